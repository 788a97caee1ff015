// What is written anew in many files at once: collected first, so that all of it is done or
// nothing.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "authoring/plan.h"
#include "authoring/written_text.h"
#include "files/source_tree.h"

namespace codicil::authoring {

/// One thing that is written anew in one file.
struct Rewrite {
  std::string path;
  Place place;
  std::string before;  ///< In words, for the person.
  std::string after;
  std::vector<Edit> edits;
  std::size_t text = 0;  ///< Of a reference: the number of its text among PresentTexts …
  std::size_t word = 0;  ///< … and its number there.
};

/// What cannot be written anew with certainty.
struct Obstacle {
  std::string path;
  Place place;
  std::string what;  ///< As the message of a diagnostic.
  std::string help;
};

/// The files of a manual, each read once.
class WrittenFiles {
 public:
  explicit WrittenFiles(const SourceTree& files) : files_(files) {}

  /// Throws Failure (environment) where it cannot be read, (content) where its front matter cannot.
  const WrittenText& text(const std::string& path);

  /// Takes a rewrite in; true where it, or one with the same edits, is in. False where it would
  /// change bytes that another changes otherwise.
  bool add(Rewrite rewrite);

  /// By path and place.
  std::vector<Rewrite> rewrites() const;
  Plan plan() const;

 private:
  const SourceTree& files_;
  std::map<std::string, WrittenText> texts_;
  std::map<std::string, std::vector<Rewrite>> rewrites_;
};

}  // namespace codicil::authoring
