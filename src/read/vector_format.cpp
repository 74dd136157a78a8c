#include "read/vector_format.hpp"

#include <algorithm>
#include <array>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/geojson_check.hpp"
#include "read/geopackage_check.hpp"
#include "read/input_file.hpp"
#include "read/zip_directory.hpp"

namespace kamtuu::read {

using namespace std::string_view_literals;

namespace {

bool is_shapefile(std::string_view head, std::string_view) { return head.starts_with("\x00\x00\x27\x0A"sv); }
bool is_zip(std::string_view head, std::string_view) {
    return head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06");
}
bool is_geopackage(std::string_view head, std::string_view) { return head.starts_with("SQLite format 3\0"sv); }
bool is_flatgeobuf(std::string_view head, std::string_view) { return head.starts_with("fgb\x03"); }

bool is_json(std::string_view head, std::string_view) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    return text::trim(head).starts_with('{');
}

/// A topology is JSON too, and says so in its first member or in its ending.
bool is_topojson(std::string_view head, std::string_view ending) {
    const bool named = ending == ".topojson" || head.find("\"Topology\"") != std::string_view::npos;
    return named && is_json(head, ending);
}

/// A single feature begins as a feature a line does, so the ending decides.
bool is_json_lines(std::string_view head, std::string_view ending) {
    constexpr std::array<std::string_view, 4> endings{".geojsonl", ".geojsons", ".ndgeojson", ".ndjson"};
    return std::ranges::count(endings, ending) > 0 && is_json(head, ending);
}

std::string inspect_shapefile(const std::filesystem::path& file) {
    if (text::to_lower(file.extension().string()) != ".shp") {  // a .shx begins with the same bytes
        throw Error(ErrorKind::input,
                    file_name(file) + ": is a part of a shapefile, or one under another name. Name its .shp.");
    }
    return file.string();
}

std::string inspect_zip(const std::filesystem::path& file) {
    return "/vsizip/{" + file.string() + "}/" + only_shapefile_in(file);
}

std::string inspect_geopackage(const std::filesystem::path& file) {
    check_geopackage(file);
    return file.string();
}

constexpr std::size_t two_gigabytes = std::size_t{2} << 30U;

std::string inspect_geojson(const std::filesystem::path& file) {
    check_geojson(all_bytes(file, two_gigabytes), file_name(file));
    return file.string();
}

std::string inspect_geojson_lines(const std::filesystem::path& file) {
    check_geojson_lines(all_bytes(file, two_gigabytes), file_name(file));
    return "GeoJSONSeq:" + file.string();  // GDAL takes a single line for GeoJSON if it is not told
}

std::string inspect_nothing(const std::filesystem::path& file) {
    return file.string();
}  // FlatGeobuf is verified by GDAL

// To add a format: its driver in gdal.hpp, what it begins with above, and its line here.
constexpr std::array formats{
    VectorFormat{"ESRI Shapefile", "", is_shapefile, inspect_shapefile},
    VectorFormat{"ESRI Shapefile (zipped)", "", is_zip, inspect_zip},
    VectorFormat{"GeoPackage", "GPKG", is_geopackage, inspect_geopackage},
    VectorFormat{"GeoJSON lines", "GeoJSONSeq", is_json_lines, inspect_geojson_lines},
    VectorFormat{"TopoJSON", "TopoJSON", is_topojson, inspect_geojson},
    VectorFormat{"GeoJSON", "GeoJSON", is_json, inspect_geojson},
    VectorFormat{"FlatGeobuf", "FlatGeobuf", is_flatgeobuf, inspect_nothing},
};

// Beside the .shp. GDAL reads indexes too.
constexpr std::array<std::string_view, 10> parts_of_a_shapefile{".dbf", ".shx", ".prj", ".cpg", ".sbn",
                                                                ".sbx", ".qix", ".cst", ".idm", ".ind"};

std::string cause(const std::filesystem::path& file) {
    if (is_part_of_a_shapefile(file)) {
        return "is one part of a shapefile. Name its .shp; the other parts are found beside it.";
    }
    return "does not begin like any format that boundaries are read from. Export it as shapefile (also zipped), "
           "GeoPackage, GeoJSON (also a feature a line, .geojsonl), TopoJSON or FlatGeobuf.";
}

}  // namespace

bool is_part_of_a_shapefile(const std::filesystem::path& file) {
    return std::ranges::count(parts_of_a_shapefile, text::to_lower(file.extension().string())) > 0;
}

const VectorFormat& vector_format(const std::filesystem::path& file) {
    const auto head = first_bytes(file, 512);
    const auto ending = text::to_lower(file.extension().string());
    const auto* const format =
        std::find_if(formats.begin(), formats.end(), [&](const VectorFormat& f) { return f.recognizes(head, ending); });
    if (format == formats.end()) throw Error(ErrorKind::input, file_name(file) + ": " + cause(file));
    return *format;
}

}  // namespace kamtuu::read
