Words in a call-out.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

> [!IMPORTANT]
> Call 999 if the child is in danger now.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

> [!IMPORTANT]
> Call 999 if anyone is in danger now.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
> Call 999 if [-the child-]{+anyone+} is in danger now.
