# The one-file HTML map: its data, and the page around them with its script and style, which are built in so that the
# program needs no file beside it.
find_file(LEAFLET_SCRIPT leaflet.min.js PATHS /usr/share/javascript/leaflet REQUIRED)
find_file(LEAFLET_STYLE leaflet.css PATHS /usr/share/javascript/leaflet REQUIRED)

# In the order in which they are joined.
set(page_scripts messages fold borders data words view_state map_view legend face table_view card search lists controls
  page)
list(TRANSFORM page_scripts PREPEND ${PROJECT_SOURCE_DIR}/web/)
list(TRANSFORM page_scripts APPEND .js)
set(page_files ${LEAFLET_SCRIPT} ${LEAFLET_STYLE} ${PROJECT_SOURCE_DIR}/web/leaflet_notice.txt
  ${PROJECT_SOURCE_DIR}/web/page.html ${PROJECT_SOURCE_DIR}/web/page.css ${page_scripts})
set(page_assets ${PROJECT_BINARY_DIR}/page_assets.cpp)
add_custom_command(OUTPUT ${page_assets}
  COMMAND ${CMAKE_COMMAND} -D output=${page_assets} -D "files=${page_files}"
    -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
  DEPENDS ${page_files} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake VERBATIM)

# The target is of another folder, which knows nothing of the command.
add_custom_target(kamtuu_page_assets DEPENDS ${page_assets})
add_dependencies(kamtuu_io kamtuu_page_assets)
set_source_files_properties(${page_assets} TARGET_DIRECTORY kamtuu_io PROPERTIES GENERATED ON)

target_sources(kamtuu_io PRIVATE
  ${page_assets}
  map/html_map.cpp
  map/html_policy.cpp
  map/page_borders.cpp
  map/page_data.cpp
  map/page_figures.cpp
  map/page_keys.cpp
  map/page_lists.cpp
  map/page_names.cpp
  map/page_numbers.cpp)
