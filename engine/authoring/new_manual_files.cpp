#include "authoring/new_manual_files.h"

#include <array>

namespace codicil::authoring {

namespace {

constexpr std::string_view ignored =
    R"file(# What `codicil build` makes is not kept: it can be made again at any time.
/site/public/
/site/preview/
.*.codicil-*
)file";

constexpr std::string_view definition =
    R"file(# The manual as a whole. Lines that begin with # are hints for you.

title: @title-yaml@
# publisher: The body whose manual this is

# The address at which the manual will stand. Change it before you publish.
url: https://procedures.example.org/

content: ../content
output: public

# The months of the regular update.
update-cycle: [@cycle@]

# A line on every page, for what cannot wait.
# urgent: If somebody is in danger call 999.

# The parts, in their order. The id is the name of the folder under content/.
parts:
  - id: getting-started
    title: Getting Started
    chapters: [editing-a-chapter, announcing-changes]
  - id: procedures
    title: Procedures
    chapters: [visitors, incidents]

# The laws and guidance that chapters rest on. A chapter names them by id:
# sources: [working-together]
# sources:
#   - id: working-together
#     title: Working Together to Safeguard Children
#     version: "2023"
#     url: https://www.gov.uk/government/publications/working-together-to-safeguard-children--2
)file";

constexpr std::string_view edition = R"file(---
published: @today@
kind: six-monthly
next-update: @next@
---
The first edition of this manual.
)file";

constexpr std::string_view using_this_manual = R"file(---
title: Using This Manual
---

## Finding What You Need

The contents page lists all chapters by part. The keyword index lists what people look for, in
their words. Every section has an address of its own: copy it from the heading, and it will still
work when the section has moved.

## Knowing What Changed

The amendments page says what each edition changed, chapter by chapter. A chapter that the present
edition changed is marked on the contents page and says so itself.

## What It Said at the Time

Every edition is kept. Its pages say between which dates a text was in force.
)file";

constexpr std::string_view editing_a_chapter = R"file(---
title: Editing a Chapter
scope: For everybody who writes in this manual. All that it takes is a text editor.
definitions: |
  - **Front matter**: the lines between the two `---` at the top of a file. They say what the
    chapter is called, whom it concerns and what changed in it.
  - **Section**: a heading and the text below it.
related-chapters: [announcing-changes]
keywords:
  - Boxes
  - {term: Chapters, section: the-file-of-a-chapter}
  - {term: Citations, section: citing-a-section}
  - {term: Cross-references, see: Citations}
  - {term: Drafts, section: drafts}
lead: Editors of this manual
reviewed: @month@
review-by: @review@
---

## The File of a Chapter

A chapter is one file in the folder of its part, such as `content/procedures/visitors.md`. The
file's name without `.md` is the chapter's identity and stays the same for ever; title, number and
place may change.

The text is written in Markdown: a blank line between paragraphs, `*` before each entry of a list,
`**` around words that matter.

## Boxes

Some lines of the front matter become the boxes on top of the page: `scope`, `definitions`,
`timescales`, `related-chapters`, `related`, `sources` and `note`. This chapter has three of them.
Leave out those that you do not need.

## Sections

A line that begins with `##` begins a section, one with `###` a section inside it.

### Numbers

Never type the number of a section: Codicil counts, and all numbers follow when a section is
added.

### Appendices

A heading such as `## Appendix: Badge Colours` begins an appendix. Appendices have numbers of
their own.

## Citing a Section

Cite a section in plain words, by its number and title (see Section 2, Boxes), and in another
chapter with that chapter's title before it (see Visitors, Section 2, Signing In). Codicil finds
such citations, makes links of them, and reports those that no longer fit.

A link without words prints the citation by itself: `[](../procedures/visitors.md#signing-in)`
gives "[](../procedures/visitors.md#signing-in)".

## Drafts

A change that is not agreed yet waits in a draft: a copy of the file, such as
`content/procedures/visitors.draft.md`. It is never published. When it is agreed, `codicil adopt
visitors` puts it in the place of the chapter.
)file";

constexpr std::string_view announcing_changes = R"file(---
title: Announcing Changes
scope: For everybody who changes a chapter that has been published.
timescales: |
  - With every change: the entry that announces it.
  - With every edition: the notes of the edition, and a check without errors.
related-chapters: [editing-a-chapter]
keywords:
  - {term: Amendments, section: announcing-an-amendment}
  - {term: Editions, section: editions}
  - {term: Updates, see: Editions}
lead: Editors of this manual
reviewed: @month@
review-by: @review@
---

## Editions

What readers see changes edition by edition. `codicil new edition` makes the notes of the next
one, in `content/editions/`. Until its `published` date stands there, nothing of it is public.

## Announcing an Amendment

A change of a published chapter is announced by an entry in its front matter. It names the edition
and says, for those who know the old text, what is different:

```yaml
amendments:
  - edition: @next@
    kind: updated
    details: |
      Visitors now hand their badge back at the desk (see Section 3, Leaving).
    action: Please tell your team.
```

Entries stay in the file for ever; new ones are added. Together they make the amendments page.

## Publishing an Edition

1. Check the manual with `codicil check`, and mend what it reports.
2. Put the day into `published` in the notes of the edition.
3. Record everything in one commit. The last line of its message names the edition: `Edition:
   @next@`.
4. Build the site with `codicil build`, and copy `site/public` to your web server.

The commit is the text of the edition from then on. How to record it is described in the file
`README.md`, beside the folder of the content.
)file";

