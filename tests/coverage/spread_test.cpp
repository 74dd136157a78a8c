#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

#include <kamtuu/spread.hpp>
#include <kamtuu/tables.hpp>

#include "support/map.hpp"

namespace kamtuu {
namespace {

using testing::AllOf;
using testing::HasSubstr;

/// The municipalities of a drawing, a thousand residents each, in regions: the letters of each.
class World {
public:
    explicit World(std::string_view drawing, const std::vector<std::string>& regions = {}) {
        const auto map = test::from_map(drawing);
        for (const auto& one : map.units()) {
            if (one.level != Level::adm3) continue;
            units.push_back(one);
            units.back().population = 1000;
        }
        for (std::size_t i = 0; i < regions.size(); ++i) {
            const auto code = "KG9" + std::to_string(i) + "000000000";
            units.push_back(test::unit(code, Level::adm1, UnitType::region, "Region " + std::to_string(i)));
            for (const char letter : regions[i]) named(letter).parent = Pcode::parse(code);
        }
    }

    Unit& named(char letter) {
        return *std::find_if(units.begin(), units.end(),
                             [&](const Unit& one) { return one.pcode == test::pcode_of(letter); });
    }

    std::vector<Unit> units{};
};

/// A country, what is placed in it, and what follows.
class Work {
public:
    explicit Work(const World& world) : country(test::country_of(world.units)) {}

    Work& reach(std::string_view letters, std::optional<double> people) {
        for (const char letter : letters) place(PlacementKind::unit, test::pcode_of(letter), people);
        return *this;
    }
    Work& reach_somewhere_in(std::string_view pcode, double people) {
        place(PlacementKind::partial, *Pcode::parse(pcode), people);
        return *this;
    }
    [[nodiscard]] Spread spread(const SpreadOptions& options = {.permutations = 999}) const {
        std::vector<Summary> summaries;
        for (const auto level : {Level::adm1, Level::adm2, Level::adm3})
            summaries.push_back(summarize(country, joined, {.level = level}));
        return spread_of(country, summaries, options);
    }

