#include "files/content_id.h"

#include <openssl/evp.h>

#include <array>
#include <cassert>
#include <memory>

#include "diagnostics/failure.h"

namespace codicil {
namespace {

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

/// One kind of digest. Looking an algorithm up costs more than hashing a small file, so it is done
/// once.
class Algorithm {
 public:
  explicit Algorithm(const char* name) : algorithm_(EVP_MD_fetch(nullptr, name, nullptr)) {
    if (!algorithm_) {
      throw Failure(FailureKind::environment, std::string("this machine's OpenSSL has no ") + name,
                    "Install OpenSSL's default provider, or switch off the mode that hides it.");
    }
  }

  std::string hex_digest(std::initializer_list<std::string_view> pieces) const {
    thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    bool is_done = context && EVP_DigestInit_ex2(context.get(), algorithm_, nullptr) == 1;
    for (std::string_view piece : pieces) {
      is_done = is_done && EVP_DigestUpdate(context.get(), piece.data(), piece.size()) == 1;
    }
    is_done = is_done && EVP_DigestFinal_ex(context.get(), digest.data(), &size) == 1;
    if (!is_done) throw Failure(FailureKind::environment, "OpenSSL could not hash a file");
    return hex_of(digest.data(), size);
  }

 private:
  static std::string hex_of(const unsigned char* bytes, std::size_t count) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex(2 * count, '0');
    for (std::size_t i = 0; i < count; ++i) {
      hex[2 * i] = digits[bytes[i] >> 4U];
      hex[2 * i + 1] = digits[bytes[i] & 15U];
    }
    return hex;
  }

  EVP_MD* algorithm_;  // Lives as long as the program.
};

}  // namespace

ContentId content_id_of(std::string_view bytes) {
  static const Algorithm sha1("SHA1");
  const std::string header = "blob " + std::to_string(bytes.size());
  // The header's final zero byte belongs to what is hashed.
  return sha1.hex_digest({std::string_view(header.c_str(), header.size() + 1), bytes});
}

std::string sha256_of(std::string_view bytes) {
  static const Algorithm sha256("SHA256");
  return sha256.hex_digest({bytes});
}

}  // namespace codicil
