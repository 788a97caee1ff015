// What is wrong with one link or citation, in words.
#pragma once

#include <optional>
#include <string>

#include "check/target_words.h"
#include "diagnostics/codes.h"
#include "index/reference_finder.h"

namespace codicil::check {

struct ReferenceFault {
  Code code{};
  std::string message;
  std::string help;
};

/// Of a link or image, by the destination that stands in the file; nothing where it is good.
std::optional<ReferenceFault> fault_of_link(const index::Identities& identities,
                                            const TextHome& home, const index::Reference& reference,
                                            std::string_view destination);

/// Of a citation; nothing where it is good.
std::optional<ReferenceFault> fault_of_citation(const Manual& manual, const TextHome& home,
                                                const index::Reference& reference);

/// Of either, in a document.
std::optional<ReferenceFault> fault_of(const index::Identities& identities, const TextHome& home,
                                       const Document& document, const index::Reference& reference);

/// Of anything that leads to a chapter which is withdrawn, or a draft.
std::optional<ReferenceFault> fault_of_status(const Manual& manual, const TextHome& home,
                                              index::Standing standing, std::size_t chapter);

}  // namespace codicil::check
