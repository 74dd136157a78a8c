// "20 municipalities of four regions, 61,500 people": what that leaves for each region of the shipped country.

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <string>

#include <kamtuu/read.hpp>
#include <kamtuu/summary.hpp>

namespace kamtuu {

namespace {

const std::filesystem::path data = std::filesystem::path(KAMTUU_SOURCE_DIR) / "data";
const std::set<std::string> four_regions{"Chui", "Issyk-Kul", "Jalal-Abad", "Osh"};
constexpr double municipalities = 20;
constexpr double people = 61500;

class TwentyMunicipalities : public testing::Test {
protected:
    static Joined first_record(const Boundaries& country) {
        Findings findings;
        auto records = read_records(data / "projects/jigerduu_jarandar.csv", {}, findings).records;
        records.resize(1);
        return join(country, std::move(records));
    }

    Summary at(Level level) const {
        return summarize(country_, joined_, {.level = level, .populations = &populations_});
    }

    static bool is_one_of_four(const Unit& unit) {
        return std::any_of(four_regions.begin(), four_regions.end(), [&](const std::string& name) {
            return unit.type == UnitType::region && display_name(unit) == name;
        });
    }

    Findings findings_{};
    Boundaries country_ =
        read_boundaries({data / "shapefiles/kgz_municipalities.shp"},
                        {.register_folder = data / "register", .derive_upper_levels = false}, findings_);
    Populations populations_{country_, read_populations(data / "register/population.csv", country_, findings_),
                             findings_};
    Joined joined_ = first_record(country_);
};

TEST_F(TwentyMunicipalities, LieInFourRegions) {
    ASSERT_EQ(joined_.placements[0].kind, PlacementKind::partial);
    EXPECT_EQ(joined_.placements[0].units.size(), 4U);
    for (const Unit* unit : joined_.placements[0].units) EXPECT_TRUE(is_one_of_four(*unit)) << display_name(*unit);
    EXPECT_EQ(joined_.placements[0].count, 20U);
}

TEST_F(TwentyMunicipalities, AreExactInTheCountry) {
    const auto row = at(Level::adm0).rows.front();
    EXPECT_EQ(cell_of(row, "served"), Interval::exactly(municipalities));
    EXPECT_EQ(cell_of(row, "people"), Interval::exactly(people));
    EXPECT_EQ(cell_of(row, "people_sum"), Interval::exactly(people));
}

TEST_F(TwentyMunicipalities, LeaveEachRegionWhatTheOthersCannotHold) {
    const auto summary = at(Level::adm1);
    std::map<const Unit*, double> capacity;
    double all = 0;
    for (const auto& row : summary.rows)
        if (row.unit != nullptr && is_one_of_four(*row.unit))
            all += capacity[row.unit] = cell_of(row, "municipalities")->lower;
    ASSERT_EQ(capacity.size(), 4U);
    for (const auto& row : summary.rows) {
        if (row.unit == nullptr) continue;
        const bool one_of_four = capacity.contains(row.unit);
        const auto here = one_of_four ? capacity.at(row.unit) : 0;
        const Interval served{one_of_four ? std::max(0.0, municipalities - (all - here)) : 0.0,
                              std::min(municipalities, here)};
        EXPECT_EQ(cell_of(row, "served"), served) << display_name(*row.unit);
        EXPECT_EQ(cell_of(row, "people_sum"), one_of_four ? Cell(Interval{0, people}) : std::nullopt);
    }
    const auto& partly = *std::find_if(summary.rows.begin(), summary.rows.end(),
                                       [](const SummaryRow& row) { return row.kind == RowKind::partly_placed; });
    EXPECT_EQ(cell_of(partly, "people_sum"), Interval::exactly(people));
    EXPECT_EQ(cell_of(partly, "people"), Interval::exactly(people)) << "the four together";
    EXPECT_EQ(cell_of(partly, "served"), Interval::exactly(20)) << "the four together";
}

TEST_F(TwentyMunicipalities, LeaveNoMunicipalityServedForCertain) {
    std::size_t possible = 0;
    for (const auto& row : at(Level::adm3).rows) {
        EXPECT_FALSE(row.served_here);
        if (row.unit == nullptr || cell_of(row, "served")->upper == 0) continue;
        ++possible;
        ASSERT_EQ(row.known_only_at.size(), 1U);
        EXPECT_TRUE(is_one_of_four(*row.known_only_at.front()));
        const auto reached = cell_of(row, "people");
        auto room = std::min(people, populations_.of(*row.unit).value_or(people));
        for (const auto* above : country_.ancestors(*row.unit))
            room = std::min(room, populations_.of(*above).value_or(room));
        EXPECT_EQ(reached->upper, room) << display_name(*row.unit);
    }
    EXPECT_GT(possible, 20U);
}

}  // namespace

}  // namespace kamtuu
