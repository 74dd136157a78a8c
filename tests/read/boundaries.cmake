# Boundaries: vector files, encodings, coordinate systems, fields, the tree, registers. GDAL makes the small files.
kamtuu_test(test_read_boundaries
  boundaries_test.cpp
  boundary_corpus_test.cpp
  boundary_files.cpp
  boundary_roles_test.cpp
  crs_test.cpp
  gdal_test.cpp
  layer_text_test.cpp
  register_test.cpp
  shapefile_test.cpp
  unit_tree_test.cpp
  vector_file_test.cpp
  LINK GDAL::GDAL)
