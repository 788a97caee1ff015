// Zip archives: many files in one, as every system opens them with a double click.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "files/output_file.h"

namespace codicil {

/// An archive in the making. The same files, added in the same order, give the same bytes: no
/// times, no owners. Until `finish` returns, what stands at `path` stands as it was.
class ZipWriter {
 public:
  /// Throws Failure (environment) where nothing can be written there.
  explicit ZipWriter(const std::filesystem::path& path);
  /// Removes what was not finished.
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  /// Throws Failure (environment) where it cannot be written.
  void add(const OutputFile& file);

  /// The archive takes its place in one step.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Calls `meet` with every file of an archive, in the order in which they stand there; nothing is
/// unpacked. Folders are left out. Throws Failure: content where it is damaged, or no archive;
/// environment where it cannot be read; FileTooLarge for a file above `most_bytes`.
void read_zip(const std::filesystem::path& path, const std::function<void(OutputFile)>& meet);

}  // namespace codicil
