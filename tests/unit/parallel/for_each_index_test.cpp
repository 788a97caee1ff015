#include "parallel/for_each_index.h"

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace codicil {
namespace {

TEST(ForEachIndex, CallsEachIndexOnce) {
  for (const std::size_t count : {0U, 1U, 2U, 3U, 1000U}) {
    for (const unsigned jobs : {0U, 1U, 2U, 3U, 16U, 1000U}) {
      std::vector<int> calls(count);
      for_each_index(count, jobs, [&](std::size_t index) { ++calls[index]; });
      EXPECT_EQ(calls, std::vector<int>(count, 1)) << jobs << " jobs";
    }
  }
}

TEST(ForEachIndex, WorksOnTheCallingThreadForOneJob) {
  const auto caller = std::this_thread::get_id();
  std::vector<std::size_t> order;
  for_each_index(5, 1, [&](std::size_t index) {
    EXPECT_EQ(std::this_thread::get_id(), caller);
    order.push_back(index);
  });
  EXPECT_EQ(order, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
}

TEST(ForEachIndex, WorksOnSeveralThreads) {
  std::atomic<int> waiting = 0;
  for_each_index(2, 2, [&](std::size_t) {
    ++waiting;
    while (waiting.load() < 2) std::this_thread::yield();  // each needs the other to end
  });
  EXPECT_EQ(waiting.load(), 2);
}

TEST(ForEachIndex, RethrowsTheFirstExceptionByIndex) {
  for (const unsigned jobs : {1U, 2U, 4U}) {
    for (int round = 0; round < 50; ++round) {
      try {
        for_each_index(200, jobs, [](std::size_t index) {
          if (index == 190 || index >= 20) throw std::runtime_error(std::to_string(index));
        });
        FAIL() << "nothing was thrown";
      } catch (const std::runtime_error& error) {
        EXPECT_STREQ(error.what(), "20");
      }
    }
  }
}

TEST(ForEachIndex, StopsEarlyWhenWorkThrows) {
  for (const unsigned jobs : {1U, 4U}) {
    std::atomic<std::size_t> done = 0;
    EXPECT_THROW(for_each_index(1'000'000, jobs,
                                [&](std::size_t) {
                                  ++done;
                                  throw std::runtime_error("each");
                                }),
                 std::runtime_error);
    EXPECT_LE(done.load(), jobs);
  }
}

TEST(ForEachIndex, CanBeUsedInsideItself) {
  std::atomic<int> calls = 0;
  for_each_index(4, 2, [&](std::size_t) { for_each_index(4, 2, [&](std::size_t) { ++calls; }); });
  EXPECT_EQ(calls.load(), 16);
}

TEST(AvailableJobs, IsAtLeastOne) {
  EXPECT_GE(available_jobs(), 1U);
}

}  // namespace
}  // namespace codicil
