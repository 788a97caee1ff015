#include "parallel/for_each_index.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace codicil {
namespace {

/// What the threads of one call share: the next index, and the first exception by index.
class Shift {
 public:
  Shift(std::size_t count, const std::function<void(std::size_t)>& work)
      : count_(count), work_(work) {}

  /// Takes indices until none is left. An index that was taken is always worked on: so, of all that
  /// would throw, the lowest is among those that did, whatever the number of threads.
  void run() {
    while (!failed_.load(std::memory_order_relaxed)) {
      const std::size_t index = next_.fetch_add(1, std::memory_order_relaxed);
      if (index >= count_) return;
      try {
        work_(index);
      } catch (...) {
        keep(index, std::current_exception());
      }
    }
  }

  void rethrow() const {
    if (first_) std::rethrow_exception(first_);
  }

 private:
  void keep(std::size_t index, std::exception_ptr thrown) {
    const std::lock_guard lock(mutex_);
    failed_.store(true, std::memory_order_relaxed);
    if (first_ && first_index_ < index) return;
    first_ = std::move(thrown);
    first_index_ = index;
  }

  const std::size_t count_;
  const std::function<void(std::size_t)>& work_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> failed_ = false;
  std::mutex mutex_;
  std::exception_ptr first_;
  std::size_t first_index_ = 0;
};

}  // namespace

void for_each_index(std::size_t count, unsigned jobs,
                    const std::function<void(std::size_t)>& work) {
  if (jobs <= 1 || count < 2) {
    for (std::size_t index = 0; index < count; ++index) work(index);
    return;
  }
  Shift shift(count, work);
  {
    std::vector<std::jthread> helpers;
    const std::size_t wanted = std::min<std::size_t>(jobs, count) - 1;
    helpers.reserve(wanted);
    try {
      while (helpers.size() < wanted) helpers.emplace_back([&shift] { shift.run(); });
    } catch (const std::system_error&) {
      // The system gives no more threads: those that there are do all the work.
    }
    shift.run();
  }
  shift.rethrow();
}

unsigned available_jobs() {
  cpu_set_t cores;
  CPU_ZERO(&cores);
  if (sched_getaffinity(0, sizeof cores, &cores) == 0) {
    return static_cast<unsigned>(std::max(1, CPU_COUNT(&cores)));
  }
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace codicil
