A full stop for a semicolon.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Stay calm; listen to the child.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Stay calm. Listen to the child.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
Stay calm[-; listen-]{+. Listen+} to the child.
