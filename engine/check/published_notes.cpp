// Notes of published editions: whether they still say what they said.
#include <fmt/format.h>

#include <algorithm>

#include "check/recorded_editions.h"
#include "check/rules.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::check {
namespace {

std::string words_of(const Document& details) {
  return details.empty() ? std::string() : squeeze(details.plain_text(0));
}

bool says_the_same(const ThroughoutRow& a, const ThroughoutRow& b) {
  return a.topic == b.topic && a.replaces == b.replaces && a.by == b.by &&
         words_of(a.details) == words_of(b.details);
}

bool says_the_same(const FilelessRow& a, const FilelessRow& b) {
  return a.title == b.title && a.kind == b.kind && words_of(a.details) == words_of(b.details);
}

bool says_the_same(const Erratum& a, const Erratum& b) {
  const auto chapter = [](const Erratum& one) {
    return one.chapter ? one.chapter->value : std::string();
  };
  return a.edition.value == b.edition.value && chapter(a) == chapter(b) &&
         words_of(a.details) == words_of(b.details);
}

/// Everything that was published is still there.
template <typename Row>
bool holds_all(const std::vector<Row>& now, const std::vector<Row>& then) {
  return std::ranges::all_of(then, [&](const Row& published) {
    return std::ranges::any_of(now, [&](const Row& row) { return says_the_same(row, published); });
  });
}

/// What of an edition's notes reads otherwise than it was published, for the middle of a message.
std::string altered_part(const Edition& then, const Edition& now) {
  if (then.published != now.published) return "the day of its publication";
  if (then.in_force_from() != now.in_force_from()) return "the day from which it applies";
  if (then.kind != now.kind) return "its kind";
  if (!holds_all(now.throughout, then.throughout)) return "a row of `throughout`";
  if (!holds_all(now.rows, then.rows)) return "a row of `rows`";
  if (!holds_all(now.errata, then.errata)) return "a correction in `errata`";
  if (words_of(then.introduction) != words_of(now.introduction)) return "its introduction";
  return {};
}

bool has_erratum(const Manual& manual, const EditionId& edition) {
  return std::ranges::any_of(manual.editions, [&](const Edition& by) {
    return std::ranges::any_of(by.errata, [&](const Erratum& erratum) {
      return erratum.edition.value == edition && !erratum.chapter;
    });
  });
}

void report_taken_back(const Subject& subject, const history::TakenBack& gone,
                       std::vector<Diagnostic>& diagnostics) {
  const Manual& manual = subject.manual();
  const Edition* now = manual.edition(gone.edition.id);
  // A file that cannot be read was reported when it was read.
  if (now && now->is_lost) return;
  const Reporter reporter(subject, now ? now->path : manual.definition.path, diagnostics);
  reporter.report(
      Code::amendment_altered, now ? now->place : Place{1, 1},
      fmt::format("edition {} was published on {}, and {}", quoted(gone.edition.id),
                  iso(*gone.edition.published),
                  now ? "its file does not publish it any more" : "its file is gone"),
      fmt::format("{} Readers were told of it: what is wrong with it is put right by a newer "
                  "edition, as `codicil release --revert` makes one.",
                  now ? fmt::format("Put back `published: {}`.", iso(*gone.edition.published))
                      : fmt::format("Put {} back, as the commit {} has it.", gone.edition.path,
                                    gone.commit.substr(0, 10))));
}

}  // namespace

void check_published_notes(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  for (const history::TakenBack& gone : subject.input.archive.taken_back)
    report_taken_back(subject, gone, diagnostics);
  for (const history::Snapshot& snapshot : subject.input.archive.snapshots) {
    if (!is_recorded(snapshot)) continue;
    const EditionId& id = snapshot.edition.id;
    const Edition* then = snapshot.manual->edition(id);
    const Edition* now = subject.manual().edition(id);
    if (!then || !now || then->is_lost || now->is_lost) continue;
    if (!then->is_published() || !now->is_published() || has_erratum(subject.manual(), id))
      continue;
    const std::string altered = altered_part(*then, *now);
    if (altered.empty()) continue;
    Reporter(subject, now->path, diagnostics)
        .report(
            Code::amendment_altered, now->place,
            fmt::format("edition {} was published, and {} is not as it was", quoted(id), altered),
            "Put back what was published, and write what is wrong with it under `errata` of the "
            "edition in preparation.");
  }
}

}  // namespace codicil::check
