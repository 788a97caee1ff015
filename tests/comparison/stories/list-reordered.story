An item that moved up.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Ask in this order:

* the parents of the child and other carers;
* the school or nursery that the child attends;
* the family's general practitioner at the surgery.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Ask in this order:

* the family's general practitioner at the surgery;
* the parents of the child and other carers;
* the school or nursery that the child attends.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
Ask in this order:
* {>the family's general practitioner at the surgery[-.-]{+;+}>}
* the parents of the child and other carers;
* the school or nursery that the child attends[-;-]{+.+}
* [<the family's general practitioner at the surgery.<]
