#include "index/keyword_index.h"

#include <algorithm>
#include <map>

#include "index/identities.h"
#include "text/characters.h"
#include "text/collation.h"

namespace codicil::index {
namespace {

/// An entry while it is gathered; those it refers to by their keys.
struct Draft {
  std::string term;
  std::vector<KeywordPlace> places;
  std::vector<std::string> see;
  std::vector<std::string> see_also;

  bool is_lost() const { return places.empty() && see.empty() && see_also.empty(); }
};

using Drafts = std::map<std::string, Draft>;

std::string key_of(std::string_view term) {
  return folded(term);
}

std::int32_t section_of(const Identities& identities, std::uint32_t chapter,
                        const Keyword& keyword) {
  if (!keyword.section) return -1;
  const Target there = identities.anchor(chapter, keyword.section->value).target;
  const bool is_here = there.kind == Target::Kind::section && there.chapter == chapter;
  return is_here ? static_cast<std::int32_t>(there.section) : -1;
}

Drafts gather(const Manual& manual) {
  const Identities identities(manual);
  Drafts drafts;
  for (std::uint32_t i = 0; i < manual.chapters.size(); ++i) {
    const Chapter& chapter = manual.chapters[i];
    if (chapter.is_draft() || chapter.is_withdrawn()) continue;
    for (const Keyword& keyword : chapter.text->keywords) {
      Draft& draft = drafts[key_of(keyword.term.value)];
      if (draft.term.empty()) draft.term = keyword.term.value;
      if (keyword.see) {
        draft.see.push_back(key_of(keyword.see->value));
      } else {
        draft.places.push_back({i, section_of(identities, i, keyword)});
      }
      for (const auto& other : keyword.see_also) draft.see_also.push_back(key_of(other.value));
    }
  }
  return drafts;
}

void keep_present(std::vector<std::string>& keys, const std::string& own, const Drafts& drafts) {
  std::erase_if(keys, [&](const std::string& key) { return key == own || !drafts.contains(key); });
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

/// Leaves out what leads nowhere, and then what leads only to that.
void drop_lost(Drafts& drafts) {
  std::size_t count = 0;
  do {
    count = drafts.size();
    for (auto& [key, draft] : drafts) {
      keep_present(draft.see, key, drafts);
      keep_present(draft.see_also, key, drafts);
    }
    std::erase_if(drafts, [](const auto& entry) { return entry.second.is_lost(); });
  } while (drafts.size() < count);
}

std::vector<std::uint32_t> positions(const std::vector<std::string>& keys,
                                     const std::map<std::string, std::uint32_t>& position) {
  std::vector<std::uint32_t> found;
  for (const std::string& key : keys) found.push_back(position.at(key));
  std::ranges::sort(found);
  return found;
}

void add_groups(KeywordIndex& index, const Collation& collation) {
  for (std::uint32_t i = 0; i < index.entries.size(); ++i) {
    const std::string heading = collation.heading(index.entries[i].term);
    if (index.groups.empty() || index.groups.back().heading != heading) {
      index.groups.push_back({heading, i, i});
    }
    index.groups.back().end = i + 1;
  }
}

}  // namespace

KeywordIndex index_keywords(const Manual& manual) {
  Drafts drafts = gather(manual);
  drop_lost(drafts);

  const Collation collation(manual.definition.language);
  std::vector<std::pair<std::string, const Drafts::value_type*>> order;
  for (const auto& entry : drafts) order.emplace_back(collation.key(entry.second.term), &entry);
  std::ranges::sort(order);
  std::map<std::string, std::uint32_t> position;
  for (const auto& [sort_key, entry] : order) {
    position.emplace(entry->first, static_cast<std::uint32_t>(position.size()));
  }

  KeywordIndex index;
  for (const auto& [sort_key, entry] : order) {
    const Draft& draft = entry->second;
    KeywordEntry made{draft.term, draft.places, positions(draft.see, position),
                      positions(draft.see_also, position)};
    std::ranges::sort(made.places);
    made.places.erase(std::unique(made.places.begin(), made.places.end()), made.places.end());
    index.entries.push_back(std::move(made));
  }
  add_groups(index, collation);
  return index;
}

std::vector<std::string> keyword_terms(const KeywordIndex& index) {
  std::vector<std::string> terms;
  for (const KeywordEntry& entry : index.entries) terms.push_back(entry.term);
  return terms;
}

}  // namespace codicil::index
