# Turns files into one C++ file: `files` (a list) to `output`, as page_assets() of src/map/page_assets.hpp tells them, by
# their names without folder. Bytes, not string literals: compilers limit these.
set(arrays "")
set(lines "")
set(number 0)
foreach(file IN LISTS files)
  cmake_path(GET file FILENAME name)
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
  string(REGEX REPLACE "(('....',)('....',)('....',)('....',)('....',)('....',)('....',)('....',))" "\\1\n" bytes "${bytes}")
  string(APPEND arrays "constexpr char file_${number}[] = {${bytes}'\\0'};\n")
  string(APPEND lines "    {\"${name}\", {file_${number}, sizeof(file_${number}) - 1}},\n")
  math(EXPR number "${number} + 1")
endforeach()

file(CONFIGURE OUTPUT ${output} CONTENT [[
#include "map/page_assets.hpp"

namespace kamtuu {

namespace {

@arrays@
constexpr PageAsset files[] = {
@lines@};

}  // namespace

std::span<const PageAsset> page_assets() noexcept { return files; }

}  // namespace kamtuu
]] @ONLY)
