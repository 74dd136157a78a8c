# Tables: CSV files, sheets, numbers, roles of columns, records.
find_package(rapidcheck REQUIRED)
kamtuu_test(test_read_tables
  csv_test.cpp
  LINK rapidcheck)
