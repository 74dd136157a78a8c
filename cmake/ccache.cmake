# A launcher that is not installed would fail every compilation, so it is named only where it exists.
if(KAMTUU_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(KAMTUU_CCACHE_PROGRAM ccache)
  if(KAMTUU_CCACHE_PROGRAM)
    # A precompiled header is known by what is in it, not by its time.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
      ${KAMTUU_CCACHE_PROGRAM})
    add_compile_options($<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess> "$<$<COMPILE_LANG_AND_ID:CXX,Clang>:SHELL:-Xclang -fno-pch-timestamp>")
  endif()
endif()
