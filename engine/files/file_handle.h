// An open file or folder of the operating system, closed when its owner goes.
#pragma once

#include <string>
#include <utility>

namespace codicil {

/// Owns a file descriptor.
class FileHandle {
 public:
  FileHandle() = default;
  explicit FileHandle(int descriptor) : descriptor_(descriptor) {}
  ~FileHandle() { close(); }
  FileHandle(FileHandle&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FileHandle& operator=(FileHandle&& other) noexcept {
    if (this != &other) {
      close();
      descriptor_ = std::exchange(other.descriptor_, -1);
    }
    return *this;
  }

  explicit operator bool() const { return descriptor_ >= 0; }
  int number() const { return descriptor_; }
  /// Gives the descriptor away.
  int release() { return std::exchange(descriptor_, -1); }

 private:
  void close() noexcept;

  int descriptor_ = -1;
};

}  // namespace codicil
