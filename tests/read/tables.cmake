# Tables: CSV files, sheets, numbers, roles of columns, records.
find_package(rapidcheck REQUIRED)
kamtuu_test(test_read_tables
  csv_marks_test.cpp
  csv_properties_test.cpp
  csv_test.cpp
  numbers_test.cpp
  point_rows_test.cpp
  records_test.cpp
  sheet_test.cpp
  LINK rapidcheck GDAL::GDAL)
