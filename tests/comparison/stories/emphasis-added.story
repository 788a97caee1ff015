Words made bold.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Never promise to keep a secret that puts the child at risk.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Never promise to **keep a secret** that puts the child at risk.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
Never promise to [-keep a secret-]{+**keep a secret**+} that puts the child at risk.
