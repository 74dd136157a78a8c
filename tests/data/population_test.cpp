// The shipped populations: they belong to the register's units, and parts and wholes are what their pages say.

#include <algorithm>
#include <cstdio>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <vector>

#include "data/shipped.hpp"

namespace {

using kamtuu::test::shipped_table;
using kamtuu::test::TextRow;
using testing::ElementsAre;
using testing::Pair;
using testing::UnorderedElementsAre;

using RowsByCode = std::map<std::string, TextRow>;

RowsByCode by_code(const std::string& path) {
    RowsByCode result;
    for (const auto& row : shipped_table(path))
        EXPECT_TRUE(result.emplace(row.at("pcode"), row).second) << row.at("pcode") << " stands twice in " << path;
    return result;
}

bool is_positive_whole(const std::string& text) {
    return !text.empty() && text[0] != '0' && text.find_first_not_of("0123456789") == std::string::npos;
}

long population_of(const TextRow& row) { return std::stol(row.at("population")); }

/// What the parts of a unit that have a row add up to, beside the unit's own row.
struct PartsOfWhole {
    std::string whole{};  ///< P-code
    long people{};        ///< the whole's own row
    long in_parts{};
    std::size_t known{};  ///< parts with a row
    std::size_t parts{};
};

/// Each unit that has a row and of whose parts at least one has.
std::vector<PartsOfWhole> wholes(const RowsByCode& units, const RowsByCode& populations) {
    std::vector<PartsOfWhole> result;
    for (const auto& [pcode, row] : populations) {
        PartsOfWhole sums{.whole = pcode, .people = population_of(row)};
        for (const auto& [part, unit] : units) {
            if (unit.at("parent_pcode") != pcode) continue;
            ++sums.parts;
            if (!populations.contains(part)) continue;
            ++sums.known;
            sums.in_parts += population_of(populations.at(part));
        }
        if (sums.known > 0) result.push_back(sums);
    }
    return result;
}

class ShippedPopulation : public testing::Test {
protected:
    RowsByCode units_ = by_code("register/units.csv");
    RowsByCode populations_ = by_code("register/population.csv");
};

}  // namespace

TEST_F(ShippedPopulation, IsOfUnitsOfTheRegister) {
    for (const auto& [pcode, row] : populations_) {
        ASSERT_TRUE(units_.contains(pcode)) << pcode;
        EXPECT_EQ(row.at("name_en"), units_.at(pcode).at("name_en")) << pcode;
        EXPECT_EQ(row.at("year"), "2021") << pcode;
        EXPECT_TRUE(is_positive_whole(row.at("population"))) << pcode << ": " << row.at("population");
    }
}

TEST_F(ShippedPopulation, NamesThePageOfEachFigure) {
    for (const auto& [pcode, row] : populations_)
        EXPECT_THAT(row.at("source"), testing::ContainsRegex("^[^:]+: .+: https://[^ ]+")) << pcode;
    const auto naming = std::ranges::count_if(
        populations_, [](const auto& entry) { return entry.second.at("source").find("the NSC") != std::string::npos; });
    EXPECT_EQ(naming, 10);  // as in the README of the folder
}

TEST_F(ShippedPopulation, IsAsCompleteAsItsReadmeSays) {
    std::map<std::string, int> rows;
    for (const auto& [pcode, row] : populations_)
        ++rows[units_.at(pcode).at("level") + " " + units_.at(pcode).at("type")];
    EXPECT_THAT(rows, UnorderedElementsAre(Pair("0 country", 1), Pair("1 region", 7), Pair("1 city", 2),
                                           Pair("2 district", 30), Pair("2 city", 9), Pair("3 city", 3)));
}

TEST_F(ShippedPopulation, IsNeverMoreInThePartsThanInTheWhole) {
    for (const auto& sums : wholes(units_, populations_)) {
        std::printf("%-13s %2zu of %2zu parts, %ld of %ld people\n", sums.whole.c_str(), sums.known, sums.parts,
                    sums.in_parts, sums.people);
        EXPECT_LE(sums.in_parts, sums.people) << sums.whole;
    }
}

TEST_F(ShippedPopulation, DiffersFromItsPartsOnlyByRounding) {
    std::map<std::string, long> differences;
    for (const auto& sums : wholes(units_, populations_))
        if (sums.known == sums.parts) differences[sums.whole] = sums.in_parts - sums.people;
    EXPECT_THAT(differences, ElementsAre(Pair("KG", -197)));  // the country is published to the thousand
}
