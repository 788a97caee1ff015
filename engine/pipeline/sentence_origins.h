// Which commit wrote a sentence.
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "pipeline/date_numbers.h"

namespace codicil::pipeline {

/// The commit that wrote a sentence, and the file that it wrote it in.
struct Origin {
  git::CommitId commit;
  std::string path;

  auto operator<=>(const Origin&) const = default;
};

/// What a file holds in a commit; read anew unless it was read already, and not kept.
std::shared_ptr<const ChapterText> text_of(const DatingInput& input, const Origin& at,
                                           const ContentId& content);

/// Walks back from the oldest texts known to have the sentences of one chapter or page to the
/// commits that wrote them. Each content of its file is read once for all of them.
class OriginFinder {
 public:
  /// `numbers` are all of that chapter or page that will be asked about.
  OriginFinder(const DatingInput& input, const std::vector<history::BareNumber*>& numbers);

  /// Nothing where no commit has the sentence. Throws git::HistoryUnavailable.
  std::optional<Origin> find(const history::BareNumber& number);

 private:
  const git::CommitId& same_content_since(const Origin& at);
  std::optional<Origin> parent_with_sentence(const history::BareNumber& number, const Origin& at,
                                             const std::string& older_path);
  const std::vector<Origin>& parents_of(const Origin& at, const std::string& older_path);
  std::string path_before(const Origin& at, const git::CommitId& parent,
                          const std::string& older_path) const;
  bool has_sentence(const history::BareNumber& number, const Origin& at);
  const std::optional<ContentId>& content_of(const Origin& at);
  const std::vector<std::size_t>& counts_in(const Origin& at, const ContentId& content);

  const DatingInput& input_;
  const git::Repository& repository_;
  std::unordered_map<std::string, std::size_t> sentences_;  ///< The place of each among the counts.
  std::map<Origin, git::CommitId> since_;
  std::map<Origin, std::optional<ContentId>> contents_;
  std::map<std::pair<Origin, std::string>, std::vector<Origin>> parents_;
  std::unordered_map<ContentId, std::vector<std::size_t>> counts_;
};

}  // namespace codicil::pipeline
