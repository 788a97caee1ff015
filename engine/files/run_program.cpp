#include "files/run_program.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "diagnostics/failure.h"
#include "files/file_handle.h"
#include "files/system_words.h"

extern char** environ;  // NOLINT: the system's own name

namespace codicil {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(std::string_view doing, int error) {
  throw Failure(FailureKind::environment, fmt::format("cannot {}: {}", doing, system_words(error)));
}

/// Two ends of one line; the program gets the second.
struct Line {
  FileHandle ours;
  FileHandle theirs;
};

Line open_line() {
  std::array<int, 2> ends{};
  // Sockets, since writing to a pipe that nobody reads would end us with a signal.
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    fail("make a line to another program", errno);
  return {FileHandle(ends[0]), FileHandle(ends[1])};
}

/// How a program is started: its standard files, its group, and signals as they are by default.
class Start {
 public:
  Start(const Line& in, const Line& out, const Line& err) {
    ::posix_spawn_file_actions_init(&files_);
    ::posix_spawnattr_init(&attributes_);
    ::posix_spawn_file_actions_adddup2(&files_, in.theirs.number(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&files_, out.theirs.number(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&files_, err.theirs.number(), STDERR_FILENO);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGXFSZ);
    ::sigaddset(&signals, SIGPIPE);
    ::posix_spawnattr_setsigdefault(&attributes_, &signals);
  }
  ~Start() {
    ::posix_spawn_file_actions_destroy(&files_);
    ::posix_spawnattr_destroy(&attributes_);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;

  pid_t run(const fs::path& program, const std::vector<std::string>& words) const {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t process = -1;
    const int error =
        ::posix_spawn(&process, program.c_str(), &files_, &attributes_, arguments.data(), environ);
    if (error != 0) fail(fmt::format("run `{}`", program.string()), error);
    return process;
  }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

/// Reads what is there; closes the line at its end.
void receive(Line& line, std::string& text) {
  std::array<char, 1U << 16U> part{};
  const ssize_t count = ::read(line.ours.number(), part.data(), part.size());
  if (count > 0) text.append(part.data(), static_cast<std::size_t>(count));
  if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) line.ours = FileHandle();
}

/// Writes what goes; closes the line when all of it went, or nobody reads it.
void send(Line& line, std::string_view& text) {
  const ssize_t count =
      ::send(line.ours.number(), text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  const bool is_broken = count < 0 && errno != EINTR && errno != EAGAIN;
  if (text.empty() || is_broken) line.ours = FileHandle();
}

struct Lines {
  Line in = open_line();
  Line out = open_line();
  Line err = open_line();
};

/// Waits until something can be done on a line, and does it.
void exchange(Lines& lines, std::string_view& input, ProgramRun& run, int milliseconds) {
  const auto watched = [](const Line& line, short events) {
    return pollfd{.fd = line.ours ? line.ours.number() : -1, .events = events, .revents = 0};
  };
  std::array<pollfd, 3> ends{watched(lines.in, POLLOUT), watched(lines.out, POLLIN),
                             watched(lines.err, POLLIN)};
  if (::poll(ends.data(), ends.size(), milliseconds) <= 0) return;
  if (ends[0].revents != 0) send(lines.in, input);
  if (ends[1].revents != 0) receive(lines.out, run.out);
  if (ends[2].revents != 0) receive(lines.err, run.err);
}

/// Feeds and hears the program until it has closed its outputs, or a limit is reached.
void converse(Lines& lines, const ProgramLimits& limits, ProgramRun& run) {
  const Clock::time_point end = Clock::now() + limits.timeout;
  std::string_view input = limits.input;
  if (input.empty()) lines.in.ours = FileHandle();
  while (lines.out.ours || lines.err.ours) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
    if (left <= 0) {
      run.timed_out = true;
      return;
    }
    exchange(lines, input, run, static_cast<int>(std::min<decltype(left)>(left, 60'000)));
    if (std::max(run.out.size(), run.err.size()) > limits.largest_output) {
      run.wrote_too_much = true;
      return;
    }
  }
}

/// Ends what is left of the program's group, and gives its status.
int end_group(pid_t process, bool is_stuck) {
  if (is_stuck) ::kill(-process, SIGKILL);
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  ::kill(-process, SIGKILL);
  constexpr int signals_begin = 128;
  return WIFEXITED(status) ? WEXITSTATUS(status) : signals_begin + WTERMSIG(status);
}

bool is_program(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
}

}  // namespace

std::optional<fs::path> find_program(const std::string& name) {
  if (name.find('/') != std::string::npos)
    return is_program(name) ? std::optional<fs::path>(name) : std::nullopt;
  const char* const set = std::getenv("PATH");
  std::string_view folders = set != nullptr ? set : "/usr/local/bin:/usr/bin:/bin";
  while (!folders.empty()) {
    const std::string_view folder = folders.substr(0, folders.find(':'));
    folders.remove_prefix(std::min(folder.size() + 1, folders.size()));
    // An empty name there means the current folder, from which nothing is to be run by chance.
    if (!folder.empty() && is_program(fs::path(folder) / name)) return fs::path(folder) / name;
  }
  return std::nullopt;
}

ProgramRun run_program(const std::vector<std::string>& words, const ProgramLimits& limits) {
  const auto program = find_program(words.front());
  if (!program) {
    throw Failure(FailureKind::environment,
                  fmt::format("the program `{}` is not there", words.front()));
  }
  Lines lines;
  const pid_t process = Start(lines.in, lines.out, lines.err).run(*program, words);
  lines.in.theirs = FileHandle();
  lines.out.theirs = FileHandle();
  lines.err.theirs = FileHandle();
  ProgramRun run;
  converse(lines, limits, run);
  run.status = end_group(process, run.timed_out || run.wrote_too_much);
  return run;
}

}  // namespace codicil
