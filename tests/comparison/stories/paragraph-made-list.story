A sentence that lists things became a list.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The report covers the child's health, the child's education and the parents' views.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The report covers:

* the child's health;
* the child's education;
* the parents' views.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
[-The report covers the child's health, the child's education and the parents' views.-]
{+The report covers:+}
* {+the child's health;+}
* {+the child's education;+}
* {+the parents' views.+}
