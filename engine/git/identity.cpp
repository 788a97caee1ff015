#include "git/identity.h"

#include <fmt/core.h>
#include <git2.h>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string>

#include "diagnostics/failure.h"
#include "text/date.h"

namespace codicil::git {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

/// Cuts a number of `digits` digits (0: as many as there are) off `rest`; nothing when others stand
/// there.
std::optional<long long> take_number(std::string_view& rest, std::size_t digits) {
  const std::size_t end = std::min(rest.find_first_not_of("0123456789"), rest.size());
  const std::size_t length = digits == 0 ? end : digits;
  if (end < length || length == 0) return std::nullopt;
  long long number = 0;
  if (std::from_chars(rest.data(), rest.data() + length, number).ec != std::errc{}) {
    return std::nullopt;
  }
  rest.remove_prefix(length);
  return number;
}

bool take(std::string_view& rest, char c) {
  if (!rest.starts_with(c)) return false;
  rest.remove_prefix(1);
  return true;
}

/// "Z", "+0100" or "+01:00".
std::optional<minutes> parse_offset(std::string_view text) {
  if (text == "Z") return minutes{0};
  const bool is_west = text.starts_with('-');
  if (!is_west && !text.starts_with('+')) return std::nullopt;
  text.remove_prefix(1);
  const auto hour = take_number(text, 2);
  take(text, ':');
  const auto minute = take_number(text, 2);
  if (!hour || !minute || *hour > 14 || *minute > 59 || !text.empty()) return std::nullopt;
  const minutes offset = hours{*hour} + minutes{*minute};
  return is_west ? -offset : offset;
}

minutes local_offset(sys_seconds moment) {
  const std::time_t time = moment.time_since_epoch().count();
  std::tm local{};
  if (::localtime_r(&time, &local) == nullptr) return minutes{0};
  return std::chrono::floor<minutes>(seconds{local.tm_gmtoff});
}

std::optional<MomentInZone> parse_seconds(std::string_view text) {
  const bool is_marked = take(text, '@');
  const std::size_t length = text.size();
  const auto number = take_number(text, 0);
  // Git takes fewer digits for a year or a day.
  if (!number || (!is_marked && length - text.size() < 9)) return std::nullopt;
  const sys_seconds moment{seconds{*number}};
  if (text.empty()) return MomentInZone{moment, minutes{0}};
  if (!take(text, ' ')) return std::nullopt;
  const auto offset = parse_offset(text);
  if (!offset) return std::nullopt;
  return MomentInZone{moment, *offset};
}

/// "10:00" or "10:00:00", cut off `rest`.
std::optional<seconds> take_clock(std::string_view& rest) {
  const auto hour = take_number(rest, 2);
  if (!hour || !take(rest, ':')) return std::nullopt;
  const auto minute = take_number(rest, 2);
  std::optional<long long> second = 0;
  if (take(rest, ':')) second = take_number(rest, 2);
  if (!minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  return hours{*hour} + minutes{*minute} + seconds{*second};
}

std::optional<MomentInZone> parse_calendar(std::string_view text) {
  const auto date = parse_date(text.substr(0, 10));
  if (!date || text.size() < 11 || (text[10] != 'T' && text[10] != ' ')) return std::nullopt;
  text.remove_prefix(11);
  const auto clock = take_clock(text);
  if (!clock) return std::nullopt;
  take(text, ' ');
  const sys_seconds shown = std::chrono::sys_days{*date} + *clock;
  // The offset of a local time is that of the moment, which differs for an hour of the year.
  const auto offset = text.empty() ? local_offset(shown - local_offset(shown)) : parse_offset(text);
  if (!offset) return std::nullopt;
  return MomentInZone{shown - *offset, *offset};
}

struct Words {
  const char* variables;
  const char* section;
};

Words words_of(Role role) {
  return role == Role::author ? Words{"GIT_AUTHOR_", "author"}
                              : Words{"GIT_COMMITTER_", "committer"};
}

std::optional<std::string> from_environment(const std::string& variable) {
  const char* value = std::getenv(variable.c_str());
  if (value == nullptr) return std::nullopt;
  return value;
}

/// The first of these settings that holds something.
std::optional<std::string> from_settings(git_repository* repository, const std::string& section,
                                         const std::string& key) {
  int status = 0;
  const auto config = obtain<git_config>(status, git_repository_config_snapshot, repository);
  if (!config) return std::nullopt;
  for (const std::string& name :
       {fmt::format("{}.{}", section, key), fmt::format("user.{}", key)}) {
    const char* value = nullptr;
    if (git_config_get_string(&value, config.get(), name.c_str()) == 0 && *value != '\0') {
      return value;
    }
  }
  return std::nullopt;
}

[[noreturn]] void fail_as_nameless(const char* lacking) {
  throw Failure(FailureKind::environment,
                fmt::format("git does not know {} of the person who commits here", lacking),
                "Run `git config --global user.name \"Your Name\"` and `git config --global "
                "user.email \"you@example.org\"`.");
}

MomentInZone moment_for(const std::string& variable, sys_seconds now) {
  const auto text = from_environment(variable);
  if (!text || text->empty()) return {now, local_offset(now)};
  if (const auto parsed = parse_git_date(*text)) return *parsed;
  throw Failure(FailureKind::environment,
                fmt::format("the environment variable {} holds `{}`, which is no date that can be "
                            "read here",
                            variable, *text),
                "Write it as `2017-02-27T10:00:00+00:00`, or unset it.");
}

}  // namespace

std::optional<MomentInZone> parse_git_date(std::string_view text) {
  if (const auto moment = parse_seconds(text)) return moment;
  return parse_calendar(text);
}

Owned<git_signature> signature_for(Role role, git_repository* repository, sys_seconds now) {
  const Words words = words_of(role);
  const std::string prefix = words.variables;
  std::optional<std::string> name = from_environment(prefix + "NAME");
  if (!name) name = from_settings(repository, words.section, "name");
  if (!name) fail_as_nameless("the name");
  std::optional<std::string> address = from_environment(prefix + "EMAIL");
  if (!address) address = from_settings(repository, words.section, "email");
  if (!address) address = from_environment("EMAIL");
  if (!address) fail_as_nameless("the e-mail address");
  const MomentInZone time = moment_for(prefix + "DATE", now);
  int status = 0;
  auto signature =
      obtain<git_signature>(status, git_signature_new, name->c_str(), address->c_str(),
                            static_cast<git_time_t>(time.moment.time_since_epoch().count()),
                            static_cast<int>(time.offset.count()));
  if (!signature) fail_as_nameless("name and e-mail address");
  return signature;
}

}  // namespace codicil::git
