#include "files/site_folder.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <atomic>
#include <cassert>
#include <cerrno>
#include <mutex>
#include <unordered_map>

#include "diagnostics/failure.h"
#include "files/content_id.h"
#include "files/old_site.h"
#include "files/open_below.h"
#include "files/site_lock.h"
#include "files/site_target.h"
#include "files/stage.h"
#include "files/system_words.h"
#include "parallel/for_each_index.h"
#include "text/path.h"

namespace codicil {
namespace {

/// One file of the new site.
struct Stored {
  std::string sha256;
  std::uint64_t size = 0;
  FileNumber kept =
      0;  ///< The file of the old site that holds the same bytes and stays; linked at the end.
  bool is_there = false;  ///< Another name may be given to it.
};

SiteTarget prepare(const std::filesystem::path& target,
                   const std::vector<std::filesystem::path>& forbidden) {
  SiteTarget found = resolve_site_target(target, forbidden);
  std::error_code error;
  std::filesystem::create_directories(found.parent, error);
  if (error) fail_to("make the folder", found.parent.string(), error.value());
  return found;
}

std::string read_whole(int folder, const std::string& path, std::uint64_t size) {
  const FileHandle file = open_below(folder, path, O_RDONLY | O_NONBLOCK);
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (file && filled < bytes.size()) {
    const ssize_t count = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    filled += static_cast<std::size_t>(count);
  }
  if (!file || filled < bytes.size()) fail_to("read", path, errno);
  return bytes;
}

}  // namespace

struct SiteFolder::State {
  State(const std::filesystem::path& target_path,
        const std::vector<std::filesystem::path>& forbidden)
      : target(prepare(target_path, forbidden)),
        lock(target),
        occupant(examine(target)),
        stage(target),
        old_site(target, occupant) {}

  using Entry = std::map<std::string, Stored>::value_type;

  /// Notes a new path; `twin` becomes an earlier file of the same bytes that can be linked, or
  /// nullptr.
  Entry& note(const std::string& path, const std::string& sha256, std::uint64_t size,
              const Entry*& twin) {
    assert(normal_path(path) == path && !path.empty() && "paths of a site are normal");
    const std::lock_guard guard(mutex);
    const auto [entry, is_new] = stored.try_emplace(path, Stored{sha256, size, 0, false});
    assert(is_new && "a path of a site is stored once");
    const Entry*& first = by_bytes.try_emplace(sha256, &*entry).first->second;
    twin = first->second.is_there ? first : nullptr;
    return *entry;
  }

  void finish(Entry& entry, FileNumber kept) {
    const std::lock_guard guard(mutex);
    entry.second.kept = kept;
    entry.second.is_there = true;
  }

  /// Writes what could not be linked; from now on it is what further equal files are linked to.
  void write(Entry& entry, std::string_view bytes) {
    stage.write(entry.first, bytes);
    has_written = true;
    const std::lock_guard guard(mutex);
    by_bytes[entry.second.sha256] = &entry;
  }

  /// Gives a stored file another name; false where it has to be written instead.
  bool link(const std::string& original, const Stored& file, const std::string& path) {
    if (file.kept == 0) return stage.link(stage.folder(), original, path);
    return old_site.file_at(original) == file.kept && stage.link(old_site.folder(), original, path);
  }

  bool is_all_kept() const;
  void link_what_was_kept();

  SiteTarget target;
  SiteLock lock;
  Occupant occupant;
  Stage stage;
  OldSite old_site;
  mutable std::mutex mutex;
  std::map<std::string, Stored> stored;
  std::unordered_map<std::string, const Entry*> by_bytes;  ///< By SHA-256.
  std::atomic<bool> has_written = false;
};

bool SiteFolder::State::is_all_kept() const {
  std::map<std::string, FileNumber> files;
  for (const auto& [path, file] : stored) {
    if (file.kept == 0) return false;
    files.emplace_hint(files.end(), path, file.kept);
  }
  return old_site.consists_of(files);
}

void SiteFolder::State::link_what_was_kept() {
  std::vector<Entry*> kept;
  for (Entry& entry : stored) {
    if (entry.second.kept != 0) kept.push_back(&entry);
  }
  for_each_index(kept.size(), available_jobs(), [&](std::size_t i) {
    const auto& [path, file] = *kept[i];
    if (link(path, file, path)) return;
    const std::string bytes = read_whole(old_site.folder(), path, file.size);
    if (sha256_of(bytes) != file.sha256) {
      throw Failure(
          FailureKind::environment,
          fmt::format("`{}/{}` changed while the site was being built", target.shown, path),
          "Another program works in the output folder; try again without it.");
    }
    stage.write(path, bytes);
    has_written = true;
  });
}

SiteFolder::SiteFolder(const std::filesystem::path& target,
                       const std::vector<std::filesystem::path>& forbidden)
    : state_(std::make_unique<State>(target, forbidden)) {}

SiteFolder::~SiteFolder() = default;

void SiteFolder::add(const OutputFile& file) {
  const State::Entry* twin = nullptr;
  State::Entry& entry = state_->note(file.path, sha256_of(file.bytes), file.bytes.size(), twin);
  FileNumber kept = 0;
  if (twin && twin->second.kept != 0 && state_->old_site.file_at(file.path) == twin->second.kept) {
    kept = twin->second.kept;  // Two names of one file, as before.
  } else {
    kept = state_->old_site.file_with(file.path, file.bytes);
  }
  if (kept == 0 && !(twin && state_->link(twin->first, twin->second, file.path))) {
    state_->write(entry, file.bytes);
  }
  state_->finish(entry, kept);
}

void SiteFolder::add_copy(std::string_view path, std::string_view original) {
  Stored source;
  {
    const std::lock_guard guard(state_->mutex);
    const auto found = state_->stored.find(std::string(original));
    assert(found != state_->stored.end() && found->second.is_there && "the original is stored");
    source = found->second;
  }
  const State::Entry* twin = nullptr;
  State::Entry& entry = state_->note(std::string(path), source.sha256, source.size, twin);
  const std::string& name = entry.first;
  if (source.kept != 0 && state_->old_site.file_at(name) == source.kept) {
    return state_->finish(entry, source.kept);
  }
  const std::string first(original);
  if (!state_->link(first, source, name)) {
    const int folder = source.kept != 0 ? state_->old_site.folder() : state_->stage.folder();
    state_->write(entry, read_whole(folder, first, source.size));
  }
  state_->finish(entry, 0);
}

std::map<std::string, std::string> SiteFolder::hashes() const {
  const std::lock_guard guard(state_->mutex);
  std::map<std::string, std::string> hashes;
  for (const auto& [path, file] : state_->stored) {
    hashes.emplace_hint(hashes.end(), path, file.sha256);
  }
  return hashes;
}

std::map<std::string, std::uint64_t> SiteFolder::sizes() const {
  const std::lock_guard guard(state_->mutex);
  std::map<std::string, std::uint64_t> sizes;
  for (const auto& [path, file] : state_->stored) sizes.emplace_hint(sizes.end(), path, file.size);
  return sizes;
}

void SiteFolder::publish() {
  if (state_->is_all_kept()) return state_->stage.clear();  // The old site is the new one already.
  state_->link_what_was_kept();
  state_->stage.verify(sizes());
  if (state_->has_written) state_->stage.sync();
  examine(state_->target);  // Something else may stand there by now.
  state_->stage.change_places();
  state_->stage.clear();
}

}  // namespace codicil
