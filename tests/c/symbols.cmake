# cmake -D nm= -D library= -D header= -P symbols.cmake: libkamtuu.so defines every function of the C header, shows the C++
# API, and hides the library's insides and what is linked into it.
execute_process(COMMAND ${nm} -D -C --defined-only ${library} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)

file(READ ${header} text)
string(REGEX MATCHALL "kamtuu_[a-z_]+\\(" functions "${text}")
list(REMOVE_DUPLICATES functions)
list(LENGTH functions count)
if(count LESS 15)
  message(FATAL_ERROR "found only ${count} functions in the C header")
endif()
foreach(function IN LISTS functions)
  string(REPLACE "(" "" name ${function})
  if(NOT symbols MATCHES " T ${name}\n")
    message(FATAL_ERROR "${name} is in the header and not in the library")
  endif()
endforeach()
foreach(public "kamtuu::Locator::locate\\(" "kamtuu::read_boundaries\\(" "kamtuu::summarize\\(")
  if(NOT symbols MATCHES "${public}")
    message(FATAL_ERROR "the library does not show ${public}")
  endif()
endforeach()
# A line is an address, a letter and a name.
foreach(hidden "kamtuu::read::" "kamtuu::geos::" "kamtuu::text::" "kamtuu::cut_into_arcs" "kamtuu::CellIndex"
    "kamtuu::parallel_for" "boost::" "std::" "GEOS" "GDAL")
  if(symbols MATCHES "[0-9a-f]+ [A-Za-z] (typeinfo for |vtable for )?${hidden}[^\n]*")
    message(FATAL_ERROR "the library shows what is its own: ${CMAKE_MATCH_0}")
  endif()
endforeach()
