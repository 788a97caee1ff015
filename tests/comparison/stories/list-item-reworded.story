A word in an item.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Bring:

* the chronology of the case;
* the latest assessment.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Bring:

* the chronology of the last two years;
* the latest assessment.
--- expect marks ---
# Referrals: amended
## 1. Response: amended (timescale)
Bring:
* the chronology of the [-case-]{+last two years+};
* the latest assessment.
