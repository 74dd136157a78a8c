// What is written is read back by GDAL: the same borders, the same cells.

#include <algorithm>
#include <charconv>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <set>

#include <kamtuu/error.hpp>
#include <kamtuu/tiling.hpp>

#include "read/gdal.hpp"
#include "support/rfc7946.hpp"
#include "write/files.hpp"
#include "write/geojson_geometry.hpp"
#include "write/layer_formats.hpp"
#include "write/layers.hpp"
#include "write/shapefile.hpp"

namespace kamtuu {
namespace {

/// As others read what we write; our own reader is another.
constexpr gdal::Driver esri_shapefile{"ESRI Shapefile", RegisterOGRShape};

using testing::HasSubstr;
using testing::IsEmpty;

struct Case {
    std::string format;
    gdal::Driver driver;
    std::int64_t step;  ///< of the grid on which coordinates are kept; 0: to the last bit
};

constexpr gdal::Driver topojson{"TopoJSON", RegisterOGRTopoJSON};
constexpr gdal::Driver lines{"GeoJSONSeq", RegisterOGRGeoJSONSeq};

Ring ring_of(const OGRLinearRing& from) {
    Ring ring;
    for (int i = 0; i < from.getNumPoints(); ++i) ring.push_back({from.getX(i), from.getY(i)});
    return ring;
}

MultiPolygon polygons_of(const OGRGeometry* geometry) {
    MultiPolygon polygons;
    if (geometry == nullptr) return polygons;
    if (wkbFlatten(geometry->getGeometryType()) == wkbPolygon) {
        const auto& polygon = *geometry->toPolygon();
        polygons.push_back({ring_of(*polygon.getExteriorRing())});
        for (int i = 0; i < polygon.getNumInteriorRings(); ++i)
            polygons.back().holes.push_back(ring_of(*polygon.getInteriorRing(i)));
        return polygons;
    }
    for (const auto* part : *geometry->toMultiPolygon())
        for (auto& polygon : polygons_of(part)) polygons.push_back(std::move(polygon));
    return polygons;
}

/// Rings start and turn, and parts come, as each format likes: not here.
void normalise(Ring& ring, bool outer) {
    ring.pop_back();
    std::rotate(ring.begin(), std::ranges::min_element(ring), ring.end());  // Clang 14 has no std::ranges::rotate here
    ring.push_back(ring.front());
    double turn = 0;
    for (std::size_t i = 1; i < ring.size(); ++i)
        turn += (ring[i - 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat) -
                (ring[i].lon - ring[0].lon) * (ring[i - 1].lat - ring[0].lat);
    if (outer ? turn < 0 : turn > 0) std::ranges::reverse(ring);
}

MultiPolygon normalised(MultiPolygon polygons) {
    for (auto& polygon : polygons) {
        normalise(polygon.outer, true);
        for (auto& hole : polygon.holes) normalise(hole, false);
        std::ranges::sort(polygon.holes);
    }
    std::ranges::sort(polygons, {}, &Polygon::outer);
    return polygons;
}

/// On the grid, in its units, so that what a reader computes from whole numbers is compared as such.
MultiPolygon in_units(const MultiPolygon& polygons, std::int64_t step) {
    MultiPolygon result;
    for (const auto& polygon : on_grid(polygons, step)) {
        auto& made = result.emplace_back();
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            Ring ring;
            for (const auto p : polygon[i]) ring.push_back({static_cast<double>(p.x), static_cast<double>(p.y)});
            (i == 0 ? made.outer : made.holes.emplace_back()) = std::move(ring);
        }
    }
    return result;
}

MultiPolygon comparable(const MultiPolygon& polygons, std::int64_t step) {
    return normalised(step == 0 ? polygons : in_units(polygons, step));
}

struct Read {
    std::map<std::string, std::string> cells{};  // by field; of those that are not null
    MultiPolygon polygons{};
};

/// By what its first field says.
std::map<std::string, Read> read_layer(OGRLayer& layer, const std::string& first) {
    std::map<std::string, Read> features;
    layer.ResetReading();
    while (const gdal::Feature feature{layer.GetNextFeature()}) {
        Read read;
        for (int i = 0; i < feature->GetFieldCount(); ++i)
            if (feature->IsFieldSetAndNotNull(i))
                read.cells[feature->GetFieldDefnRef(i)->GetNameRef()] = feature->GetFieldAsString(i);
        read.polygons = polygons_of(feature->GetGeometryRef());
        features[feature->GetFieldAsString(first.c_str())] = std::move(read);
    }
    return features;
}

double number_of(const std::string& text) {
    double number{};
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

void expect_cell(const LayerField& field, const std::string& wanted, const std::string& got) {
    if (field.kind == FieldKind::text)
        EXPECT_EQ(got, wanted) << field.name;
    else if (field.kind == FieldKind::yes_no)
        EXPECT_TRUE(got == wanted || got == (wanted == "true" ? "1" : "0")) << field.name << got;
    else
        EXPECT_EQ(number_of(got), number_of(wanted)) << field.name << " " << got;
}

class LayerReadback : public testing::TestWithParam<Case> {
protected:
    /// The file among them that the driver opens, all of them in `folder`.
    std::filesystem::path put(const std::vector<LayerTable>& layers) {
        std::filesystem::path opened;
        for (const auto& file : layer_files(GetParam().format, layers, "stem")) {
            const auto path = folder_.put(file.name, file.bytes);
            if (opened.empty() || path.extension() == "." + GetParam().format) opened = path;
        }
        return opened;
    }
    [[nodiscard]] std::vector<std::string> names(const LayerTable& layer) const {
        if (GetParam().format == "shp") return short_names(layer.fields);
        std::vector<std::string> names;
        for (const auto& field : layer.fields) names.push_back(field.name);
        return names;
    }
    test::Folder folder_{};
};

TEST_P(LayerReadback, GivesTheSameBordersAndCells) {
    std::mt19937 random(20261122);
    const auto [country, layer] = test::drawn_layer(random);
    gdal::Session session;
    const auto dataset = session.open(put({layer}), GetParam().driver);
    const auto fields = names(layer);
    const auto read = read_layer(*dataset->GetLayer(0), fields.front());
    session.check("the layer");
    ASSERT_EQ(read.size(), layer.features.size());
    for (const auto& feature : layer.features) {
        const auto& got = read.at(feature.id);
        EXPECT_EQ(comparable(got.polygons, GetParam().step), comparable(*feature.polygons, GetParam().step));
        for (std::size_t i = 0; i < fields.size(); ++i) {
            ASSERT_EQ(got.cells.contains(fields[i]), feature.cells[i].has_value()) << fields[i];
            if (feature.cells[i]) expect_cell(layer.fields[i], *feature.cells[i], got.cells.at(fields[i]));
        }
    }
}

TEST_P(LayerReadback, KeepsSharedBordersToTheBit) {
    std::mt19937 random(20261123);
    for (int round = 0; round < 5; ++round) {
        const auto [country, layer] = test::drawn_layer(random);
        gdal::Session session;
        const auto dataset = session.open(put({layer}), GetParam().driver);
        std::vector<MultiPolygon> polygons;
        for (const auto& [code, read] : read_layer(*dataset->GetLayer(0), names(layer).front()))
            polygons.push_back(read.polygons);
        const auto shared = [](const Tiling& tiling) {
            return std::ranges::count_if(tiling.arcs(), [](const Arc& arc) { return arc.right != no_part; });
        };
        const auto again = test::country(polygons);
        const Tiling before(*country);
        const Tiling after(again);
        EXPECT_EQ(shared(after), shared(before));
        EXPECT_EQ(after.arcs().size(), before.arcs().size());
        EXPECT_TRUE(after.unmatched().empty());
        EXPECT_TRUE(after.overlaps().empty());
    }
}

TEST_P(LayerReadback, KeepsFeaturesWithoutBordersOrSaysThatItDoesNot) {
    std::mt19937 random(20261124);
    auto [country, layer] = test::drawn_layer(random);
    layer.features.back().polygons = nullptr;
    gdal::Session session;
    const auto dataset = session.open(put({layer}), GetParam().driver);
    const auto read = read_layer(*dataset->GetLayer(0), names(layer).front());
    const bool told = !layer_findings(GetParam().format, std::span(&layer, 1)).empty();
    EXPECT_EQ(told, GetParam().format == "fgb");
    if (told || GetParam().format == "topojson") {  // GDAL reads no null of TopoJSON; the oracle in JavaScript does
        EXPECT_EQ(read.size(), layer.features.size() - 1);
        return;
    }
    ASSERT_EQ(read.size(), layer.features.size());
    EXPECT_TRUE(read.at(layer.features.back().id).polygons.empty());
}

TEST_P(LayerReadback, TakesHostileTexts) {
    std::mt19937 random(20261125);
    auto [country, layer] = test::drawn_layer(random);
    const std::vector<std::pair<std::string, std::string>> texts{
        {"'; DROP TABLE x; --", "'; DROP TABLE x; --"},
        {"<script>alert(\"1\")</script>", "<script>alert(\"1\")</script>"},
        {"a\tb\x01\x7f", "a\tb\x01\x7f"},
        {"\xC3(\xFF", "\xEF\xBF\xBD(\xEF\xBF\xBD"},
        {"=1+1", "=1+1"},
    };
    auto& features = layer.features;
    while (features.size() < texts.size()) features.push_back(features.front());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        features[i].cells[0] = std::to_string(i);
        features[i].cells[1] = texts[i].first;
    }
    features.resize(texts.size());
    gdal::Session session;
    const auto dataset = session.open(put({layer}), GetParam().driver);
    const auto read = read_layer(*dataset->GetLayer(0), names(layer).front());
    for (std::size_t i = 0; i < texts.size(); ++i)
        EXPECT_EQ(read.at(std::to_string(i)).cells.at(names(layer)[1]), texts[i].second);
}

TEST_P(LayerReadback, TakesLongTextsOrRefusesThem) {
    std::mt19937 random(20261126);
    auto drawn = test::drawn_layer(random);
    auto& layer = drawn.layer;
    std::string text;
    for (int i = 0; i < 150; ++i) text += "ң";
    layer.features.front().cells[1] = text;
    if (GetParam().format == "shp") {
        EXPECT_THAT(test::complaint([&] { put({layer}); }, ErrorKind::output),
                    testing::AllOf(HasSubstr("name_of_the_unit_ky"), HasSubstr("300 bytes"), HasSubstr("GeoPackage")));
        return;
    }
    gdal::Session session;
    const auto dataset = session.open(put({layer}), GetParam().driver);
    const auto read = read_layer(*dataset->GetLayer(0), "pcode");
    EXPECT_EQ(read.at(layer.features.front().id).cells.at("name_of_the_unit_ky"), text);
}

TEST_P(LayerReadback, IsTheSameBytesEachTime) {
    std::mt19937 random(20261127);
    const auto drawn = test::drawn_layer(random);
    const auto& layer = drawn.layer;
    auto other = layer;
    other.name = "others";
    const auto bytes = [&](unsigned threads) {
        std::string all;
        for (const auto& file : layer_files(GetParam().format, std::vector{layer, other}, "s", {.threads = threads}))
            all += file.name + file.bytes;
        return all;
    };
    const auto once = bytes(1);
    EXPECT_TRUE(once == bytes(1));
    EXPECT_TRUE(once == bytes(3));
}

INSTANTIATE_TEST_SUITE_P(Formats, LayerReadback,
                         testing::Values(Case{"geojson", gdal::geojson, 1}, Case{"geojsonl", lines, 1},
                                         Case{"topojson", topojson, 10}, Case{"gpkg", gdal::geopackage, 0},
                                         Case{"fgb", gdal::flatgeobuf, 0}, Case{"shp", esri_shapefile, 0}),
                         [](const auto& tested) { return tested.param.format; });

TEST(LayerWriters, KeepRfc7946) {
    std::mt19937 random(20261128);
    for (int round = 0; round < 20; ++round) {
        auto [country, layer] = test::drawn_layer(random);
        layer.features.front().cells[1] = std::string("\0\x1f\xff\"\\", 5);
        const auto text = layer_files("geojson", std::span(&layer, 1), "x").front().bytes;
        EXPECT_THAT(test::faults_of_geojson(text), IsEmpty());
        for (std::size_t from = 0;
             const auto& line : {layer_files("geojsonl", std::span(&layer, 1), "x").front().bytes})
            for (; from < line.size(); from = line.find('\n', from) + 1)
                EXPECT_THAT(test::faults_of_geojson(R"({"type":"FeatureCollection","features":[)" +
                                                    line.substr(from, line.find('\n', from) - from) + "]}"),
                            IsEmpty());
    }
}

TEST(LayerWriters, LeaveTheSettingsOfTheHostAlone) {
    std::mt19937 random(20261129);
    const auto [country, layer] = test::drawn_layer(random);
    CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2011-01-01T00:00:00.000Z");
    const auto drivers = [] { return GetGDALDriverManager()->GetDriverCount(); };
    for (const auto* format : {"gpkg", "fgb", "shp"}) static_cast<void>(layer_files(format, std::span(&layer, 1), "x"));
    const auto count = drivers();
    for (const auto* format : {"gpkg", "fgb", "shp"}) static_cast<void>(layer_files(format, std::span(&layer, 1), "x"));
    EXPECT_EQ(drivers(), count);
    EXPECT_STREQ(CPLGetConfigOption("OGR_CURRENT_DATE", ""), "2011-01-01T00:00:00.000Z");
    CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr);
    char** const left = VSIReadDir("/vsimem/");
    for (auto* const* name = left; name != nullptr && *name != nullptr; ++name)
        EXPECT_EQ(std::string_view(*name).find("kamtuu"), std::string_view::npos) << *name;
    CSLDestroy(left);
}

TEST(LayerWriters, DateWhatTheyWriteAsTheEnvironmentSays) {
    std::mt19937 random(20261130);
    const auto [country, layer] = test::drawn_layer(random);
    const auto bytes = [&, &layer = layer] { return layer_files("gpkg", std::span(&layer, 1), "x").front().bytes; };
    EXPECT_THAT(bytes(), HasSubstr("2000-01-01T00:00:00.000Z"));
    setenv("SOURCE_DATE_EPOCH", "1790000000", 1);
    EXPECT_THAT(bytes(), HasSubstr("2026-09-21T14:13:20.000Z"));
    setenv("SOURCE_DATE_EPOCH", "yesterday", 1);
    EXPECT_THAT(test::complaint([&] { static_cast<void>(bytes()); }, ErrorKind::usage), HasSubstr("SOURCE_DATE_EPOCH"));
    unsetenv("SOURCE_DATE_EPOCH");
}

TEST(Shapefile, RefusesNumbersThatItCannotHold) {
    std::mt19937 random(20261131);
    auto [country, layer] = test::drawn_layer(random);
    for (const auto* number : {"1e+21", "0.00000000000000000000000000000000001"}) {
        layer.features.front().cells[2] = number;
        EXPECT_THAT(
            test::complaint([&, &table = layer] { layer_files("shp", std::span(&table, 1), "x"); }, ErrorKind::output),
            testing::AllOf(HasSubstr("people_reached"), HasSubstr(number)));
    }
}

TEST(Shapefile, LosesBlanksAroundATextAndNoOthers) {
    std::mt19937 random(20261134);
    auto [country, layer] = test::drawn_layer(random);
    layer.features[0].cells[1] = "  two before, two after  ";
    layer.features[1].cells[1] = "a tab after\t";
    const test::Folder folder;
    std::filesystem::path opened;
    for (const auto& file : layer_files("shp", std::span(&layer, 1), "stem"))
        if (const auto path = folder.put(file.name, file.bytes); path.extension() == ".shp") opened = path;
    gdal::Session session;
    const auto read = read_layer(*session.open(opened, esri_shapefile)->GetLayer(0), "pcode");
    const auto name = short_names(layer.fields)[1];
    EXPECT_EQ(read.at(layer.features[0].id).cells.at(name), "two before, two after");
    EXPECT_EQ(read.at(layer.features[1].id).cells.at(name), "a tab after\t");
}

TEST(Shapefile, TellsWhatItsShortNamesMean) {
    std::mt19937 random(20261132);
    const auto [country, layer] = test::drawn_layer(random);
    const auto files = layer_files("shp", std::span(&layer, 1), "x");
    EXPECT_EQ(files.back().name, "x.fields.csv");
    EXPECT_THAT(files.back().bytes, HasSubstr("municipalities,people_rea,people_reached,people\n"
                                              "municipalities,people_re1,people_reached_min,at least"));
    EXPECT_THAT(short_names({{"Аймактын аты"}, {"Аймактын саны"}, {""}, {"a\nb\""}}),
                testing::ElementsAre("Аймак", "Айма1", "field", "a_b_"));
}

TEST(Geopackage, RefusesNamesThatAreItsOwn) {
    std::mt19937 random(20261133);
    auto [country, layer] = test::drawn_layer(random);
    for (const auto* name : {"gpkg_contents", "Layer_Styles", "sqlite_x", "rtree_a"}) {
        layer.name = name;
        EXPECT_THROW(layer_files("gpkg", std::span(&layer, 1), "x"), Error) << name;
    }
    layer.name = "x\"; DROP TABLE x; --<script>";
    EXPECT_NO_THROW(layer_files("gpkg", std::span(&layer, 1), "x"));
    layer.fields[1].name = "PCODE";
    EXPECT_THROW(layer_files("gpkg", std::span(&layer, 1), "x"), Error);
    layer.fields[1].name = "Fid";
    layer.fields[2].name = "geom";
    EXPECT_NO_THROW(layer_files("gpkg", std::span(&layer, 1), "x"));
}

}  // namespace
}  // namespace kamtuu
