// Leaks that are not ours: libgit2 1.5 forgets the memory of a pattern that did not match, whenever
// it opens a repository of format version 1. The leak checker asks this function for what to pass
// over.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libpcre2\n";
}