    Boundaries country;
    Joined joined{};

private:
    void place(PlacementKind kind, const Pcode& pcode, std::optional<double> people) {
        Record record{.file = "t.csv", .row = joined.records.size() + 2};
        record.project = "P";
        record.indicator = "people";
        record.reached = people;
        joined.records.push_back(record);
        joined.placements.push_back({kind, {country.find(pcode)}, {}, "pcode", 1, ""});
    }
};

const SpreadRow& row(const Spread& spread, std::string_view key, Level level = Level::adm3) {
    const auto* found = spread.find(key, level);
    if (found == nullptr) throw std::out_of_range("no row " + std::string(key));
    return *found;
}

/// Everything that a spread says, to the last bit.
std::string told(const Spread& spread) {
    std::ostringstream text;
    text << std::hexfloat;
    const auto number = [&](const std::optional<double>& value) { text << value.value_or(-999) << ' '; };
    for (const auto& one : spread.rows) {
        text << one.measure->key << to_string(one.level) << one.units << one.left_out.total() << one.sentence;
        for (const auto& value : {one.value, one.expected, one.z, one.p, one.p_permuted}) number(value);
    }
    for (const auto& one : spread.clusters)
        for (const auto& value : {std::optional(one.value), std::optional(one.i), one.p, one.q}) number(value);
    for (const auto& curve : spread.curves)
        for (const auto& point : curve.points) text << point.population_share << point.reached_share;
    return text.str();
}

/// A, C and D reach 100 of 1,000, E 200, and nothing is known to happen in B.
Work five_in_two_regions() {
    Work run(World("ABCDE", {"AB", "CDE"}));
    run.reach("ACD", 100).reach("E", 200);
    return run;
}

TEST(Spread, OfPeopleIsThatOfTheReachPerHead) {
    const auto spread = five_in_two_regions().spread();
    const double mean = (0.1 + 0 + 0.1 + 0.1 + 0.2) / 5;
    const double pairs = 2 * (3 * 0.1 + 0.2 + 3 * 0.1);  // B and the three alike, B and E, E and the three alike
    EXPECT_NEAR(*row(spread, "gini").value, pairs / 25 / (2 * mean), 1e-12);
    EXPECT_NEAR(*row(spread, "theil").value, 0.4 * std::log(0.4 / 0.2), 1e-12) << "the others have their share";
    EXPECT_NEAR(*row(spread, "theil_between").value, 0.2 * std::log(0.2 / 0.4) + 0.8 * std::log(0.8 / 0.6), 1e-12);
    EXPECT_NEAR(*row(spread, "theil_within").value, *row(spread, "theil").value - *row(spread, "theil_between").value,
                1e-12);
    EXPECT_EQ(row(spread, "gini").units, 5U) << "where nobody works, nobody is reached";
    EXPECT_EQ(row(spread, "gini").left_out.total(), 0U);
    EXPECT_THAT(row(spread, "gini").sentence, HasSubstr("Gini 0.32: "));
    EXPECT_THAT(row(spread, "theil_within").sentence, HasSubstr("Within the parts"));
}

TEST(Spread, NamesTheHighestAndTheLowest) {
    auto run = five_in_two_regions();
    const auto difference = row(run.spread(), "reach_difference");
    EXPECT_NEAR(*difference.value, 200 - 0, 1e-9);
    EXPECT_EQ(difference.highest->name_en, "E");
    EXPECT_EQ(difference.lowest->name_en, "B");
    EXPECT_EQ(difference.sentence,
              "Difference 200: of each 1,000 residents, 200 more are reached in E than in B; 0 would mean that every "
              "municipality is reached alike.");
    const auto ratio = row(run.spread(), "reach_ratio");
    EXPECT_FALSE(ratio.value);
    EXPECT_EQ(ratio.lowest, nullptr);
    EXPECT_EQ(ratio.sentence, "No value: nobody is reached in B, and nothing is that many times nothing.");
    run.reach("B", 50);
    EXPECT_NEAR(*row(run.spread(), "reach_ratio").value, 200.0 / 50, 1e-12);
    EXPECT_THAT(row(run.spread(), "reach_ratio").sentence,
                HasSubstr("the reach per head is 4 times as high in E as in B;"));
}

/// Of hundreds that have nothing, the first by its code is not the worst.
TEST(Spread, SaysHowManyOthersAreAsHighOrAsLow) {
    Work run(World("ABCDEF", {"AB", "CDEF"}));
    run.reach("A", 100).reach("EF", 200);
    const auto difference = row(run.spread(), "reach_difference");
    EXPECT_EQ(difference.lowest->name_en, "B");
    EXPECT_EQ(difference.as_low, 2U);
    EXPECT_EQ(difference.as_high, 1U);
    EXPECT_THAT(difference.sentence, HasSubstr("more are reached in E and 1 other than in B and 2 others;"));
    EXPECT_THAT(row(run.spread(), "reach_ratio").sentence, HasSubstr("nobody is reached in B and 2 others, and"));
}

TEST(Spread, CurveRunsThroughTheSharesInOrderOfTheReach) {
    const auto spread = five_in_two_regions().spread();
    ASSERT_EQ(spread.curves.size(), 1U) << "not of two regions";
    const auto& points = spread.curves.front().points;
    const double reached[] = {0, 0, 0.2, 0.4, 0.6, 1};
    ASSERT_EQ(points.size(), std::size(reached));
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_NEAR(points[i].population_share, 0.2 * static_cast<double>(i), 1e-12);
        EXPECT_NEAR(points[i].reached_share, reached[i], 1e-12);
    }
}

TEST(Spread, OfTooFewIsAbsentAndSaysSo) {
    const auto spread = five_in_two_regions().spread();
    const auto& gini = row(spread, "gini", Level::adm1);
    EXPECT_FALSE(gini.value);
    EXPECT_EQ(gini.units, 2U);
    EXPECT_EQ(gini.sentence, "No value: 2 regions have an exact figure to go by, and at least 5 are needed.");
    EXPECT_EQ(row(spread, "reach_moran").sentence,
              "No value: 5 municipalities have an exact figure to go by, and at least 20 are needed.");
    EXPECT_TRUE(spread.clusters.empty());
    EXPECT_EQ(spread.find("theil_between", Level::adm1), nullptr) << "regions are the parts";
}

TEST(Spread, OfNobodyIsAbsentAndSaysSo) {
    const auto spread = Work(World("ABCDE", {"AB", "CDE"})).spread();
    EXPECT_FALSE(row(spread, "gini").value);
    EXPECT_EQ(row(spread, "gini").sentence, "No value: nobody is reached in any of 5 municipalities.");
    EXPECT_EQ(row(spread, "reach_difference").sentence, row(spread, "gini").sentence);
    EXPECT_TRUE(spread.curves.empty());
}

TEST(Spread, LeavesOutAndCountsWhatIsNotKnownExactly) {
    World world("ABCDEFGHI", {"ABCDEFG", "HI"});
    world.named('F').population = {};
    world.named('G').population = 99;
    Work run(world);
    run.reach("ABD", 100).reach("C", {}).reach_somewhere_in("KG91000000000", 50);
    const auto gini = row(run.spread(), "gini");
    EXPECT_EQ(gini.units, 4U) << "A, B, D, and E where nobody works";
    EXPECT_EQ(gini.left_out.absent, 1U) << "C does not tell how many";
    EXPECT_EQ(gini.left_out.interval, 2U) << "H and I: none to 50, not 25";
    EXPECT_EQ(gini.left_out.without_population, 1U) << "F";
    EXPECT_EQ(gini.left_out.too_small, 1U) << "G";
    EXPECT_EQ(gini.left_out.total(), 1U + 2U + 1U + 1U);
    EXPECT_FALSE(gini.value) << "four are too few, and intervals do not help";
    const auto served = row(run.spread(), "served_moran");
    EXPECT_EQ(served.units, 7U);
    EXPECT_EQ(served.left_out.interval, 2U) << "served or not";
}

TEST(Spread, ComparesTheCoverageOfRegionsThatHaveEnoughMunicipalities) {
    Work run(World("ABCDEFGHIJKLMNOP", {"ABCDE", "FGHIJ", "KLMNO", "P"}));
    run.reach("A", {}).reach("FG", {}).reach("KLMNO", {}).reach("P", {});
    const auto difference = row(run.spread(), "coverage_difference", Level::adm1);
    EXPECT_NEAR(*difference.value, 100.0 * 5 / 5 - 100.0 * 1 / 5, 1e-9);
    EXPECT_EQ(difference.units, 3U);
    EXPECT_EQ(difference.left_out.too_small, 1U) << "of one municipality, 0 or 100 % is no share";
    EXPECT_EQ(
        difference.sentence,
        "Difference 80: of each 100 municipalities, 80 more are served in Region 2 than in Region 0; 0 would mean "
        "that every region is covered alike.");
    EXPECT_NEAR(*row(run.spread(), "coverage_ratio", Level::adm1).value, 5.0 / 1, 1e-12);
    run.reach_somewhere_in("KG90000000000", 10);
    const auto without = row(run.spread(), "coverage_difference", Level::adm1);
    EXPECT_FALSE(without.value);
    EXPECT_EQ(without.left_out.interval, 1U) << "one to five of Region 0 are served";
}

TEST(Spread, OfRegionsThatAreAlikeIsNone) {
    Work run(World("ABCDEFGHIJKLMNO", {"ABCDE", "FGHIJ", "KLMNO"}));
    run.reach("AFK", {});
    EXPECT_EQ(*row(run.spread(), "coverage_difference", Level::adm1).value, 0);
    EXPECT_EQ(*row(run.spread(), "coverage_ratio", Level::adm1).value, 1);
    EXPECT_EQ(row(run.spread(), "coverage_ratio", Level::adm1).sentence, "Every region is covered alike.");
}

TEST(Spread, ServedAndUnservedAcrossABorderAreNeighbours) {
    Work run(World("ABCDEFGHIJ\nKLMNOPQRST"));
    run.reach("ABCDEFGHIJ", {});
    const auto spread = run.spread();
    const auto& moran = row(spread, "served_moran");
    // In the middle two of three neighbours are alike, 2/3 - 1/3; at the four ends one of two, 1/2 - 1/2.
    EXPECT_NEAR(*moran.value, (16 * (2.0 / 3 - 1.0 / 3) + 4 * 0.0) / 20, 1e-12);
    EXPECT_NEAR(*moran.expected, -1.0 / 19, 1e-12);
    EXPECT_THAT(moran.sentence, HasSubstr("Moran's I 0.267 where chance alone would give about -0.053"));
}

TEST(Spread, ALakeDivides) {
    World world("ABCDEFGHIJ\nzzzzzzzzzz\nKLMNOPQRST");
    world.named('z').type = UnitType::other;
    Work run(world);
    run.reach("ABCDEFGHIJ", {});
    const auto spread = run.spread();
    const auto& moran = row(spread, "served_moran");
    EXPECT_NEAR(*moran.value, 1, 1e-12) << "along each shore all are alike";
    EXPECT_EQ(moran.units, 20U) << "nobody governs the lake";
    EXPECT_EQ(moran.left_out.total(), 0U);
    ASSERT_EQ(spread.clusters.size(), 20U);
    EXPECT_EQ(spread.clusters.front().quadrant, Quadrant::high_high);
    EXPECT_EQ(spread.clusters.back().quadrant, Quadrant::low_low);
    EXPECT_NEAR(spread.clusters.front().i, 19.0 * 0.5 * 0.5 / (20 * 0.5 * 0.5), 1e-12);
}

TEST(Spread, LeavesOutOfClustersWhoseBordersAreNotKnown) {
    World world("ABCDEFGHIJ\nKLMNOPQRST");
    world.units.push_back(test::unit("KG80000000000", Level::adm3, UnitType::aiyl_aimak, "Nowhere"));
    Work run(world);
    run.reach("ABCDEFGHIJ", {});
    EXPECT_EQ(row(run.spread(), "served_moran").units, 20U);
    EXPECT_EQ(row(run.spread(), "served_moran").left_out.without_borders, 1U);
}

/// Six rows of eight, of which one and its four neighbours are reached.
Work plus_shaped() {
    std::string drawing;
    for (char letter = 'A'; letter < 'A' + 48; ++letter)
        drawing += std::string((letter - 'A') % 8 == 0 && letter != 'A' ? "\n" : "") + letter;
    Work run{World(drawing)};
    const char middle = 'A' + 2 * 8 + 3;
    for (const int step : {0, -8, -1, 1, 8}) run.reach(std::string(1, static_cast<char>(middle + step)), 300);
    return run;
}

TEST(Spread, FindsTheMiddleOfWhatLiesTogether) {
    const auto run = plus_shaped();
    const auto spread = run.spread({});
    std::set<std::string> significant;
    for (const auto& one : spread.clusters)
        if (one.significant && one.measure->key == "reach_moran" && one.level == Level::adm3)
            significant.insert(one.unit->pcode.str());
    // That all of four neighbours are of the four others that are reached has a chance of 1 in 178,365; for the others
    // it is one of four, and of these about every third has one by chance.
    EXPECT_THAT(significant, testing::ElementsAre(test::pcode_of('A' + 2 * 8 + 3).str()));
    for (const auto& one : spread.clusters) {
        if (!one.significant) continue;
        EXPECT_NEAR(*one.p, 2.0 / 10'000, 1e-12) << "both sides, one of 9,999 and itself";
    }
    const auto& moran = row(spread, "reach_moran");
    EXPECT_THAT(moran.p_permuted, testing::Optional(AllOf(testing::Gt(0), testing::Lt(0.05))));
    EXPECT_THAT(moran.sentence, HasSubstr("neighbours are more alike"));
}

TEST(Spread, IsTheSameWhateverTheThreadsAndTheOrderOfRecords) {
    const auto run = plus_shaped();
    const auto expected = told(run.spread({.permutations = 199, .threads = 1}));
    EXPECT_EQ(told(run.spread({.permutations = 199, .threads = 5})), expected);
    auto turned = plus_shaped();
    std::reverse(turned.joined.records.begin(), turned.joined.records.end());
    std::reverse(turned.joined.placements.begin(), turned.joined.placements.end());
    EXPECT_EQ(told(turned.spread({.permutations = 199, .threads = 2})), expected);
    EXPECT_NE(told(run.spread({.seed = 1, .permutations = 199})), expected) << "other permutations";
}

TEST(Spread, WithoutPermutationsHasNoPByThem) {
    const auto spread = plus_shaped().spread({.permutations = 0});
    EXPECT_TRUE(row(spread, "reach_moran").p);
    EXPECT_FALSE(row(spread, "reach_moran").p_permuted);
    ASSERT_FALSE(spread.clusters.empty());
    EXPECT_FALSE(spread.clusters.front().q);
    EXPECT_FALSE(spread.clusters.front().significant);
}

TEST(Spread, IsAmongTheTablesOfARun) {
    const auto run = plus_shaped();
    const auto tables = tabulate(run.country, run.joined);
    EXPECT_EQ(told(tables.spread), told(run.spread({})));
}

TEST(Measures, StateTheirMinimum) {
    for (const auto& one : measures())
        EXPECT_THAT(std::string(one.minimum), testing::StartsWith(std::to_string(one.least_units) + " ")) << one.key;
}

TEST(Measures, AreOfStatistics) {
    std::set<std::string_view> keys;
    for (const auto& one : measures()) {
        EXPECT_TRUE(std::ranges::count(statistics(), one.of, &Statistic::key)) << one.key;
        EXPECT_TRUE(keys.insert(one.key).second) << one.key;
        EXPECT_FALSE(std::ranges::count(statistics(), one.key, &Statistic::key)) << "a key is of one thing";
    }
}

}  // namespace
}  // namespace kamtuu
