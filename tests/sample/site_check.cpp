// Crawls a built site on disk and says what does not hold together: a second pair of eyes on every
// page.
#include <cstdio>
#include <string>

#include "files/source_tree.h"
#include "parallel/for_each_index.h"
#include "site/link_check.h"

int main(int count, char** words) {
  if (count != 2 && count != 3) {
    std::fputs("usage: site_check FOLDER [URL]\n", stderr);
    return 2;
  }
  const codicil::DirectoryTree site(words[1]);
  const std::string url = count == 3 ? words[2] : "";
  const auto faults =
      codicil::site::check_links(site, {.url = url, .jobs = codicil::available_jobs()});
  for (const auto& fault : faults) {
    std::printf("%s:%u:%u: %s: %s\n", fault.path.c_str(), fault.place.line, fault.place.column,
                std::string(name_of(fault.kind)).c_str(), fault.subject.c_str());
  }
  const std::size_t files = site.list("").size();
  std::printf("%zu files crawled, %zu faults\n", files, faults.size());
  return faults.empty() && files > 0 ? 0 : 1;
}
