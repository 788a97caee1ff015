# Compiles the files of a new manual into the room. They lie below new_manual/ as they will lie in the
# manual, marks in them and in their names, so that each can be read, linted and looked at as what it is.
set(folder ${CMAKE_CURRENT_SOURCE_DIR}/authoring/new_manual)
file(GLOB_RECURSE paths CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*)
list(SORT paths)

set(code "#include \"authoring/new_manual_files.h\"\n\n#include <array>\n\n")
string(APPEND code "namespace codicil::authoring {\n\nstd::span<const FilePattern> new_manual_files() {\n")
list(LENGTH paths count)
string(APPEND code "  static constexpr std::array<FilePattern, ${count}> files{{\n")
foreach(path IN LISTS paths)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/${path})
  file(READ ${folder}/${path} text)
  string(APPEND code "    {\"${path}\", R\"file(${text})file\"},\n")
endforeach()
string(APPEND code "  }};\n  return files;\n}\n\n}  // namespace codicil::authoring\n")

generated_source(authoring new_manual_files.cpp "${code}")
