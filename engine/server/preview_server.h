// The preview's web server: it shows the newest good pages on this machine's loopback address, and
// tells open pages when there is something new.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace codicil::server {

/// What is to be seen at one moment.
struct Shown {
  std::string version;  ///< Names the pages: another one has other pages. Letters, digits, hyphens.
  std::string state;    ///< One line of JSON for the script in the pages, with the version in it.
  /// The bytes of a file of the site; nothing where there is none. May be called from many threads
  /// at once.
  std::function<std::optional<std::string>(const std::string& path)> file;
};

class PreviewServer {
 public:
  /// Takes a port of the loopback address; 0: any that is free. Throws Failure (environment) where
  /// that is not to be had.
  explicit PreviewServer(int port);
  /// Ends all answers, those to open pages among them.
  ~PreviewServer();
  PreviewServer(const PreviewServer&) = delete;
  PreviewServer& operator=(const PreviewServer&) = delete;

  int port() const;

  /// Shows this from now on, and tells all open pages. May be called from any thread.
  void show(std::shared_ptr<const Shown> shown);

  /// Answers from now on, on threads of its own, until it goes. Something must be shown by then.
  void start();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace codicil::server
