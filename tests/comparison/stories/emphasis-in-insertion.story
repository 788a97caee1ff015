A sentence with emphasis and a citation in it is one insertion.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The duty manager reads every referral.

## Records

Keep them.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The duty manager reads every referral. Nobody else *ever* closes one (see [](#records)), whatever the hour.

## Records

Keep them.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
The duty manager reads every referral.{+ Nobody else *ever* closes one (see [Section 2, Records](#records)), whatever the hour.+}
