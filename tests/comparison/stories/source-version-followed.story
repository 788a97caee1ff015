Prose that names the version of a source followed it to the next one; where it still names the old version, nothing changed.
--- file site/manual.yml ---
title: Small Procedures
url: https://small.example.org/
content: ../content
parts:
  - {id: core, title: Core}
sources:
  - {id: guidance, title: Guidance on Schools, version: "2024", written-as: [Schools Guidance 2024]}
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Schools follow Schools Guidance 2024 in everything.

## History

The rule was new in Schools Guidance 2024, and many schools wrote it down.
--- edition 2025-02 ---
--- now ---
--- file site/manual.yml ---
title: Small Procedures
url: https://small.example.org/
content: ../content
parts:
  - {id: core, title: Core}
sources:
  - {id: guidance, title: Guidance on Schools, version: "2025", written-as: [Schools Guidance 2025]}
  - {id: guidance-2024, title: Guidance on Schools, version: "2024", written-as: [Schools Guidance 2024], superseded-by: guidance}
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

Schools follow Schools Guidance 2025 in everything.

## History

The rule was new in Schools Guidance 2024, and many schools wrote it down.
--- expect marks ---
# Referrals: 
## 1. Response: citations followed
Schools follow [~Schools Guidance 2024~]{~Schools Guidance 2025~} in everything.
