#include "paper/pdf_file.h"

#include <fmt/format.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "diagnostics/failure.h"

namespace codicil::paper {

namespace {

[[noreturn]] void fail(const std::exception& reason) {
  throw Failure(FailureKind::environment,
                fmt::format("the PDF that was printed cannot be read: {}", reason.what()));
}

/// Opens bytes that must live as long as the document. What is not quite as it should be is an
/// error: nobody is there to read warnings.
void open(QPDF& document, std::string_view bytes) {
  document.setSuppressWarnings(true);
  document.processMemoryFile("printed.pdf", bytes.data(), bytes.size());
  if (document.anyWarnings()) throw std::runtime_error("it is damaged");
}

using PagesByObject = std::map<QPDFObjGen, std::size_t>;

PagesByObject pages_of(QPDF& document) {
  PagesByObject pages;
  for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages())
    pages.emplace(page.getObjectHandle().getObjGen(), pages.size() + 1);
  return pages;
}

/// The page that a destination names: an array that begins with it, or a dictionary with that in
/// it.
std::size_t page_of(QPDFObjectHandle destination, const PagesByObject& pages) {
  if (destination.isDictionary()) destination = destination.getKey("/D");
  if (!destination.isArray() || destination.getArrayNItems() == 0) return 0;
  const auto page = pages.find(destination.getArrayItem(0).getObjGen());
  return page == pages.end() ? 0 : page->second;
}

void add(PdfFacts& facts, const std::string& name, const QPDFObjectHandle& destination,
         const PagesByObject& pages) {
  if (const std::size_t page = page_of(destination, pages); page != 0)
    facts.destinations.emplace(name, page);
}

PdfFacts facts_of(QPDF& document) {
  const PagesByObject pages = pages_of(document);
  PdfFacts facts{.pages = pages.size(), .destinations = {}};
  QPDFObjectHandle root = document.getRoot();
  // As PDF 1.1 wrote them, and as it is done since.
  if (QPDFObjectHandle names = root.getKey("/Dests"); names.isDictionary()) {
    for (const std::string& name : names.getKeys())
      add(facts, name.substr(1), names.getKey(name), pages);
  }
  if (QPDFObjectHandle names = root.getKey("/Names");
      names.isDictionary() && names.hasKey("/Dests")) {
    for (const auto& [name, destination] :
         QPDFNameTreeObjectHelper(names.getKey("/Dests"), document).getAsMap())
      add(facts, name, destination, pages);
  }
  return facts;
}

void set_title(QPDF& document, const PdfTitle& title) {
  QPDFObjectHandle info = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
  const auto set = [&](const char* key, const std::string& value) {
    if (!value.empty()) info.replaceKey(key, QPDFObjectHandle::newUnicodeString(value));
  };
  set("/Title", title.title);
  set("/Author", title.author);
  set("/Subject", title.subject);
  set("/Creator", title.creator);
  const std::string moment = fmt::format("D:{:04}{:02}{:02}000000Z", int(title.day.year()),
                                         unsigned(title.day.month()), unsigned(title.day.day()));
  info.replaceKey("/CreationDate", QPDFObjectHandle::newString(moment));
  info.replaceKey("/ModDate", QPDFObjectHandle::newString(moment));
  if (QPDFObjectHandle old = document.getTrailer().getKey("/Info"); old.isDictionary())
    info.replaceKey("/Producer", old.getKey("/Producer"));
  document.getTrailer().replaceKey("/Info", info);

  QPDFObjectHandle root = document.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(title.language));
  QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
  // The window shows the title, not the name of the file.
  preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  root.replaceKey("/ViewerPreferences", preferences);
  root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

/// New names for the elements of the document's structure, by their old ones.
using ElementNames = std::map<std::string, std::string>;

/// In the order of the old ones, in which the tree that finds elements by their names keeps them.
ElementNames new_element_names(QPDF& document) {
  ElementNames names;
  for (QPDFObjectHandle& object : document.getAllObjects()) {
    if (!object.isDictionaryOfType("/StructElem")) continue;
    if (QPDFObjectHandle name = object.getKey("/ID"); name.isString())
      names.emplace(name.getStringValue(), std::string());
  }
  std::size_t number = 0;
  for (auto& [old_name, name] : names) name = fmt::format("element{:08}", ++number);
  return names;
}

/// Gives what stands in an object itself, not in others that it refers to, the new names.
void rename_elements(QPDFObjectHandle object, const ElementNames& names) {
  const auto renamed = [&](QPDFObjectHandle value) {
    const auto name =
        value.isString() && !value.isIndirect() ? names.find(value.getStringValue()) : names.end();
    if (name != names.end()) return QPDFObjectHandle::newString(name->second);
    if (!value.isIndirect()) rename_elements(value, names);
    return value;
  };
  if (object.isArray()) {
    for (int i = 0; i < object.getArrayNItems(); ++i)
      object.setArrayItem(i, renamed(object.getArrayItem(i)));
  } else if (object.isDictionary()) {
    for (const std::string& key : object.getKeys())
      object.replaceKey(key, renamed(object.getKey(key)));
  }
}

/// Chromium names elements by how many it has made by then, which varies where the pages do not.
void renumber_elements(QPDF& document) {
  const ElementNames names = new_element_names(document);
  if (names.empty()) return;
  for (QPDFObjectHandle& object : document.getAllObjects()) rename_elements(object, names);
}

}  // namespace

PdfFacts read_pdf(std::string_view bytes) {
  try {
    QPDF document;
    open(document, bytes);
    return facts_of(document);
  } catch (const std::exception& reason) {
    fail(reason);
  }
}

std::string with_title(std::string_view bytes, const PdfTitle& title) {
  try {
    QPDF document;
    open(document, bytes);
    set_title(document, title);
    renumber_elements(document);
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
  } catch (const std::exception& reason) {
    fail(reason);
  }
}

}  // namespace codicil::paper
