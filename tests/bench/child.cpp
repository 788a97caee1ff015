#include "bench/child.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace codicil::bench {

namespace {

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

constexpr std::string_view starter = "--run-child";

std::string quoted(const std::string& word) {
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string{c};
  return text + '\'';
}

}  // namespace

ChildCost run_child(const std::vector<std::string>& words) {
  std::string command = "/proc/" + std::to_string(getpid()) + "/exe " + std::string(starter);
  for (const std::string& word : words) command += ' ' + quoted(word);
  std::FILE* answer = popen(command.c_str(), "r");
  if (answer == nullptr) throw std::runtime_error("cannot be started: " + words.front());
  ChildCost cost;
  const int found = std::fscanf(answer, "%lf %lf", &cost.processor_seconds, &cost.peak_mebibytes);
  if (pclose(answer) != 0 || found != 2) throw std::runtime_error("failed: " + words.front());
  return cost;
}

void answer_as_starter(int count, char** words) {
  if (count < 3 || words[1] != starter) return;
  const pid_t child = fork();
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    execvp(words[2], words + 2);
    std::_Exit(127);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) std::exit(1);
  std::printf("%f %f\n", seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
              static_cast<double>(usage.ru_maxrss) / 1024);
  std::exit(0);
}

}  // namespace codicil::bench
