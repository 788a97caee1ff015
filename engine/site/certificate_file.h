// The certificate of a printed document as a file beside it, for programs.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "pages/certificate.h"

namespace codicil::site {

/// The document that a certificate is about.
struct CertifiedFile {
  std::string name;  ///< Of the file, without folders.
  std::string sha256;
  std::size_t bytes = 0;
  std::size_t pages = 0;

  bool operator==(const CertifiedFile&) const = default;
};

struct CertificateFile {
  pages::Certificate certificate;
  CertifiedFile document;

  bool operator==(const CertificateFile&) const = default;
};

/// JSON; begins with `{\n  "generator": "Codicil ` and the version.
std::string written(const CertificateFile& file);

/// What `written` wrote; nothing where the bytes are no certificate of Codicil's, or something of
/// it is missing.
std::optional<CertificateFile> read_certificate(std::string_view bytes);

}  // namespace codicil::site
