# Standard output that cannot be written to is a failure of output; a reader that leaves is none.
if(EXISTS /dev/full)
  execute_process(COMMAND ${tool} --help OUTPUT_FILE /dev/full RESULT_VARIABLE status ERROR_VARIABLE complaint)
  if(NOT status EQUAL 4 OR NOT complaint MATCHES "^kamtuu: cannot write to standard output: [^\n]*\n$")
    message(FATAL_ERROR "full disk: status ${status}\n${complaint}")
  endif()
endif()
execute_process(COMMAND bash -c "set -o pipefail; '${tool}' --help | true"
                RESULT_VARIABLE status ERROR_VARIABLE complaint)
if(NOT status EQUAL 0 OR NOT complaint STREQUAL "")
  message(FATAL_ERROR "reader left: status ${status}\n${complaint}")
endif()
