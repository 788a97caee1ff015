#include "site/renderer.h"

#include <cassert>
#include <charconv>
#include <deque>
#include <functional>
#include <kainjow/mustache.hpp>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "text/html.h"

namespace codicil::site {

namespace {

namespace mustache = kainjow::mustache;
using pages::Fields;
using pages::Value;

/// Answers Mustache's questions about one page: nothing is copied but what is printed.
class PageContext : public mustache::basic_context<std::string> {
 public:
  PageContext(const std::vector<Slot>& slots, const std::vector<mustache::data>& words,
              const Fields& fields)
      : slots_(slots), words_(words), frames_{&fields} {}

  const mustache::data* get(const std::string& name) const override {
    std::size_t index = 0;
    std::from_chars(name.data(), name.data() + name.size(), index);
    const Slot& slot = slots_[index];
    if (slot.use == Slot::Use::words) return &words_[index];
    const Value* value = find(slot);
    if (value == nullptr || !is_there(*value)) return nullptr;
    if (slot.use == Slot::Use::inverted) return &yes_;
    return slot.use == Slot::Use::section ? open(*value) : print(*value);
  }

  const mustache::data* get_partial(const std::string&) const override { return nullptr; }

  void push(const mustache::data* item) override {
    if (item == &yes_) return frames_.push_back(entered_);
    // An element of a list: of the newest one that holds it. Those that were opened after it are
    // finished.
    while (!lists_.back().holds(item)) lists_.pop_back();
    frames_.push_back(lists_.back().element(item));
  }

  void pop() override { frames_.pop_back(); }

 private:
  /// A list that is being repeated: Mustache is shown as many bare items as it has elements.
  struct OpenList {
    const std::vector<Fields>* elements;
    mustache::data items;

    bool holds(const mustache::data* item) const {
      const auto& list = items.list_value();
      return !std::less<>()(item, list.data()) && std::less<>()(item, list.data() + list.size());
    }
    const Fields* element(const mustache::data* item) const {
      return &(*elements)[static_cast<std::size_t>(item - items.list_value().data())];
    }
  };

  const Value* find(const Slot& slot) const {
    const Fields* fields = frames_[slot.depth];
    const Value* value = nullptr;
    for (const std::string& name : slot.names) {
      if (value != nullptr) fields = std::get_if<Fields>(value);
      value = fields == nullptr ? nullptr : fields->find(name);
      if (value == nullptr) return nullptr;
    }
    return value;
  }

  const mustache::data* print(const Value& value) const {
    if (const auto* html = std::get_if<Html>(&value)) {
      printed_ = mustache::data(html->markup);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      printed_ = mustache::data(*text);
    } else {
      return nullptr;
    }
    return &printed_;
  }

  const mustache::data* open(const Value& value) const {
    entered_ = std::get_if<Fields>(&value);
    if (const auto* list = std::get_if<std::vector<Fields>>(&value)) return open_list(*list);
    return &yes_;
  }

  const mustache::data* open_list(const std::vector<Fields>& elements) const {
    mustache::data items(mustache::data::type::list);
    for (std::size_t i = 0; i < elements.size(); ++i) items.push_back(yes_);
    lists_.push_back({&elements, std::move(items)});
    return &lists_.back().items;
  }

  static bool is_there(const Value& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag;
    if (const auto* text = std::get_if<std::string>(&value)) return !text->empty();
    if (const auto* html = std::get_if<Html>(&value)) return !html->empty();
    if (const auto* list = std::get_if<std::vector<Fields>>(&value)) return !list->empty();
    return true;
  }

  const std::vector<Slot>& slots_;
  const std::vector<mustache::data>& words_;
  std::vector<const Fields*> frames_;  ///< By depth; nullptr: a section that brought no names.
  const mustache::data yes_{true};
  // What the questions leave behind: `get` is const in Mustache, and its answers have to outlive
  // it.
  mutable const Fields* entered_ = nullptr;
  mutable mustache::data printed_;
  mutable std::deque<OpenList> lists_;
};

/// What Mustache writes to.
struct Sink {
  std::string& bytes;
  Sink& operator<<(const std::string& text) {
    bytes += text;
    return *this;
  }
};

}  // namespace

struct Renderer::Templates {
  std::vector<Slot> slots;
  std::vector<mustache::data> words;  ///< By slot: the theme's own words, as Mustache takes them.
  mustache::mustache skeleton;
};

Renderer::Renderer(Layout layout) {
  std::vector<mustache::data> words;
  words.reserve(layout.slots.size());
  for (Slot& slot : layout.slots) words.emplace_back(std::exchange(slot.words, {}));
  templates_ = std::make_unique<Templates>(
      Templates{std::move(layout.slots), std::move(words), mustache::mustache(layout.skeleton)});
  templates_->skeleton.set_custom_escape(
      [](const std::string& text) { return escape_html(text).markup; });
  assert(templates_->skeleton.is_valid());
}

Renderer::~Renderer() = default;
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;

std::string Renderer::render(const Fields& fields) const {
  PageContext context(templates_->slots, templates_->words, fields);
  std::string bytes;
  Sink sink{bytes};
  // Mustache's `render` is not const, but it writes nothing where a template has neither partials
  // nor lambdas.
  templates_->skeleton.render(context, sink);
  return bytes;
}

}  // namespace codicil::site
