// What a printed document is certified by: where its text comes from, and how that is checked.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "manual/manual.h"

namespace codicil::pages {

/// An edition and the commit that is its text.
struct CertifiedEdition {
  EditionId edition;
  std::string commit;    ///< Full name.
  std::string resolved;  ///< How it was found: "tag", "trailer", "date".

  bool operator==(const CertifiedEdition&) const = default;
};

/// The file of a chapter that was printed, or compared with.
struct CertifiedChapter {
  EditionId edition;
  ChapterId id;       ///< In that edition.
  std::string title;  ///< With its number: "3.4 Initial Child Protection Conferences".
  std::string path;   ///< From the root of the commit's tree.
  std::string sha256;

  bool operator==(const CertifiedChapter&) const = default;
};

struct Certificate {
  std::string engine_version;
  /// Name and version of each library that decides words: ICU, cmark-gfm.
  std::vector<std::pair<std::string, std::string>> libraries;
  std::string printer;  ///< "Chromium 156.0.8078.108"
  std::string manual;   ///< Its title then.
  std::string url;      ///< The manual's address.
  CertifiedEdition text;
  std::optional<Date> as_at;          ///< The day that was asked for.
  std::vector<ChapterId> chapters{};  ///< By their present ids, as printed; empty: all of them.
  std::optional<CertifiedEdition> changes_to{};
  /// The newest edition that was known: what is said of the time in force depends on it.
  EditionId newest;
  Date in_force_from{};
  std::optional<Date> in_force_until{};
  bool never_in_force = false;
  std::vector<CertifiedChapter> sources{};
  /// Of the document as HTML, without its page numbers and this certificate.
  std::string html_sha256{};

  bool operator==(const Certificate&) const = default;
};

}  // namespace codicil::pages
