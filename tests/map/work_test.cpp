#include <gmock/gmock.h>

#include <kamtuu/map.hpp>

#include "map/pictures.hpp"
#include "map/work_symbols.hpp"

namespace kamtuu::map {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

const auto country = test::from_map("AB");

const Unit* a() { return country.at_level(Level::adm3)[0]; }
const Unit* b() { return country.at_level(Level::adm3)[1]; }

WorkRow row(const Unit* unit, const std::string& project, std::size_t records, std::size_t possible = 0) {
    return {.level = Level::adm3,
            .kind = unit == nullptr ? RowKind::partly_placed : RowKind::unit,
            .unit = unit,
            .project = project,
            .sector = "water",
            .records = records,
            .possible_records = possible};
}

TEST(WorkSymbols, ComeOfWhatIsCertain) {
    const std::vector<WorkRow> work{row(a(), "Wells", 2), row(b(), "Wells", 0, 1), row(nullptr, "Wells", 1)};
    const auto places = work_places(country, Level::adm3, work);
    EXPECT_THAT(places.projects, ElementsAre("Wells"));
    EXPECT_THAT(places.by_unit, ElementsAre(Pair(country.index_of(*a()), ElementsAre(0))));
    EXPECT_EQ(elsewhere_text(places, Phrasebook(Language::en)), "Wells (1)");
}

TEST(WorkSymbols, AreNowhereForWorkThatIsSomewhereInTheCountry) {
    const std::vector<WorkRow> work{row(a(), "Roads", 0, 3), row(b(), "Roads", 0, 3), row(nullptr, "Roads", 3)};
    EXPECT_THAT(work_places(country, Level::adm3, work).by_unit, IsEmpty());
}

TEST(WorkSymbols, PutFirstTheProjectInMostUnits) {
    const std::vector<WorkRow> work{row(a(), "", 1), row(a(), "Roads", 1), row(b(), "Roads", 1)};
    EXPECT_THAT(work_places(country, Level::adm3, work).projects, ElementsAre("Roads", ""));
    EXPECT_EQ(project_name("", Phrasebook(Language::ru)), "Без названия");
}

TEST(WorkThemes, AreOneAProjectWithWhatIsPossibleApart) {
    const std::vector<WorkRow> work{row(a(), "Roads", 2), row(a(), "Wells", 0, 1), row(b(), "Wells", 1, 2)};
    const auto themes = work_themes(country.at_level(Level::adm3), work, Level::adm3);
    ASSERT_EQ(themes.size(), 2);
    EXPECT_EQ(themes[0].of, "Roads");
    EXPECT_EQ(themes[0].cells[0].shown, test::number(2));
    EXPECT_EQ(themes[0].cells[1].shown, test::nothing());
    EXPECT_EQ(themes[1].cells[0].shown.kind, ShownKind::known_only_above);
    EXPECT_EQ(themes[1].cells[1].shown, test::between(1, 3));
}

TEST(WorkThemes, AreOfSectorsToo) {
    const std::vector<WorkRow> work{row(a(), "Roads", 2), row(a(), "Wells", 1)};
    const auto themes = work_themes(country.at_level(Level::adm3), work, Level::adm3, WorkBy::sector);
    ASSERT_EQ(themes.size(), 1);
    EXPECT_EQ(themes[0].cells[0].shown, test::number(3));
}

}  // namespace
}  // namespace kamtuu::map
