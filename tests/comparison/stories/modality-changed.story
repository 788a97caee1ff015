An obligation became advice.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Practitioners must seek consent before they share information.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Practitioners should seek consent before they share information.
--- expect marks ---
# Referrals: amended
## 1. Response: amended (modality)
Practitioners [-must-]{+should+} seek consent before they share information.
