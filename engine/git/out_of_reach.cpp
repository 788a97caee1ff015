#include "git/out_of_reach.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <exception>
#include <string>
#include <string_view>

#include "diagnostics/failure.h"
#include "files/file_handle.h"
#include "files/system_words.h"

namespace codicil::git {
namespace {

/// What the other process says at its end: a letter, and for a failure message, zero and help.
constexpr char done = 'd';
constexpr std::string_view kinds = "cue";  // In the order of FailureKind.

[[noreturn]] void fail(const char* doing, int error) {
  throw Failure(FailureKind::environment, fmt::format("cannot {}: {}", doing, system_words(error)));
}

std::string report_of(const std::function<void()>& work) {
  try {
    work();
    return {done};
  } catch (const Failure& failure) {
    return fmt::format("{}{}{}{}", kinds[static_cast<std::size_t>(failure.kind())], failure.what(),
                       '\0', failure.help());
  } catch (const std::exception& unforeseen) {
    return fmt::format("e{}", unforeseen.what());
  }
}

/// Says it to whoever still listens.
void send(int pipe, std::string_view report) {
  while (!report.empty()) {
    const ssize_t count = ::write(pipe, report.data(), report.size());
    if (count < 0 && errno != EINTR) return;
    if (count > 0) report.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::string receive(int pipe) {
  std::string report;
  std::array<char, 4096> part{};
  while (true) {
    const ssize_t count = ::read(pipe, part.data(), part.size());
    if (count == 0 || (count < 0 && errno != EINTR)) return report;
    if (count > 0) report.append(part.data(), static_cast<std::size_t>(count));
  }
}

void wait_for(pid_t process) {
  while (::waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
  }
}

void judge(const std::string& report) {
  if (report.starts_with(done)) return;
  const std::size_t kind = report.empty() ? kinds.npos : kinds.find(report[0]);
  if (kind == kinds.npos) {
    throw Failure(FailureKind::environment, "the process that writes to git was killed at its work",
                  "`git status` and `git log` show how far it came; put back with `git restore` "
                  "what is half done, and try again.");
  }
  const std::size_t zero = std::min(report.find('\0'), report.size());
  throw Failure(static_cast<FailureKind>(kind), report.substr(1, zero - 1),
                report.substr(std::min(zero + 1, report.size())));
}

/// Blocks all signals while it lives, so that a new process begins with them blocked.
class BlockedSignals {
 public:
  BlockedSignals() {
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~BlockedSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  BlockedSignals(const BlockedSignals&) = delete;
  BlockedSignals& operator=(const BlockedSignals&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace

void run_out_of_reach(const std::function<void()>& work) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("make a pipe", errno);
  const FileHandle reading(ends[0]);
  FileHandle writing(ends[1]);
  pid_t process = -1;
  {
    const BlockedSignals blocked;
    process = ::fork();
    if (process == 0) {
      ::setsid();
      send(writing.number(), report_of(work));
      // Nothing of the other process is to be done twice: no destructors, no flushing.
      ::_exit(0);
    }
  }
  if (process < 0) fail("start a process", errno);
  writing = FileHandle();
  const std::string report = receive(reading.number());
  wait_for(process);
  judge(report);
}

}  // namespace codicil::git
