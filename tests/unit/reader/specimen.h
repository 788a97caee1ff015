// A chapter with every key that chapters have, and nothing wrong in it.
#pragma once

#include <string_view>

namespace codicil::reader {

constexpr std::string_view good_chapter = R"md(---
title: Initial Child Protection Conferences
id: initial-conferences
aliases: [icpc]
status: in-force
numbering: paragraphs
scope: |
  Whom it is for, see [Referrals](referrals.md).

  * One
  * Two
definitions: A **core group** is
  a group.
timescales: "Within \"15 working
  days\""
related-chapters: [referrals, core-groups]
related: ["[A body](https://example.org/)", plain words]
sources: [working-together]
note: >
  Folded
  words.
keywords:
  - Child protection conference
  - {term: ICPC, see: Child protection conference}
  - {term: Solicitors, section: who-should-attend, see-also: Legal advice}
  - {term: Parents, see-also: [Family, Carers]}
lead: Policies and Procedures sub-group
reviewed: 2026-02
review-by: 2028-02-28
areas: [leicester]
audience: [police]
amendments:
  - edition: 2017-02
    kind: updated
    details: |
      A link was added (see Section 1, Who Should Attend?).
    sections: [who-should-attend]
    reason: {type: case-review, reference: "Review 7", recommendation: "3", public: true}
    action: Please re-reference.
    highlight: true
    audience: [police]
    approved: {by: Editorial Board, date: 2017-02-20}
    title: Old title
  - {edition: 2016-08, kind: new, details: 'It''s *new* <br> here'}
forwards:
  attendance: who-should-attend
  escalation: escalation-policy#stages
  fax-numbers: withdrawn
---
Words before any heading.

## Who Should Attend?

Those who know the child.

They come. {#they-come}

## Afterwards {#after}

### Minutes

| Who | When |
| --- | --- |
| Chair | 1 day |

## Appendix: Process Map

![A map](../resources/map.svg)
)md";

}  // namespace codicil::reader
