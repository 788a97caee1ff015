One item became two.
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

* the social worker and the team manager who knows the family;
* the health visitor.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Invite:

* the social worker;
* the team manager who knows the family;
* the health visitor.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
Invite:
* the social worker[- and -]{+;+}{¶+}
* the team manager who knows the family;
* the health visitor.
