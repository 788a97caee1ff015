# Compiles the script of the preview, and its style, into the room. They are no part of a theme: no
# published page has them.
set(code "#include \"server/refresh_script.h\"\n\nnamespace codicil::server {\n")
foreach(name script style)
  set(file ${CMAKE_CURRENT_SOURCE_DIR}/server/preview.js)
  if(name STREQUAL style)
    set(file ${CMAKE_CURRENT_SOURCE_DIR}/server/preview.css)
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  string(APPEND code "\nstd::string_view refresh_${name}() {\n  return R\"file(${text})file\";\n}\n")
endforeach()
string(APPEND code "\n}  // namespace codicil::server\n")

generated_source(server refresh_script_text.cpp "${code}")
