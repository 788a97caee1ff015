#include "bench/floor.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <map>
#include <mutex>
#include <set>
#include <sstream>

#include "parallel/for_each_index.h"

namespace codicil::bench {

namespace fs = std::filesystem;

namespace {

constexpr std::array<const char*, 4> extensions{"table", "strikethrough", "autolink", "tasklist"};

cmark_parser* new_parser() {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES);
  for (const char* name : extensions) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  }
  return parser;
}

/// Makes cmark-gfm's global table of special characters constant, so that the floor may be parallel
/// too.
void prepare_cmark() {
  static std::once_flag once;
  std::call_once(once, [] {
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser* parser = new_parser();
    cmark_manage_extensions_special_characters(parser, 1);
    for (const char* name : extensions) {
      cmark_syntax_extension_set_special_inline_chars(cmark_find_syntax_extension(name), nullptr);
    }
    cmark_parser_free(parser);
  });
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

}  // namespace

std::vector<Blob> distinct_chapters(const git::Repository& repository,
                                    const std::vector<git::CommitId>& commits) {
  std::vector<Blob> blobs;
  std::set<ContentId> seen;
  for (const git::CommitId& commit : commits) {
    for (const SourceEntry& entry : repository.tree(commit)->list("content")) {
      if (entry.path.ends_with(".md") && seen.insert(entry.id).second)
        blobs.push_back({commit, entry.path});
    }
  }
  return blobs;
}

std::size_t read_and_render(const git::Repository& repository, const std::vector<Blob>& blobs,
                            unsigned jobs) {
  prepare_cmark();
  std::map<git::CommitId, std::unique_ptr<SourceTree>> trees;
  for (const Blob& blob : blobs) {
    if (auto& tree = trees[blob.commit]; !tree) tree = repository.tree(blob.commit);
  }
  std::atomic<std::size_t> total = 0;
  for_each_index(blobs.size(), jobs, [&](std::size_t i) {
    const auto text = trees.at(blobs[i].commit)->read(blobs[i].path);
    cmark_parser* parser = new_parser();
    cmark_parser_feed(parser, text->data(), text->size());
    cmark_node* document = cmark_parser_finish(parser);
    char* html = cmark_render_html(document, CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES,
                                   cmark_parser_get_syntax_extensions(parser));
    total += std::char_traits<char>::length(html);
    std::free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
  });
  return total;
}

void write_again(const fs::path& site, const fs::path& folder, unsigned jobs) {
  std::map<ino_t, std::vector<fs::path>> files;
  for (const auto& entry : fs::recursive_directory_iterator(site)) {
    const fs::path relative = entry.path().lexically_relative(site);
    if (entry.is_directory()) {
      fs::create_directories(folder / relative);
      continue;
    }
    struct stat status {};
    if (stat(entry.path().c_str(), &status) == 0) files[status.st_ino].push_back(relative);
  }
  std::vector<std::vector<fs::path>> groups;
  for (auto& [inode, names] : files) groups.push_back(std::move(names));
  for_each_index(groups.size(), jobs, [&](std::size_t i) {
    const std::string bytes = bytes_of(site / groups[i].front());
    const fs::path first = folder / groups[i].front();
    const int file = open(first.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (write(file, bytes.data(), bytes.size()) < 0) std::abort();
    close(file);
    for (std::size_t name = 1; name < groups[i].size(); ++name) {
      if (link(first.c_str(), (folder / groups[i][name]).c_str()) != 0) std::abort();
    }
  });
}

}  // namespace codicil::bench
