# cmake -D compiler= -D flags= -D source= -D prefix= -D folder= -P pkg_config.cmake: compiles, links and runs one file
# with what kamtuu.pc says.
file(GLOB_RECURSE pc ${prefix}/kamtuu.pc)
cmake_path(GET pc PARENT_PATH pc_folder)
set(ENV{PKG_CONFIG_PATH} ${pc_folder})

function(ask result)
  execute_process(COMMAND pkg-config ${ARGN} kamtuu OUTPUT_VARIABLE answer OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
  separate_arguments(answer UNIX_COMMAND "${answer}")
  set(${result} ${answer} PARENT_SCOPE)
endfunction()

ask(cflags --cflags)
ask(libs --libs)
ask(datadir --variable=datadir)
ask(libdir --variable=libdir)

file(MAKE_DIRECTORY ${folder})
execute_process(COMMAND ${compiler} -std=c++20 ${flags} ${cflags} ${source} -o ${folder}/consumer ${libs}
  COMMAND_ERROR_IS_FATAL ANY)
set(ENV{LD_LIBRARY_PATH} ${libdir})
execute_process(COMMAND ${folder}/consumer ${datadir} WORKING_DIRECTORY ${folder} COMMAND_ERROR_IS_FATAL ANY)
