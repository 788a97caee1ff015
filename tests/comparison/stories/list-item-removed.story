An item less.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Invite:

* the social worker;
* the health visitor;
* the police.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Invite:

* the social worker;
* the police.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
Invite:
* the social worker;
* [-the health visitor;-]
* the police.
