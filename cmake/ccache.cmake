# A launcher that is not installed would fail every compilation, so it is named only where it exists.
if(KAMTUU_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(KAMTUU_CCACHE_PROGRAM ccache)
  if(KAMTUU_CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${KAMTUU_CCACHE_PROGRAM})
  endif()
endif()
