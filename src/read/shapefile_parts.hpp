#pragma once

#include <string>
#include <string_view>

#include "read/complaint.hpp"
#include "read/mapped_file.hpp"

namespace kamtuu::read {

/// A file of a shapefile, whole: mapped from the disk, or unpacked from a ZIP file.
class ShapefilePart {
public:
    /// No bytes if there is no such file.
    explicit ShapefilePart(const std::string& path);
    [[nodiscard]] std::string_view bytes() const noexcept { return unpacked_.empty() ? mapped_.bytes() : unpacked_; }

private:
    MappedFile mapped_{};
    std::string unpacked_{};
};

/// The files of one stem that make up a shapefile; their endings in lower or upper case.
class ShapefileParts {
public:
    /// `path` is the .shp, perhaps inside a ZIP file as GDAL names it ("/vsizip/{a.zip}/a.shp"), and has been looked at
    /// before. Throws Error (input), through `complain`, if the .shx or the .dbf is missing.
    ShapefileParts(const std::string& path, const Complaint& complain);

    [[nodiscard]] std::string_view shp() const noexcept { return shp_.bytes(); }
    [[nodiscard]] std::string_view shx() const noexcept { return shx_.bytes(); }
    [[nodiscard]] std::string_view dbf() const noexcept { return dbf_.bytes(); }
    [[nodiscard]] std::string_view prj() const noexcept { return prj_.bytes(); }
    [[nodiscard]] std::string_view cpg() const noexcept { return cpg_.bytes(); }

private:
    ShapefilePart shp_;
    ShapefilePart shx_;
    ShapefilePart dbf_;
    ShapefilePart prj_;
    ShapefilePart cpg_;
};

}  // namespace kamtuu::read
