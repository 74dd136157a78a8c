# What every target of the project is compiled with; never exported to those who link it.
add_library(kamtuu_warnings INTERFACE)
target_compile_options(kamtuu_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  $<$<BOOL:${KAMTUU_WARNINGS_AS_ERRORS}>:-Werror>)
