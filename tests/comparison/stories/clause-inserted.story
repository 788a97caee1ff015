A clause in the middle of a sentence.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The chair sends the minutes to everyone who was invited.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The chair sends the minutes, with the outline plan, to everyone who was invited.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
The chair sends the minutes{+, with the outline plan,+} to everyone who was invited.
