# Before the packages are made of their files: manual pages are compressed, and with SOURCE_DATE_EPOCH nothing is of today.
file(GLOB_RECURSE pages ${CPACK_TEMPORARY_DIRECTORY}/kamtuu*.1)
foreach(page IN LISTS pages)
  execute_process(COMMAND gzip --best --no-name ${page} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
if(DEFINED ENV{SOURCE_DATE_EPOCH})
  execute_process(COMMAND find ${CPACK_TEMPORARY_DIRECTORY} -exec touch --no-dereference --date=@$ENV{SOURCE_DATE_EPOCH} {} +
    COMMAND_ERROR_IS_FATAL ANY)
endif()
