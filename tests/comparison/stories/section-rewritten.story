Nothing of the old text is left.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Fax the form to the office and wait for a call back from the duty worker, who will be in touch before noon.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Everyone who works with families can ask the advice line at any time, without naming anybody.
--- expect marks ---
# Referrals: amended
## 1. Response: amended
[-Fax the form to the office and wait for a call back from the duty worker, who will be in touch before noon.-]
{+Everyone who works with families can ask the advice line at any time, without naming anybody.+}
