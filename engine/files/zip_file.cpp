#include "files/zip_file.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <fmt/core.h>
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "diagnostics/failure.h"
#include "files/file_handle.h"
#include "files/source_tree.h"
#include "files/system_words.h"

namespace codicil {

namespace fs = std::filesystem;

namespace {

constexpr mode_t everybody_reads = 0644;
constexpr std::size_t block = 1U << 16U;

struct FreeArchive {
  void operator()(archive* one) const { ::archive_free(one); }
};
struct FreeEntry {
  void operator()(archive_entry* one) const { ::archive_entry_free(one); }
};
using Archive = std::unique_ptr<archive, FreeArchive>;
using Entry = std::unique_ptr<archive_entry, FreeEntry>;

/// Lets this thread understand names in UTF-8 while it lives, whatever the program's locale:
/// libarchive reads and writes names through that.
class NamesInUtf8 {
 public:
  NamesInUtf8()
      : utf8_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)), before_(::uselocale(utf8_)) {}
  ~NamesInUtf8() {
    ::uselocale(before_);
    if (utf8_ != nullptr) ::freelocale(utf8_);
  }
  NamesInUtf8(const NamesInUtf8&) = delete;
  NamesInUtf8& operator=(const NamesInUtf8&) = delete;

 private:
  locale_t utf8_;
  locale_t before_;
};

/// libarchive's own words, which are the same in every locale but for those of the system.
std::string words_of(archive* one) {
  const char* words = ::archive_error_string(one);
  return words != nullptr ? words : "unknown failure";
}

void require(int result, archive* one, const std::string& shown) {
  if (result >= ARCHIVE_WARN) return;
  const int error = ::archive_errno(one);
  if (error > 0) fail_to("write", shown, error);
  throw Failure(FailureKind::environment,
                fmt::format("cannot write `{}`: {}", shown, words_of(one)));
}

[[noreturn]] void fail_to_read(const std::string& shown, archive* one) {
  throw Failure(FailureKind::content,
                fmt::format("`{}` cannot be read as a zip archive: {}", shown, words_of(one)));
}

std::string bytes_of(archive* one, const std::string& shown, const std::string& name) {
  std::string bytes;
  std::string part(block, '\0');
  while (true) {
    const la_ssize_t count = ::archive_read_data(one, part.data(), part.size());
    if (count < 0) fail_to_read(shown, one);
    if (count == 0) return bytes;
    bytes.append(part, 0, static_cast<std::size_t>(count));
    if (bytes.size() > most_bytes) throw FileTooLarge(fmt::format("`{}` in `{}`", name, shown));
  }
}

}  // namespace

struct ZipWriter::State {
  fs::path path;
  std::string beside;  ///< Where the bytes stand until they are whole.
  FileHandle file;
  Archive zip{::archive_write_new()};
};

ZipWriter::ZipWriter(const fs::path& path) : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.path = path;
  state.beside =
      (path.parent_path() / fmt::format(".{}.XXXXXX", path.filename().string())).string();
  state.file = FileHandle(::mkostemp(state.beside.data(), O_CLOEXEC));
  if (!state.file) fail_to("write", path.string(), errno);
  archive* const zip = state.zip.get();
  require(::archive_write_set_format_zip(zip), zip, path.string());
  require(::archive_write_set_options(zip, "zip:compression=deflate,zip:hdrcharset=UTF-8"), zip,
          path.string());
  // No zeros behind the end.
  ::archive_write_set_bytes_in_last_block(zip, 1);
  require(::archive_write_open_fd(zip, state.file.number()), zip, path.string());
}

ZipWriter::~ZipWriter() {
  if (!state_->beside.empty()) ::unlink(state_->beside.c_str());
}

void ZipWriter::add(const OutputFile& file) {
  const NamesInUtf8 names;
  archive* const zip = state_->zip.get();
  const std::string shown = state_->path.string();
  const Entry entry(::archive_entry_new2(zip));
  ::archive_entry_set_pathname_utf8(entry.get(), file.path.c_str());
  ::archive_entry_set_filetype(entry.get(), AE_IFREG);
  ::archive_entry_set_perm(entry.get(), everybody_reads);
  ::archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.bytes.size()));
  require(::archive_write_header(zip, entry.get()), zip, shown);
  std::string_view rest = file.bytes;
  while (!rest.empty()) {
    const la_ssize_t count = ::archive_write_data(zip, rest.data(), rest.size());
    require(count < 0 ? ARCHIVE_FATAL : ARCHIVE_OK, zip, shown);
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
}

void ZipWriter::finish() {
  State& state = *state_;
  const std::string shown = state.path.string();
  require(::archive_write_close(state.zip.get()), state.zip.get(), shown);
  if (::fchmod(state.file.number(), everybody_reads) != 0 || ::fsync(state.file.number()) != 0 ||
      ::rename(state.beside.c_str(), state.path.c_str()) != 0)
    fail_to("write", shown, errno);
  state.beside.clear();
}

void read_zip(const fs::path& path, const std::function<void(OutputFile)>& meet) {
  const std::string shown = path.string();
  const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) fail_to("read", shown, errno);
  const NamesInUtf8 names;
  const Archive zip(::archive_read_new());
  ::archive_read_support_format_zip_seekable(zip.get());
  ::archive_read_set_options(zip.get(), "hdrcharset=UTF-8");
  if (::archive_read_open_fd(zip.get(), file.number(), block) != ARCHIVE_OK)
    fail_to_read(shown, zip.get());
  while (true) {
    archive_entry* entry = nullptr;
    const int result = ::archive_read_next_header(zip.get(), &entry);
    if (result == ARCHIVE_EOF) return;
    if (result < ARCHIVE_WARN) fail_to_read(shown, zip.get());
    if (::archive_entry_filetype(entry) == AE_IFDIR) continue;
    const char* name = ::archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = ::archive_entry_pathname(entry);
    std::string known = name != nullptr ? name : "";
    std::string bytes = bytes_of(zip.get(), shown, known);
    meet({std::move(known), std::move(bytes)});
  }
}

}  // namespace codicil
