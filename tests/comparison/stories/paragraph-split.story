One paragraph became two; no word changed.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The strategy discussion is held on the same day. It includes health, police and social care. The chair records what was agreed and who will do it.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The strategy discussion is held on the same day. It includes health, police and social care.

The chair records what was agreed and who will do it.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
The strategy discussion is held on the same day. It includes health, police and social care.[- -]{¶+}
The chair records what was agreed and who will do it.
