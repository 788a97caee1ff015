Paragraph numbers follow; only the new paragraph and the changed one are points.
--- file site/manual.yml ---
title: Numbered
url: https://example.org/
content: ../content
numbering: chapter-paragraphs
parts:
  - {id: core, title: Core, chapters: [referrals]}
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The team answers within one day.

The duty worker writes down what was said.

The manager signs it.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The team answers within one day.

The parents are told first.

The duty worker writes down what was said.

The manager signs it the same day.
--- expect marks ---
# Referrals: amended
## 1.1 Response: amended 1.1.2 1.1.4
The team answers within one day.
{+The parents are told first.+}
The duty worker writes down what was said.
The manager signs it{+ the same day+}.
1.1.2 is now 1.1.3
1.1.3 is now 1.1.4
