// A page as values: where it stands, which layout shows it, and what it says. No markup but in
// values of type Html.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "text/html.h"

namespace codicil::pages {

struct Value;

/// Named values, as a template sees them. A name that is absent, an empty list and `false` are all
/// "not there".
class Fields {
 public:
  Fields() = default;
  Fields(std::initializer_list<std::pair<std::string, Value>> values);

  /// Sets or replaces a value.
  void set(std::string name, Value value);
  const Value* find(std::string_view name) const;
  const std::vector<std::pair<std::string, Value>>& values() const { return values_; }

 private:
  std::vector<std::pair<std::string, Value>> values_;
};

struct Value : std::variant<bool, std::string, Html, Fields, std::vector<Fields>> {
  using variant::variant;
  Value(const char* text) : variant(std::string(text)) {}
};

inline Fields::Fields(std::initializer_list<std::pair<std::string, Value>> values)
    : values_(values) {}

struct Page {
  std::string path;    ///< In the site: "chapters/referrals/index.html".
  std::string layout;  ///< The theme's layout: "chapter".
  Fields fields;
};

}  // namespace codicil::pages
