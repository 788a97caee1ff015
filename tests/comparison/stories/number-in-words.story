A number in digits that stood in words is no other number.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Visits take place every ten working days at least.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Visits take place every 10 working days at least.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
Visits take place every [-ten-]{+10+} working days at least.
