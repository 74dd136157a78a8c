#pragma once

#include <string>

namespace kamtuu::read {

/// The bytes of a member of a ZIP file, by GDAL's path to it ("/vsizip/{FILE}/MEMBER"); empty if there is none. Whoever
/// asks has looked at the directory of the ZIP file, which promised no more than 4 GiB.
std::string unpacked(const std::string& path);

}  // namespace kamtuu::read
