#include "manual/edition.h"

namespace codicil {

std::optional<Month> month_of_edition(std::string_view id) {
  if (const auto date = parse_date(id)) return date->year() / date->month();
  return parse_month(id);
}

bool comes_before(const Edition& a, const Edition& b) {
  if (a.is_published() != b.is_published()) return a.is_published();
  if (a.published != b.published) return *a.published < *b.published;
  return a.id < b.id;
}

}  // namespace codicil
