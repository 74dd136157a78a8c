// The gazetteer on the register that comes with kamtuu: every municipality by its name, as written, misspelt and in
// other forms, with what is told of its place. What must never be is a wrong unit.

#include "support/name_trials.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <vector>

#include <kamtuu/gazetteer.hpp>

#include "data/shipped.hpp"
#include "support/romanise.hpp"

namespace {

using kamtuu::Boundaries;
using kamtuu::Gazetteer;
using kamtuu::Level;
using kamtuu::NameOutcome;
using kamtuu::Unit;
using namespace kamtuu::test;  // the whole vocabulary of trials

const Boundaries& country() {
    static const Boundaries boundaries = shipped_register();
    return boundaries;
}
const Gazetteer& gazetteer() {
    static const Gazetteer made(country());
    return made;
}
const std::vector<NameOf> languages{english, kyrgyz};

Tally tally(const NameOf& name, Told told, const std::function<std::string(std::string)>& change = {}) {
    return judge(gazetteer(), country(), trials(country(), third_level(country()), name, told, change));
}

std::string first_of(const std::vector<std::string>& texts) { return texts.empty() ? "" : texts.front(); }

double share(std::size_t some, const Tally& tally) {
    return static_cast<double>(some) / static_cast<double>(tally.asked());
}

}  // namespace

TEST(NameTrials, WithTheirDistrictAllAreFound) {
    for (const auto& name : languages) EXPECT_EQ(tally(name, Told::district).right, 460U);
}

TEST(NameTrials, WithTheirRegionAllButNamesakesAreFound) {
    for (const auto& name : languages) {
        const auto result = tally(name, Told::region);
        const auto units = third_level(country());
        const auto shared = static_cast<std::size_t>(std::count_if(units.begin(), units.end(), [](const Unit* unit) {
            return shares_its_name(country(), *unit, Told::region);
        }));
        EXPECT_EQ(result.right, 460 - shared);
        EXPECT_EQ(result.namesake, shared);
    }
}

TEST(NameTrials, AloneEveryUniqueOneIsFoundAndEverySharedOneIsAmbiguous) {
    for (const auto& name : languages)
        for (const auto& trial : trials(country(), third_level(country()), name, Told::nothing)) {
            const auto result = gazetteer().find(trial.typed, trial.context);
            const bool shared = shares_its_name(country(), *trial.truth, Told::nothing);
            if (result.unit() == nullptr) {
                EXPECT_TRUE(shared) << trial.typed << ": " << result.reason;
                EXPECT_EQ(result.outcome, NameOutcome::ambiguous) << trial.typed;
            } else {
                EXPECT_EQ(result.unit(), trial.truth) << trial.typed << ": " << result.reason;
            }
        }
}

TEST(NameTrials, OneEditIsNeverTakenForAnotherUnit) {
    for (const auto& name : languages)
        for (const auto told : {Told::nothing, Told::region, Told::district}) {
            std::mt19937_64 random(20);
            const auto result = tally(name, told, [&](auto text) { return misspelt_letters(text, random); });
            EXPECT_EQ(result.wrong, 0U) << to_string(told) << ": " << first_of(result.mistakes);
            EXPECT_EQ(result.misled, 0U) << to_string(told);
            const double least = told == Told::district ? 0.95 : told == Told::region ? 0.90 : 0;
            EXPECT_GE(share(result.right, result), least) << to_string(told);
        }
}

TEST(NameTrials, TwoEditsAreNeverSurelyAnotherUnit) {
    for (const auto& name : languages) {
        std::mt19937_64 random(21);
        const auto result = tally(name, Told::district,
                                  [&](auto text) { return misspelt_letters(misspelt_letters(text, random), random); });
        EXPECT_EQ(result.bands.front().wrong, 0U) << first_of(result.mistakes);
        EXPECT_LT(share(result.wrong, result), 0.01) << first_of(result.mistakes);
    }
}

TEST(NameTrials, RegionsAndDistrictsAreFoundInAllTheirForms) {
    for (const auto& form : forms_of_upper_units()) {
        const auto result = gazetteer().find(form.typed, form.context);
        ASSERT_NE(result.unit(), nullptr) << form.typed << ": " << result.reason;
        EXPECT_EQ(result.unit()->pcode.str(), form.pcode) << form.typed;
    }
}

TEST(NameTrials, EveryRegionAndDistrictIsFoundInItsColumn) {
    for (const Unit& unit : country().units()) {
        if (unit.level != Level::adm1 && unit.level != Level::adm2) continue;
        for (const auto* name : {&unit.name_en, &unit.name_ky}) {
            const auto result = gazetteer().find(*name, {.level = unit.level});
            ASSERT_NE(result.unit(), nullptr) << *name << ": " << result.reason;
            EXPECT_EQ(result.unit(), &unit) << *name << " is " << result.reason;
        }
    }
}

TEST(NameTrials, EveryRomanisationIsFoundWithItsRegion) {
    for (const auto& scheme : romanisations()) {
        const auto result = tally(kyrgyz, Told::region, [&](const std::string& name) { return scheme.write(name); });
        EXPECT_EQ(result.wrong, 0U) << scheme.name << ": " << first_of(result.mistakes);
        EXPECT_GE(share(result.right + result.namesake, result), 0.98) << scheme.name;
    }
}

TEST(NameTrials, ThePilotMunicipalitiesAreFoundAsTheDonorTypedThem) {
    const auto pilots = pilot_municipalities();
    const auto results = gazetteer().find_all(queries_of(pilots));
    for (std::size_t i = 0; i < pilots.size(); ++i) {
        ASSERT_NE(results[i].unit(), nullptr) << pilots[i].typed << ": " << results[i].reason;
        EXPECT_EQ(results[i].unit()->pcode.str(), pilots[i].pcode) << pilots[i].typed << ": " << results[i].reason;
    }
}
