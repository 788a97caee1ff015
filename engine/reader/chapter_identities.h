// Who is who: every chapter's id, no two alike, and its former ids.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "reader/content_layout.h"
#include "reader/stored_texts.h"

namespace codicil::reader {

/// The ids of a list of files.
class Identities {
 public:
  /// `noun` is what the files are: "chapter". Reports ids that cannot be used, and ids and aliases
  /// that two files claim; the first in the order of their paths keeps it.
  Identities(const std::vector<ContentFile>& files, const std::vector<StoredText>& texts,
             const std::string& revision, std::vector<Diagnostic>& diagnostics);

  /// The id of a file; empty for one whose id another has, which is left out of the manual.
  const std::string& id_of(std::size_t file) const { return ids_[file]; }
  /// The file that has this very id.
  std::optional<std::size_t> file_of(std::string_view id) const;
  /// The file that had this id once.
  std::optional<std::size_t> file_once_called(std::string_view alias) const;
  /// All ids, for what may have been meant.
  std::vector<std::string> all() const;

 private:
  std::string own_id(std::size_t file);
  static std::string in_words_of_likeness(const std::string& id, const std::string& other,
                                          const std::string& other_path);
  void claim_id(std::size_t file, std::string id);
  void claim_alias(std::size_t file, const Placed<std::string>& alias);
  void report(std::size_t file, Code code, Place place, std::string message, std::string help);

  const std::vector<ContentFile>& files_;
  const std::vector<StoredText>& texts_;
  const std::string& revision_;
  std::vector<Diagnostic>& diagnostics_;
  std::vector<std::string> ids_;
  // By lower case, since ids become names of folders, which may not differ by case alone.
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::map<std::string, std::size_t, std::less<>> by_alias_;
};

}  // namespace codicil::reader
