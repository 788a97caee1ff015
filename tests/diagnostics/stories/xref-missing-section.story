Links to sections that are not there, in this chapter, in another, on a page, and in a chapter that lives elsewhere.
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer

See [one](#how-to-referr), [two](conferences.md#purposes), [three](../pages/contacts.md#fire)
and [four](elsewhere.md#aims).
--- file content/core/conferences.md ---
---
title: Conferences
---
## Purpose

Text.
--- file content/core/elsewhere.md ---
---
title: Elsewhere
external: {publisher: Another Partnership, url: https://other.example.org/}
---
--- file content/pages/contacts.md ---
---
title: Contacts
---
## Police

Ring 101.
--- expect report ---
content/core/referrals.md:6:11: error: this chapter has no section `#how-to-referr` [xref-missing-section]
  help: Did you mean `#how-to-refer`?
content/core/referrals.md:6:34: error: `Conferences` has no section `#purposes` [xref-missing-section]
  help: Did you mean `#purpose`?
content/core/referrals.md:6:68: error: `Contacts` has no section `#fire` [xref-missing-section]
content/core/referrals.md:7:12: error: `Elsewhere` is published elsewhere and has no sections here [xref-missing-section]
  help: Take `#aims` out of the link.
