Keywords that refer to keywords and sections that do not exist.
--- file content/core/referrals.md ---
---
title: Referrals
keywords:
  - Child protection conference
  - {term: ICPC, see: Child protecton conference}
  - {term: Solicitors, see-also: [Legal advice, ICPC]}
  - {term: Letters, section: writting}
  - {term: Myself, see: myself}
---
## Writing

Text.
--- expect report ---
content/core/referrals.md:5:23: error: there is no keyword `Child protecton conference` [keyword-see-missing]
  help: Did you mean `Child protection conference`?
content/core/referrals.md:6:35: error: there is no keyword `Legal advice` [keyword-see-missing]
  help: Add it to `keywords` of the chapter that readers should be led to.
content/core/referrals.md:7:30: error: this chapter has no section `writting` [keyword-see-missing]
  help: Did you mean `writing`?
content/core/referrals.md:8:25: error: the keyword `Myself` refers to itself [keyword-see-missing]
  help: Name another keyword, or leave the reference out.
