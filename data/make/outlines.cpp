#include "outlines.hpp"

#include <array>
#include <string_view>

#include "gdal_handles.hpp"

namespace kamtuu::make {

namespace {

/// Natural Earth's code of an outline (`adm1_code`) and the P-code of the unit that it shows. Its names and HASC codes
/// would not do: "KG.GB" stands for Bishkek and for Chui.
struct OutlineCode {
    std::string_view natural_earth;
    std::string_view pcode;
};

constexpr auto outline_codes = std::to_array<OutlineCode>({
    {"KGZ-1115", "KG11000000000"},  // Bishkek
    {"KGZ-1116", "KG08000000000"},  // Chui
    {"KGZ-1117", "KG02000000000"},  // Issyk-Kul
    {"KGZ-1118", "KG04000000000"},  // Naryn
    {"KGZ-1119", "KG05000000000"},  // Batken
    {"KGZ-1120", "KG03000000000"},  // Jalal-Abad
    {"KGZ-1121", "KG07000000000"},  // Talas
    {"KGZ-1122", "KG06000000000"},  // Osh
});

std::string pcode_of(std::string_view natural_earth) {
    for (const auto& code : outline_codes)
        if (code.natural_earth == natural_earth) return std::string(code.pcode);
    throw Error(ErrorKind::input, "Natural Earth: no P-code is known for " + std::string(natural_earth));
}

Ring ring_of(OGRGeometryH geometry) {
    Ring ring(static_cast<std::size_t>(OGR_G_GetPointCount(geometry)));
    for (std::size_t i = 0; i < ring.size(); ++i)
        ring[i] = {OGR_G_GetX(geometry, static_cast<int>(i)), OGR_G_GetY(geometry, static_cast<int>(i))};
    return ring;
}

Polygon polygon_of(OGRGeometryH geometry) {
    Polygon polygon{ring_of(OGR_G_GetGeometryRef(geometry, 0))};
    for (int i = 1; i < OGR_G_GetGeometryCount(geometry); ++i)
        polygon.holes.push_back(ring_of(OGR_G_GetGeometryRef(geometry, i)));
    return polygon;
}

MultiPolygon polygons_of(OGRGeometryH geometry) {
    if (wkbFlatten(OGR_G_GetGeometryType(geometry)) == wkbPolygon) return {polygon_of(geometry)};
    MultiPolygon polygons;
    for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i)
        polygons.push_back(polygon_of(OGR_G_GetGeometryRef(geometry, i)));
    return polygons;
}

}  // namespace

std::map<std::string, MultiPolygon> read_outlines(const std::filesystem::path& natural_earth) {
    const std::array<const char*, 2> drivers{"GeoJSON", nullptr};
    const Dataset dataset(
        GDALOpenEx(natural_earth.c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR, drivers.data(), nullptr, nullptr));
    if (!dataset) gdal_failed(ErrorKind::input, natural_earth.filename());
    const auto layer = GDALDatasetGetLayer(dataset.get(), 0);
    std::map<std::string, MultiPolygon> outlines;
    while (const Feature feature{OGR_L_GetNextFeature(layer)}) {
        const int field = OGR_F_GetFieldIndex(feature.get(), "adm1_code");
        const std::string code = OGR_F_GetFieldAsString(feature.get(), field);
        outlines[pcode_of(code)] = polygons_of(OGR_F_GetGeometryRef(feature.get()));
    }
    if (outlines.size() != outline_codes.size())
        throw Error(ErrorKind::input, "Natural Earth: " + std::to_string(outlines.size()) + " outlines where " +
                                          std::to_string(outline_codes.size()) + " were expected");
    return outlines;
}

}  // namespace kamtuu::make
