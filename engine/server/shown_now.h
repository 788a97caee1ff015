// What is shown at the moment, for the threads that answer requests, and a way to wait for what
// comes next.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

#include "server/preview_server.h"

namespace codicil::server {

/// Holds one Shown, which is replaced as a whole. May be used from any thread.
class ShownNow {
 public:
  void show(std::shared_ptr<const Shown> shown);
  std::shared_ptr<const Shown> current() const;

  /// What is shown once it is another than `seen`; the same again where that did not happen within
  /// `most`, nullptr once it is over.
  std::shared_ptr<const Shown> wait(const std::shared_ptr<const Shown>& seen,
                                    std::chrono::milliseconds most) const;
  /// Lets nobody wait any longer.
  void end();

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  std::shared_ptr<const Shown> shown_;
  bool has_ended_ = false;
};

}  // namespace codicil::server
