#include "program/served.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <regex>
#include <thread>

namespace codicil::program {

namespace {

constexpr std::chrono::milliseconds pause{20};

/// Starts the program with its words in a file; the process is the program itself.
int start(const std::string& folder, const std::string& out, const std::string& home) {
  ::unlink(out.c_str());  // An earlier one's address.
  const int process = ::fork();
  if (process != 0) return process;
  const int file = ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(file, STDOUT_FILENO);
  ::dup2(file, STDERR_FILENO);
  ::setenv("HOME", home.c_str(), 1);
  if (::chdir(folder.c_str()) != 0) ::_exit(127);
  ::execl(CODICIL_PROGRAM, CODICIL_PROGRAM, "serve", "--port", "0", nullptr);
  ::_exit(127);
}

}  // namespace

bool Served::eventually(const std::function<bool()>& is_so) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (!is_so()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(pause);
  }
  return true;
}

Served::Served(const Scene& scene, std::string_view folder)
    : process_(start(scene.at(folder).string(), scene.at(".served").string(),
                     scene.at(".home").string())) {
  static const std::regex address(R"(http://127\.0\.0\.1:(\d+)/)");
  std::smatch found;
  std::string said;
  EXPECT_TRUE(eventually([&] {
    if (!scene.exists(".served")) return false;
    said = scene.read(".served");
    return std::regex_search(said, found, address);
  })) << said;
  if (!found.empty()) port_ = std::stoi(found[1]);
}

Served::~Served() {
  if (process_ < 0) return;
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
}

Fetched Served::fetch(const std::string& path,
                      const std::multimap<std::string, std::string>& headers) const {
  httplib::Client client("127.0.0.1", port_);
  client.set_connection_timeout(patience);
  client.set_read_timeout(patience);
  const auto answer = client.Get("/" + path, httplib::Headers(headers.begin(), headers.end()));
  return answer ? Fetched{answer->status, answer->body} : Fetched{};
}

std::string Served::page(const std::string& path) const {
  static const std::regex script(
      R"(<script src="/_codicil/preview\.js" data-version="[0-9a-z-]+" defer="defer"></script>)");
  const std::string body = fetch(path).body;
  const auto count =
      std::distance(std::sregex_iterator(body.begin(), body.end(), script), std::sregex_iterator());
  EXPECT_EQ(count, path.ends_with(".html") ? 1 : 0) << path;
  return std::regex_replace(body, script, "");
}

std::string Served::state() const {
  return fetch("_codicil/state.json").body;
}

std::optional<int> Served::end(int signal) {
  ::kill(process_, signal);
  int status = 0;
  const bool has_ended =
      eventually([&] { return ::waitpid(process_, &status, WNOHANG) == process_; });
  if (!has_ended) return std::nullopt;
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace codicil::program
