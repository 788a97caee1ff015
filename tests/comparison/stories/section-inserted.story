A section more: the others are renumbered, not rewritten.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer

Use the form.

## Response

The team answers within one day.

### By Whom

The duty worker answers.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer

Use the form.

## Consent

Ask the parents unless that adds to the risk.

## Response

The team answers within one day.

### By Whom

The duty worker answers.
--- expect marks ---
# Referrals: amended
## 2. Consent: added
{+Ask the parents unless that adds to the risk.+}
## 3. Response: renumbered; was 2. Response
## 3.1 By Whom: renumbered; was 2.1 By Whom
2 is now 3
2.1 is now 3.1
