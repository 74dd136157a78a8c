#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

#include <kamtuu/map.hpp>

#include "map/pictures.hpp"
#include "support/random_map.hpp"

namespace kamtuu {
namespace {

/// Maps byte for byte. cairo draws letters as outlines, so the bytes are those of Debian 12's cairo 1.16, Pango 1.50
/// and fonts-noto-core 20201225; what else may change them is a change of the drawing. KAMTUU_UPDATE_GOLDEN=1 writes
/// them anew: look at them.
void expect_golden(const std::string& name, const std::string& made) {
    const auto path = std::string(KAMTUU_SOURCE_DIR) + "/tests/map/golden/" + name;
    if (std::getenv("KAMTUU_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << made;
    std::ifstream file(path, std::ios::binary);
    const std::string wanted{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(made == wanted) << path << " differs: " << made.size() << " bytes instead of " << wanted.size();
}

Boundaries country() { return test::moved(test::from_map("AAB\nC.B\nCDE"), 1, {70, 40}); }

Theme every_kind(const Boundaries& boundaries) {
    return test::theme(boundaries, {test::number(4),
                                    test::between(3, 30),
                                    {.kind = ShownKind::hidden},
                                    {.kind = ShownKind::known_only_above},
                                    test::number(30)});
}

MapOptions options_in(Language language) {
    return {.language = language,
            .source = "tables.csv",
            .vintage = "2021",
            .notes = {"Made for a test."},
            .classes = {.method = ClassMethod::given, .breaks = {10}},
            .records = MapRecords{.placed = 12, .partly_placed = 3, .unplaced = 1, .withheld = true}};
}

TEST(GoldenMap, English) {
    const auto drawn = country();
    expect_golden("english.svg", draw_map(PictureKind::svg, drawn, every_kind(drawn), options_in(Language::en)));
}

TEST(GoldenMap, Kyrgyz) {
    const auto drawn = country();
    auto options = options_in(Language::ky);
    options.title = "Ысык-Көл, Чүй, Өзгөн";
    expect_golden("kyrgyz.svg", draw_map(PictureKind::svg, drawn, every_kind(drawn), options));
}

TEST(GoldenMap, Sheet) {
    const auto drawn = country();
    std::vector<Theme> themes(3, every_kind(drawn));
    for (std::size_t i = 0; i < themes.size(); ++i) themes[i].of = "Project " + std::to_string(i + 1);
    expect_golden("sheet.svg", draw_sheet(PictureKind::svg, drawn, themes, options_in(Language::ru)));
}

}  // namespace
}  // namespace kamtuu
