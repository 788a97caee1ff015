A timescale: only the number is marked, and it is flagged.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The social worker must decide on the next step within 10 working days and tell the referrer why.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The social worker must decide on the next step within 15 working days and tell the referrer why.
--- expect marks ---
# Referrals: amended
## 1. Response: amended (timescale)
The social worker must decide on the next step within [-10-]{+15+} working days and tell the referrer why.
