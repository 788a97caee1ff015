A whole paragraph that stands elsewhere now.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The duty manager reads every referral on the day it arrives.

Referrals by telephone are confirmed in writing within two days.

The family is told the outcome unless that would put the child at risk.

## Records

Keep the referral on the file.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Referrals by telephone are confirmed in writing within two days.

The family is told the outcome unless that would put the child at risk.

## Records

Keep the referral on the file.

The duty manager reads every referral on the day it arrives.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
[<The duty manager reads every referral on the day it arrives.<]
Referrals by telephone are confirmed in writing within two days.
The family is told the outcome unless that would put the child at risk.
## 2. Records: amended
Keep the referral on the file.
{>The duty manager reads every referral on the day it arrives.>}
