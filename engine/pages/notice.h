// The notice of an edition: what a coordinator sends to the workforce, or reports to a board.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pages/announcements.h"
#include "pages/survey.h"

namespace codicil::pages {

enum class NoticeStyle {
  update,  ///< As on the amendments page, for everyone who uses the manual.
  board,   ///< A report: purpose, recommendations, and the changes chapter by chapter.
};

/// One piece of a notice; those of a notice are read from top to bottom.
struct NoticeBlock {
  enum class Kind {
    heading,     ///< words
    subheading,  ///< words
    subject,     ///< links[0]: the chapter or topic that the blocks after it are about.
    paragraph,   ///< words
    label,       ///< words that lead in what follows: "Key changes include:"
    note,        ///< note
    bullet,      ///< note, as an item of a list
    list,        ///< links, each an item
    fact,        ///< words, a label without colon, and what it is about: links
    action,      ///< words: what readers are asked to do
    divider,     ///< Nothing: the end of what there is to read.
  } kind = Kind::paragraph;
  std::string words{};
  std::vector<WholeLink> links{};
  NoteForms note{};
};

struct Notice {
  std::string language;
  std::string manual_title;
  std::string title;    ///< "Amendments: February 2017"
  std::string subject;  ///< Of a message; one line, but of any length and with any characters.
  std::vector<NoticeBlock> blocks;
};

/// How wide the notes of a notice are written: the items of a report to a board are indented.
std::size_t note_width(NoticeStyle style);

/// The announcements of published editions, by snapshot, as wide as the notice's style asks for.
using PublishedAnnouncements = std::vector<Announcements>;

/// The notice of one of `survey.updates`; of one in preparation it says so. A six-monthly edition's
/// starts from the six-monthly edition before it and holds what the interim ones between them
/// announced; an interim edition's starts from the edition before it.
Notice compose_notice(const Survey& survey, std::size_t update, NoticeStyle style,
                      const PublishedAnnouncements& announcements);

}  // namespace codicil::pages
