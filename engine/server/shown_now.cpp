#include "server/shown_now.h"

#include <utility>

namespace codicil::server {

void ShownNow::show(std::shared_ptr<const Shown> shown) {
  {
    const std::lock_guard lock(mutex_);
    shown_ = std::move(shown);
  }
  changed_.notify_all();
}

std::shared_ptr<const Shown> ShownNow::current() const {
  const std::lock_guard lock(mutex_);
  return shown_;
}

std::shared_ptr<const Shown> ShownNow::wait(const std::shared_ptr<const Shown>& seen,
                                            std::chrono::milliseconds most) const {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, most, [&] { return has_ended_ || shown_ != seen; });
  return has_ended_ ? nullptr : shown_;
}

void ShownNow::end() {
  {
    const std::lock_guard lock(mutex_);
    has_ended_ = true;
  }
  changed_.notify_all();
}

}  // namespace codicil::server
