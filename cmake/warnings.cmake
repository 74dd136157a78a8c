# What every target of the project is compiled with; never exported to those who link it.
add_library(kamtuu_warnings INTERFACE)
target_compile_options(kamtuu_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  $<$<BOOL:${KAMTUU_WARNINGS_AS_ERRORS}>:-Werror>)
# GCC 12 sees overlapping copies in `"text" + std::string` where there are none (its bug 105651, mended in 13).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(kamtuu_warnings INTERFACE -Wno-restrict)
endif()
