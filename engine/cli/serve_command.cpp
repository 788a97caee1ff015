#include <fmt/format.h>
#include <pthread.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/preview_state.h"
#include "cli/terminal.h"
#include "files/file_watch.h"
#include "pipeline/preview.h"
#include "pipeline/workplace.h"
#include "server/preview_server.h"

namespace codicil::cli {

namespace fs = std::filesystem;

namespace {

/// Ends the program when the person, or the system, asks for it. Nothing is on its way that could
/// be left half done: what is being read or made need not be waited for.
void end_when_asked() {
  sigset_t endings;
  ::sigemptyset(&endings);
  ::sigaddset(&endings, SIGINT);
  ::sigaddset(&endings, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &endings, nullptr);  // Of all threads that are begun from now on.
  std::thread([endings] {
    int signal = 0;
    ::sigwait(&endings, &signal);
    std::_Exit(status_done);
  }).detach();
}

/// Keeps the pages up with the files.
class Showing {
 public:
  Showing(const CommonArguments& common, const fs::path& definition,
          server::PreviewServer& preview_server)
      : common_(common),
        definition_(definition),
        server_(preview_server),
        preview_(definition, common.jobs),
        run_(fmt::format("{:x}", std::chrono::system_clock::now().time_since_epoch().count())),
        places_(pipeline::preview_places(definition)),
        watch_(std::make_unique<FileWatch>(places_)) {}

  /// Shows the files as they are now. Throws Failure for what the surroundings make impossible.
  void begin() {
    pipeline::PreviewNews news;
    {
      Progress progress(common_);
      progress.show("Reading");
      news = preview_.look();
    }
    show(std::move(news));
  }

  /// Waits for a change, and shows what it made of the manual.
  void follow() {
    if (!watch_->wait(std::chrono::hours(1))) return;
    // Before the look, so that what changes meanwhile is another change.
    if (auto places = pipeline::preview_places(definition_); places != places_) {
      places_ = std::move(places);
      watch_ = std::make_unique<FileWatch>(places_);
    }
    try {
      show(preview_.look());
    } catch (const Failure& failure) {
      tell({.version = version(),
            .diagnostics = {},
            .failure = failure.what(),
            .failure_help = failure.help(),
            .is_stale = true,
            .has_pages = site_ != nullptr});
      report_failure(failure, common_.color);
    }
  }

 private:
  void show(pipeline::PreviewNews news) {
    root_ = news.root;
    if (news.site) {
      site_ = std::move(news.site);
      ++count_;
    }
    const bool is_stale = has_errors(news.diagnostics);
    std::erase_if(news.diagnostics,
                  [](const Diagnostic& fault) { return fault.severity == Severity::note; });
    print(stderr, write_report(news.diagnostics, {.format = ReportFormat::text,
                                                  .color = wants_color(common_.color, stderr),
                                                  .name_file = namer()}));
    remark(common_, (is_stale ? "Not shown: " : "Shown: ") + count_in_words(news.diagnostics));
    tell({.version = version(),
          .diagnostics = std::move(news.diagnostics),
          .failure = {},
          .failure_help = {},
          .is_stale = is_stale,
          .has_pages = site_ != nullptr});
  }

  void tell(const PreviewState& state) {
    auto shown = std::make_shared<server::Shown>();
    shown->version = state.version;
    shown->state = preview_state_line(state, namer());
    shown->file = [site = site_](const std::string& path) {
      return site ? site->file(path) : std::nullopt;
    };
    server_.show(std::move(shown));
  }

  std::string version() const { return fmt::format("{}-{}", run_, count_); }

  std::function<std::string(const Location&)> namer() const {
    return [root = root_](const Location& location) {
      if (!location.revision.empty()) return location.revision + ":" + location.path;
      return path_from_here(root / location.path);
    };
  }

  const CommonArguments& common_;
  const fs::path definition_;
  server::PreviewServer& server_;
  pipeline::Preview preview_;
  const std::string run_;  ///< Tells the pages of this run from those of another.
  std::size_t count_ = 0;  ///< Of the sites that were shown.
  std::shared_ptr<const pipeline::PreviewedSite> site_;
  fs::path root_;
  std::vector<fs::path> places_;
  std::unique_ptr<FileWatch> watch_;
};

}  // namespace

int serve(const CommonArguments& common, const ServeArguments& arguments) {
  const fs::path definition =
      fs::absolute(pipeline::find_definition(common.manual, fs::current_path())).lexically_normal();
  end_when_asked();
  server::PreviewServer preview_server(arguments.port);
  Showing showing(common, definition, preview_server);
  showing.begin();
  preview_server.start();
  print(stdout, fmt::format("The preview is at http://127.0.0.1:{}/ (Ctrl-C ends it)\n",
                            preview_server.port()));
  while (true) showing.follow();
}

}  // namespace codicil::cli
