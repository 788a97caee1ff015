Steps that came, went and changed: each keeps the number that readers find it under, and a step that was taken out the one that it had.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

3. Read the whole of the referral on the day it arrives.
4. Ask the school and the health visitor what they know.
5. Ring the person who referred within ten working days.
6. Tell the parents what was decided.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

3. Write down the time at which it came in.
4. Read the whole of the referral on the day it arrives.
5. Ring the person who referred within five working days.
6. Tell the parents what was decided.
--- expect marks ---
# Referrals: amended
## 1. Response: amended (timescale)
3. {+Write down the time at which it came in.+}
4. Read the whole of the referral on the day it arrives.
4. [-Ask the school and the health visitor what they know.-]
5. Ring the person who referred within [-ten-]{+five+} working days.
6. Tell the parents what was decided.
