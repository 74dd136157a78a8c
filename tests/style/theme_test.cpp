#include <gmock/gmock.h>

#include <kamtuu/error.hpp>
#include <kamtuu/theme.hpp>

#include "write/country.hpp"

namespace kamtuu {
namespace {

using testing::HasSubstr;

std::size_t position(std::string_view key) {
    std::size_t i = 0;
    while (statistics()[i].key != key) ++i;
    return i;
}

/// Shown as `key`, with work known only for the country or not.
Shown shown_as(std::string_view key, const Cell& cell, bool may_be_elsewhere) {
    static const auto boundaries = test::two_regions();
    SummaryRow row{.unit = boundaries.at_level(Level::adm1)[0], .cells = std::vector<Cell>(statistics().size())};
    row.cells[position(key)] = cell;
    if (may_be_elsewhere) row.known_only_at = {&boundaries.country()};
    return shown(row, position(key));
}

TEST(Shown, TellsZeroFromNumbersAndFromNothing) {
    EXPECT_EQ(shown_as("people", Interval::exactly(3), false).kind, ShownKind::number);
    EXPECT_EQ(shown_as("people", Interval::exactly(0), false).kind, ShownKind::none);
    EXPECT_EQ(shown_as("people", {}, false).kind, ShownKind::unknown);
    EXPECT_FALSE(shown_as("people", {}, false).bounded);
}

TEST(Shown, TellsBoundsFromWorkThatMayBeElsewhere) {
    EXPECT_EQ(shown_as("served", Interval{0, 1}, false).kind, ShownKind::between);
    EXPECT_EQ(shown_as("served", Interval{1, 3}, true).kind, ShownKind::between);
    EXPECT_EQ(shown_as("served", Interval{0, 1}, true).kind, ShownKind::known_only_above);
    EXPECT_EQ(shown_as("people", {}, true).kind, ShownKind::known_only_above);
}

TEST(Shown, KnowsWhatAUnitIsWhateverWorkMayBeThere) {
    EXPECT_EQ(shown_as("area_km2", Interval::exactly(12), true).kind, ShownKind::number);
    EXPECT_EQ(shown_as("population", {}, true).kind, ShownKind::unknown);
}

TEST(Theme, NamesTheStatisticsThereAre) {
    try {
        theme_of({.level = Level::adm1}, "reach");
        FAIL();
    } catch (const Error& error) {
        EXPECT_THAT(error.what(),
                    HasSubstr("There is no statistic \"reach\". Statistics are: municipalities, served,"));
    }
}

TEST(Theme, HoldsTheUnitsOfItsLevel) {
    const auto boundaries = test::two_regions();
    Summary summary{.level = Level::adm1};
    for (const auto* each : boundaries.at_level(Level::adm1))
        summary.rows.push_back({.unit = each, .cells = std::vector<Cell>(statistics().size())});
    summary.rows.push_back({.kind = RowKind::unplaced, .cells = std::vector<Cell>(statistics().size())});
    const auto theme = theme_of(summary, "people");
    EXPECT_EQ(theme.cells.size(), 2U);
    EXPECT_EQ(theme.name, "People reached");
}

TEST(Theme, OfASensitiveCountHidesWhatIsNotPublished) {
    const auto boundaries = test::two_regions();
    ProtectedTable table;
    const auto regions = boundaries.at_level(Level::adm1);
    for (const auto* unit : regions) {
        table.table.rows.push_back(
            {.level = Level::adm1, .unit = unit, .indicator = "survivors", .all_projects = true});
        table.table.counts.cells.push_back({.key = unit->pcode.str(), .value = 3});
    }
    table.table.rows.push_back({.level = Level::adm0, .unit = &boundaries.country(), .all_projects = true});
    table.protection.cells = {CellState::small, CellState::published, CellState::published};
    const auto themes = sensitive_themes(table, Level::adm1);
    ASSERT_EQ(themes.size(), 1U);
    EXPECT_EQ(themes[0].of, "survivors");
    EXPECT_EQ(themes[0].part, "");
    EXPECT_EQ(themes[0].threshold, 10);
    EXPECT_EQ(themes[0].cells[0].shown, (Shown{.kind = ShownKind::hidden}));
    EXPECT_EQ(themes[0].cells[1].shown.value.lower, 3);
}

TEST(Theme, OfASensitiveCountIsOneAPart) {
    const auto boundaries = test::two_regions();
    ProtectedTable table;
    for (const auto* part : {"", "f", "sex_unknown"})
        for (const auto* unit : boundaries.at_level(Level::adm1)) {
            table.table.rows.push_back(
                {.level = Level::adm1, .unit = unit, .indicator = "survivors", .all_projects = true, .part = part});
            table.table.counts.cells.push_back({.key = unit->pcode.str() + part, .value = 3});
            table.protection.cells.push_back(CellState::small);
        }
    std::vector<std::string> parts;
    for (const auto& theme : sensitive_themes(table, Level::adm1)) {
        EXPECT_EQ(theme.of, "survivors");
        EXPECT_EQ(theme.cells.size(), 2U);
        parts.push_back(theme.part);
    }
    EXPECT_EQ(parts, (std::vector<std::string>{"", "f", "sex_unknown"}));
}

}  // namespace
}  // namespace kamtuu
