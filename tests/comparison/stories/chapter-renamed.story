A chapter's title and file.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The team answers within one day, and says who will come.
--- edition 2025-02 ---
--- now ---
--- remove content/core/referrals.md ---
--- file content/core/requests.md ---
---
title: Requests for Support
aliases: [referrals]
---
## Response

The team answers within one day, and says who will come.
--- expect marks ---
# Requests for Support: renamed
