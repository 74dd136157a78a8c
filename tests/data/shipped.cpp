#include "data/shipped.hpp"

#include <filesystem>
#include <gdal.h>
#include <ogr_api.h>
#include <optional>
#include <stdexcept>

#include "read/csv.hpp"

namespace kamtuu::test {

namespace {

const std::filesystem::path data = std::filesystem::path(KAMTUU_SOURCE_DIR) / "data";

Ring ring_of(OGRGeometryH geometry) {
    Ring ring;
    for (int i = 0; i < OGR_G_GetPointCount(geometry); ++i)
        ring.push_back({OGR_G_GetX(geometry, i), OGR_G_GetY(geometry, i)});
    return ring;
}

void append(OGRGeometryH geometry, MultiPolygon& polygons) {
    const int parts = OGR_G_GetGeometryCount(geometry);
    if (wkbFlatten(OGR_G_GetGeometryType(geometry)) == wkbMultiPolygon) {
        for (int i = 0; i < parts; ++i) append(OGR_G_GetGeometryRef(geometry, i), polygons);
        return;
    }
    auto& polygon = polygons.emplace_back();
    for (int i = 0; i < parts; ++i) {
        auto ring = ring_of(OGR_G_GetGeometryRef(geometry, i));
        if (i == 0) {
            polygon.outer = std::move(ring);
        } else {
            polygon.holes.push_back(std::move(ring));
        }
    }
}

ShippedFeature read(OGRFeatureH feature) {
    ShippedFeature result;
    for (int i = 0; i < OGR_F_GetFieldCount(feature); ++i)
        result.texts[OGR_Fld_GetNameRef(OGR_F_GetFieldDefnRef(feature, i))] = OGR_F_GetFieldAsString(feature, i);
    append(OGR_F_GetGeometryRef(feature), result.polygon);
    return result;
}

std::optional<Point> label_point(const TextRow& row) {
    if (row.at("lon").empty()) return {};
    return Point{std::stod(row.at("lon")), std::stod(row.at("lat"))};
}

Unit unit_of(const TextRow& row) {
    Unit unit{.pcode = *Pcode::parse(row.at("pcode"))};
    unit.level = static_cast<Level>(std::stoi(row.at("level")));
    unit.type = unit_type_from(row.at("type")).value();
    unit.name_en = row.at("name_en");
    unit.name_ky = row.at("name_ky");
    unit.name_ru = row.at("name_ru");
    unit.parent = Pcode::parse(row.at("parent_pcode"));
    unit.label_point = label_point(row);
    return unit;
}

}  // namespace

std::vector<TextRow> shipped_table(const std::string& path) {
    Findings findings;
    const auto table = read_csv(data / path, {}, findings);
    if (!findings.empty()) throw std::runtime_error(path + ": " + findings.front().message);
    std::vector<TextRow> rows;
    for (std::size_t i = 0; i < table.size(); ++i) {
        auto& row = rows.emplace_back();
        for (std::size_t column = 0; column < table.header().size(); ++column)
            row[std::string(table.header()[column])] = table.cell(i, column);
    }
    return rows;
}

std::vector<ShippedFeature> shipped_layer(const std::string& name) {
    GDALAllRegister();
    const auto path = data / "shapefiles" / (name + ".shp");
    const auto dataset = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR, nullptr, nullptr, nullptr);
    if (dataset == nullptr) throw std::runtime_error("cannot open " + path.string());
    std::vector<ShippedFeature> features;
    const auto layer = GDALDatasetGetLayer(dataset, 0);
    while (const auto feature = OGR_L_GetNextFeature(layer)) {
        features.push_back(read(feature));
        OGR_F_Destroy(feature);
    }
    GDALClose(dataset);
    return features;
}

Boundaries shipped_register() {
    std::map<std::string, std::vector<OtherName>> other_names;
    for (const auto& row : shipped_table("register/aliases.csv"))
        other_names[row.at("pcode")].push_back(
            {row.at("name"), row.at("kind"), row.at("source"), row.at("language"), {}});
    std::vector<Unit> units;
    for (const auto& row : shipped_table("register/units.csv")) {
        units.push_back(unit_of(row));
        units.back().other_names = other_names[row.at("pcode")];
    }
    return Boundaries(std::move(units));
}

}  // namespace kamtuu::test
