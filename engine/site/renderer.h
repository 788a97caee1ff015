// A layout at work: it turns the fields of a page into its bytes.
#pragma once

#include <memory>
#include <string>

#include "pages/page.h"
#include "site/layout.h"

namespace codicil::site {

/// Renders any number of pages, on any number of threads at once.
class Renderer {
 public:
  explicit Renderer(Layout layout);
  ~Renderer();
  Renderer(Renderer&&) noexcept;
  Renderer& operator=(Renderer&&) noexcept;

  /// The page that `fields` make. A field with another type than the specimen's is a bug.
  std::string render(const pages::Fields& fields) const;

 private:
  struct Templates;
  std::unique_ptr<Templates> templates_;
};

}  // namespace codicil::site
