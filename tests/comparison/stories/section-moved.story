A section that stands further up.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer

Use the form that is on the intranet.

## Response

The team answers within one day.

## Consent

Ask the parents unless that adds to the risk.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Consent

Ask the parents unless that adds to the risk.

## How to Refer

Use the form that is on the intranet.

## Response

The team answers within one day.
--- expect marks ---
# Referrals: amended
## 1. Consent: moved, renumbered; was 3. Consent
## 2. How to Refer: renumbered; was 1. How to Refer
## 3. Response: renumbered; was 2. Response
3 is now 1
1 is now 2
2 is now 3
