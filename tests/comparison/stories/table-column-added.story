A column more.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

| Step | By when |
| --- | --- |
| Screening | 1 day |
| Decision | 3 days |
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

| Step | Who | By when |
| --- | --- | --- |
| Screening | Duty worker | 1 day |
| Decision | Manager | 3 days |
--- expect marks ---
# Referrals: amended
## 1. Response: amended
| Step | {+Who+} | By when |
| Screening | {+Duty worker+} | 1 day |
| Decision | {+Manager+} | 3 days |
