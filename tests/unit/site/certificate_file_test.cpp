#include "site/certificate_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codicil::site {
namespace {

using testing::StartsWith;

CertificateFile sample() {
  return {.certificate = {.engine_version = "0.1.0",
                          .libraries = {{"ICU", "72.1"}},
                          .printer = "Chromium 1.2",
                          .manual = "Ferry \"Procedures\" – é",
                          .url = "https://ferry.example/",
                          .text = {.edition = "2016-02", .commit = "c0ffee", .resolved = "tag"},
                          .as_at = parse_date("2016-03-01"),
                          .chapters = {"referrals"},
                          .changes_to =
                              pages::CertifiedEdition{
                                  .edition = "2016-08", .commit = "decade", .resolved = "trailer"},
                          .newest = "2017-02",
                          .in_force_from = *parse_date("2016-02-20"),
                          .in_force_until = parse_date("2016-08-31"),
                          .sources = {{.edition = "2016-02",
                                       .id = "referrals",
                                       .title = "1.1 Referrals",
                                       .path = "content/core/referrals.md",
                                       .sha256 = "aa"}},
                          .html_sha256 = "bb"},
          .document = {.name = "pack.pdf", .sha256 = "cc", .bytes = 12, .pages = 3}};
}

TEST(CertificateFile, IsReadAsItWasWritten) {
  EXPECT_THAT(written(sample()), StartsWith("{\n  \"generator\": \"Codicil 0.1.0\",\n"));
  EXPECT_EQ(read_certificate(written(sample())), sample());
}

TEST(CertificateFile, NeedsNeitherADayNorALaterEdition) {
  CertificateFile file = sample();
  file.certificate.as_at.reset();
  file.certificate.changes_to.reset();
  file.certificate.in_force_until.reset();
  file.certificate.chapters.clear();
  EXPECT_EQ(read_certificate(written(file)), file);
}

TEST(CertificateFile, IsNothingElse) {
  const std::string whole = written(sample());
  for (const char* other : {"", "{}", "[]", "null", "{\"generator\": \"Codicil 0.1.0\"}"}) {
    EXPECT_FALSE(read_certificate(other)) << other;
  }
  EXPECT_FALSE(read_certificate(whole.substr(0, whole.size() / 2)));
  // Without any one of its values, or with one of another type, it says nothing.
  for (const char* key : {"generator", "kind", "printer", "text", "as_at", "chapters", "changes_to",
                          "in_force", "sources", "html_sha256", "document", "sha256", "commit"}) {
    std::string lacking = whole;
    lacking.replace(lacking.find('"' + std::string(key) + '"') + 1, 1, "_");
    EXPECT_FALSE(read_certificate(lacking)) << key;
  }
}

}  // namespace
}  // namespace codicil::site
