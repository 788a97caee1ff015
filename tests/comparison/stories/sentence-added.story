A sentence at the end of a paragraph.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Call the front door team. Have the child's details at hand.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Call the front door team. Have the child's details at hand. Write down the name of whom you spoke to.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
Call the front door team. Have the child's details at hand.{+ Write down the name of whom you spoke to.+}
