A telephone number, grouped otherwise.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Call the out of hours team on 0300 123 4567 at night.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Call the out of hours team on 0300 123 7654 at night.
--- expect marks ---
# Referrals: amended
## 1. Response: amended (number)
Call the out of hours team on [-0300 123 4567-]{+0300 123 7654+} at night.
