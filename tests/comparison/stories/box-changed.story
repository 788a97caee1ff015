The scope box.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
scope: This chapter is for everyone who works with children.
---
## Response

Text.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
scope: This chapter is for everyone who works with children and their families.
---
## Response

Text.
--- expect marks ---
# Referrals: amended
## scope box: amended
This chapter is for everyone who works with children{+ and their families+}.
