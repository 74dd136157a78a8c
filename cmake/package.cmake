# Debian packages: kamtuu to run, libkamtuu-dev to build with. `scripts/package` makes them.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "the kamtuu developers <kamtuu@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/package_files.cmake)

set(CPACK_COMPONENTS_ALL runtime development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME kamtuu)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION science)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
# Maps are written in Noto Sans, which no link says.
set(CPACK_DEBIAN_RUNTIME_PACKAGE_DEPENDS fonts-noto-core)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_LIST_DIR}/triggers)
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "municipal coverage of Kyrgyzstan: which municipalities the work reaches
Statistics, layers and tables of the municipalities that projects serve, of the people whom they reach, and of who is
left out, from project tables and the boundaries of Kyrgyzstan.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libkamtuu-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
string(JOIN ", " CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "kamtuu (= ${PROJECT_VERSION})" libgdal-dev libgeos-dev libproj-dev
  libicu-dev libssl-dev libsqlite3-dev libxlsxwriter-dev libcairo2-dev libpango1.0-dev coinor-libclp-dev)
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "municipal coverage of Kyrgyzstan: C++ and C library
Headers, archives, and what CMake and pkg-config need to find them.")
include(CPack)
