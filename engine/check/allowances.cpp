#include "check/allowances.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>

#include "text/wording.h"
#include "text/words.h"

namespace codicil::check {
namespace {

/// One allowance, and whether it was of use.
struct Permission {
  const Allowance* allowance = nullptr;
  bool is_used = false;
};

/// A file that allows something.
struct Allowing {
  const ChapterText* text = nullptr;
  std::vector<Permission> permissions;
};

using AllowingFiles = std::map<std::string_view, Allowing>;

void add_file(AllowingFiles& files, const std::string& path, const ChapterText& text) {
  if (text.allowances.empty()) return;
  Allowing& file = files[path];
  file.text = &text;
  for (const Allowance& allowance : text.allowances) file.permissions.push_back({&allowance});
}

AllowingFiles allowing_files(const Manual& manual) {
  AllowingFiles files;
  for (const Chapter& chapter : manual.chapters) add_file(files, chapter.path, *chapter.text);
  for (const DraftRevision& draft : manual.drafts) add_file(files, draft.path, *draft.text);
  for (const OrdinaryPage& page : manual.pages) add_file(files, page.path, *page.text);
  return files;
}

/// The paragraph, heading or cell in which a fault stands; empty where it stands in none.
std::string words_at(const ChapterText& text, Place place) {
  const Document* found = nullptr;
  std::uint32_t block = 0;
  for (const Passage& passage : passages_of(text)) {
    const Document& document = *passage.document;
    for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
      const Node& node = document.nodes[i];
      if (!holds_prose(node.kind) && node.kind != NodeKind::code_block) continue;
      if (node.place > place) continue;
      const bool is_nearer = found == nullptr || found->nodes[block].place < node.place;
      if (is_nearer) {
        found = &document;
        block = i;
      }
    }
  }
  return found == nullptr ? std::string() : found->plain_text(block);
}

/// Without regard to case, marks and Markdown.
bool says(std::string_view text, std::string_view words) {
  return (' ' + folded_title(text) + ' ').find(' ' + folded_title(words) + ' ') !=
         std::string::npos;
}

bool covers(const Allowance& allowance, const ChapterText& text, const Diagnostic& fault) {
  if (allowance.code != fault.code) return false;
  return allowance.text.empty() || says(fault.message, allowance.text) ||
         says(words_at(text, fault.location.place), allowance.text);
}

/// Every allowance that covers a fault is of use.
bool is_allowed(AllowingFiles& files, const Diagnostic& fault) {
  if (!fault.location.revision.empty()) return false;
  const auto found = files.find(fault.location.path);
  if (found == files.end()) return false;
  bool allowed = false;
  for (Permission& permission : found->second.permissions) {
    if (!covers(*permission.allowance, *found->second.text, fault)) continue;
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
