#include <CLI/CLI.hpp>

#include "cli/command_line.h"

namespace codicil::cli {

CLI::Validator one_of(std::string noun, std::vector<std::pair<std::string, int>> choices) {
  const auto turn = [noun = std::move(noun), choices = std::move(choices)](std::string& text) {
    std::vector<std::string> names;
    for (const auto& [name, value] : choices) {
      if (name == text) {
        text = std::to_string(value);
        return std::string();
      }
      names.push_back(name);
    }
    std::string listed;
    for (std::size_t i = 0; i < names.size(); ++i) {
      listed += (i == 0 ? "" : i + 1 < names.size() ? ", " : " or ") + names[i];
    }
    return "`" + text + "` is not " + noun + "; choose " + listed;
  };
  return CLI::Validator(turn, "");
}

std::string date_fault(const std::string& text) {
  return parse_date(text) ? std::string()
                          : "`" + text + "` is not a day; a date is written 2026-02-28";
}

}  // namespace codicil::cli
