# cmake -D build=FOLDER -D prefix=FOLDER -D built_before=FOLDER -P install.cmake: installs into an empty prefix, and
# forgets what was built against an earlier one: a compiler that CMake found to work is not tried again.
file(REMOVE_RECURSE ${prefix} ${built_before})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${build} --prefix ${prefix} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
# The command line finds its data where it is installed.
execute_process(COMMAND ${prefix}/bin/kamtuu --version OUTPUT_VARIABLE version COMMAND_ERROR_IS_FATAL ANY)
if(NOT version MATCHES "[0-9]+\\.[0-9]+\\.[0-9]+")
  message(FATAL_ERROR "kamtuu --version says: ${version}")
endif()
file(REMOVE_RECURSE ${prefix}/run)
execute_process(COMMAND ${prefix}/bin/kamtuu coverage --records ${prefix}/share/kamtuu/projects/psi.csv
  --output ${prefix}/run OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
