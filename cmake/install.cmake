include(CMakePackageConfigHelpers)

set(kamtuu_cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/kamtuu)
set(kamtuu_data_dir ${CMAKE_INSTALL_DATADIR}/kamtuu)

set_target_properties(kamtuu_core PROPERTIES EXPORT_NAME core)
set_target_properties(kamtuu_io PROPERTIES EXPORT_NAME io)

# Two parts: what runs, and what others build with.
install(TARGETS kamtuu_core kamtuu_io kamtuu EXPORT kamtuuTargets COMPONENT development)
if(TARGET kamtuu_shared)
  set_target_properties(kamtuu_shared PROPERTIES EXPORT_NAME shared)
  install(TARGETS kamtuu_shared EXPORT kamtuuTargets LIBRARY COMPONENT runtime NAMELINK_COMPONENT development)
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/kamtuu ${PROJECT_BINARY_DIR}/include/kamtuu
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development FILES_MATCHING PATTERN *.hpp PATTERN *.h)
install(EXPORT kamtuuTargets NAMESPACE kamtuu:: DESTINATION ${kamtuu_cmake_dir} COMPONENT development)

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/kamtuuConfig.cmake.in
  ${PROJECT_BINARY_DIR}/kamtuuConfig.cmake INSTALL_DESTINATION ${kamtuu_cmake_dir} PATH_VARS kamtuu_data_dir)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/kamtuuConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/kamtuuConfig.cmake ${PROJECT_BINARY_DIR}/kamtuuConfigVersion.cmake
  DESTINATION ${kamtuu_cmake_dir} COMPONENT development)

# The archives need their libraries on every link line; the shared library brings its own.
set(kamtuu_pc_foreign "-lgdal -lgeos_c -lproj -licui18n -licuuc -lClpSolver -lClp -lCoinUtils -lcrypto -lsqlite3 -lxlsxwriter -lpangocairo-1.0 -lpango-1.0 -lcairo -lgobject-2.0 -lglib-2.0 -pthread")
# A package that is moved as a whole stays right: its paths are relative to the file itself.
file(RELATIVE_PATH kamtuu_pc_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
cmake_path(APPEND kamtuu_pc_libdir "\${prefix}" ${CMAKE_INSTALL_LIBDIR})
cmake_path(APPEND kamtuu_pc_includedir "\${prefix}" ${CMAKE_INSTALL_INCLUDEDIR})
cmake_path(APPEND kamtuu_pc_datadir "\${prefix}" ${kamtuu_data_dir})
set(kamtuu_pc_name kamtuu)
set(kamtuu_pc_libs "-lkamtuu_io -lkamtuu_core ${kamtuu_pc_foreign}")
configure_file(${PROJECT_SOURCE_DIR}/cmake/kamtuu.pc.in ${PROJECT_BINARY_DIR}/kamtuu.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/kamtuu.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
if(TARGET kamtuu_shared)
  set(kamtuu_pc_name kamtuu-shared)
  set(kamtuu_pc_libs -lkamtuu)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/kamtuu.pc.in ${PROJECT_BINARY_DIR}/kamtuu-shared.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/kamtuu-shared.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
endif()

if(TARGET kamtuu_cli)
  install(TARGETS kamtuu_cli COMPONENT runtime)
endif()

foreach(part register shapefiles projects)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/data/${part} DESTINATION ${kamtuu_data_dir} COMPONENT runtime OPTIONAL)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/docs/coverage.schema.json DESTINATION ${kamtuu_data_dir})
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/ARCHITECTURE.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md
  ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT runtime)

if(PROJECT_IS_TOP_LEVEL)
  include(cmake/package.cmake)
endif()
