#include "write/gdal_output.hpp"

#include <array>
#include <atomic>
#include <charconv>
#include <cpl_vsi.h>
#include <cstdio>
#include <ogr_spatialref.h>

#include <kamtuu/error.hpp>

#include "write/utf8.hpp"

namespace kamtuu::gdal {

namespace {

[[noreturn]] void refuse(std::string_view what, const std::string& why) {
    throw Error(ErrorKind::output, std::string(what) + ": cannot be written: " + why);
}

/// Nobody else's: the address is this library's, the number this object's.
std::string new_folder() {
    static std::atomic<unsigned long> count{0};
    std::array<char, 96> name{};
    std::snprintf(name.data(), name.size(), "/vsimem/kamtuu-layers-%p-%lu", static_cast<void*>(&count), ++count);
    return name.data();
}

OGRSpatialReference lonlat() {
    OGRSpatialReference system;
    system.importFromEPSG(4326);
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return system;
}

std::unique_ptr<OGRLinearRing> ring_of(const Ring& from) {
    auto ring = std::make_unique<OGRLinearRing>();
    ring->setNumPoints(static_cast<int>(from.size()), FALSE);
    for (std::size_t i = 0; i < from.size(); ++i) ring->setPoint(static_cast<int>(i), from[i].lon, from[i].lat);
    return ring;
}

Geometry geometry_of(const MultiPolygon& polygons) {
    auto geometry = std::make_unique<OGRMultiPolygon>();
    for (const auto& from : polygons) {
        auto polygon = std::make_unique<OGRPolygon>();
        polygon->addRingDirectly(ring_of(from.outer).release());
        for (const auto& hole : from.holes) polygon->addRingDirectly(ring_of(hole).release());
        geometry->addGeometryDirectly(polygon.release());
    }
    return Geometry(geometry.release());
}

template <typename Number>
Number number_of(const std::string& cell, const std::string& field) {
    Number number{};
    const auto* const end = cell.data() + cell.size();
    const auto [stop, fault] = std::from_chars(cell.data(), end, number);
    if (fault != std::errc{} || stop != end)
        refuse("Field \"" + field + "\"", "\"" + cell + "\" is no number that it can hold. Give the field as a text.");
    return number;
}

void set(OGRFeature& feature, int i, const OutputField& field, const std::string& cell) {
    switch (field.type) {
        case OFTInteger64:
            return feature.SetField(i, static_cast<GIntBig>(number_of<std::int64_t>(cell, field.name)));
        case OFTReal:
            return feature.SetField(i, number_of<double>(cell, field.name));
        case OFTInteger:
            return feature.SetField(i, cell == "true" ? 1 : 0);
        default:
            return feature.SetField(i, plain_text(cell).c_str());
    }
}

void add_fields(OGRLayer& layer, const std::vector<OutputField>& fields) {
    for (const auto& field : fields) {
        OGRFieldDefn made(field.name.c_str(), field.type);
        made.SetSubType(field.subtype);
        made.SetWidth(field.width);
        made.SetPrecision(field.decimals);
        layer.CreateField(&made, FALSE);
    }
}

Feature feature_of(OGRLayer& layer, const LayerFeature& from, const std::vector<OutputField>& fields) {
    Feature feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto position = static_cast<int>(i);
        if (const auto& cell = from.cells.at(i))
            set(*feature, position, fields[i], *cell);
        else
            feature->SetFieldNull(position);
    }
    if (from.polygons != nullptr && !from.polygons->empty())
        feature->SetGeometryDirectly(geometry_of(*from.polygons).release());
    return feature;
}

}  // namespace

Output::Output(const Driver& driver, const Options& options)
    : driver_(driver), session_(options), folder_(new_folder()) {
    enlist(driver);
    VSIMkdir(folder_.c_str(), 0755);
}

Output::~Output() { VSIRmdirRecursive(folder_.c_str()); }

Dataset Output::create(const std::string& file, const Options& options) {
    CPLStringList list;
    for (const auto& [name, value] : options) list.SetNameValue(name.c_str(), value.c_str());
    auto* const driver = GetGDALDriverManager()->GetDriverByName(driver_.name);
    Dataset dataset(driver->Create((folder_ + "/" + file).c_str(), 0, 0, 0, GDT_Unknown, list.List()));
    check(file);
    if (!dataset) refuse(file, std::string("GDAL cannot make a ") + driver_.name + ".");
    return dataset;
}

OGRLayer& Output::add(GDALDataset& dataset, const std::string& name, const LayerTable& layer,
                      const std::vector<OutputField>& fields, const Options& options) {
    CPLStringList list;
    for (const auto& [key, value] : options) list.SetNameValue(key.c_str(), value.c_str());
    auto system = lonlat();
    auto* const made = dataset.CreateLayer(name.c_str(), &system, wkbMultiPolygon, list.List());
    check(name);
    if (made == nullptr) refuse(name, "GDAL cannot make the layer.");
    add_fields(*made, fields);
    check(name);
    // One transaction, where the format has such: a GeoPackage takes each feature to the disk by itself otherwise.
    const bool whole = dataset.TestCapability(ODsCTransactions) != FALSE;
    if (whole) dataset.StartTransaction(FALSE);
    for (const auto& from : layer.features)
        if (made->CreateFeature(feature_of(*made, from, fields).get()) != OGRERR_NONE) check(name);
    if (whole) dataset.CommitTransaction();
    check(name);
    return *made;
}

void Output::close(Dataset dataset, std::string_view what) {
    dataset.reset();
    check(what);
}

void Output::check(std::string_view what) {
    const auto complaint = session_.complaint();
    if (!complaint.empty()) refuse(what, complaint);
}

std::string Output::bytes(const std::string& file) const {
    vsi_l_offset size{};
    const auto* const data = VSIGetMemFileBuffer((folder_ + "/" + file).c_str(), &size, FALSE);
    if (data == nullptr) refuse(file, "GDAL wrote no such file.");
    return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)};
}

OutputField usual_field(const LayerField& field) {
    switch (field.kind) {
        case FieldKind::whole:
            return {field.name, OFTInteger64};
        case FieldKind::number:
            return {field.name, OFTReal};
        case FieldKind::yes_no:
            return {field.name, OFTInteger, OFSTBoolean};
        case FieldKind::text:
            break;
    }
    return {field.name, OFTString};
}

std::string plain_text(std::string_view text) {
    std::string plain;
    for (auto end = text.find('\0'); end != std::string_view::npos; end = text.find('\0')) {
        append_utf8(plain, text.substr(0, end));
        plain += "\xEF\xBF\xBD";
        text.remove_prefix(end + 1);
    }
    append_utf8(plain, text);
    return plain;
}

}  // namespace kamtuu::gdal
