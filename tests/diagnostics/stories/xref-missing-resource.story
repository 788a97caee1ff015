Links to files that are not there, and links that nobody can follow.
--- file content/core/referrals.md ---
---
title: Referrals
---
See [the form](../resources/referal-form.txt), [the chapter](referrals), [nothing]() and ![a map](map.png).

See [a script](javascript:alert), [a host](//other.example.org/page) and [the right one](../resources/referral-form.txt).
--- file content/resources/referral-form.txt ---
A form.
--- expect report ---
content/core/referrals.md:4:16: error: there is no file `../resources/referal-form.txt` [xref-missing-resource]
  help: Did you mean `../resources/referral-form.txt`?
content/core/referrals.md:4:62: error: there is no file `referrals` [xref-missing-resource]
  help: For the chapter, write `referrals.md`.
content/core/referrals.md:4:84: error: this link leads nowhere [xref-missing-resource]
  help: Write where it leads between the round brackets.
content/core/referrals.md:4:99: error: there is no file `map.png` [xref-missing-resource]
  help: Put the file into the folder `resources` of the content, and link it there.
content/core/referrals.md:6:16: error: readers cannot follow a link that begins `javascript:` [xref-missing-resource]
  help: Links to other sites begin `https:` or `http:`, those to people `mailto:` or `tel:`.
content/core/referrals.md:6:44: error: `//other.example.org/page` does not say how it is reached [xref-missing-resource]
  help: Write `https://other.example.org/page`.
