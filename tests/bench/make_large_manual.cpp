// Makes the benchmark's manual in a folder, for programs that measure from outside.
#include <cstdlib>
#include <iostream>

#include "bench/large_manual.h"

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: make_large_manual FOLDER CHAPTERS\n";
    return 2;
  }
  codicil::bench::make_repository({.chapters = std::atoi(words[2])}, words[1]);
  return 0;
}
