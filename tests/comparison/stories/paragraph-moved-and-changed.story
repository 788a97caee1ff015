A paragraph that was changed on its way.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The duty manager reads every referral on the day it arrives and decides who answers it.

Referrals by telephone are confirmed in writing.

## Records

Keep the referral on the file.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Referrals by telephone are confirmed in writing.

## Records

Keep the referral on the file.

The duty manager reads every referral on the morning it arrives and decides who answers it.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
[<The duty manager reads every referral on the day it arrives and decides who answers it.<]
Referrals by telephone are confirmed in writing.
## 2. Records: amended
Keep the referral on the file.
{>The duty manager reads every referral on the [-day-]{+morning+} it arrives and decides who answers it.>}
