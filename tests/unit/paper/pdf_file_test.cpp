#include "paper/pdf_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "diagnostics/failure.h"
#include "support/small_pdf.h"

namespace codicil::paper {
namespace {

using test::two_pages;
using testing::Pair;
using testing::UnorderedElementsAre;

PdfTitle title() {
  return {.title = "Ferry Procedures – é",
          .author = "Ferry Partnership",
          .subject = "Edition 2016-08",
          .language = "en-GB",
          .creator = "Codicil 0.1.0",
          .day = *parse_date("2016-08-20")};
}

TEST(PdfFile, TellsThePageOfEveryNamedPlace) {
  const PdfFacts facts = read_pdf(two_pages());
  EXPECT_EQ(facts.pages, 2U);
  EXPECT_THAT(
      facts.destinations,
      UnorderedElementsAre(Pair("chapter:a", 1U), Pair("chapter:b c", 2U), Pair("page:d", 2U)));
}

TEST(PdfFile, KeepsPagesAndPlacesUnderItsNewTitle) {
  const PdfFacts facts = read_pdf(with_title(two_pages(), title()));
  EXPECT_EQ(facts.pages, 2U);
  EXPECT_EQ(facts.destinations, read_pdf(two_pages()).destinations);
}

TEST(PdfFile, HasTheSameBytesWheneverItWasPrinted) {
  const std::string one = with_title(two_pages("D:20300101120000Z"), title());
  const std::string other = with_title(two_pages("D:20310202130000Z"), title());
  EXPECT_TRUE(one == other);
  PdfTitle another = title();
  another.subject = "Edition 2017-02";
  EXPECT_FALSE(one == with_title(two_pages(), another));
}

TEST(PdfFile, HasTheSameBytesHoweverThePrinterCountedItsElements) {
  const std::string one = with_title(test::tagged_page(233), title());
  EXPECT_TRUE(one == with_title(test::tagged_page(1234), title()));
  EXPECT_EQ(read_pdf(one).pages, 1U);
}

TEST(PdfFile, RefusesWhatIsNoWholePdf) {
  const std::string whole = two_pages();
  for (const std::string& broken :
       {std::string(), std::string("no pdf"), whole.substr(0, whole.size() / 2),
        whole.substr(0, whole.find("startxref"))}) {
    EXPECT_THROW(read_pdf(broken), Failure);
    EXPECT_THROW(with_title(broken, title()), Failure);
  }
}

}  // namespace
}  // namespace codicil::paper
