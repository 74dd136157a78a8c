#include "read/vector_file.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/gdal.hpp"
#include "read/input_file.hpp"
#include "read/layer_text.hpp"
#include "read/polygon_reader.hpp"
#include "read/shapefile_check.hpp"
#include "read/vector_format.hpp"

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

/// A whole number that a DBF holds as a real one ("41702205000000.00000") is still a code.
std::string value_of(const OGRFeature& feature, int field) {
    if (!feature.IsFieldSetAndNotNull(field)) return {};
    constexpr double exactly_whole_below = 9007199254740992.0;  // 2 to the 53rd
    if (feature.GetFieldDefnRef(field)->GetType() == OFTReal) {
        const double number = feature.GetFieldAsDouble(field);
        if (std::trunc(number) == number && std::abs(number) < exactly_whole_below) {
            return std::to_string(static_cast<long long>(number));
        }
    }
    return feature.GetFieldAsString(field);
}

std::vector<VectorField> fields_of(OGRLayer& layer) {
    std::vector<VectorField> fields;
    auto* const definition = layer.GetLayerDefn();
    for (int i = 0; i < definition->GetFieldCount(); ++i) {
        const auto* const field = definition->GetFieldDefn(i);
        const bool text = field->GetType() == OFTString;
        fields.push_back({field->GetNameRef(), text ? static_cast<std::size_t>(field->GetWidth()) : 0});
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

/// One pass over one layer.
VectorLayer read_layer(OGRLayer& layer, const std::string& file, gdal::Session& session, Findings& findings) {
    VectorLayer result;
    result.file = file;
    result.name = layer.GetName();
    result.crs_wkt = wkt_of(layer);
    result.fields = fields_of(layer);
    const auto promised = layer.GetFeatureCount();
    PolygonReader polygons(file);
    layer.ResetReading();
    while (const gdal::Feature feature{layer.GetNextFeature()}) {
        VectorFeature row{result.features.size() + 1, {}, {}};
        for (int i = 0; i < feature->GetFieldCount(); ++i) row.values.push_back(value_of(*feature, i));
        row.polygon = polygons.read(feature->GetGeometryRef(), row.row);
        result.features.push_back(std::move(row));
        if (result.features.size() % 1024 == 0) session.check(file);  // a broken file need not be read to its end
    }
    session.check(file + ", layer " + result.name);
    if (promised >= 0 && static_cast<std::size_t>(promised) != result.features.size()) {
        refuse(file + ", layer " + result.name, "promises " + std::to_string(promised) + " rows, and " +
                                                    std::to_string(result.features.size()) +
                                                    " could be read. Get it again from where it came from.");
    }
    polygons.report(findings);
    return result;
}

bool has_polygons(const VectorLayer& layer) {
    return std::any_of(layer.features.begin(), layer.features.end(),
                       [](const VectorFeature& feature) { return !feature.polygon.empty(); });
}

std::vector<std::string> layer_names(GDALDataset& dataset) {
    std::vector<std::string> names;
    for (auto* layer : dataset.GetLayers()) names.emplace_back(layer->GetName());
    return names;
}

std::vector<OGRLayer*> wanted_layers(GDALDataset& dataset, const std::string& file, const std::string& name) {
    std::vector<OGRLayer*> layers;
    for (auto* layer : dataset.GetLayers()) {
        if (name.empty() ? may_have_polygons(*layer) : name == layer->GetName()) layers.push_back(layer);
    }
    const auto there = text::join(layer_names(dataset), ", ");
    if (layers.empty() && !name.empty()) refuse(file, "has no layer \"" + name + "\". It has: " + there + ".");
    if (layers.empty()) {
        refuse(file, "has no layer of polygons" + (there.empty() ? "" : " (" + there + ")") +
                         ". Name a file with boundaries.");
    }
    return layers;
}

/// Raw bytes for a shapefile, so that its encoding is ours to judge.
gdal::Options open_options(const gdal::Driver& driver) {
    if (&driver == &gdal::shapefile) return {{"ENCODING", ""}};
    if (&driver == &gdal::flatgeobuf) return {{"VERIFY_BUFFERS", "YES"}};
    if (&driver == &gdal::geopackage) return {{"IMMUTABLE", "YES"}};
    return {};
}

void settle_texts(VectorLayer& layer, const std::string& opened, bool shapefile, const BoundaryOptions& options,
                  Findings& findings) {
    layer.crs_source = shapefile ? ".prj" : "file";
    decode_layer(layer, shapefile ? dbf_encoding(opened, options.encoding) : StatedEncoding{"UTF-8", "format"},
                 findings);
    check_texts(layer, findings);
}

}  // namespace

std::vector<VectorLayer> read_vector_file(const std::filesystem::path& path, const BoundaryOptions& options,
                                          Findings& findings) {
    const auto file = plain_file(path);
    const auto shown = file_name(file);
    const auto& format = vector_format(file);
    const auto inside = format.inspect(file);
    gdal::Session session;
    const auto dataset = session.open_inside(inside, shown, *format.driver, open_options(*format.driver));
    std::vector<VectorLayer> layers;
    bool any_row = false;
    for (auto* layer : wanted_layers(*dataset, shown, options.layer)) {
        auto read = read_layer(*layer, shown, session, findings);
        any_row = any_row || !read.features.empty();
        if (!has_polygons(read)) continue;
        read.format = format.name;
        settle_texts(read, inside, format.driver == &gdal::shapefile, options, findings);
        layers.push_back(std::move(read));
    }
    if (!any_row) refuse(shown, "is empty: not a single row. Export it again.");
    if (layers.empty()) refuse(shown, "has no polygon in any row. Name a file with boundaries.");
    return layers;
}

}  // namespace kamtuu::read
