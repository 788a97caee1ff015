A sentence that changed its place in the paragraph.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Tell the parents what will happen next. Record who was spoken to and when. Ask the school whether the child was seen today.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Ask the school whether the child was seen today. Tell the parents what will happen next. Record who was spoken to and when.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
{+Ask the school whether the child was seen today. +}Tell the parents what will happen next. Record who was spoken to and when.[- Ask the school whether the child was seen today.-]
