// Populations: what units have, roll-up, reconciliation, and figures that cannot be used.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

#include <kamtuu/populations.hpp>

#include "coverage/country.hpp"

namespace kamtuu {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class PopulationTable : public testing::Test {
protected:
    const Unit& unit(std::string_view pcode) const { return *country_.find(*Pcode::parse(pcode)); }

    Populations of(const std::vector<std::pair<std::string_view, double>>& figures) {
        std::vector<PopulationFigure> list;
        for (const auto& [pcode, people] : figures)
            list.push_back({.unit = &unit(pcode), .people = people, .file = "p.csv", .row = list.size() + 2});
        findings_.clear();
        return {country_, std::move(list), findings_};
    }

    std::vector<std::string> codes() const {
        std::vector<std::string> list;
        for (const auto& finding : findings_) list.push_back(finding.code);
        return list;
    }

    static constexpr std::string_view chui = "KG08000000000";
    static constexpr std::string_view alamudun = "KG08203000000";
    static constexpr std::string_view lenin = "KG08203801000";
    static constexpr std::string_view ivanovka = "KG08203802000";
    static constexpr std::string_view kant = "KG08203600000";
    static constexpr std::string_view naryn = "KG04000000000";
    static constexpr std::string_view bishkek = "KG11000000000";

    Boundaries country_ = test::small_country();
    Findings findings_{};
};

TEST_F(PopulationTable, RollsUpWherePartsAreWholeAndTheLakeIsNoPart) {
    const auto populations = of({{lenin, 10}, {ivanovka, 20}, {kant, 30}});
    EXPECT_EQ(populations.of(unit(alamudun)), 10 + 20 + 30);
    EXPECT_EQ(populations.of(unit(chui)), 10 + 20 + 30);
    EXPECT_EQ(populations.of(unit("KG")), std::nullopt);
    EXPECT_EQ(populations.lacking(unit(chui)), 0U);
    EXPECT_EQ(populations.lacking(unit("KG")), 7U - 3U);
    EXPECT_THAT(codes(), IsEmpty());
}

TEST(PopulationOfLakes, IsNobodyAndMissedByNobody) {
    using test::unit;
    const auto country = test::country_of({
        unit("KG08000000000", Level::adm1, UnitType::region, "Chui"),
        unit("KG08203000000", Level::adm2, UnitType::district, "Alamudun", "KG08000000000"),
        unit("KG08203801000", Level::adm3, UnitType::aiyl_aimak, "Lenin", "KG08203000000"),
        unit("KG08206000000", Level::adm2, UnitType::district, "Waters", "KG08000000000"),
        unit("KG08206903000", Level::adm3, UnitType::other, "Lake", "KG08206000000"),
    });
    Findings findings;
    const auto* lenin = country.find(*Pcode::parse("KG08203801000"));
    const Populations populations(country, {{.unit = lenin, .people = 7}}, findings);
    EXPECT_EQ(populations.of(*country.find(*Pcode::parse("KG08206000000"))), std::nullopt) << "not 0";
    EXPECT_EQ(populations.of(*country.find(*Pcode::parse("KG08000000000"))), 7);
}

TEST_F(PopulationTable, LacksASumWhereAPartIsLacking) {
    const auto populations = of({{lenin, 10}, {ivanovka, 20}});
    EXPECT_EQ(populations.of(unit(chui)), std::nullopt) << "absent is not zero";
    EXPECT_EQ(populations.lacking(unit(alamudun)), 1U);
}

TEST_F(PopulationTable, WhatIsStatedHoldsAndRollsUpFurther) {
    const auto populations = of({{chui, 100}, {naryn, 50}, {bishkek, 25}, {lenin, 10}});
    EXPECT_EQ(populations.of(unit(chui)), 100);
    EXPECT_EQ(populations.of(unit("KG")), 100 + 50 + 25);
    EXPECT_EQ(populations.lacking(unit("KG")), 5U) << "regions have figures, their municipalities have none";
    EXPECT_THAT(codes(), IsEmpty()) << "a part that is lacking makes no difference";
}

TEST_F(PopulationTable, DifferencesAreToldAndTheStatedFigureHolds) {
    const auto populations = of({{alamudun, 100}, {lenin, 10}, {ivanovka, 20}, {kant, 30}});
    EXPECT_EQ(populations.of(unit(alamudun)), 100);
    EXPECT_EQ(populations.of(unit(chui)), 100);
    ASSERT_THAT(codes(), ElementsAre("population.parts_differ"));
    EXPECT_EQ(findings_[0].unit, alamudun);
    EXPECT_THAT(findings_[0].message,
                testing::AllOf(testing::HasSubstr("100"), testing::HasSubstr("60"), testing::HasSubstr("40")));
}

TEST_F(PopulationTable, TwoFiguresAreNone) {
    const auto populations = of({{lenin, 11}, {kant, 5}, {lenin, 10}});
    EXPECT_EQ(populations.of(unit(lenin)), std::nullopt);
    EXPECT_EQ(populations.of(unit(kant)), 5);
    ASSERT_THAT(codes(), ElementsAre("population.two_figures"));
    EXPECT_EQ(findings_[0].severity, Severity::error);
    EXPECT_EQ(findings_[0].file, "p.csv");
}

TEST_F(PopulationTable, TheSameFigureTwiceIsOne) {
    EXPECT_EQ(of({{lenin, 10}, {lenin, 10}}).of(unit(lenin)), 10);
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(PopulationTable, ZeroIsAFigureAndTold) {
    const auto populations = of({{lenin, 0}, {ivanovka, 20}, {kant, 30}});
    EXPECT_EQ(populations.of(unit(lenin)), 0);
    EXPECT_EQ(populations.of(unit(chui)), 50);
    EXPECT_THAT(codes(), ElementsAre("population.zero"));
}

TEST_F(PopulationTable, WhatIsNoNumberOfPeopleIsRefused) {
    const auto infinite = std::numeric_limits<double>::infinity();
    for (const double people : {-1.0, infinite, -infinite, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_EQ(of({{lenin, people}}).of(unit(lenin)), std::nullopt) << people;
        EXPECT_THAT(codes(), ElementsAre("population.impossible"));
        EXPECT_EQ(findings_[0].row, 2U);
        EXPECT_EQ(of({{lenin, 10}, {lenin, people}}).of(unit(lenin)), std::nullopt) << "and 10 is not certain";
        EXPECT_EQ(findings_.size(), 1U);
    }
}

TEST_F(PopulationTable, KnowsWhenItHasNothing) {
    EXPECT_TRUE(Populations().empty());
    EXPECT_EQ(Populations().of(unit(lenin)), std::nullopt);
    EXPECT_TRUE(of({}).empty());
    EXPECT_FALSE(of({{lenin, 10}}).empty());
}

}  // namespace

}  // namespace kamtuu
