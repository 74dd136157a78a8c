#include "read/shapefile_parts.hpp"

#include <filesystem>

#include "core/text.hpp"
#include "read/unpacked.hpp"

namespace kamtuu::read {

namespace {

bool is_packed(const std::string& path) { return path.starts_with("/vsizip/"); }

ShapefilePart part(const std::string& path, const std::string& ending) {
    const auto stem = path.substr(0, path.size() - ending.size());
    ShapefilePart lower(stem + ending);
    return lower.bytes().empty() ? ShapefilePart(stem + text::to_upper(ending)) : std::move(lower);
}

}  // namespace

ShapefilePart::ShapefilePart(const std::string& path) {
    if (is_packed(path))
        unpacked_ = unpacked(path);
    else if (std::error_code ignored; std::filesystem::is_regular_file(path, ignored))
        mapped_ = MappedFile(path);
}

ShapefileParts::ShapefileParts(const std::string& path, const Complaint& complain)
    : shp_(path),
      shx_(part(path, ".shx")),
      dbf_(part(path, ".dbf")),
      prj_(part(path, ".prj")),
      cpg_(part(path, ".cpg")) {
    if (shx().empty()) complain("its index (.shx) is missing. Copy it too; it belongs beside the .shp.");
    if (dbf().empty())
        complain("its table (.dbf) is missing, so no unit has a code. Copy it too; it belongs beside the .shp.");
}

}  // namespace kamtuu::read
