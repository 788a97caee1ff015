#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "pages/change_report.h"
#include "pipeline/compare_texts.h"

namespace codicil::cli {

namespace {

using pages::ScheduleChapter;

/// The newer text has an entry for practitioners that the older does not have.
bool is_highlighted(const ScheduleChapter& chapter, const compare::Sides& sides) {
  const compare::ChapterPair& pair = chapter.chapter->chapters;
  if (!pair.after) return false;
  const auto& now = sides.after.manual.chapters[*pair.after].text->amendments;
  return std::ranges::any_of(now, [&](const Amendment& entry) {
    if (!entry.highlight) return false;
    if (!pair.before) return true;
    const auto& then = sides.before.manual.chapters[*pair.before].text->amendments;
    return std::ranges::none_of(then, [&](const Amendment& older) {
      return older.highlight && older.edition.value == entry.edition.value;
    });
  });
}

void keep_wanted(pages::Schedule& schedule, const ChangesArguments& arguments,
                 const compare::Sides& sides) {
  std::erase_if(schedule.chapters, [&](const ScheduleChapter& chapter) {
    if (!arguments.chapter.empty() && chapter.id != arguments.chapter) return true;
    return arguments.highlights && !is_highlighted(chapter, sides);
  });
}

/// Throws Failure (usage) for an id that neither text has.
void require_chapter(const std::string& id, const compare::Sides& sides) {
  if (id.empty() || sides.before.manual.chapter_index(id) || sides.after.manual.chapter_index(id))
    return;
  throw Failure(FailureKind::usage, fmt::format("neither text has a chapter `{}`", id),
                "A chapter's id is the name of its file, without `.md`.");
}

std::string written(const pages::ChangeReport& report, ChangesFormat format) {
  switch (format) {
    case ChangesFormat::text:
      return changes_as_text(report);
    case ChangesFormat::markdown:
      return changes_as_markdown(report);
    case ChangesFormat::html:
      return changes_as_html(report);
    case ChangesFormat::json:
      return changes_as_json(report);
    case ChangesFormat::csv:
      return changes_as_csv(report);
  }
  return {};
}

}  // namespace

int changes(const CommonArguments& common, const ChangesArguments& arguments) {
  const pipeline::Workplace workplace = pipeline::open_workplace(
      pipeline::find_definition(common.manual, std::filesystem::current_path()));
  pipeline::ComparedTexts texts;
  {
    Progress progress(common);
    progress.show("Comparing");
    texts = pipeline::compare_named_texts(workplace, arguments.from, arguments.to, common.jobs);
  }
  require_chapter(arguments.chapter, texts.sides());
  pages::Schedule schedule =
      pages::schedule_of(texts.comparison, texts.sides(), pages::english_words());
  keep_wanted(schedule, arguments, texts.sides());
  print(stdout, written({.from = texts.from,
                         .to = texts.to,
                         .manual_title = texts.after->definition.title,
                         .schedule = schedule,
                         .sides = texts.sides()},
                        arguments.format));
  return status_done;
}

}  // namespace codicil::cli
