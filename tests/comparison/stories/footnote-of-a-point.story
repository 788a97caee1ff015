A footnote is of the paragraph that it is marked in, wherever it is written down.
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

The team answers within one day.[^law]

The manager signs it.

## Appendix: Forms

The form is on the shelf.[^form]

[^law]: The guidance of 2018 says how.
[^form]: By the door.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The team answers within one day.[^law]

The manager signs it.

## Appendix: Forms

The form is on the shelf.[^form]

[^law]: The guidance of 2024 says how.
[^form]: By the window.
--- expect marks ---
# Referrals: amended
## 1.1 Response: amended (number) 1.1.1
The team answers within one day.[note]
The manager signs it.
> The guidance of [-2018-]{+2024+} says how.
## Appendix 1: Forms: amended
The form is on the shelf.[note]
> By the [-door-]{+window+}.
