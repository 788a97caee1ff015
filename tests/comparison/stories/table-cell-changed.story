One cell.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

| Step | Who | By when |
| --- | --- | --- |
| Screening | Duty worker | 1 day |
| Decision | Manager | 3 days |
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
| Decision | Manager | 5 days |
--- expect marks ---
# Referrals: amended
## 1. Response: amended (timescale)
| Step | Who | By when |
| Screening | Duty worker | 1 day |
| Decision | Manager | [-3-]{+5+} days |
