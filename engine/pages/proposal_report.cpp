#include "pages/proposal_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "markdown/plain_form.h"
#include "pages/proposal_pieces.h"
#include "text/utf8.h"
#include "text/wording.h"

namespace codicil::pages {

namespace {

using Json = nlohmann::ordered_json;
using markdown::PlainForm;

constexpr std::size_t most_names = 12;
constexpr std::size_t longest_name = 80;
/// For the headings, and the four lists of names: of what was left out of three shelves, and of the
/// chapters that need no entry.
constexpr std::size_t room_for_omissions = 600 + 4 * (most_names * (longest_name + 3) + 150);

std::size_t count(const std::vector<Diagnostic>& faults, Severity severity) {
  return static_cast<std::size_t>(std::ranges::count(faults, severity, &Diagnostic::severity));
}

std::size_t count(const std::vector<ProposalEntry>& entries, EntryState state) {
  return static_cast<std::size_t>(std::ranges::count(entries, state, &ProposalEntry::state));
}

/// Pieces of one kind, and those of them for which there was room.
struct Shelf {
  std::vector<ReportPiece> kept{};
  std::vector<ReportPiece> left_out{};
};

/// Keeps those that fit, in their order, and takes their length from the room.
Shelf fill(std::vector<ReportPiece> pieces, std::size_t share, std::size_t& room) {
  Shelf shelf;
  std::size_t free = share;
  for (ReportPiece& piece : pieces) {
    const std::size_t length = count_code_points(piece.text);
    const bool fits = length <= free;
    if (fits) {
      free -= length;
      room -= length;
    }
    (fits ? shelf.kept : shelf.left_out).push_back(std::move(piece));
  }
  return shelf;
}

class ReportWriter {
 public:
  ReportWriter(const ProposalReport& report, PlainForm form)
      : report_(report), pieces_(report, form) {}

  std::string write(std::size_t limit) {
    const std::string beginning = pieces_.heading(1, "Report on this proposal") + summary();
    const std::string known = known_faults();
    const std::string others = other_files();
    const std::size_t fixed = count_code_points(beginning + known + others) + room_for_omissions;
    std::size_t room = limit == 0 ? std::string::npos / 2 : limit - std::min(limit, fixed);
    const Shelf faults = fill(pieces_.faults(), room / 3, room);
    const Shelf entries = fill(pieces_.entries(), room / 3, room);
    const Shelf chapters = fill(pieces_.chapters(report_.changes), room, room);
    const Shelf drafts = fill(pieces_.chapters(report_.drafts), room, room);

    text_ = beginning;
    add_section("What stands in the way", "Nothing that this proposal brings.", faults);
    text_ += known;
    add_changes(chapters, drafts);
    text_ += others;
    add_entries(entries);
    return std::move(text_);
  }

 private:
  std::string summary() const {
    const std::string base = report_.is_since_edition
                                 ? "edition " + report_.base
                                 : "the text that the proposal was made against";
    std::string text = pieces_.paragraph(
        pieces_.words(fmt::format("{}, compared with {}.", cut(report_.manual_title), base)));
    const std::size_t errors = count(report_.brought, Severity::error);
    const std::size_t warnings = count(report_.brought, Severity::warning);
    std::string faults = "no fault";
    if (errors != 0) faults = counted(errors, "fault") + " to mend";
    if (warnings != 0)
      faults = errors != 0 ? fmt::format("{}, {} to look at", faults, warnings)
                           : counted(warnings, "fault") + " to look at";
    text += "- In the way: " + faults + "\n";
    text += "- Would change: " + counted(chapters_in(report_.changes), "chapter");
    if (const std::size_t drafts = chapters_in(report_.drafts); drafts != 0)
      text += fmt::format(", and {} in preparation", counted(drafts, "revision"));
    text += "\n- Entries that announce it: ";
    const std::size_t missing = count(report_.entries, EntryState::missing);
    const std::size_t there =
        count(report_.entries, EntryState::written) + count(report_.entries, EntryState::kept);
    if (missing + there == 0) return text + "none needed\n\n";
    return text + fmt::format("{} written, {} missing\n\n", there, missing);
  }

  static std::size_t chapters_in(const ChangeReport& changes) {
    return static_cast<std::size_t>(std::ranges::count_if(
        changes.schedule.chapters,
        [](const ScheduleChapter& one) { return !one.rows.empty() || !one.what.empty(); }));
  }

  std::string known_faults() const {
    const std::size_t known =
        count(report_.known, Severity::error) + count(report_.known, Severity::warning);
    if (known == 0) return {};
    const bool is_one = known == 1;
    return pieces_.paragraph(
        fmt::format("{} {} there before this proposal, and {} not listed; {} lists {}.",
                    counted(known, "fault"), is_one ? "was" : "were", is_one ? "is" : "are",
                    pieces_.code("codicil check"), is_one ? "it" : "them"));
  }

  void add_section(std::string_view title, const std::string& nothing, const Shelf& shelf) {
    text_ += pieces_.heading(2, title);
    if (shelf.kept.empty() && shelf.left_out.empty()) text_ += pieces_.paragraph(nothing);
    for (const ReportPiece& piece : shelf.kept) text_ += piece.text;
    add_omissions(shelf.left_out);
  }

