Citations that only followed their target are no change of their own.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer

Use the form (see Section 2, Response).

## Response

The team answers. See [](#how-to-refer).
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Consent

Ask the parents.

## How to Refer

Use the form (see Section 3, Response).

## Response

The team answers. See [](#how-to-refer).
--- expect marks ---
# Referrals: amended
## 1. Consent: added
{+Ask the parents.+}
## 2. How to Refer: renumbered, citations followed; was 1. How to Refer
Use the form (see [~Section 2, Response~]{~Section 3, Response~}).
## 3. Response: renumbered, citations followed; was 2. Response
The team answers. See [~Section 1, How to Refer~]{~[Section 2, How to Refer](#how-to-refer)~}.
1 is now 2
2 is now 3
