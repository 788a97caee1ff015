#include "git/objects.h"

#include <algorithm>
#include <charconv>

namespace codicil::git {
namespace {

/// Cuts the first line off `rest`; the line feed goes with it.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  return line;
}

/// The seconds of "Name <address> seconds zone". Names may hold anything, so it is read from its
/// end.
std::chrono::sys_seconds moment_of(std::string_view signature) {
  using Seconds = std::chrono::sys_seconds;
  const std::size_t address_end = signature.rfind('>');
  if (address_end == signature.npos) return Seconds{};
  std::string_view date = signature.substr(address_end + 1);
  const std::size_t first_digit = date.find_first_not_of(' ');
  if (first_digit == date.npos) return Seconds{};
  date.remove_prefix(first_digit);
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(date.data(), date.data() + date.size(), seconds);
  if (error != std::errc{} || seconds < 0) return Seconds{};
  return Seconds{std::chrono::seconds{seconds}};
}

constexpr unsigned kind_mask = 0170000;

EntryKind kind_of(unsigned mode) {
  switch (mode & kind_mask) {
    case 0100000:
      return EntryKind::file;
    case 0120000:
      return EntryKind::symbolic_link;
    default:
      return EntryKind::other;
  }
}

bool may_be_a_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == name.npos;
}

/// Compares as git orders its trees, without building the names with their '/'.
int compare(std::string_view a, bool a_is_folder, std::string_view b, bool b_is_folder) {
  const std::size_t common = std::min(a.size(), b.size());
  if (const int order = a.substr(0, common).compare(b.substr(0, common)); order != 0) return order;
  const auto next = [common](std::string_view name, bool is_folder) {
    if (name.size() > common) return static_cast<int>(static_cast<unsigned char>(name[common]));
    return is_folder ? static_cast<int>('/') : -1;
  };
  return next(a, a_is_folder) - next(b, b_is_folder);
}

bool comes_before(const TreeItem& a, const TreeItem& b) {
  return compare(a.name, a.is_folder, b.name, b.is_folder) < 0;
}

/// Reads "<mode> <name>\0<20 bytes>" off `rest`; false when it is something else.
bool take_item(std::string_view& rest, TreeItem& item) {
  unsigned mode = 0;
  const auto [mode_end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), mode, 8);
  if (error != std::errc{}) return false;
  rest.remove_prefix(static_cast<std::size_t>(mode_end - rest.data()));
  const std::size_t zero = rest.find('\0');
  if (!rest.starts_with(' ') || zero == rest.npos) return false;
  item.name = rest.substr(1, zero - 1);
  item.is_folder = (mode & kind_mask) == 0040000;
  item.kind = kind_of(mode);
  rest.remove_prefix(zero + 1);
  if (rest.size() < item.id.bytes.size()) return false;
  std::copy_n(rest.begin(), item.id.bytes.size(), item.id.bytes.begin());
  rest.remove_prefix(item.id.bytes.size());
  return true;
}

}  // namespace

std::optional<Commit> parse_commit(std::string_view bytes) {
  Commit commit;
  bool has_tree = false;
  while (!bytes.empty()) {
    const std::string_view line = take_line(bytes);
    if (line.empty()) break;  // The message follows.
    if (line.starts_with("tree ") || line.starts_with("parent ")) {
      const std::optional<ObjectId> id = parse_object_id(line.substr(line.find(' ') + 1));
      if (!id) return std::nullopt;
      if (line.starts_with("parent ")) {
        commit.parents.push_back(*id);
      } else {
        commit.tree = *id;
        has_tree = true;
      }
    } else if (line.starts_with("committer ")) {
      commit.committed = moment_of(line);
    }
  }
  if (!has_tree) return std::nullopt;
  commit.message = bytes;
  return commit;
}

std::optional<TreeItems> parse_tree(std::string_view bytes) {
  TreeItems items;
  items.reserve(bytes.size() / 36);  // "100644 ", the zero, the id, and a short name
  while (!bytes.empty()) {
    TreeItem item;
    if (!take_item(bytes, item)) return std::nullopt;
    if (may_be_a_name(item.name)) items.push_back(std::move(item));
  }
  // Git writes them sorted; a damaged tree must not break the search below.
  if (!std::ranges::is_sorted(items, comes_before)) std::ranges::stable_sort(items, comes_before);
  return items;
}

const TreeItem* item_named(const TreeItems& items, std::string_view name) {
  for (const bool is_folder : {false, true}) {
    const auto found = std::partition_point(items.begin(), items.end(), [&](const TreeItem& item) {
      return compare(item.name, item.is_folder, name, is_folder) < 0;
    });
    if (found != items.end() && found->is_folder == is_folder && found->name == name) {
      return &*found;
    }
  }
  return nullptr;
}

}  // namespace codicil::git
