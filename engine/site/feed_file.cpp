#include "site/feed_file.h"

#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "text/path.h"

namespace codicil::site {

namespace {

using pages::Phrase;

constexpr const char* atom = "http://www.w3.org/2005/Atom";

void add_text(pugi::xml_node parent, const char* name, std::string_view text) {
  parent.append_child(name).text().set(for_xml(text).c_str());
}

void add_attribute(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name) = for_xml(value).c_str();
}

void add_link(pugi::xml_node parent, const char* relation, const char* type,
              std::string_view href) {
  pugi::xml_node link = parent.append_child("link");
  add_attribute(link, "rel", relation);
  add_attribute(link, "type", type);
  add_attribute(link, "href", href);
}

/// Writes what an entry says, as HTML.
class Content {
 public:
  explicit Content(const pages::Words& words) : words_(words) {}

  std::string write(const pages::FeedEntry& entry) {
    if (entry.entry != nullptr) {
      add(*entry.entry);
    } else if (entry.erratum != nullptr) {
      add(*entry.erratum);
    } else if (entry.introduction != nullptr) {
      html_.markup += entry.introduction->html.markup;
    }
    open("p");
    link({words_.say(Phrase::feed_all, {{"edition", entry.edition}}), entry.notes_href});
    close("p");
    return std::move(html_.markup);
  }

 private:
  void open(const char* name) { html_.markup += std::string("<") + name + ">"; }
  void close(const char* name) { html_.markup += std::string("</") + name + ">\n"; }
  void text(std::string_view words) { html_ += escape_html(words); }

  void paragraph(std::string_view words) {
    if (words.empty()) return;
    open("p");
    text(words);
    close("p");
  }

  void link(const pages::WholeLink& link) {
    if (link.href.empty()) return text(link.words);
    html_.markup += "<a href=\"";
    text(link.href);
    html_.markup += "\">";
    text(link.words);
    html_.markup += "</a>";
  }

  void list(std::string_view heading, const std::vector<std::string>& items) {
    if (items.empty()) return;
    paragraph(heading);
    open("ul");
    for (const std::string& item : items) {
      open("li");
      text(item);
      close("li");
    }
    close("ul");
  }

  void add(const pages::Announcement& one) {
    if (!one.replaces.empty())
      paragraph(words_.say(Phrase::letter_replaced, {{"before", one.replaces}, {"after", one.by}}));
    html_.markup += one.details.html.markup;
    list(words_.say(Phrase::feed_new_keywords), one.new_keywords);
    list(words_.say(Phrase::feed_dropped_keywords), one.dropped_keywords);
    if (!one.action.empty()) {
      open("p");
      open("strong");
      text(one.action);
      close("strong");
      close("p");
    }
    if (!one.sections.empty()) {
      open("ul");
      for (const pages::WholeLink& section : one.sections) {
        open("li");
        link(section);
        close("li");
      }
      close("ul");
    }
    if (!one.changes_href.empty()) {
      open("p");
      link({words_.say(Phrase::feed_changes), one.changes_href});
      close("p");
    }
    if (!one.reason.empty()) paragraph(words_.say(Phrase::feed_reason, {{"reason", one.reason}}));
    std::string audience;
    for (const std::string& group : one.audience)
      audience += (audience.empty() ? "" : ", ") + group;
    if (!audience.empty()) paragraph(words_.say(Phrase::feed_for, {{"audience", audience}}));
  }

  void add(const pages::AnnouncedErratum& erratum) {
    paragraph(erratum.chapter.empty()
                  ? words_.say(Phrase::feed_corrects, {{"edition", erratum.edition}})
                  : words_.say(Phrase::feed_corrects_chapter,
                               {{"edition", erratum.edition}, {"chapter", erratum.chapter}}));
    html_.markup += erratum.details.html.markup;
  }

  const pages::Words& words_;
  Html html_;
};

void add_entry(pugi::xml_node feed, const pages::FeedEntry& entry, const pages::Words& words) {
  pugi::xml_node node = feed.append_child("entry");
  add_text(node, "id", entry.id);
  add_text(node, "title", entry.title);
  add_text(node, "updated", entry.updated);
  add_text(node, "published", entry.updated);
  add_link(node, "alternate", "text/html", entry.href);
  pugi::xml_node category = node.append_child("category");
  add_attribute(category, "term", entry.term);
  add_attribute(category, "label", entry.label);
  pugi::xml_node content = node.append_child("content");
  add_attribute(content, "type", "html");
  content.text().set(for_xml(Content(words).write(entry)).c_str());
}

}  // namespace

OutputFile feed_file(const pages::Feeds& feeds, const pages::Feed& feed) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = document.append_child("feed");
  add_attribute(root, "xmlns", atom);
  add_attribute(root, "xml:lang", feeds.language);
  const std::string own_address = feeds.url + url_path(feed.path);
  add_text(root, "id", own_address);
  add_text(root, "title", feed.title);
  add_text(root, "updated", feed.updated);
  add_text(root.append_child("author"), "name", feeds.author);
  add_link(root, "self", "application/atom+xml", own_address);
  add_link(root, "alternate", "text/html", feed.page_href);
  for (const std::size_t index : feed.entries) add_entry(root, feeds.entries[index], *feeds.words);
  std::ostringstream text;
  document.save(text, "", pugi::format_indent, pugi::encoding_utf8);
  return {feed.path, std::move(text).str()};
}

}  // namespace codicil::site
