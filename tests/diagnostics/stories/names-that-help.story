Names and values for which the help says what to write.
--- file site/manual.yml ---
title: Example
url: procedures of ours
content: ../content
parts:
  - {id: core, title: Core, chapters: [visitors; incidents]}
--- file content/editions/2027-05.md ---
---
published: 2027-05-20
---
--- file content/editions/2027-11.md ---
---
kind: six-monthly
---
--- file content/core/visitors.md ---
---
title: Visitors
amendments:
  - edition: 2028-02
    kind: new
---
[more](nope.md)
--- file content/core/guests.md.txt ---
---
title: Guests
---
--- expect report ---
content/core/guests.md.txt:1:1: error: the name `guests.md.txt` does not end in `.md`, so the file is not read [file-misplaced]
  help: Rename it to `guests.md`.
content/core/visitors.md:4:14: error: there is no edition `2028-02` [amendment-unknown-edition]
  help: Edition `2027-11` is in preparation; write that, or begin the other with `codicil new edition 2028-02`.
content/core/visitors.md:7:8: error: there is no chapter `nope.md` [xref-missing-chapter]
  help: Write the way from this file to that of the chapter, such as `../part/chapter.md`; `codicil new chapter` makes one that is to be written.
content/editions/2027-05.md:2:12: warning: this edition is published on 20 May 2027, more than a year from now [edition-in-future]
  help: Is the year right?
site/manual.yml:2:6: error: `procedures of ours` is not a web address; one begins with https:// or http:// [front-matter-invalid]
  help: Write the whole address, for example `url: https://www.example.org/`.
site/manual.yml:5:10: warning: the part `core` does not say the order of its chapters [chapter-unlisted]
  help: List their ids in `chapters`, so that numbers stay when a chapter is added.
site/manual.yml:5:40: error: `visitors; incidents` is not an id [front-matter-invalid]
  help: Write commas between ids: `visitors, incidents`.
