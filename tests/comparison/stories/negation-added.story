A word that turns the sentence round.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The record may be shared with the school nurse.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The record may not be shared with the school nurse.
--- expect marks ---
# Referrals: amended
## 1. Response: amended (modality)
The record may {+not +}be shared with the school nurse.
