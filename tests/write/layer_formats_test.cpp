#include "write/layer_formats.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/error.hpp>

namespace kamtuu {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const MultiPolygon square{{.outer = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}}};

LayerTable layer_named(std::string name) {
    return {.name = std::move(name),
            .fields = {{"name"}, {"people", FieldKind::number}, {"served", FieldKind::yes_no}},
            .features = {{"A", {"Алай", "1.5", "true"}, &square}, {"", {{}, {}, {}}, nullptr}}};
}

std::vector<std::string> names_of(const std::vector<NamedBytes>& files) {
    std::vector<std::string> names;
    for (const auto& file : files) names.push_back(file.name);
    return names;
}

TEST(LayerFormats, NameAFileAfterTheStemAndSeveralAfterTheirLayers) {
    const std::vector layers{layer_named("ones"), layer_named("twos")};
    EXPECT_THAT(names_of(layer_files("geojson", std::span(layers).first(1), "out")), ElementsAre("out.geojson"));
    EXPECT_THAT(names_of(layer_files("geojson", layers, "out")), ElementsAre("ones.geojson", "twos.geojson"));
}

TEST(LayerFormats, LetNoLayerNameAFolder) {
    const std::vector layers{layer_named("../a"), layer_named("b\nc")};
    EXPECT_THAT(names_of(layer_files("geojson", layers, "out")), ElementsAre("_.._a.geojson", "b_c.geojson"));
}

TEST(LayerFormats, RefuseTwoLayersOfOneName) {
    const std::vector layers{layer_named("a/b"), layer_named("A_b")};
    EXPECT_THROW(layer_files("geojson", layers, "out"), Error);
}

TEST(LayerFormats, RefuseWhatHasNoLayers) { EXPECT_THROW(layer_files("csv", {}, "out"), Error); }

TEST(LayerFormats, WriteTypedPropertiesAndNull) {
    const std::vector layers{layer_named("ones")};
    const auto text = layer_files("geojson", layers, "out").front().bytes;
    EXPECT_EQ(text,
              "{\"type\":\"FeatureCollection\",\"name\":\"ones\",\"bbox\":[0,0,1,1],\n\"features\":[\n"
              "{\"type\":\"Feature\",\"id\":\"A\",\"properties\":{\"name\":\"Алай\",\"people\":1.5,"
              "\"served\":true},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
              "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},\n"
              "{\"type\":\"Feature\",\"properties\":{\"name\":null,\"people\":null,\"served\":null},"
              "\"geometry\":null}\n]}\n");
}

TEST(LayerFormats, WriteLinesOfFeaturesAlone) {
    auto layer = layer_named("ones");
    layer.metadata = R"({"notes":["for demonstration"]})";
    const auto text = layer_files("geojsonl", std::span(&layer, 1), "out").front().bytes;
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
    EXPECT_THAT(text, testing::Not(HasSubstr("demonstration")));
    EXPECT_THAT(layer_files("geojson", std::span(&layer, 1), "out").front().bytes,
                HasSubstr(R"("metadata":{"notes":["for demonstration"]},)"));
}

}  // namespace
}  // namespace kamtuu
