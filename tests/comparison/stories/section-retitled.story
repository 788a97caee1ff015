A heading reworded; its id changed, and a forward says so.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Attendance

The chair decides who is invited to the conference.

## Records

Text.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
forwards:
  attendance: who-should-attend
---
## Who Should Attend?

The chair decides who is invited to the conference.

## Records

Text.
--- expect marks ---
# Referrals: amended
## 1. Who Should Attend?: retitled; was 1. Attendance
