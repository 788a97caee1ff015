A body that was renamed, in several places.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer

Tell the UK Border Agency and wait for its answer.

## Response

The UK Border Agency answers within a day. If the UK Border Agency does not, call it.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer

Tell UK Visas and Immigration and wait for its answer.

## Response

UK Visas and Immigration answers within a day. If UK Visas and Immigration does not, call it.
--- expect marks ---
# Referrals: amended
## 1. How to Refer: amended
Tell [-the -]UK [-Border Agency-]{+Visas and Immigration+} and wait for its answer.
## 2. Response: amended
[-The -]UK [-Border Agency-]{+Visas and Immigration+} answers within a day. If [-the -]UK [-Border Agency-]{+Visas and Immigration+} does not, call it.
