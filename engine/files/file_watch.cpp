#include "files/file_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>
#include <thread>
#include <utility>

#include "files/file_handle.h"
#include "files/file_traces.h"

namespace codicil {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// A program that saves does so in several steps, which follow one another sooner than this.
constexpr milliseconds stillness{15};
/// But a copying that takes longer is not waited for: what comes later is another change.
constexpr milliseconds longest_unrest{500};
/// Between two looks; the kernel tells nothing of files on other machines.
constexpr milliseconds between_looks{250};
constexpr milliseconds between_looks_with_kernel{2000};
/// Alarms follow one another closely.
constexpr milliseconds behind_alarm{5};

constexpr std::uint32_t alarming = IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB |
                                   IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;

/// The kernel's alarms: something happened in one of these folders. What it was is seen by looking.
class Alarms {
 public:
  Alarms() : queue_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

  /// False for ever once a folder could not be added.
  bool work() const { return static_cast<bool>(queue_); }

  /// Adds a folder; one that is gone by now is left out. True where it was not watched before.
  bool add(const std::string& folder, ino_t file) {
    if (!queue_) return false;
    const auto [known, is_new] = watched_.try_emplace(folder, file);
    if (!is_new && std::exchange(known->second, file) == file) return false;
    if (::inotify_add_watch(queue_.number(), folder.c_str(), alarming | IN_ONLYDIR) >= 0)
      return true;
    watched_.erase(known);
    if (errno == ENOSPC || errno == ENOMEM) queue_ = FileHandle();
    return false;
  }

  /// Forgets folders that are no longer there, so that others of their names are added.
  void keep_only(const FileTraces& traces) {
    std::erase_if(watched_, [&](const auto& folder) { return !traces.contains(folder.first); });
  }

  void wait(milliseconds most) {
    pollfd readable{.fd = queue_.number(), .events = POLLIN, .revents = 0};
    if (::poll(&readable, 1, static_cast<int>(most.count())) <= 0) return;
    std::this_thread::sleep_for(behind_alarm);
    std::array<char, 16384> events{};
    while (::read(queue_.number(), events.data(), events.size()) > 0) continue;
  }

 private:
  FileHandle queue_;
  std::map<std::string, ino_t> watched_;
};

}  // namespace

struct FileWatch::State {
  std::vector<std::filesystem::path> places;
  std::unique_ptr<Alarms> alarms;  ///< nullptr: it looks.
  FileTraces traces;

  /// How everything is now, with alarms set before it was seen.
  FileTraces look() {
    FileTraces now = traces_of(places);
    while (set_alarms(now)) now = traces_of(places);
    return now;
  }

  /// True where an alarm was set.
  bool set_alarms(const FileTraces& now) {
    if (!alarms) return false;
    // In its folder it is seen when a place comes and goes.
    FileTraces folders = now;
    for (const std::filesystem::path& place : places)
      folders.merge(trace_itself(place.parent_path()));
    alarms->keep_only(folders);
    bool any = false;
    for (const auto& [path, trace] : folders) {
      if (S_ISDIR(trace.mode) && alarms->add(path, trace.file)) any = true;
    }
    if (!alarms->work()) alarms = nullptr;
    return any && alarms;
  }

  void wait_for_alarm(milliseconds most) {
    if (alarms) return alarms->wait(std::min(most, between_looks_with_kernel));
    std::this_thread::sleep_for(std::min(most, between_looks));
  }

  /// True where something changed; it is still by then.
  bool has_changed() {
    FileTraces now = look();
    if (now == traces) return false;
    const auto end = Clock::now() + longest_unrest;
    bool is_still = false;
    while (!is_still && Clock::now() < end) {
      std::this_thread::sleep_for(stillness);
      FileTraces next = look();
      is_still = next == now;
      now = std::move(next);
    }
    if (now == traces) return false;
    traces = std::move(now);
    return true;
  }
};

FileWatch::FileWatch(std::vector<std::filesystem::path> places, WatchMethod method)
    : state_(std::make_unique<State>()) {
  state_->places = std::move(places);
  if (method == WatchMethod::kernel) state_->alarms = std::make_unique<Alarms>();
  if (state_->alarms && !state_->alarms->work()) state_->alarms = nullptr;
  state_->traces = state_->look();
}

FileWatch::~FileWatch() = default;

bool FileWatch::wait(milliseconds most) {
  const auto end = Clock::now() + most;
  while (true) {
    const auto left = std::chrono::duration_cast<milliseconds>(end - Clock::now());
    state_->wait_for_alarm(std::max(left, milliseconds(0)));
    if (state_->has_changed()) return true;
    if (Clock::now() >= end) return false;
  }
}

WatchMethod FileWatch::method() const {
  return state_->alarms ? WatchMethod::kernel : WatchMethod::looking;
}

}  // namespace codicil
