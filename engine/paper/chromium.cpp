#include "paper/chromium.h"

#include <fmt/core.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include "diagnostics/failure.h"
#include "files/run_program.h"
#include "files/scratch_folder.h"
#include "files/source_tree.h"
#include "text/path.h"

namespace codicil::paper {

namespace fs = std::filesystem;

namespace {

/// A manual of thousands of pages takes minutes.
constexpr auto longest_print = std::chrono::minutes(20);
constexpr auto longest_answer = std::chrono::minutes(1);

constexpr const char* how_to_get =
    "Install it, on Debian with `sudo apt install chromium`, or name a Chromium or Chrome that is "
    "there in the environment variable CODICIL_CHROMIUM.";

fs::path program_of_chromium() {
  if (const char* const named = std::getenv("CODICIL_CHROMIUM");
      named != nullptr && *named != '\0') {
    if (const auto program = find_program(named)) return *program;
    throw Failure(
        FailureKind::environment,
        fmt::format("`{}`, which CODICIL_CHROMIUM names, is not a program that can be run", named),
        how_to_get);
  }
  for (const char* name :
       {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}) {
    if (const auto program = find_program(name)) return *program;
  }
  throw Failure(FailureKind::environment,
                "PDF is made with the browser Chromium, which is not installed here", how_to_get);
}

std::string first_line(std::string_view text) {
  return std::string(text.substr(0, text.find_first_of("\r\n")));
}

[[noreturn]] void fail_to_print(const std::string& reason) {
  throw Failure(
      FailureKind::environment, fmt::format("Chromium did not print: {}", reason),
      "`chromium --headless --print-to-pdf=x.pdf about:blank` shows what is wrong with it.");
}

std::vector<std::string> words_to_print(const Chromium& chromium, const fs::path& file,
                                        const fs::path& profile, const fs::path& pdf) {
  std::vector<std::string> words{chromium.program.string(),
                                 "--headless",
                                 "--disable-gpu",
                                 "--disable-quic",
                                 "--disable-extensions",
                                 "--disable-background-networking",
                                 "--disable-component-update",
                                 "--disable-sync",
                                 "--disable-dev-shm-usage",
                                 "--no-first-run",
                                 "--no-pdf-header-footer",
                                 "--export-tagged-pdf",
                                 "--generate-pdf-document-outline",
                                 "--host-resolver-rules=MAP * ~NOTFOUND",
                                 "--user-data-dir=" + profile.string(),
                                 "--print-to-pdf=" + pdf.string()};
  // It refuses to lock itself in as root, as in the containers of continuous integration.
  if (::geteuid() == 0) words.emplace_back("--no-sandbox");
  words.push_back("file://" + url_path(file.string()));
  return words;
}

}  // namespace

Chromium find_chromium() {
  Chromium chromium{.program = program_of_chromium(), .version = {}};
  const ProgramRun run =
      run_program({chromium.program.string(), "--version"}, {.timeout = longest_answer});
  chromium.version = first_line(run.out);
  while (chromium.version.ends_with(' ')) chromium.version.pop_back();
  if (run.timed_out || run.status != 0 || chromium.version.empty()) {
    throw Failure(FailureKind::environment,
                  fmt::format("`{}` does not run as Chromium", chromium.program.string()),
                  how_to_get);
  }
  return chromium;
}

std::string print_page(const Chromium& chromium, const fs::path& file) {
  const ScratchFolder scratch;
  const fs::path pdf = scratch.path() / "printed.pdf";
  const ProgramRun run = run_program(
      words_to_print(chromium, file, scratch.path() / "profile", pdf), {.timeout = longest_print});
  if (run.timed_out) fail_to_print("it took too long");
  if (run.status != 0) fail_to_print(fmt::format("it ended with the status {}", run.status));
  auto bytes = DirectoryTree(scratch.path().string()).read("printed.pdf");
  if (!bytes || !bytes->starts_with("%PDF-")) fail_to_print("it wrote no PDF");
  return *std::move(bytes);
}

}  // namespace codicil::paper
