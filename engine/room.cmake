# room(NAME [USES room…] [KNOWS library…])
#
# Declares one room of the house: a static library of every .cpp in engine/NAME. A room may use only
# rooms declared above it, so the map in CMakeLists.txt cannot hold a cycle. KNOWS names the foreign
# libraries whose headers its .cpp files may include; fmt is known everywhere. The same lines are read
# by the house test, which compares every #include with them.
set(CODICIL_GROUND_FLOOR text diagnostics parallel)

function(room name)
  cmake_parse_arguments(ROOM "" "" "USES;KNOWS" ${ARGN})
  foreach(used IN LISTS ROOM_USES)
    if(NOT TARGET room_${used})
      message(FATAL_ERROR "room(${name}) uses ${used}, which is not declared above it")
    endif()
  endforeach()

  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(sources)
    add_library(room_${name} STATIC ${sources})
    set(reach PUBLIC)
    set(inside PRIVATE)
  else()
    add_library(room_${name} INTERFACE)
    set(reach INTERFACE)
    set(inside INTERFACE)
  endif()
  target_include_directories(room_${name} ${reach} ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(room_${name} ${reach} lib_fmt Threads::Threads)

  foreach(ground IN LISTS CODICIL_GROUND_FLOOR)
    if(TARGET room_${ground} AND NOT ground STREQUAL name)
      target_link_libraries(room_${name} ${reach} room_${ground})
    endif()
  endforeach()
  foreach(used IN LISTS ROOM_USES)
    target_link_libraries(room_${name} ${reach} room_${used})
  endforeach()
  foreach(library IN LISTS ROOM_KNOWS)
    target_link_libraries(room_${name} ${inside} lib_${library})
  endforeach()
endfunction()
