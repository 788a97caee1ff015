#include "site/mail_markup.h"

#include <array>
#include <pugixml.hpp>
#include <string_view>

namespace codicil::site {

namespace {

/// What an element of the manual's pages is in a message.
struct Treatment {
  std::string_view name;
  std::string_view becomes;  ///< The element in the message; empty: only what is in it.
  std::string_view style;
};

constexpr std::array<Treatment, 33> treatments{{
    {"p", "p", "margin:0 0 12px 0;"},
    {"ul", "ul", "margin:0 0 12px 0;padding:0 0 0 24px;"},
    {"ol", "ol", "margin:0 0 12px 0;padding:0 0 0 28px;"},
    {"li", "li", "margin:0 0 4px 0;"},
    {"a", "a", mail_link_style},
    {"em", "em", ""},
    {"strong", "strong", ""},
    {"del", "del", ""},
    {"sub", "sub", ""},
    {"sup", "sup", ""},
    {"br", "br", ""},
    {"code", "code", "font-family:Consolas,Menlo,monospace;font-size:15px;"},
    {"pre", "pre",
     "margin:0 0 12px 0;padding:8px 12px;background-color:#f5f4f0;white-space:pre-wrap;"},
    {"blockquote", "blockquote",
     "margin:0 0 12px 0;padding:0 0 0 12px;border-left:4px solid #8b9198;"},
    {"hr", "hr", "border:0;border-top:1px solid #8b9198;margin:16px 0;"},
    {"h1", "h4", "margin:16px 0 8px 0;font-size:16px;line-height:22px;"},
    {"h2", "h4", "margin:16px 0 8px 0;font-size:16px;line-height:22px;"},
    {"h3", "h4", "margin:16px 0 8px 0;font-size:16px;line-height:22px;"},
    {"h4", "h4", "margin:16px 0 8px 0;font-size:16px;line-height:22px;"},
    {"h5", "h5", "margin:16px 0 8px 0;font-size:16px;line-height:22px;"},
    {"h6", "h6", "margin:16px 0 8px 0;font-size:16px;line-height:22px;"},
    {"table", "table", "border-collapse:collapse;width:100%;margin:0 0 12px 0;"},
    {"thead", "thead", ""},
    {"tbody", "tbody", ""},
    {"tr", "tr", ""},
    {"th", "th",
     "border:1px solid #8b9198;padding:6px 8px;text-align:left;vertical-align:top;"
     "background-color:#f5f4f0;"},
    {"td", "td", "border:1px solid #8b9198;padding:6px 8px;vertical-align:top;"},
    {"section", "div", "margin:12px 0 0 0;font-size:15px;"},
    {"div", "", ""},
    {"span", "", ""},
    {"input", "", ""},
    {"img", "", ""},
    {"body", "", ""},
}};

constexpr std::string_view callout_style =
    "margin:0 0 12px 0;padding:12px 12px 1px 12px;border-left:4px solid #0b5a68;"
    "background-color:#eaf3f4;";
constexpr std::string_view callout_title_style = "margin:0 0 8px 0;font-weight:bold;";

const Treatment* treatment_of(std::string_view name) {
  for (const Treatment& treatment : treatments) {
    if (treatment.name == name) return &treatment;
  }
  return nullptr;
}

/// Writes a tree again, element by element. The tree is as deep as Markdown may be nested, which
/// has a limit.
class MailWriter {
 public:
  std::string write(const pugi::xml_node& root) {
    write_children(root);
    return std::move(out_);
  }

 private:
  void write_children(const pugi::xml_node& node) {
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        out_ += escape_html(child.value()).markup;
      } else if (child.type() == pugi::node_element) {
        write_element(child);
      }
    }
  }

  void write_element(const pugi::xml_node& element) {
    const Treatment* const treatment = treatment_of(element.name());
    const std::string_view classes = element.attribute("class").value();
    std::string_view name = treatment != nullptr ? treatment->becomes : std::string_view();
    std::string style(treatment != nullptr ? treatment->style : std::string_view());
    if (classes == "footnote-back") return;
    if (classes.starts_with("callout ")) {
      name = "div";
      style = callout_style;
    } else if (classes == "callout-title") {
      style = callout_title_style;
    } else if (classes == "task-list") {
      style += "list-style:none;";
    } else if (classes == "align-right") {
      style += "text-align:right;";
    } else if (classes == "align-centre") {
      style += "text-align:center;";
    }
    if (element.name() == std::string_view("input")) {
      out_ += element.attribute("checked") ? "☑ " : "☐ ";
    }
    // A picture would have to be loaded: its words stand for it.
    if (element.name() == std::string_view("img")) {
      out_ += escape_html(element.attribute("alt").value()).markup;
    }
    const bool leads_nowhere =
        name == "a" && !std::string_view(element.attribute("href").value()).starts_with("http") &&
        !std::string_view(element.attribute("href").value()).starts_with("mailto:") &&
        !std::string_view(element.attribute("href").value()).starts_with("tel:");
    if (name.empty() || leads_nowhere) return write_children(element);
    write_tags(element, name, style);
  }

  void write_tags(const pugi::xml_node& element, std::string_view name, const std::string& style) {
    out_ += "<";
    out_ += name;
    for (const char* const kept : {"href", "start", "scope"}) {
      if (const auto attribute = element.attribute(kept)) add_attribute(kept, attribute.value());
    }
    if (!style.empty()) add_attribute("style", style);
    if (name == "br" || name == "hr") {
      out_ += " />";
      return;
    }
    out_ += ">";
    write_children(element);
    out_ += "</";
    out_ += name;
    out_ += ">";
  }

  void add_attribute(const char* name, std::string_view value) {
    out_ += " ";
    out_ += name;
    out_ += "=\"";
    out_ += escape_html(value).markup;
    out_ += "\"";
  }

  std::string out_;
};

}  // namespace

std::string mail_markup(const Html& html) {
  pugi::xml_document document;
  const unsigned options =
      pugi::parse_fragment | pugi::parse_escapes | pugi::parse_cdata | pugi::parse_ws_pcdata;
  document.load_buffer(html.markup.data(), html.markup.size(), options, pugi::encoding_utf8);
  return MailWriter().write(document);
}

}  // namespace codicil::site
