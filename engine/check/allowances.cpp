#include "check/allowances.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/wording.h"
#include "text/words.h"

namespace codicil::check {
namespace {

/// Words as they are looked for: without regard to case, marks and Markdown.
std::string sought(std::string_view words) {
  return ' ' + folded_title(words) + ' ';
}

/// One allowance, and whether it was of use.
struct Permission {
  const Allowance* allowance = nullptr;
  std::string words;                             ///< As `sought`.
  std::unordered_map<std::size_t, bool> said{};  ///< By block: whether it has them.
  bool is_used = false;
};

/// A paragraph, heading, cell or piece of code.
struct ProseBlock {
  Place place;
  const Document* document = nullptr;
  std::uint32_t node = 0;
};

std::vector<ProseBlock> blocks_of(const ChapterText& text) {
  std::vector<ProseBlock> blocks;
  for (const Passage& passage : passages_of(text)) {
    const auto& nodes = passage.document->nodes;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      if (holds_prose(nodes[i].kind) || nodes[i].kind == NodeKind::code_block)
        blocks.push_back({nodes[i].place, passage.document, i});
    }
  }
  std::ranges::stable_sort(blocks, {}, &ProseBlock::place);
  return blocks;
}

/// A file that allows something.
struct Allowing {
  std::vector<ProseBlock> blocks;  ///< By place.
  std::vector<Permission> permissions;
};

using AllowingFiles = std::map<std::string_view, Allowing>;

void add_file(AllowingFiles& files, const std::string& path, const ChapterText& text) {
  if (text.allowances.empty()) return;
  Allowing& file = files[path];
  file.blocks = blocks_of(text);
  for (const Allowance& allowance : text.allowances)
    file.permissions.push_back({&allowance, sought(allowance.text)});
}

AllowingFiles allowing_files(const Manual& manual) {
  AllowingFiles files;
  for (const Chapter& chapter : manual.chapters) add_file(files, chapter.path, *chapter.text);
  for (const DraftRevision& draft : manual.drafts) add_file(files, draft.path, *draft.text);
  for (const OrdinaryPage& page : manual.pages) add_file(files, page.path, *page.text);
  return files;
}

/// The block in which a fault stands; nothing where it stands in none.
std::optional<std::size_t> block_at(const std::vector<ProseBlock>& blocks, Place place) {
  const auto behind = std::ranges::upper_bound(blocks, place, {}, &ProseBlock::place);
  if (behind == blocks.begin()) return std::nullopt;
  const auto first =
      std::ranges::lower_bound(blocks, std::prev(behind)->place, {}, &ProseBlock::place);
  return static_cast<std::size_t>(first - blocks.begin());
}

/// Each block is searched once for each allowance, however many faults it has.
bool says(Permission& permission, const std::vector<ProseBlock>& blocks, std::size_t index) {
  const auto [known, is_new] = permission.said.try_emplace(index);
  if (is_new) {
    const ProseBlock& block = blocks[index];
    known->second =
        sought(block.document->plain_text(block.node)).find(permission.words) != std::string::npos;
  }
  return known->second;
}

/// Every allowance that covers a fault is of use.
bool is_allowed(AllowingFiles& files, const Diagnostic& fault) {
  if (!fault.location.revision.empty()) return false;
  const auto found = files.find(fault.location.path);
  if (found == files.end()) return false;
  Allowing& file = found->second;
  const std::string message = sought(fault.message);
  const auto block = block_at(file.blocks, fault.location.place);
  bool allowed = false;
  for (Permission& permission : file.permissions) {
    const Allowance& allowance = *permission.allowance;
    const bool covers =
        allowance.code == fault.code &&
        (allowance.text.empty() || message.find(permission.words) != std::string::npos ||
         (block && says(permission, file.blocks, *block)));
    if (!covers) continue;
    permission.is_used = true;
    allowed = true;
  }
  return allowed;
}

}  // namespace

std::size_t leave_out_allowed(const Manual& manual, std::vector<Diagnostic>& diagnostics) {
  AllowingFiles files = allowing_files(manual);
  if (files.empty()) return 0;
  const std::size_t taken_out =
      std::erase_if(diagnostics, [&](const Diagnostic& fault) { return is_allowed(files, fault); });
  for (const auto& [path, file] : files) {
    for (const Permission& permission : file.permissions) {
      if (permission.is_used) continue;
      const Allowance& allowance = *permission.allowance;
      const std::string where = allowance.text.empty()
                                    ? std::string("this file")
                                    : fmt::format("what says {}", quoted(allowance.text));
      diagnostics.push_back(diagnose(Code::allowance_unused,
                                     Location{manual.revision, std::string(path), allowance.place},
                                     fmt::format("this allows {}, which is not reported of {}",
                                                 quoted(name_of(allowance.code)), where),
                                     "Take the allowance out, or say which words it is about."));
    }
  }
  put_in_order(diagnostics);
  return taken_out;
}

}  // namespace codicil::check
