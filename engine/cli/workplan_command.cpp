#include <nlohmann/json.hpp>

#include "authoring/workplan.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "pipeline/material.h"

namespace codicil::cli {

namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

std::string as_json(const Manual& manual, const std::vector<authoring::PlannedReview>& plan,
                    Date today) {
  Json chapters = Json::array();
  for (const authoring::PlannedReview& review : plan) {
    const Chapter& chapter = manual.chapters[review.chapter];
    const ChapterText& text = *chapter.text;
    chapters.push_back({{"id", chapter.id},
                        {"number", or_null(chapter.number)},
                        {"title", text.title},
                        {"part", manual.parts[chapter.part].id},
                        {"lead", or_null(text.lead)},
                        {"reviewed", or_null(text.reviewed)},
                        {"review_by", text.review_by ? Json(text.review_by->value) : nullptr},
                        {"due", review.due ? Json(iso(*review.due)) : nullptr},
                        {"state", std::string(authoring::name_of(review.state))},
                        {"overdue", review.state == authoring::ReviewState::overdue}});
  }
  const Json json{{"today", iso(today)}, {"chapters", std::move(chapters)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string written(const Manual& manual, const CommonArguments& common, PlanFormat format) {
  const auto plan = authoring::workplan_of(manual, common.today);
  switch (format) {
    case PlanFormat::text:
      return authoring::workplan_as_text(manual, plan, common.today);
    case PlanFormat::json:
      return as_json(manual, plan, common.today);
    case PlanFormat::csv:
      return authoring::workplan_as_csv(manual, plan);
  }
  return {};
}

}  // namespace

int workplan(const CommonArguments& common, const WorkplanArguments& arguments) {
  const pipeline::Workplace workplace = pipeline::open_workplace(
      pipeline::find_definition(common.manual, std::filesystem::current_path()));
  const Manual manual = pipeline::read_files(workplace, common.jobs).value;
  print(stdout, written(manual, common, arguments.format));
  return status_done;
}

}  // namespace codicil::cli