  void add_omissions(const std::vector<ReportPiece>& left_out) {
    if (left_out.empty()) return;
    std::vector<std::string> names;
    for (const ReportPiece& piece : left_out) {
      if (names.size() < most_names && !piece.title.empty()) names.push_back(cut(piece.title));
    }
    const std::size_t more = left_out.size() - names.size();
    std::string list = fmt::format("{}", fmt::join(names, "; "));
    // Faults have no names.
    if (names.empty()) {
      list = counted(more, "fault");
    } else if (more != 0) {
      list += fmt::format("; and {} more", more);
    }
    text_ += pieces_.paragraph(
        fmt::format("Left out here for want of room: {}. The whole report has {}.", list,
                    left_out.size() == 1 ? "it" : "them"));
  }

  /// A name that is too long to stand in a list, ending in dots, and not in half a mark.
  static std::string cut(const std::string& name) {
    if (count_code_points(name) <= longest_name) return name;
    std::size_t end = 0;
    for (std::size_t i = 0; i < longest_name; ++i) next_code_point(name, end);
    std::string beginning = name.substr(0, end);
    while (beginning.ends_with('\\')) beginning.pop_back();
    return beginning + "…";
  }

  void add_changes(const Shelf& chapters, const Shelf& drafts) {
    add_section("What would change", "No chapter would read differently.", chapters);
    if (!drafts.kept.empty() || !drafts.left_out.empty()) {
      add_section("Revisions in preparation, which are not published", {}, drafts);
    }
  }

  std::string other_files() const {
    if (report_.other_files.empty()) return {};
    std::vector<std::string> names;
    for (const std::string& file : report_.other_files) {
      if (names.size() < most_names)
        names.push_back(count_code_points(file) <= longest_name ? pieces_.code(file)
                                                                : pieces_.words(cut(file)));
    }
    const std::size_t more = report_.other_files.size() - names.size();
    return pieces_.paragraph(fmt::format("Beside the text of chapters the proposal changes {}{}.",
                                         fmt::join(names, ", "),
                                         more == 0 ? "" : fmt::format(" and {} more", more)));
  }

  void add_entries(const Shelf& entries) {
    add_section("What would be announced", "No entry is needed.", entries);
    std::vector<std::string> names;
    for (const ProposalEntry& one : report_.entries) {
      if (one.state == EntryState::needless && names.size() < most_names)
        names.push_back(cut(pieces_.words(one.title)));
    }
    if (names.empty()) return;
    text_ += pieces_.paragraph(
        fmt::format("No entry is needed for {}: nothing changed there but numbers, "
                    "citations that follow what they cite, or wording that the "
                    "edition replaces throughout.",
                    fmt::join(names, "; ")));
  }

  const ProposalReport& report_;
  ProposalPieces pieces_;
  std::string text_;
};

// JSON

Json fault_json(const Diagnostic& fault) {
  return {{"file", fault.location.path},
          {"line", std::max(fault.location.place.line, 1U)},
          {"column", std::max(fault.location.place.column, 1U)},
          {"severity", name_of(fault.severity)},
          {"code", name_of(fault.code)},
          {"message", fault.message},
          {"help", fault.help}};
}

Json entry_json(const ProposalEntry& entry) {
  Json written = Json::array();
  for (const Amendment* one : entry.entries) {
    written.push_back({{"edition", one->edition.value},
                       {"kind", name_of(one->kind)},
                       {"details", one->details.plain_text(0)},
                       {"action", one->action}});
  }
  Json proposed = nullptr;
  if (!entry.proposed.sentences.empty()) {
    proposed = {{"edition", entry.edition},
                {"kind", name_of(entry.proposed.kind)},
                {"sentences", entry.proposed.sentences},
                {"lines", entry.lines}};
  }
  return {{"chapter", entry.chapter},
          {"file", entry.path},
          {"state", name_of(entry.state)},
          {"entries", std::move(written)},
          {"proposed", std::move(proposed)}};
}

}  // namespace

std::string_view name_of(EntryState state) {
  switch (state) {
    case EntryState::missing:
      return "missing";
    case EntryState::kept:
      return "kept";
    case EntryState::written:
      return "written";
    case EntryState::needless:
      break;
  }
  return "needless";
}

std::string proposal_as_markdown(const ProposalReport& report, std::size_t limit) {
  return ReportWriter(report, PlainForm::comment).write(limit);
}

std::string proposal_as_text(const ProposalReport& report, std::size_t limit) {
  return ReportWriter(report, PlainForm::letter).write(limit);
}

std::string proposal_as_json(const ProposalReport& report) {
  Json brought = Json::array();
  for (const Diagnostic& fault : report.brought) brought.push_back(fault_json(fault));
  Json entries = Json::array();
  for (const ProposalEntry& entry : report.entries) entries.push_back(entry_json(entry));
  const Json json{{"base", report.base},
                  {"brought", std::move(brought)},
                  {"known",
                   {{"errors", count(report.known, Severity::error)},
                    {"warnings", count(report.known, Severity::warning)}}},
                  {"changes", Json::parse(changes_as_json(report.changes))},
                  {"drafts", Json::parse(changes_as_json(report.drafts))},
                  {"entries", std::move(entries)},
                  {"other_files", report.other_files}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace codicil::pages
