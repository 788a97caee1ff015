The same words lead elsewhere.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Read the [guidance](https://www.example.org/guidance) first.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Read the [guidance](https://www.example.org/guidance-2025) first.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
Read the [-guidance-]{+[guidance](https://www.example.org/guidance-2025)+} first.
