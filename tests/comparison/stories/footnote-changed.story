The words of a footnote.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Share what is needed[^1].

[^1]: The guidance of 2018 says how.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Share what is needed[^1].

[^1]: The guidance of 2024 says how.
--- expect marks ---
# Referrals: amended
## 1. Response: amended (number)
Share what is needed[note].
> The guidance of [-2018-]{+2024+} says how.
