// What is known of the projects at hand, checked on the files that a run writes.

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <string_view>

#include <kamtuu/statistics.hpp>

#include "whole/coverage_run.hpp"

namespace kamtuu::test {

namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

constexpr double rounding = 0.0000005;  // tables have six decimals
constexpr std::string_view jalal_abad_block = "KG03";
constexpr std::string_view issyk_kul_block = "KG02";

class Boundaries : public testing::TestWithParam<const char*> {
protected:
    /// The files of a run on the shipped projects, or nothing if the boundaries are not at hand.
    std::optional<std::map<std::string, std::string>> files() {
        CoverageRun run{.records = {shipped_records("psi.csv"), shipped_records("jigerduu_jarandar.csv")}};
        if (const std::string name = GetParam(); !name.empty()) {
            const auto file = test_data("data/boundaries/" + name);
            if (!file) return {};
            run.boundaries = {*file};
        }
        return files_of(run);
    }
};

std::vector<Row> matches_of(const std::map<std::string, std::string>& files, const std::string& project) {
    std::vector<Row> result;
    for (const auto& row : table_of(files, "matches.csv")) {
        if (row.at("project") == project) result.push_back(row);
    }
    return result;
}

std::vector<Row> pilots(const std::map<std::string, std::string>& files) {
    std::vector<Row> result;
    for (const auto& row : matches_of(files, "PSI")) {
        if (row.at("activity") == "pilot municipality") result.push_back(row);
    }
    return result;
}

const Row* typed(const std::vector<Row>& rows, std::string_view place) {
    for (const auto& row : rows) {
        if (row.at("typed").find(place) != std::string::npos) return &row;
    }
    return nullptr;
}

double number(const std::string& cell) { return cell.empty() ? 0.0 : std::stod(cell); }

/// The lower bound of a statistic in a row of statistics.csv; zero adds nothing where it is not known.
double lower_bound(const Row& row, const Statistic& statistic) {
    const std::string key(statistic.key);
    if (!row.at(key).empty() || !statistic.bounded) return number(row.at(key));
    return number(row.at(key + "_min"));
}

/// Level to the sum of a statistic's lower bounds over the rows of the level.
std::map<std::string, double> sums_by_level(const std::vector<Row>& rows, const Statistic& statistic) {
    std::map<std::string, double> sums;
    for (const auto& row : rows) sums[row.at("level")] += lower_bound(row, statistic);
    return sums;
}

/// Whether some unit's area is not known, because no file has its borders.
bool lacks_area(const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(),
                       [](const Row& row) { return !row.at("pcode").empty() && row.at("area_km2").empty(); });
}

TEST_P(Boundaries, PlaceEachPilotInAMunicipalityOfItsOwn) {
    const auto written = files();
    if (!written) GTEST_SKIP() << GetParam() << " is not at hand (KAMTUU_TEST_DATA)";
    const auto rows = pilots(*written);
    EXPECT_EQ(rows.size(), 26U);
    std::set<std::string> places;
    int in_issyk_kul = 0;
    int in_jalal_abad = 0;
    for (const auto& row : rows) {
        EXPECT_EQ(row.at("placement"), "unit") << row.at("typed");
        places.insert(row.at("pcode"));
        in_issyk_kul += row.at("pcode").starts_with(issyk_kul_block) ? 1 : 0;
        in_jalal_abad += row.at("pcode").starts_with(jalal_abad_block) ? 1 : 0;
    }
    EXPECT_EQ(places.size(), 26U);
    EXPECT_EQ(in_issyk_kul, 12);
    EXPECT_EQ(in_jalal_abad, 14);
}

TEST_P(Boundaries, GiveTheTwoJanyJolRowsTheTwoJanyJols) {
    const auto written = files();
    if (!written) GTEST_SKIP() << GetParam() << " is not at hand (KAMTUU_TEST_DATA)";
    std::set<std::string> places;
    for (const auto& row : pilots(*written)) {
        if (row.at("typed").find("Jany-Jol") != std::string::npos) places.insert(row.at("pcode"));
    }
    EXPECT_THAT(places, ElementsAre("KG03211813000", "KG03225815000"));
}

TEST_P(Boundaries, LeaveLeninAmbiguousAmongThree) {
    const auto written = files();
    if (!written) GTEST_SKIP() << GetParam() << " is not at hand (KAMTUU_TEST_DATA)";
    const auto rows = matches_of(*written, "PSI");
    const auto* lenin = typed(rows, "Lenin");
    ASSERT_NE(lenin, nullptr);
    EXPECT_EQ(lenin->at("placement"), "ambiguous");
    EXPECT_EQ(lenin->at("pcode"), "");
    for (const auto* candidate : {"KG03220846000", "KG06207830000", "KG08203834000"}) {
        EXPECT_NE(lenin->at("candidates").find(candidate), std::string::npos) << lenin->at("candidates");
    }
}

TEST_P(Boundaries, KnowTheActiveCommunitiesOnlyPartly) {
    const auto written = files();
    if (!written) GTEST_SKIP() << GetParam() << " is not at hand (KAMTUU_TEST_DATA)";
    const auto rows = matches_of(*written, "Jigerduu Jarandar");
    EXPECT_EQ(rows.size(), 9U - 3U) << "three are marked sensitive, and in sensitive.csv alone";
    for (const auto& row : rows) EXPECT_EQ(row.at("placement"), "partial") << row.at("activity");
}

TEST_P(Boundaries, GiveEachAdditiveStatisticTheSameSumAtEachLevel) {
    const auto written = files();
    if (!written) GTEST_SKIP() << GetParam() << " is not at hand (KAMTUU_TEST_DATA)";
    const auto rows = table_of(*written, "statistics.csv");
    int additive = 0;
    for (const auto& statistic : statistics()) {
        if (!statistic.additive || (statistic.unit == "km2" && lacks_area(rows))) continue;
        ++additive;
        const auto sums = sums_by_level(rows, statistic);
        ASSERT_EQ(sums.size(), 4U);
        const double country = sums.at("country");
        for (const auto& [level, sum] : sums) {
            EXPECT_NEAR(sum, country, rounding * static_cast<double>(rows.size())) << statistic.key << " by " << level;
        }
    }
    EXPECT_GT(additive, 0);
}

// "" stands for the boundaries that come with the library.
INSTANTIATE_TEST_SUITE_P(Projects, Boundaries,
                         testing::Values("", "synthetic_kgz_adm3.geojson", "cod_ab_kgz_adm2.geojson"),
                         [](const auto& tested) {
                             const std::string name = tested.param;
                             return name.empty() ? "shipped" : name.substr(0, name.find('_'));
                         });

}  // namespace

}  // namespace kamtuu::test
