Other line ends and other spellings of the same Markdown are no change.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The team answers within
one day. *Nobody* waits longer.

* one
* two
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The team answers within one day.
_Nobody_ waits
longer.

- one
- two
--- expect marks ---
