// PDF files written out, small enough to be read.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

namespace codicil::test {

/// A file of these objects, numbered from 1, with a table of where they stand; the first is the
/// root.
inline std::string pdf_of(const std::vector<std::string>& objects) {
  std::string bytes = "%PDF-1.4\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", bytes.size());
    bytes += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  return bytes +
         fmt::format("{}trailer\n<</Size {} /Root 1 0 R /Info {} 0 R>>\nstartxref\n{}\n%%EOF\n",
                     table, objects.size() + 1, objects.size(), bytes.size());
}

/// Two pages; places are named in both ways that PDF has.
inline std::string two_pages(const std::string& day = "D:20300101120000Z") {
  return pdf_of({"<</Type /Catalog /Pages 2 0 R /Dests 5 0 R /Names <</Dests 6 0 R>> >>",
                 "<</Type /Pages /Count 2 /Kids [3 0 R 4 0 R]>>",
                 "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>",
                 "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>",
                 "<</chapter:a [3 0 R /XYZ 0 800 0] /chapter:b#20c [4 0 R /XYZ 0 800 0]>>",
                 "<</Names [(page:d) <</D [4 0 R /Fit]>> (page:gone) [1 0 R /Fit]]>>",
                 "<</Producer (A printer) /CreationDate (" + day + ")>>"});
}

/// A page whose elements the printer named from `first` on: a head of a table, and a cell below it.
inline std::string tagged_page(int first) {
  const std::string head = fmt::format("(node{:08})", first);
  const std::string cell = fmt::format("(node{:08})", first + 2);
  return pdf_of(
      {"<</Type /Catalog /Pages 2 0 R /StructTreeRoot 4 0 R>>",
       "<</Type /Pages /Count 1 /Kids [3 0 R]>>",
       "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>",
       "<</Type /StructTreeRoot /K [5 0 R 6 0 R] /IDTree 7 0 R>>",
       "<</Type /StructElem /S /TH /P 4 0 R /ID " + head + ">>",
       "<</Type /StructElem /S /TD /P 4 0 R /ID " + cell + " /A [<</O /Table /Headers [" + head +
           "]>>]>>",
       "<</Limits [" + head + " " + cell + "] /Names [" + head + " 5 0 R " + cell + " 6 0 R]>>",
       "<</Producer (A printer)>>"});
}

}  // namespace codicil::test
