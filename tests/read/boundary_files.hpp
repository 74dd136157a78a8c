#pragma once

#include <filesystem>
#include <gtest/gtest.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/read.hpp>

/// Small files of boundaries that tests make for themselves.
namespace kamtuu::test {

/// A folder that is gone when the test is.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
    /// Writes a file of these bytes.
    std::filesystem::path write(std::string_view name, std::string_view bytes) const;

private:
    std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path& file);

/// A row of a layer: its geometry as WKT ("" for none) and a text for each field.
struct Row {
    std::string wkt{};
    std::vector<std::string> values{};
};

/// A layer to write.
struct Layer {
    std::vector<std::string> fields{};
    std::vector<Row> rows{};
    std::string crs{"EPSG:4326"};   ///< as GDAL knows it; empty: none
    std::string encoding{"UTF-8"};  ///< of a shapefile's texts; with empty, bytes go in as they are and no .cpg is made
    std::string name{"layer"};
    int width{80};  ///< of text fields
};

/// Writes `layer` with a driver of GDAL, which is known by the ending of `name`.
std::filesystem::path write(const Folder& folder, std::string_view name, const Layer& layer);

/// A square of a tenth of a degree with its lower left corner there, in the CRS of `layer`.
std::string square(double lon, double lat, double side = 0.1);

/// Two districts in Issyk-Kul region, in each spelling of fields that COD-AB uses.
Layer two_districts();

/// The first finding of this code; fails the test if there is none.
Finding finding(const Findings& findings, std::string_view code);
bool has(const Findings& findings, std::string_view code);

/// What `read_boundaries` throws for this file; "" if it throws nothing.
std::string error_of(const std::filesystem::path& file, const BoundaryOptions& options = {});

/// A file of the test data that is no part of the repository; the test is skipped without it.
std::optional<std::filesystem::path> test_data(std::string_view name);

}  // namespace kamtuu::test
