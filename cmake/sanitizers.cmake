# Everything that is linked together has to be instrumented, so these options are the whole build's.
if(KAMTUU_SANITIZE)
  add_compile_options(-fsanitize=${KAMTUU_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${KAMTUU_SANITIZE})
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()
