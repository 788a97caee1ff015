// A running `codicil serve`, as a browser meets it; ended when its owner goes, whatever a test did.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "program/scene.h"

namespace codicil::program {

/// How long anything may take before a test calls it broken; machines are shared and sanitizers
/// slow.
constexpr std::chrono::seconds patience{60};

struct Fetched {
  int status = 0;  ///< 0: no answer.
  std::string body;
};

class Served {
 public:
  /// Starts it in a folder of the scene, at any free port, and waits until it shows the manual.
  explicit Served(const Scene& scene, std::string_view folder);
  /// Kills it.
  ~Served();
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;

  int port() const { return port_; }
  /// "page" as in the site: "chapters/referrals/index.html". With the script of the preview.
  Fetched fetch(const std::string& path,
                const std::multimap<std::string, std::string>& headers = {}) const;
  /// The page as it is published.
  std::string page(const std::string& path) const;
  /// The state that pages are told of.
  std::string state() const;
  /// Asks again and again until the answer is yes. False when that took too long.
  static bool eventually(const std::function<bool()>& is_so);
  /// Sends a signal; gives the exit status, or nothing when it did not end in time.
  std::optional<int> end(int signal);

 private:
  int process_ = -1;
  int port_ = 0;
};

}  // namespace codicil::program
