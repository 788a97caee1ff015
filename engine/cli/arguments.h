// The command line as values: which command, and with what.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/diagnostic_report.h"
#include "pipeline/write_notice.h"
#include "text/date.h"

namespace codicil::cli {

enum class ColorChoice { automatic, always, never };

/// What every command takes.
struct CommonArguments {
  std::filesystem::path manual;  ///< The definition; empty: look for it.
  unsigned jobs = 1;
  Date today{};  ///< The real date, or --today.
  bool quiet = false;
  ColorChoice color = ColorChoice::automatic;
};

/// Which edition a command is about.
struct EditionArguments {
  std::string edition;  ///< Empty or "latest": the newest published one.
  std::optional<Date> as_at;
};

struct BuildArguments {
  std::filesystem::path out;  ///< Empty: as the definition says.
  EditionArguments text;
  bool working = false;
  bool drafts = false;
  bool no_history = false;
  bool zip = false;  ///< Beside the folder: the same as one file.
  bool strict = false;
  bool notes = false;  ///< Print every note about past editions, not a few.
};

struct PdfArguments {
  std::filesystem::path out;  ///< Empty: named for the manual and the edition.
  EditionArguments text;
  std::vector<std::string> chapters;  ///< Ids of chapters and parts; empty: all.
  std::string changes_to;             ///< An edition or a day; empty: without changes.
};

struct VerifyArguments {
  std::filesystem::path target;  ///< A site's folder, its zip, a PDF, or a certificate.
};

struct CheckArguments {
  bool strict = false;
  ReportFormat format = ReportFormat::text;
  bool fix = false;     ///< First mend what has one right answer.
  bool notes = false;   ///< Print every note about past editions, not a few.
  std::string explain;  ///< A code to explain instead of checking.
  bool write_baseline = false;
};

struct ServeArguments {
  int port = 8000;  ///< 0: any that is free.
};

enum class ChangesFormat { text, markdown, html, json, csv };

struct ChangesArguments {
  std::string from;
  std::string to;           ///< Empty: the files as they are now.
  std::string chapter;      ///< Only this one; empty: all.
  bool highlights = false;  ///< Only chapters with an entry for practitioners.
  ChangesFormat format = ChangesFormat::text;
};

enum class ProposalFormat { text, markdown, json, github };

struct ProposalArguments {
  std::string base;  ///< Empty: the newest published edition.
  ProposalFormat format = ProposalFormat::text;
  std::size_t limit = 0;  ///< The most characters of a report for people; 0: as many as it takes.
};

struct NoticeArguments {
  std::string edition;
  pipeline::NoticeStyle style = pipeline::NoticeStyle::update;
  pipeline::NoticeFormat format = pipeline::NoticeFormat::text;
};

struct NewManualArguments {
  std::filesystem::path folder;
};

struct NewChapterArguments {
  std::string id;
  std::string part;
  std::string title;
};

struct NewEditionArguments {
  std::string id;  ///< Empty: the next regular one.
};

struct AdoptArguments {
  std::string id;
};

struct AmendArguments {
  std::string chapter;
  std::string edition;  ///< Empty: the one in preparation.
  bool write = false;
};

struct RetitleArguments {
  std::string name;  ///< A chapter's id; behind a '#' that of a section.
  std::string title;
};

struct ReleaseArguments {
  std::string edition;
  bool dry_run = false;
  std::string revert;  ///< The edition whose text it restores; empty: none.
};

enum class PlanFormat { text, json, csv };

struct WorkplanArguments {
  PlanFormat format = PlanFormat::text;
};

enum class TextOrJson { text, json };

struct ImpactArguments {
  std::string source;
  TextOrJson format = TextOrJson::text;
};

struct HistoryArguments {
  std::string chapter;  ///< Its id; behind a '#' that of a section.
  TextOrJson format = TextOrJson::text;
};

using CommandArguments =
    std::variant<BuildArguments, PdfArguments, VerifyArguments, ServeArguments, CheckArguments,
                 ChangesArguments, ProposalArguments, NoticeArguments, NewManualArguments,
                 NewChapterArguments, NewEditionArguments, AdoptArguments, AmendArguments,
                 RetitleArguments, ReleaseArguments, WorkplanArguments, ImpactArguments,
                 HistoryArguments>;

struct Arguments {
  CommonArguments common;
  CommandArguments command;
};

/// Either what is to be done, or the exit status of a line that asked for help or cannot be
/// understood (what there is to say about it has been printed then).
std::variant<Arguments, int> read_arguments(int count, const char* const* words, Date real_today);

}  // namespace codicil::cli
