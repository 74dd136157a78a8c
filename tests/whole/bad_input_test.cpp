// What cannot be read whole stops the run: exit status 3 or 2, one line that names the file, the cause and the remedy,
// and no output folder.

#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "whole/coverage_run.hpp"

namespace kamtuu::test {

namespace {

namespace fs = std::filesystem;

using testing::HasSubstr;

constexpr int input_status = 3;

struct BadInput {
    std::string name{};
    /// Prepares the bad input in a folder and asks for it.
    std::function<CoverageRun(const fs::path&)> ask{};
    std::string file{};   ///< must be named
    std::string cause{};  ///< must be said
};

/// So that GoogleTest names a case by its name, not by its bytes.
void PrintTo(const BadInput& input, std::ostream* stream) { *stream << input.name; }

CoverageRun with_records(const fs::path& file) { return {.records = {file}}; }

CoverageRun with_boundaries(const fs::path& file) {
    return {.boundaries = {file}, .records = {shipped_records("psi.csv")}};
}

/// A copy of the shipped municipalities in `folder`; gives its .shp.
fs::path copy_of_municipalities(const fs::path& folder) {
    const auto source = shipped_municipalities();
    for (const auto& entry : fs::directory_iterator(source.parent_path())) {
        if (entry.path().stem() == source.stem()) fs::copy(entry.path(), folder / entry.path().filename());
    }
    return folder / source.filename();
}

CoverageRun missing_records(const fs::path& folder) { return with_records(folder / "nothing.csv"); }

CoverageRun empty_records(const fs::path& folder) {
    write_text(folder / "empty.csv", "");
    return with_records(folder / "empty.csv");
}

CoverageRun records_without_place(const fs::path& folder) {
    write_text(folder / "nowhere.csv", "project,reached\nPSI,3900\n");
    return with_records(folder / "nowhere.csv");
}

CoverageRun missing_boundaries(const fs::path& folder) { return with_boundaries(folder / "nothing.shp"); }

CoverageRun empty_boundaries(const fs::path& folder) {
    write_text(folder / "empty.geojson", "");
    return with_boundaries(folder / "empty.geojson");
}

CoverageRun truncated_shapefile(const fs::path& folder) {
    const auto file = copy_of_municipalities(folder);
    fs::resize_file(file, fs::file_size(file) / 2);
    return with_boundaries(file);
}

CoverageRun shapefile_without_attributes(const fs::path& folder) {
    const auto file = copy_of_municipalities(folder);
    fs::remove(fs::path(file).replace_extension(".dbf"));
    return with_boundaries(file);
}

/// Says that the degrees of the file are metres of a UTM zone.
CoverageRun wrong_crs(const fs::path& folder) {
    const auto file = copy_of_municipalities(folder);
    write_text(
        fs::path(file).replace_extension(".prj"),
        R"(PROJCS["WGS 84 / UTM zone 43N",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],)"
        R"(PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],)"
        R"(PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",75],PARAMETER["scale_factor",0.9996],)"
        R"(PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]])");
    return with_boundaries(file);
}

CoverageRun duplicate_pcode(const fs::path& folder) {
    auto features = features_of(shipped_municipalities());
    features.push_back(features.front());
    write_text(folder / "twice.geojson", feature_collection(features));
    return with_boundaries(folder / "twice.geojson");
}

class Refused : public testing::TestWithParam<BadInput> {};

TEST_P(Refused, WithOneClearLineAndNoOutput) {
    const TemporaryFolder folder;
    const auto output = folder.path() / "out";
    const auto outcome = cover(GetParam().ask(folder.path()), output);
    EXPECT_EQ(outcome.status, input_status);
    EXPECT_EQ(lines(outcome.err).size(), 1U) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(GetParam().file));
    EXPECT_THAT(outcome.err, HasSubstr(GetParam().cause));
    EXPECT_EQ(outcome.out, "");
    EXPECT_FALSE(fs::exists(output));
}

INSTANTIATE_TEST_SUITE_P(
    BadInput, Refused,
    testing::Values(BadInput{"MissingRecords", missing_records, "nothing.csv", "no such file"},
                    BadInput{"EmptyRecords", empty_records, "empty.csv", "empty"},
                    BadInput{"RecordsWithoutPlace", records_without_place, "nowhere.csv", "no column says where"},
                    BadInput{"MissingBoundaries", missing_boundaries, "nothing.shp", "no such file"},
                    BadInput{"EmptyBoundaries", empty_boundaries, "empty.geojson", "empty"},
                    BadInput{"TruncatedShapefile", truncated_shapefile, "kgz_municipalities.shp", "cut"},
                    BadInput{"ShapefileWithoutAttributes", shapefile_without_attributes, "kgz_municipalities", ".dbf"},
                    BadInput{"WrongCrs", wrong_crs, "kgz_municipalities.shp", "Kyrgyzstan"},
                    BadInput{"DuplicatePcode", duplicate_pcode, "twice.geojson", "KG0"}),
    [](const auto& tested) { return tested.param.name; });

}  // namespace

}  // namespace kamtuu::test
