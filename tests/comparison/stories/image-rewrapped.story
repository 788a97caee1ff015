However the description of an image is wrapped, it is the same.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/resources/map.png ---
an image
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Find the office here: ![The way from
   the station](../resources/map.png).
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Find the office here:
![The way  from the station](../resources/map.png).
--- expect marks ---
