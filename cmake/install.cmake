include(CMakePackageConfigHelpers)

set(kamtuu_cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/kamtuu)
set(kamtuu_data_dir ${CMAKE_INSTALL_DATADIR}/kamtuu)

set_target_properties(kamtuu_core PROPERTIES EXPORT_NAME core)
set_target_properties(kamtuu_io PROPERTIES EXPORT_NAME io)

install(TARGETS kamtuu_core kamtuu_io kamtuu EXPORT kamtuuTargets)
if(TARGET kamtuu_shared)
  set_target_properties(kamtuu_shared PROPERTIES EXPORT_NAME shared)
  install(TARGETS kamtuu_shared EXPORT kamtuuTargets)
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/kamtuu ${PROJECT_BINARY_DIR}/include/kamtuu
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN *.hpp PATTERN *.h)
install(EXPORT kamtuuTargets NAMESPACE kamtuu:: DESTINATION ${kamtuu_cmake_dir})

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/kamtuuConfig.cmake.in
  ${PROJECT_BINARY_DIR}/kamtuuConfig.cmake INSTALL_DESTINATION ${kamtuu_cmake_dir} PATH_VARS kamtuu_data_dir)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/kamtuuConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/kamtuuConfig.cmake ${PROJECT_BINARY_DIR}/kamtuuConfigVersion.cmake
  DESTINATION ${kamtuu_cmake_dir})

# The archives need their libraries on every link line; the shared library brings its own.
set(kamtuu_pc_foreign "-lgdal -lgeos_c -lproj -licui18n -licuuc -lClpSolver -lClp -lCoinUtils -lcrypto -lsqlite3 -lxlsxwriter -pthread")
# A package that is moved as a whole stays right: its paths are relative to the file itself.
file(RELATIVE_PATH kamtuu_pc_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
cmake_path(APPEND kamtuu_pc_libdir "\${prefix}" ${CMAKE_INSTALL_LIBDIR})
cmake_path(APPEND kamtuu_pc_includedir "\${prefix}" ${CMAKE_INSTALL_INCLUDEDIR})
cmake_path(APPEND kamtuu_pc_datadir "\${prefix}" ${kamtuu_data_dir})
set(kamtuu_pc_name kamtuu)
set(kamtuu_pc_libs "-lkamtuu_io -lkamtuu_core ${kamtuu_pc_foreign}")
configure_file(${PROJECT_SOURCE_DIR}/cmake/kamtuu.pc.in ${PROJECT_BINARY_DIR}/kamtuu.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/kamtuu.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
if(TARGET kamtuu_shared)
  set(kamtuu_pc_name kamtuu-shared)
  set(kamtuu_pc_libs -lkamtuu)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/kamtuu.pc.in ${PROJECT_BINARY_DIR}/kamtuu-shared.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/kamtuu-shared.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endif()

if(TARGET kamtuu_cli)
  install(TARGETS kamtuu_cli)
endif()

foreach(part register shapefiles projects)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/data/${part} DESTINATION ${kamtuu_data_dir} OPTIONAL)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/ARCHITECTURE.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md
  ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
