// The lists of manual.yml: parts, sources, terms, areas and audiences, each entry once.
#pragma once

#include <vector>

#include "manual/definition.h"
#include "reader/field_reader.h"

namespace codicil::reader {

std::vector<PartDefinition> read_parts(FieldReader& fields);

/// A `superseded-by` that names no source, or closes a circle, is reported and dropped.
std::vector<SourceWork> read_sources(FieldReader& fields);

std::vector<Term> read_terms(FieldReader& fields);
std::vector<Group> read_areas(FieldReader& fields);
std::vector<Group> read_audiences(FieldReader& fields);

}  // namespace codicil::reader
