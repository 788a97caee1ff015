// Values that authors choose by name, where several kinds of file have them.
#pragma once

#include <optional>

#include "manual/amendment.h"
#include "manual/definition.h"
#include "reader/field_reader.h"

namespace codicil::reader {

/// `numbering:` of a manual or a chapter.
std::optional<Numbering> read_numbering(FieldReader& fields);

/// `kind:` of an amendment; `updated` where it is missing or none of the known ones, which is
/// reported.
AmendmentKind read_amendment_kind(FieldReader& fields);

/// `code:` of a fault that is to be set aside; nothing, and a fault, where it is none that can be.
/// `what` says what it should do: "be allowed".
std::optional<Code> read_code_to_set_aside(FieldReader& fields, std::string_view what);

/// Reports a text that does not name an edition. An empty one is passed over.
void check_edition_id(const Placed<std::string>& id, FieldReader& fields);

}  // namespace codicil::reader