constexpr std::string_view visitors = R"file(---
title: Visitors
scope: For everybody who expects a visitor, and for the desk. An example; make it yours.
timescales: |
  - One working day before the visit: the desk knows the visitor's name.
  - On the day a badge is missing: the office manager is told.
related-chapters: [incidents]
keywords:
  - Visitors
  - {term: Badges, section: signing-in, see-also: Visitors}
  - {term: Guests, see: Visitors}
lead: Office manager
reviewed: @month@
review-by: @review@
---

## Before the Visit

Tell the desk who is coming, when, and whom they will see. Meetings that need a room are booked at
the same time.

## Signing In

Visitors sign the book and get a badge (see Appendix 1: Badge Colours). They are met at the desk
and never walk through the building alone.

> [!IMPORTANT]
> Nobody is let in on somebody else's badge.

## Leaving

The badge is handed back at the desk. A badge that is missing at the end of the day is an incident
(see Reporting an Incident, Section 1, Telling Somebody).

## Appendix: Badge Colours

| Badge | For |
|---|---|
| Green | Visitors for one day |
| Blue | Contractors, with the days on it |
)file";

constexpr std::string_view incidents = R"file(---
title: Reporting an Incident
scope: For everybody in the building. An example; make it yours.
definitions: |
  **Incident**: anything that hurt somebody, or could have, and any loss of keys, badges or papers.
timescales: |
  - At once: tell somebody.
  - Within two working days: the report is written.
related-chapters: [visitors]
keywords:
  - Incidents
  - {term: Accidents, see: Incidents}
  - {term: Reports of incidents, section: writing-the-report}
lead: Office manager
reviewed: @month@
review-by: @review@
---

## Telling Somebody

Tell the office manager, or in their absence the desk. What is dangerous is made safe first.

## Writing the Report

The report says what happened, when and where, who was there, and what was done. Visitors who were
there are named as they signed in (see Visitors, Section 2, Signing In).

## Learning from It

The office manager brings every report to the next meeting of the team. Where a procedure has to
change, the chapter is amended.
)file";

constexpr std::string_view readme = R"file(# @title@

This folder holds a manual, and Codicil turns it into a web site. You need no knowledge of
programming to edit it: every chapter is a text file that you can open in any text editor.

| where | what |
|---|---|
| `content/` | the text: a folder for every part, a file for every chapter |
| `content/pages/` | pages outside the numbering, such as "Using This Manual" |
| `content/editions/` | the notes of every edition |
| `content/resources/` | forms and pictures that chapters link (make the folder when you need it) |
| `site/manual.yml` | the manual as a whole: title, address, the order of parts and chapters |
| `site/public/` | the finished web site; never edit it, it is made again |

The manual explains itself: build it and read the part "Getting Started".

## See the site

```
codicil build
```

Then open `site/public/index.html` in your browser. This shows the newest published edition. To
see what you are working on instead:

```
codicil build --working
```

and open `site/preview/index.html`.

## Change a chapter

1. Open its file, for example `content/procedures/visitors.md`, and change the text.
2. Say in the front matter what is different (the chapter "Announcing Changes" shows how).
3. Check it:

   ```
   codicil check
   ```

   Every fault is reported with its file and line, and how to mend it.

## Cite a section

Write the citation as you would say it, with number and title: "see Section 2, Signing In", or in
another chapter "see Visitors, Section 2, Signing In". `codicil check` reports every citation that
no longer fits.

## Add a chapter

```
codicil new chapter lone-working --part procedures --title "Lone Working"
```

This makes the file `content/procedures/lone-working.md` and adds the chapter to its part. Write
below the second line `---`; what stands above it is explained there.

## Start the next edition

```
codicil new edition
```

This makes the notes of the next edition, which is @next-words@, in `content/editions/`. Use its
name, `@next@`, in the entries that announce your changes.

## Work on a change that is not agreed yet

Copy the chapter to a file with the ending `.draft.md`, for example
`content/procedures/visitors.draft.md`, and edit the copy. It is never published. To look at it:

```
codicil build --working --drafts
```

When it is agreed, it takes the place of the chapter:

```
codicil adopt visitors
```

## Publish an edition

1. Run `codicil check` and mend what it reports.
2. In `content/editions/@next@.md`, write the day into `published`.
3. Record everything. The second `-m` is the line by which the edition is found again, for ever:

   ```
   git add --all
   git commit -m "Publish the edition of @next-words@" -m "Edition: @next@"
   ```

4. Run `codicil build`, and copy everything in `site/public/` to your web server.

Between editions, record your work as often as you like with `git add --all` and `git commit -m
"What I did"`; readers see it with the next edition.

## Withdraw a chapter

Never delete a published chapter: its address would be lost. Write `status: withdrawn` into its
front matter, and `replaced-by: id-of-another-chapter` where there is one. The examples of this
manual are withdrawn the same way, or rewritten.
)file";

constexpr std::array<FilePattern, 9> files{{
    {".gitignore", ignored},
    {"README.md", readme},
    {"content/editions/@edition@.md", edition},
    {"content/getting-started/announcing-changes.md", announcing_changes},
    {"content/getting-started/editing-a-chapter.md", editing_a_chapter},
    {"content/pages/using-this-manual.md", using_this_manual},
    {"content/procedures/incidents.md", incidents},
    {"content/procedures/visitors.md", visitors},
    {"site/manual.yml", definition},
}};

}  // namespace

std::span<const FilePattern> new_manual_files() {
  return files;
}

}  // namespace codicil::authoring
