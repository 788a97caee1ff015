Words that cite a section by its former title stand as they stood.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Who Should Attend? {#attendance}

The chair invites everybody who knows the family.

## Response

The team answers within one day (see Section 1, Who Should Attend?).

The duty worker writes it down.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Who Should Come? {#attendance}

The chair invites everybody who knows the family.

## Response

The team answers within one day (see Section 1, Who Should Attend?).

The duty worker writes it down at once.
--- expect marks ---
# Referrals: amended
## 1. Who Should Come?: retitled; was 1. Who Should Attend?
## 2. Response: amended
The team answers within one day (see Section 1, Who Should Attend?).
The duty worker writes it down{+ at once+}.
