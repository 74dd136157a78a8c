# cmake -D objdump= -D program= -D module= -D geos_module= -D words_module= -P starts_light.cmake: the program does not need the heavy
# libraries, and its modules do, so that the names are right. The modules for GEOS and ICU's formats bring no other.
foreach(file program module geos_module words_module)
  execute_process(COMMAND ${objdump} -p ${${file}} OUTPUT_VARIABLE ${file}_needs COMMAND_ERROR_IS_FATAL ANY)
endforeach()

function(expect_needed file library)
  if(NOT ${file}_needs MATCHES "NEEDED +lib${library}[.]so")
    message(FATAL_ERROR "${file} does not need lib${library}")
  endif()
endfunction()

function(expect_not_needed file library)
  if(${file}_needs MATCHES "NEEDED +lib${library}[.]so")
    message(FATAL_ERROR "${file} needs lib${library} at once; a file of src/ that it calls now calls it (see src/late/late.hpp)")
  endif()
endfunction()

expect_needed(geos_module geos_c)
expect_not_needed(program geos_c)
expect_needed(words_module icui18n)
expect_not_needed(program icui18n)
foreach(library gdal proj pangocairo-1.0 cairo Clp xlsxwriter crypto sqlite3)
  expect_needed(module ${library})
  expect_not_needed(program ${library})
  expect_not_needed(geos_module ${library})
  expect_not_needed(words_module ${library})
endforeach()
