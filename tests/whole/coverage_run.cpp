#include "whole/coverage_run.hpp"

#include <cstdlib>
#include <gdal_utils.h>
#include <memory>
#include <ogrsf_frmts.h>
#include <stdexcept>

namespace kamtuu::test {

namespace fs = std::filesystem;

namespace {

struct CloseDataset {
    void operator()(GDALDataset* dataset) const noexcept { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

struct FreeFeature {
    void operator()(OGRFeature* feature) const noexcept { OGRFeature::DestroyFeature(feature); }
};

struct FreeText {
    void operator()(char* text) const noexcept { CPLFree(text); }
};
using Text = std::unique_ptr<char, FreeText>;

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

std::string properties_of(OGRFeature& feature) {
    std::string result;
    for (int i = 0; i < feature.GetFieldCount(); ++i) {
        if (!feature.IsFieldSetAndNotNull(i)) continue;
        if (!result.empty()) result += ',';
        result += quoted(feature.GetFieldDefnRef(i)->GetNameRef()) + ':' + quoted(feature.GetFieldAsString(i));
    }
    return result;
}

}  // namespace

fs::path shipped_records(const std::string& name) { return fs::path(KAMTUU_SOURCE_DIR) / "data/projects" / name; }

fs::path shipped_municipalities() { return fs::path(KAMTUU_SOURCE_DIR) / "data/shapefiles/kgz_municipalities.shp"; }

std::optional<fs::path> test_data(const std::string& name) {
    const char* folder = std::getenv("KAMTUU_TEST_DATA");
    if (!folder || !fs::exists(fs::path(folder) / name)) return {};
    return fs::path(folder) / name;
}

Outcome cover(const CoverageRun& asked, const fs::path& output) {
    std::vector<std::string> arguments{"coverage"};
    for (const auto& file : asked.boundaries) arguments.insert(arguments.end(), {"--boundaries", file.string()});
    for (const auto& file : asked.records) arguments.insert(arguments.end(), {"--records", file.string()});
    arguments.insert(arguments.end(), {"--output", output.string()});
    arguments.insert(arguments.end(), asked.more.begin(), asked.more.end());
    return run(KAMTUU_CLI, arguments, asked.environment);
}

std::map<std::string, std::string> files_of(const CoverageRun& asked) {
    const TemporaryFolder folder;
    const auto outcome = cover(asked, folder.path() / "out");
    if (outcome.status != 0) {
        throw std::runtime_error("kamtuu coverage: status " + std::to_string(outcome.status) + ": " + outcome.err);
    }
    return contents(folder.path() / "out");
}

std::vector<Row> table_of(const std::map<std::string, std::string>& files, const std::string& name) {
    return parse_csv(files.at(name));
}

std::vector<std::string> features_of(const fs::path& file) {
    GDALAllRegister();
    const Dataset dataset(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR));
    if (!dataset) throw std::runtime_error("cannot open " + file.string());
    std::vector<std::string> features;
    auto& layer = *dataset->GetLayer(0);
    layer.ResetReading();
    while (const std::unique_ptr<OGRFeature, FreeFeature> feature{layer.GetNextFeature()}) {
        const char* precision[] = {"COORDINATE_PRECISION=15", nullptr};
        const Text geometry(
            OGR_G_ExportToJsonEx(OGRGeometry::ToHandle(feature->GetGeometryRef()), const_cast<char**>(precision)));
        features.push_back(R"({"type":"Feature","properties":{)" + properties_of(*feature) + R"(},"geometry":)" +
                           geometry.get() + "}");
    }
    return features;
}

std::string feature_collection(const std::vector<std::string>& features) {
    std::string result = R"({"type":"FeatureCollection","features":[)";
    for (const auto& feature : features) {
        if (result.back() != '[') result += ",\n";
        result += feature;
    }
    return result + "]}\n";
}

}  // namespace kamtuu::test
