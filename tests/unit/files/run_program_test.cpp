#include "files/run_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

#include "diagnostics/failure.h"
#include "support/temporary_folder.h"

namespace codicil {
namespace {

using std::chrono::milliseconds;
using test::TemporaryFolder;

TEST(RunProgram, GivesOutputsAndStatus) {
  const ProgramRun run = run_program({"sh", "-c", "echo out; echo err >&2; exit 7"});
  EXPECT_EQ(run.status, 7);
  EXPECT_EQ(run.out, "out\n");
  EXPECT_EQ(run.err, "err\n");
  EXPECT_FALSE(run.timed_out);
  EXPECT_FALSE(run.wrote_too_much);
}

TEST(RunProgram, HandsWordsOnAsTheyAre) {
  const ProgramRun run = run_program({"printf", "%s|", "a b", "$HOME", "'\"*", ""});
  EXPECT_EQ(run.out, "a b|$HOME|'\"*||");
}

TEST(RunProgram, FeedsMoreThanAnyBufferHolds) {
  const std::string input(3'000'000, 'x');
  EXPECT_TRUE(run_program({"cat"}, {.input = input}).out == input);
}

TEST(RunProgram, SurvivesAProgramThatDoesNotRead) {
  const std::string input(3'000'000, 'x');
  const ProgramRun run = run_program({"true"}, {.input = input});
  EXPECT_EQ(run.status, 0);
}

TEST(RunProgram, ReadsNothingWhereThereIsNoInput) {
  EXPECT_EQ(run_program({"cat"}).out, "");
}

TEST(RunProgram, KillsWhatTakesTooLongWithAllThatItStarted) {
  const TemporaryFolder folder;
  const auto begin = std::chrono::steady_clock::now();
  const std::string started = (folder / "started").string();
  const ProgramRun run = run_program({"sh", "-c", "sleep 300 & echo $! > '" + started + "'; wait"},
                                     {.timeout = milliseconds(1500)});
  EXPECT_TRUE(run.timed_out);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(100));
  EXPECT_EQ(run.status, 128 + SIGKILL);
  const std::string child = "/proc/" + folder.read("started");
  const std::string stat = child.substr(0, child.find('\n')) + "/stat";
  // It is gone, or, where nobody collects orphans, dead.
  const auto is_alive = [&] {
    std::ifstream file(stat);
    const std::string state((std::istreambuf_iterator<char>(file)), {});
    return !state.empty() && state.find(") Z ") == state.npos;
  };
  for (int i = 0; i < 5000 && is_alive(); ++i) std::this_thread::sleep_for(milliseconds(10));
  EXPECT_FALSE(is_alive());
}

TEST(RunProgram, KillsWhatWritesTooMuch) {
  const ProgramRun run = run_program({"yes"}, {.largest_output = 100'000});
  EXPECT_TRUE(run.wrote_too_much);
  EXPECT_FALSE(run.timed_out);
}

TEST(RunProgram, TellsASignalFromAStatus) {
  EXPECT_EQ(run_program({"sh", "-c", "kill -9 $$"}).status, 128 + SIGKILL);
}

TEST(RunProgram, RefusesWhatIsNotThere) {
  EXPECT_FALSE(find_program("codicil-has-no-such-program"));
  EXPECT_FALSE(find_program("/etc/passwd"));
  EXPECT_FALSE(find_program("/tmp"));
  EXPECT_THROW(run_program({"codicil-has-no-such-program"}), Failure);
}

}  // namespace
}  // namespace codicil
