A sentence out of the middle.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Call the front door team. Fax the form to the office. Have the child's details at hand.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Call the front door team. Have the child's details at hand.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
Call the front door team. [-Fax the form to the office. -]Have the child's details at hand.
