#include "names/list_evidence.hpp"

#include <gtest/gtest.h>
#include <string>

#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::country_of;
using test::unit;

class ListEvidence : public testing::Test {
protected:
    ListRow row(const std::string& candidates, std::size_t says, double score = 1) const {
        ListRow result{.candidates = {}, .says = says};
        for (const char c : candidates)
            result.candidates.push_back({country_.find(*Pcode::parse("KG0110" + std::string(1, c))), score});
        return result;
    }
    /// "1 2", and "-" for a row that is not decided.
    static std::string decided(const std::vector<ListRow>& list) {
        std::string units;
        for (const auto& decision : decide_by_list(list))
            units += (units.empty() ? "" : " ") + (decision ? decision->unit->pcode.str().substr(6) : "-");
        return units;
    }

    const Boundaries country_ = country_of({
        unit("KG01", Level::adm1, UnitType::region, "Region", "KG"),
        unit("KG0110", Level::adm2, UnitType::district, "District", "KG01"),
        unit("KG0120", Level::adm2, UnitType::district, "Other", "KG01"),
        unit("KG01101", Level::adm3, UnitType::aiyl_aimak, "A", "KG0110"),
        unit("KG01102", Level::adm3, UnitType::aiyl_aimak, "B", "KG0110"),
        unit("KG01103", Level::adm3, UnitType::aiyl_aimak, "C", "KG0110"),
        unit("KG01104", Level::adm3, UnitType::aiyl_aimak, "D", "KG0120"),
    });
};

TEST_F(ListEvidence, AsManyEqualRowsAsCandidatesAreThose) {
    EXPECT_EQ(decided({row("12", 7), row("12", 7)}), "1 2");
    EXPECT_EQ(decided({row("123", 7), row("123", 7), row("123", 7)}), "1 2 3");
}

TEST_F(ListEvidence, FewerOrMoreRowsAreLeftOpen) {
    EXPECT_EQ(decided({row("12", 7)}), "-");
    EXPECT_EQ(decided({row("123", 7), row("123", 7)}), "- -");
    EXPECT_EQ(decided({row("12", 7), row("12", 7), row("12", 7)}), "- - -");
}

TEST_F(ListEvidence, RowsThatSayDifferentThingsAreNotInterchangeable) {
    EXPECT_EQ(decided({row("12", 7), row("12", 8)}), "- -");
}

TEST_F(ListEvidence, WhatAnotherRowCertainlyIsIsTaken) {
    EXPECT_EQ(decided({row("1", 0), row("12", 1)}), "- 2") << "a certain row needs no decision";
    EXPECT_EQ(decided({row("12", 1), row("23", 2), row("3", 0)}), "1 2 -") << "and so on along the chain";
}

TEST_F(ListEvidence, OneWayIsTakenOnlyIfAnyOtherIsClearlyWorse) {
    auto weak = row("12", 1);
    weak.candidates.back().score = 0.95;
    EXPECT_EQ(decided({weak, row("12", 2)}), "- -");
    weak.candidates.back().score = 0.5;
    EXPECT_EQ(decided({weak, row("12", 2)}), "1 2");
}

TEST_F(ListEvidence, NeighboursSuggestTheirDistrict) {
    const std::vector<ListRow> list{row("1", 0), row("24", 1), row("3", 2), row("24", 3), row("4", 4)};
    EXPECT_EQ(suggested_by_neighbours(country_, list, 1), list[1].candidates.front().unit);
    EXPECT_EQ(suggested_by_neighbours(country_, list, 3), nullptr) << "they lie in two districts";
    EXPECT_EQ(suggested_by_neighbours(country_, list, 0), nullptr) << "the first has only one neighbour";
    EXPECT_EQ(suggested_by_neighbours(country_, std::vector{row("1", 0), row("23", 1), row("1", 2)}, 1), nullptr)
        << "both candidates lie there";
}

}  // namespace
}  // namespace kamtuu
