# Everything that is linked together has to be instrumented, so these options are the whole build's.
if(KAMTUU_SANITIZE)
  add_compile_options(-fsanitize=${KAMTUU_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${KAMTUU_SANITIZE})
  # Half the time to compile, and findings as good; tests do without any optimisation (tests/CMakeLists.txt). GCC says
  # itself that its check for uninitialised variables raises false alarms under sanitizers (it does in its own <regex>).
  add_compile_options(-O1 -g1 $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()
