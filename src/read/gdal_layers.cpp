#include "read/gdal_layers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/crs.hpp"
#include "read/gdal.hpp"
#include "read/layer_text.hpp"
#include "read/polygon_reader.hpp"
#include "read/topojson_check.hpp"

namespace kamtuu::read {

namespace {

[[noreturn]] void refuse(const std::string& where, const std::string& cause) {
    throw Error(ErrorKind::input, where + ": " + cause);
}

/// Unknown is what GeoJSON says of a layer with polygons and multipolygons.
bool may_have_polygons(OGRLayer& layer) {
    const auto type = wkbFlatten(layer.GetGeomType());
    return type == wkbPolygon || type == wkbMultiPolygon || type == wkbUnknown || type == wkbCurvePolygon ||
           type == wkbMultiSurface || type == wkbGeometryCollection;
}

bool may_have_polygons_or_points(OGRLayer& layer) {
    const auto type = wkbFlatten(layer.GetGeomType());
    return type == wkbPoint || type == wkbMultiPoint || may_have_polygons(layer);
}

bool is_list(OGRFieldType type) {
    return type == OFTIntegerList || type == OFTInteger64List || type == OFTRealList || type == OFTStringList;
}

/// "[1,2]"; what GDAL calls the text of a list, "(2:1,2)", is for its own developers.
std::string list_of(const OGRFeature& feature, int field) {
    const std::unique_ptr<char, decltype(&VSIFree)> json(feature.GetFieldAsSerializedJSon(field), &VSIFree);
    return json ? json.get() : "";
}

/// A whole number that a file holds as a real one ("41702205000000.00000") is still a code.
std::string value_of(const OGRFeature& feature, int field) {
    if (!feature.IsFieldSetAndNotNull(field)) return {};
    constexpr double exactly_whole_below = 9007199254740992.0;  // 2 to the 53rd
    if (feature.GetFieldDefnRef(field)->GetType() == OFTReal) {
        const double number = feature.GetFieldAsDouble(field);
        if (std::trunc(number) == number && std::abs(number) < exactly_whole_below) {
            return std::to_string(static_cast<long long>(number));
        }
    }
    const auto type = feature.GetFieldDefnRef(field)->GetType();
    if (is_list(type)) return list_of(feature, field);
    std::string value = feature.GetFieldAsString(field);
    if (feature.GetFieldDefnRef(field)->GetSubType() == OFSTBoolean) return value == "0" ? "false" : "true";
    if (type == OFTDate || type == OFTDateTime) std::replace(value.begin(), value.end(), '/', '-');  // ISO 8601
    return value;
}

FieldType type_of(const OGRFieldDefn& field) {
    if (field.GetSubType() == OFSTBoolean) return FieldType::yes_no;
    switch (field.GetType()) {
        case OFTInteger:
        case OFTInteger64:
            return FieldType::whole;
        case OFTReal:
            return FieldType::number;
        case OFTDate:
            return FieldType::date;
        default:
            return FieldType::text;
    }
}

std::vector<VectorField> fields_of(OGRLayer& layer) {
    std::vector<VectorField> fields;
    auto* const definition = layer.GetLayerDefn();
    for (int i = 0; i < definition->GetFieldCount(); ++i) {
        const auto* const field = definition->GetFieldDefn(i);
        const bool text = field->GetType() == OFTString;
        fields.push_back(
            {field->GetNameRef(), text ? static_cast<std::size_t>(field->GetWidth()) : 0, type_of(*field)});
    }
    return fields;
}

std::string wkt_of(OGRLayer& layer) {
    const auto* reference = layer.GetSpatialRef();
    if (reference == nullptr) return {};
    char* text = nullptr;
    const std::array<const char*, 2> format{"FORMAT=WKT2_2019", nullptr};
    const bool written = reference->exportToWkt(&text, format.data()) == OGRERR_NONE;
    const std::string wkt = written ? text : "";
    CPLFree(text);
    return wkt;
}

/// GDAL gives every layer of TopoJSON a field "id", whether the file has one or not.
void drop_field(VectorLayer& layer, std::string_view name) {
    const auto found = std::ranges::find(layer.fields, name, &VectorField::name);
    if (found == layer.fields.end()) return;
    const auto position = found - layer.fields.begin();
    layer.fields.erase(found);
    for (auto& feature : layer.features) feature.values.erase(feature.values.begin() + position);
}

/// One pass over one layer.
VectorLayer read_layer(OGRLayer& layer, const std::string& file, Shapes wanted, gdal::Session& session,
                       Findings& findings) {
    VectorLayer result;
    result.file = file;
    result.name = layer.GetName();
    result.crs_wkt = wkt_of(layer);
    result.fields = fields_of(layer);
    const auto promised = layer.GetFeatureCount();
    PolygonReader polygons(file);
    layer.ResetReading();
    while (const gdal::Feature feature{layer.GetNextFeature()}) {
        VectorFeature row{.row = result.features.size() + 1};
        for (int i = 0; i < feature->GetFieldCount(); ++i) {
            row.values.push_back(value_of(*feature, i));
            if (row.values.back().empty() && feature->IsFieldSetAndNotNull(i)) ++result.empty_texts;
        }
        if (wanted != Shapes::polygons) row.points = polygons.read_points(feature->GetGeometryRef(), row.row);
        if (row.points.empty()) row.polygon = polygons.read(feature->GetGeometryRef(), row.row);
        result.features.push_back(std::move(row));
        if (result.features.size() % 1024 == 0) session.check(file);  // a broken file need not be read to its end
    }
    session.check(file + ", layer " + result.name);
    if (promised >= 0 && static_cast<std::size_t>(promised) != result.features.size()) {
        refuse(file + ", layer " + result.name, "promises " + std::to_string(promised) + " rows, and " +
                                                    std::to_string(result.features.size()) +
                                                    " could be read. Get it again from where it came from.");
    }
    polygons.notes().report(file, findings);
    return result;
}

std::vector<std::string> layer_names(GDALDataset& dataset) {
    std::vector<std::string> names;
    for (auto* layer : dataset.GetLayers()) names.emplace_back(layer->GetName());
    return names;
}

std::vector<OGRLayer*> wanted_layers(GDALDataset& dataset, const std::string& file, const std::string& name,
                                     Shapes wanted) {
    const auto may_have = wanted == Shapes::polygons ? may_have_polygons : may_have_polygons_or_points;
    std::vector<OGRLayer*> layers;
    for (auto* layer : dataset.GetLayers()) {
        if (name.empty() ? may_have(*layer) : name == layer->GetName()) layers.push_back(layer);
    }
    const auto there = text::join(layer_names(dataset), ", ");
    if (layers.empty() && !name.empty()) refuse(file, "has no layer \"" + name + "\". It has: " + there + ".");
    if (layers.empty() && wanted != Shapes::polygons)
        refuse(file, "has no layer of polygons or points" + (there.empty() ? "" : " (" + there + ")") +
                         ". ogr2ogr converts other shapes.");
    if (layers.empty()) {
        refuse(file, "has no layer of polygons" + (there.empty() ? "" : " (" + there + ")") +
                         ". Name a file with boundaries.");
    }
    return layers;
}

gdal::Options open_options(const gdal::Driver& driver) {
    if (&driver == &gdal::flatgeobuf) return {{"VERIFY_BUFFERS", "YES"}};
    if (&driver == &gdal::geopackage) return {{"IMMUTABLE", "YES"}};
    return {};
}

}  // namespace

std::vector<VectorLayer> read_with_gdal(const std::string& path, const std::string& shown, std::string_view driver_name,
                                        Shapes wanted, const BoundaryOptions& options, Findings& findings) {
    const auto& driver = gdal::driver_named(driver_name);
    gdal::Session session;
    const bool no_id = &driver == &gdal::topojson && !check_topojson(path, shown, findings);
    const auto dataset = session.open_inside(path, shown, driver, open_options(driver));
    std::vector<VectorLayer> layers;
    for (auto* layer : wanted_layers(*dataset, shown, options.layer, wanted)) {
        auto& read = layers.emplace_back(read_layer(*layer, shown, wanted, session, findings));
        read.crs_source = "file";
        if (no_id) drop_field(read, "id");
        // TopoJSON has no place to say it: its coordinates are longitude and latitude, as GeoJSON's are.
        if (&driver == &gdal::topojson && options.crs.empty()) {
            read.crs_wkt = lonlat_code;
            read.crs_source = "format";
        }
        if (!has_shapes(read)) continue;
        decode_layer(read, {"UTF-8", "format"}, findings);
    }
    return layers;
}

}  // namespace kamtuu::read
