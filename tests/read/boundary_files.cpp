#include "read/boundary_files.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <gdal_priv.h>
#include <iterator>
#include <memory>
#include <ogrsf_frmts.h>
#include <stdexcept>
#include <unistd.h>

namespace kamtuu::test {

namespace fs = std::filesystem;

namespace {

struct Writer {
    std::string_view ending;
    const char* driver;
};

constexpr std::array writers{Writer{".shp", "ESRI Shapefile"}, Writer{".geojson", "GeoJSON"}, Writer{".gpkg", "GPKG"},
                             Writer{".fgb", "FlatGeobuf"}};

GDALDriver& driver_for(const fs::path& file) {
    GDALAllRegister();
    for (const auto& writer : writers) {
        if (file.extension() == writer.ending) return *GetGDALDriverManager()->GetDriverByName(writer.driver);
    }
    throw std::logic_error("no driver writes " + file.string());
}

void add_row(OGRLayer& to, const Row& row) {
    OGRFeature feature(to.GetLayerDefn());
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        feature.SetField(static_cast<int>(i), row.values[i].c_str());
    }
    OGRGeometry* geometry = nullptr;
    if (!row.wkt.empty()) OGRGeometryFactory::createFromWkt(row.wkt.c_str(), nullptr, &geometry);
    feature.SetGeometryDirectly(geometry);
    if (to.CreateFeature(&feature) != OGRERR_NONE) throw std::logic_error("row not written: " + row.wkt);
}

OGRwkbGeometryType type_of(const Layer& layer, const fs::path& file) {
    if (file.extension() != ".shp" && file.extension() != ".fgb") return wkbUnknown;
    const auto& wkt = layer.rows.empty() ? std::string() : layer.rows.front().wkt;
    if (wkt.starts_with("POINT")) return wkbPoint;
    if (wkt.find("ZM (") != std::string::npos) return wkbPolygonZM;
    if (wkt.find("M (") != std::string::npos) return wkbPolygonM;
    return wkt.find("Z (") == std::string::npos ? wkbPolygon : wkbPolygon25D;
}

}  // namespace

Folder::Folder() {
    std::string name = (fs::temp_directory_path() / "kamtuu-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

fs::path Folder::write(std::string_view name, std::string_view bytes) const {
    const auto file = path_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

fs::path write(const Folder& folder, std::string_view name, const Layer& layer) {
    const auto file = folder / name;
    const std::unique_ptr<GDALDataset> dataset(driver_for(file).Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    OGRSpatialReference reference;
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (!layer.crs.empty()) reference.SetFromUserInput(layer.crs.c_str());
    CPLStringList options;
    if (file.extension() == ".shp") options.SetNameValue("ENCODING", layer.encoding.c_str());
    if (file.extension() == ".fgb") options.SetNameValue("SPATIAL_INDEX", "NO");  // keeps the order of the rows
    auto* to = dataset->CreateLayer(layer.name.c_str(), layer.crs.empty() ? nullptr : &reference, type_of(layer, file),
                                    options.List());
    for (const auto& field : layer.fields) {
        OGRFieldDefn definition(field.c_str(), OFTString);
        definition.SetWidth(layer.width);
        to->CreateField(&definition);
    }
    for (const auto& row : layer.rows) add_row(*to, row);
    return file;
}

std::string square(double lon, double lat, double side) {
    std::array<char, 400> text{};
    std::snprintf(text.data(), text.size(), "POLYGON ((%.12g %.12g,%.12g %.12g,%.12g %.12g,%.12g %.12g,%.12g %.12g))",
                  lon, lat, lon + side, lat, lon + side, lat + side, lon, lat + side, lon, lat);
    return text.data();
}

Layer two_districts() {
    Layer layer;
    layer.fields = {"ADM2_PCODE", "ADM2_EN", "ADM2_KY", "ADM1_PCODE", "ADM1_EN", "ADM0_PCODE"};
    layer.rows = {
        {square(78, 42), {"KG02205000000", "Ak-Suu", "Ак-Суу", "KG02000000000", "Issyk-Kul", "KG"}},
        {square(78.1, 42), {"KG02215000000", "Issyk-Kul", "Ысык-Көл", "KG02000000000", "Issyk-Kul", "KG"}},
    };
    return layer;
}

Finding finding(const Findings& findings, std::string_view code) {
    for (const auto& one : findings) {
        if (one.code == code) return one;
    }
    ADD_FAILURE() << "no finding " << code;
    return {};
}

bool has(const Findings& findings, std::string_view code) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& one) { return one.code == code; });
}

std::string error_of(const fs::path& file, const BoundaryOptions& options) {
    Findings findings;
    try {
        (void)read_boundaries({file}, options, findings);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input) << error.what();
        return error.what();
    }
    return {};
}

std::optional<fs::path> test_data(std::string_view name) {
    const char* folder = std::getenv("KAMTUU_TEST_DATA");
    if (folder == nullptr || !fs::exists(fs::path(folder) / name)) return std::nullopt;
    return fs::path(folder) / name;
}

}  // namespace kamtuu::test
