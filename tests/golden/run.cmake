# Runs one golden test, a folder: `cmd` holds a line of arguments, `expected` the bytes of standard output. Where there
# are such files, `expected-stderr` holds those of standard error, else it must be empty, and `status` the exit status,
# else it must be 0. The tool runs in the folder `work`, a fresh copy of `input` if there is one.
cmake_minimum_required(VERSION 3.25)

function(read_or default file variable)
  set(${variable} "${default}" PARENT_SCOPE)
  if(EXISTS ${file})
    file(READ ${file} text)
    set(${variable} "${text}" PARENT_SCOPE)
  endif()
endfunction()

file(REMOVE_RECURSE ${work})
file(MAKE_DIRECTORY ${work})
if(EXISTS ${case}/input)
  file(COPY ${case}/input/ DESTINATION ${work})
endif()
read_or("" ${case}/cmd line)
string(STRIP "${line}" line)
separate_arguments(arguments UNIX_COMMAND "${line}")
read_or("" ${case}/expected expected)
read_or("" ${case}/expected-stderr expected_complaint)
read_or("0" ${case}/status expected_status)
string(STRIP "${expected_status}" expected_status)

execute_process(COMMAND ${tool} ${arguments} WORKING_DIRECTORY ${work}
                RESULT_VARIABLE status OUTPUT_VARIABLE actual ERROR_VARIABLE complaint)
string(REPLACE "${version}" "VERSION" actual "${actual}")

if(update)
  file(WRITE ${case}/expected "${actual}")
  file(REMOVE ${case}/expected-stderr ${case}/status)
  if(NOT complaint STREQUAL "")
    file(WRITE ${case}/expected-stderr "${complaint}")
  endif()
  if(NOT status EQUAL 0)
    file(WRITE ${case}/status "${status}\n")
  endif()
elseif(NOT "${status}" STREQUAL "${expected_status}" OR NOT complaint STREQUAL expected_complaint
       OR NOT actual STREQUAL expected)
  message(FATAL_ERROR "status ${status}, expected ${expected_status}\n--- expected stderr\n${expected_complaint}\n"
    "--- actual stderr\n${complaint}\n--- expected\n${expected}\n--- actual\n${actual}")
endif()
