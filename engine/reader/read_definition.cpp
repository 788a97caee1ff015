#include "reader/read_definition.h"

#include "reader/definition_file.h"

namespace codicil::reader {

Reported<ManualDefinition> read_definition(std::string_view bytes, const std::string& path,
                                           const std::string& revision) {
  DefinitionFile file = read_definition_file(bytes, path);
  for (Diagnostic& fault : file.faults) {
    fault.location.path = path;
    fault.location.revision = revision;
  }
  put_in_order(file.faults);
  return {std::move(file.definition), std::move(file.faults)};
}

}  // namespace codicil::reader
