#include "diagnostics/explanations.h"

#include <cassert>

namespace codicil {

std::string_view explanation_of(Code code) {
  switch (code) {
    case Code::front_matter_invalid:
      return "The lines between the two `---` at the top of a file (or the lines of\n"
             "manual.yml) hold something that cannot be used: a date that does not exist, a\n"
             "list where a text is wanted, a quote that is never closed. The message names\n"
             "the place and what was wanted there. A text that holds a colon and a space is\n"
             "put in quotes.";
    case Code::front_matter_unknown_key:
      return "A key at the top of the file is not one that Codicil knows, most often because\n"
             "of a slip of the pen. It is an error so that nothing that you wrote is\n"
             "silently left out. The help names the nearest key that exists.";
    case Code::chapter_id_duplicate:
      return "Two files claim to be the same chapter: by their file names, by `id:`, or\n"
             "because one lists the other's id among its `aliases`. A chapter's id is its\n"
             "identity for ever, so only one file may have it. Rename the newer file, or\n"
             "remove the alias.";
    case Code::chapter_unlisted:
      return "The part gives an order for its chapters and this chapter is not in it, so it\n"
             "comes after the others. Once an edition is published that changes numbers that\n"
             "people cite. Add the chapter's id to `chapters:` of its part in manual.yml,\n"
             "where it belongs.";
    case Code::draft_of_published:
      return "The chapter was in force in a published edition and now says `status: draft`.\n"
             "A published chapter cannot go back to being a draft: readers would lose it.\n"
             "Prepare changes in a file that ends in `.draft.md` beside it, or withdraw the\n"
             "chapter with `status: withdrawn`.";
    case Code::input_too_large:
      return "The file, or something in it, is larger than Codicil reads, so that a mistake\n"
             "cannot bring the publishing of the whole manual to a halt. The message says\n"
             "what the limit is. Split the chapter, or move tables of data into a resource\n"
             "that the chapter links.";
    case Code::text_not_utf8:
      return "The file holds bytes that are not UTF-8 text, often because it was saved by an\n"
             "older word processor, or control characters, which came with something pasted.\n"
             "Open it in an editor, choose the encoding UTF-8 and save it again; look at\n"
             "quotation marks and dashes near the place named, and type them anew.";
    case Code::merge_unfinished:
      return "Two people changed the same lines, and git could not join their work: it left\n"
             "both versions in the file, between lines that begin <<<<<<<, ======= and\n"
             ">>>>>>>. Keep what shall stand, take those lines out, and save. Nothing else is\n"
             "said about the file until then.";
    case Code::symbolic_link:
      return "A symbolic link in the content folder points somewhere else. Codicil does not\n"
             "follow it, because what it points to is not part of the manual and can change\n"
             "without notice. Put the file itself there.";
    case Code::file_misplaced:
      return "The file lies where a manual has no place for it: in a folder that is no\n"
             "part's, in a folder within a part, or with an ending that chapters do not\n"
             "have. It would not be published. Move it to the part that it belongs to, or to\n"
             "content/resources when chapters link to it.";
    case Code::xref_missing_chapter:
      return "A link leads to a chapter or page that does not exist: the file was renamed or\n"
             "moved, or its name is misspelt. The help names the file that is probably\n"
             "meant.";
    case Code::xref_missing_section:
      return "A link leads to a section that the chapter does not have. The part behind the\n"
             "`#` is the section's id: the words of its heading in lower case with hyphens,\n"
             "or what stands in `{#…}` behind it. The help names the nearest one.";
    case Code::xref_missing_resource:
      return "A link leads to a file that does not exist under content/resources. Check the\n"
             "name, capital letters included, and that the file was added.";
    case Code::xref_stale_number:
      return "The text cites a section by number and title, and the title now has another\n"
             "number: sections were added or moved since the sentence was written. Readers\n"
             "who follow the number end up in the wrong place. The help gives the citation\n"
             "as it should read today. A number alone, such as \"see section 5\", is judged by\n"
             "the history: by what had that number when its sentence was last reworded. With\n"
             "the title beside it, it need not go stale again.";
    case Code::xref_stale_title:
      return "The text cites a section by number and title, and the section of that number\n"
             "now has another title. Either it was retitled, or the sentence means another\n"
             "section. The help gives the present title of that number.";
    case Code::xref_unresolved_citation:
      return "The text names a chapter by a title that none has, or cites a section by number\n"
             "and title that its chapter does not have. It may mean another chapter, which is\n"
             "then to be named: \"Referrals, Section 3, Response by Professionals in Agency\".\n"
             "Of a number alone, the history tells: what had it when its sentence was last\n"
             "reworded is gone, or nothing had it. A section of an Act needs the Act's name.";
    case Code::xref_unfinished:
      return "A citation was begun and never finished, such as \"see Section .\" or \"(see\n"
             "section 5 ……)\". Complete it, or take it out.";
    case Code::xref_old_id:
      return "A link uses a former id of a chapter or section. It still works, and always\n"
             "will, but the present id is better: the help gives it.";
    case Code::xref_withdrawn:
      return "A link leads to a chapter that was withdrawn. Readers will find a page that\n"
             "says so. Link to the chapter that replaced it.";
    case Code::xref_draft:
      return "A link leads to a chapter that is a draft, which is not published: the link\n"
             "would be dead. Publish the draft first, or take out the link.";
    case Code::heading_duplicate_id:
      return "Two headings of the chapter were given the same id with `{#…}`. A link to it\n"
             "could mean either. Give one of them another id.";
    case Code::heading_auto_suffix:
      return "Two headings of the chapter have the same words, so the second one's id gets a\n"
             "number at its end, which changes when the order does. Give it a lasting id:\n"
             "`{#…}` at the end of the heading.";
    case Code::heading_typed_number:
      return "A number was typed into the heading. Codicil numbers sections itself and\n"
             "leaves the typed number out. Delete it, so that it cannot disagree with the\n"
             "printed one.";
    case Code::heading_level:
      return "Sections begin with `##`, their sub-sections with `###`, and so on. A heading\n"
             "with a single `#` is the chapter's own title, and a level that is left out\n"
             "makes the numbering hard to follow. The message says how the heading was\n"
             "counted.";
    case Code::paragraph_numbering:
      return "Paragraphs are numbered in this chapter, and the section has both paragraphs\n"
             "of its own and sub-headings: both would count as 5.1. Put the paragraphs under\n"
             "a sub-heading too.";
    case Code::footnote_undefined:
      return "The text has a footnote mark such as `[^1]` and no footnote of that name in\n"
             "the same text. Add a line that begins `[^1]:`, or take out the mark.";
    case Code::footnote_unused:
      return "A footnote has no mark in the text, so nobody would see it. Put its mark where\n"
             "it belongs, or take it out.";
    case Code::id_vanished:
      return "The newest edition had a section or chapter of this id, and now nothing has it\n"
             "and nothing says where it went, so links to it that people kept lead nowhere.\n"
             "An id once published works for ever: say in `forwards:` which section has taken\n"
             "its place, or that it was `withdrawn`; give a renamed chapter its former id in\n"
             "`aliases:`; keep the file of a chapter that has gone, with `status: withdrawn`.\n"
             "It is an error in a release.";
    case Code::forward_conflict:
      return "An id in `forwards` or `aliases` belonged to something published, so that old\n"
             "links can find their way; now it is in use again, or leads in a circle. An id\n"
             "that was published once means one thing for ever: choose another id for the\n"
             "new section.";
    case Code::forward_missing:
      return "A forward leads to a section or chapter that does not exist, so readers with\n"
             "an old link would be stranded. Name a section of this chapter, a chapter,\n"
             "`chapter#section`, or `withdrawn`.";
    case Code::change_unannounced:
      return "The chapter reads otherwise than in the newest edition, and nothing tells\n"
             "readers so: it has no entry for an edition in preparation, and the change is\n"
             "more than wording that an edition replaces throughout the manual, and more than\n"
             "citations that follow what they cite. `codicil amend CHAPTER --write` writes the\n"
             "entry from the real change; a change of no substance has the kind `minor`.\n"
             "It is an error in a release and with --strict.";
    case Code::amendment_without_change:
      return "An entry tells of a change in an edition, but the chapter's text is the same as\n"
             "in the edition before it. Readers would look for what is not there. Take the\n"
             "entry out, or name the edition that made the change. Where it is published\n"
             "already, correct it with `errata:` in the edition in preparation.";
    case Code::amendment_cites_missing_section:
      return "The details of an amendment cite a section that the text of its edition does\n"
             "not have. Readers of the notice would look for it in vain. Correct the number\n"
             "or the title.";
    case Code::amendment_unknown_edition:
      return "An amendment names an edition for which there is no file in content/editions,\n"
             "so it would never be published. Correct the id, or begin the edition with\n"
             "`codicil new edition`.";
    case Code::amendment_altered:
      return "An entry or a note of a published edition was reworded, or taken out, after\n"
             "readers were told. What was published stays as it was: put it back, and write\n"
             "what was wrong with it under `errata:` of the edition in preparation, which is\n"
             "shown beside it. The same holds for an edition that a tag or a trailer in git\n"
             "marks as published and that its file publishes no more. It is an error in a\n"
             "release.";
    case Code::amendment_uninformative:
      return "The amendment says only that something was updated. Practitioners need to know\n"
             "what changed and where: name the section and what is different in it.";
    case Code::amendment_not_minor:
      return "The entry says that the change is of no substance, but it touches what people\n"
             "must, should or may do, or a number, a date or a timescale. Such changes are\n"
             "announced to readers: choose another kind, such as `updated`, and say what is\n"
             "different now.";
    case Code::edition_in_future:
      return "The day under `published:` of an edition is more than a year after today, which\n"
             "is most often a slip of the year. Correct it. A day that is meant may stand; the\n"
             "warning goes by itself when the day comes near.";
    case Code::keyword_see_missing:
      return "A keyword says `see` or `see-also` to a keyword that no chapter has, or names\n"
             "a section that the chapter does not have. Correct the spelling, or add the\n"
             "keyword.";
    case Code::keyword_near_duplicate:
      return "Two keywords differ only in their ending, in case or in punctuation, so that\n"
             "the index would list them one below the other. Choose one spelling, and use\n"
             "`see` for the other if people will look for it.";
    case Code::source_unknown:
      return "The chapter names a source that manual.yml does not list under `sources:`.\n"
             "Correct the id, or add the source there.";
    case Code::source_superseded:
      return "The chapter rests on a source that a newer one has replaced. Read what changed\n"
             "in it, amend the chapter where it has to be, and name the new source.";
    case Code::term_retired:
      return "The text uses wording that manual.yml lists under `terms:` as retired. Use the\n"
             "new wording, which the help gives.";
    case Code::review_overdue:
      return "The chapter's `review-by` date is past. Review it, then set `reviewed` and the\n"
             "next `review-by`.";
    case Code::raw_html:
      return "The text holds HTML, which is not published (apart from <br>, <sub> and\n"
             "<sup>). Where only markup is lost this is a warning; where words would be lost\n"
             "it is an error. Write it in Markdown.";
    case Code::markdown_slip:
      return "The text holds something that looks like a heading, a list, a table, a link or\n"
             "a call-out, but for one sign, so that readers would see the signs themselves, or\n"
             "lines that run together. The help says which sign is missing. If the signs are\n"
             "meant, put a backslash before the first of them.";
    case Code::flowchart_invalid:
      return "A block that begins with ```flowchart is written in Graphviz's DOT language, and\n"
             "this one cannot be read: a quotation mark or brace is never closed, a label of\n"
             "several words stands without quotes, or a line has no arrowhead. Steps are\n"
             "written `a [label=\"Referral received\"];`, arrows `a -> b [label=\"Yes\"];`, all "
             "of\n"
             "it between `digraph {` and `}`.";
    case Code::flowchart_unclear:
      return "The flowchart can be read, but not followed: a step has no words or those of\n"
             "another, two arrows leave a question and do not say which is taken when, nothing\n"
             "leads to a step, or the chart has no title. Those who hear the flowchart, or\n"
             "read it as a list, have nothing but its words. Colours, fonts and sizes are the\n"
             "theme's, and need no attribute.";
    case Code::flowchart_undrawn:
      return "Flowcharts are drawn with Graphviz, and its program `dot` is not installed, or\n"
             "did not answer. The flowchart is published all the same, as a numbered list of\n"
             "its steps, without the drawing, so these pages differ from those of a machine\n"
             "that has Graphviz. On Debian and Ubuntu it is the package `graphviz`.";
    case Code::history_unavailable:
      return "The history of the manual cannot be read, so past editions, and what depends\n"
             "on them, are left out. The message says what is missing and the help how to\n"
             "get it.";
    case Code::resource_unused:
      return "A file under content/resources is linked by no chapter or page, so it is not\n"
             "published. Link it, or delete it.";
    case Code::baseline_outdated:
      return "The baseline, written by `codicil check --write-baseline`, holds the faults that\n"
             "the manual had then, so that only new ones are shown. This one is mended, or\n"
             "occurs less often. Write the baseline again to take it out, so that it counts\n"
             "should it come back.";
    case Code::allowance_unused:
      return "The front matter allows a fault, with a reason, and there is no such fault in\n"
             "this file any more. Take the allowance out, lest it hides a fault to come.";
    case Code::theme_invalid:
      return "A template or one of the words of the theme names something that the pages do\n"
             "not offer, is not written as it has to be, or is missing. A page made from it\n"
             "would silently lack something, so nothing is built. The help names the nearest\n"
             "thing that exists.";
  }
  assert(false);
  return {};
}

}  // namespace codicil
