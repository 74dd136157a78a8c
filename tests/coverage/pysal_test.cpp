#include <charconv>
#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <string>

#include <kamtuu/clustering.hpp>
#include <kamtuu/inequality.hpp>

/// What PySAL says to the same questions (bench/peers/pysal_statistics.py).

namespace kamtuu {
namespace {

/// One data set: the lines of the file that are its own, by what they are.
using Lines = std::vector<std::vector<double>>;
using Case = std::map<std::string, Lines, std::less<>>;

double number(const std::string& text) {
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    EXPECT_EQ(read.ptr, text.data() + text.size()) << text;
    return value;
}

std::map<std::string, Case> read_cases() {
    std::ifstream file(KAMTUU_SOURCE_DIR "/tests/coverage/data/pysal_statistics.csv");
    std::map<std::string, Case> cases;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream cells(line);
        std::string name;
        std::string key;
        std::getline(std::getline(cells, name, ','), key, ',');
        auto& numbers = cases[name][key].emplace_back();
        for (std::string cell; std::getline(cells, cell, ',');) numbers.push_back(number(cell));
    }
    return cases;
}

class Pysal : public testing::TestWithParam<std::string> {
protected:
    [[nodiscard]] const std::vector<double>& numbers(std::string_view key) const { return lines(key).front(); }
    [[nodiscard]] double value(std::string_view key) const { return numbers(key).front(); }
    [[nodiscard]] const Lines& lines(std::string_view key) const { return case_.find(key)->second; }

    [[nodiscard]] Weights weights() const {
        std::vector<std::vector<std::uint32_t>> neighbours;
        for (const auto& line : lines("neighbours")) neighbours.emplace_back(line.begin() + 2, line.end());
        return Weights(std::move(neighbours));
    }
    [[nodiscard]] Permutations table(std::string_view key) const {
        Permutations made{.length = numbers(key).size(), .ids = {}};
        for (const auto& row : lines(key))
            for (const double id : row) made.ids.push_back(static_cast<std::uint32_t>(id));
        return made;
    }
    [[nodiscard]] std::vector<std::size_t> regions() const {
        return {numbers("regions").begin(), numbers("regions").end()};
    }

private:
    const Case case_ = read_cases().at(GetParam());
};

/// Relative for what is large, absolute for what is small.
void expect_same(double ours, double theirs, const std::string& what) {
    EXPECT_NEAR(ours, theirs, 1e-10 * std::max(1.0, std::abs(theirs))) << what;
}

void expect_same_parts(const TheilParts& ours, double total, double between, double within) {
    expect_same(ours.total, total, "Theil");
    expect_same(ours.between, between, "between");
    expect_same(ours.within, within, "within");
}

TEST_P(Pysal, Inequality) {
    const auto& values = numbers("values");
    expect_same(*unweighted_gini(values), value("unweighted_gini"), "Gini");
    expect_same(*unweighted_theil(values), value("unweighted_theil"), "Theil");
    expect_same_parts(*unweighted_theil(values, regions()), value("unweighted_theil"), value("unweighted_between"),
                      value("unweighted_within"));
}

TEST_P(Pysal, InequalityOfAllThePeopleOneByOne) {
    std::vector<Group> groups;
    for (std::size_t i = 0; i < numbers("values").size(); ++i)
        groups.push_back({numbers("values")[i] * numbers("population")[i], numbers("population")[i]});
    expect_same(*gini(groups), value("heads_gini"), "Gini");
    expect_same(*theil(groups), value("heads_theil"), "Theil");
    expect_same_parts(*theil(groups, regions()), value("heads_theil"), value("heads_between"), value("heads_within"));
}

TEST_P(Pysal, Moran) {
    const auto found = *moran(numbers("values"), weights());
    expect_same(found.i, value("I"), "I");
    expect_same(found.expected, value("EI"), "EI");
    expect_same(found.normality.variance, value("VI_norm"), "VI_norm");
    expect_same(*found.normality.z, value("z_norm"), "z_norm");
    expect_same(*found.normality.p, value("p_norm"), "p_norm");
    expect_same(found.randomisation.variance, value("VI_rand"), "VI_rand");
    expect_same(*found.randomisation.z, value("z_rand"), "z_rand");
    expect_same(*found.randomisation.p, value("p_rand"), "p_rand");
}

TEST_P(Pysal, MoranPermuted) {
    const auto found = *moran_permuted(numbers("values"), weights(), table("shuffles"), {.ties = Ties::as_esda});
    EXPECT_EQ(found.permutations, 99U);
    expect_same(found.p_sim, value("p_sim"), "p_sim");
    expect_same(found.expected, value("EI_sim"), "EI_sim");
    expect_same(found.variance, value("VI_sim"), "VI_sim");
}

TEST_P(Pysal, LocalMoran) {
    constexpr std::array quadrants{Quadrant::high_high, Quadrant::low_high, Quadrant::low_low, Quadrant::high_low};
    const auto map = weights();
    const auto found = *local_moran(numbers("values"), map, table("draws"), {.ties = Ties::as_esda});
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto unit = "unit " + std::to_string(i);
        expect_same(found[i].standardised, numbers("local_z")[i], unit);
        expect_same(found[i].i, numbers("local_Is")[i], unit);
        ASSERT_EQ(found[i].quadrant.has_value(), !map.neighbours(i).empty()) << unit;
        if (!found[i].quadrant || std::abs(found[i].i) < 1e-10) continue;  // on the line between two quadrants
        EXPECT_EQ(*found[i].quadrant, quadrants.at(static_cast<std::size_t>(numbers("local_q")[i]) - 1)) << unit;
        expect_same(*found[i].z_sim, numbers("local_z_sim")[i], unit);
    }
}

TEST_P(Pysal, LocalMoranPermuted) {
    const auto map = weights();
    const auto found = *local_moran(numbers("values"), map, table("draws"), {.ties = Ties::as_esda});
    std::size_t without_ties = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto unit = "unit " + std::to_string(i);
        ASSERT_EQ(found[i].p_sim.has_value(), !map.neighbours(i).empty()) << unit;
        if (!found[i].p_sim) continue;
        expect_same(*found[i].p_sim, numbers("local_p_ties")[i], unit);
        if (numbers("local_ties")[i] > 0) continue;  // rounding decides them in esda
        expect_same(*found[i].p_sim, numbers("local_p_sim")[i], unit);
        ++without_ties;
    }
    if (GetParam() != "one_sided") {
        EXPECT_GT(without_ties, found.size() / 2);
    }
}

TEST_P(Pysal, LocalMoranAdjusted) {
    const auto found = *local_moran(numbers("values"), weights(), table("draws"));
    std::size_t connected = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        ASSERT_EQ(found[i].q.has_value(), found[i].p_sim.has_value());
        if (!found[i].q) continue;
        expect_same(*found[i].p_sim, numbers("local_p_both")[i], "p of unit " + std::to_string(i));
        expect_same(*found[i].q, numbers("local_adjusted")[connected++], "q of unit " + std::to_string(i));
    }
    EXPECT_EQ(connected, numbers("local_adjusted").size());
}

INSTANTIATE_TEST_SUITE_P(Data, Pysal, testing::Values("lattice", "districts", "one_sided"),
                         [](const auto& tested) { return tested.param; });

}  // namespace
}  // namespace kamtuu
