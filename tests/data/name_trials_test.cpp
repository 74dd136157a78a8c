// The gazetteer on the register that comes with kamtuu: every municipality by its name, as written, misspelt and in
// other forms, with what is told of its place. What must never be is a wrong unit.

#include "support/name_trials.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <span>
#include <string>
#include <vector>

#include <kamtuu/gazetteer.hpp>

#include "data/shipped.hpp"
#include "support/romanise.hpp"
#include "support/rounds.hpp"

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
const std::vector<NameOf> both{english, kyrgyz};
const auto languages = std::span(both).first(static_cast<std::size_t>(rounds(2)));

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

TEST(NameTrials, AContextThatContradictsIsNeverMended) {
    std::vector<const Unit*> regions;
    for (const Unit& unit : country().units())
        if (unit.level == Level::adm1) regions.push_back(&unit);
    for (const Unit* unit : third_level(country()))
        for (const Unit* region : regions) {
            const bool is_an_address = unit->name_en.find('(') != std::string::npos;
            if (is_an_address || country().within(*unit, *region)) continue;
            const auto found = gazetteer().find(unit->name_en, {.region = {region->name_en}, .level = Level::adm3});
            if (found.unit() == nullptr) continue;
            EXPECT_NE(found.candidates.front().rule, kamtuu::NameRule::near) << unit->name_en << ": " << found.reason;
        }
}

TEST(NameTrials, WhatLooksLikeAMatchIsNone) {
    using kamtuu::NameContext;
    const auto adm3 = [](std::vector<std::string> region, std::vector<std::string> district = {}) {
        return NameContext{.region = std::move(region), .district = std::move(district), .level = Level::adm3};
    };
    const std::vector<std::pair<std::string, NameContext>> refused{
        {"Masy village, Kant", adm3({})},
        {"Unknownville village, Jeti-Oguz district", adm3({})},
        {"с. Кара-Суу, г. Ош", adm3({})},
        {"Naryn, Kyrgyzstan", adm3({})},
        {"Chui, Kyrgyzstan", adm3({})},
        {"Naryn", adm3({"Narnia", "Osh"})},
        {"г. Ош", adm3({"Ошская область"})},
        {"Karakol city", adm3({"Issyk-Kul"}, {"Ak-Suu"})},
        {"г. Нарын", adm3({"Нарынская область"}, {"Нарынский район"})},
        {"Нарын", adm3({"Batken"})},
        {"Karakol", adm3({"Issyk-Kul"})},
        {"Bosteri", adm3({"Osh oblast'"})},
        {"Manas village", adm3({})},
        {"Bishkek village", adm3({})},
        {"Almaty", adm3({})},
        {"Japan", adm3({})},
        {"Kent", adm3({})},
        {"Hebron", adm3({})},
        {"Isfara", adm3({})},
        {"айыл аймагы", adm3({})},
        {"Бишкек 720001", adm3({})},
        {"Suzak, Jany-Jol", adm3({})},
    };
    for (const auto& [typed, context] : refused) {
        const auto result = gazetteer().find(typed, context);
        EXPECT_EQ(result.unit(), nullptr) << typed << ": " << result.reason;
    }
}

TEST(NameTrials, AddressesAndRussianDistrictsAreRead) {
    const auto code = [](const std::string& typed, kamtuu::NameContext context = {}) {
        const auto result = gazetteer().find(typed, context);
        return result.unit() != nullptr ? result.unit()->pcode.str() : result.reason;
    };
    EXPECT_EQ(code("Temir village, Issyk-Kul region"), "KG02215840000");
    EXPECT_EQ(code("Jany-Jol (Aksy district)"), "KG03211813000");
    EXPECT_EQ(code("Talas (city)"), "KG07400000010");
    EXPECT_EQ(code("Бостери", {.region = {"Иссык-Куль, Кыргызстан"}, .level = Level::adm3}), "KG02215808000");
    const std::vector<std::pair<std::string, std::string>> districts{
        {"Ак-Суйский", "KG02205000000"},       {"Джети-Огузский", "KG02210000000"},
        {"Иссык-Кульский", "KG02215000000"},   {"Тонский", "KG02220000000"},
        {"Тюпский", "KG02225000000"},          {"Ала-Букинский", "KG03204000000"},
        {"Базар-Коргонский", "KG03207000000"}, {"Аксыйский", "KG03211000000"},
        {"Ноокенский", "KG03215000000"},       {"Сузакский", "KG03220000000"},
        {"Тогуз-Тороуский", "KG03223000000"},  {"Токтогульский", "KG03225000000"},
        {"Чаткальский", "KG03230000000"},      {"Ак-Талинский", "KG04210000000"},
        {"Ат-Башинский", "KG04220000000"},     {"Джумгальский", "KG04230000000"},
        {"Кочкорский", "KG04235000000"},       {"Нарынский", "KG04245000000"},
        {"Баткенский", "KG05214000000"},       {"Лейлекский", "KG05236000000"},
        {"Кадамжайский", "KG05258000000"},     {"Алайский", "KG06207000000"},
        {"Араванский", "KG06211000000"},       {"Кара-Сууский", "KG06226000000"},
        {"Ноокатский", "KG06242000000"},       {"Кара-Кульджинский", "KG06246000000"},
        {"Узгенский", "KG06255000000"},        {"Чон-Алайский", "KG06259000000"},
        {"Кара-Бууринский", "KG07215000000"},  {"Бакай-Атинский", "KG07220000000"},
        {"Манасский", "KG07225000000"},        {"Таласский", "KG07232000000"},
        {"Аламудунский", "KG08203000000"},     {"Ысык-Атинский", "KG08206000000"},
        {"Жайылский", "KG08209000000"},        {"Кеминский", "KG08213000000"},
        {"Московский", "KG08217000000"},       {"Панфиловский", "KG08219000000"},
        {"Сокулукский", "KG08222000000"},      {"Чуйский", "KG08223000000"},
        {"Кара-Суйский", "KG06226000000"},     {"Аламединский", "KG08203000000"},
        {"Иссык-Атинский", "KG08206000000"},   {"Ляйлякский", "KG05236000000"},
        {"Наукатский", "KG06242000000"},
    };
    for (const auto& [adjective, pcode] : districts)
        EXPECT_EQ(code(adjective + " район", {.level = Level::adm2}), pcode) << adjective;
}

TEST(NameTrials, LongListsAndLongContextsTakeNoTime) {
    std::vector<kamtuu::NameQuery> list(100000, {.name = "Jany-Jol", .context = {}});
    EXPECT_EQ(gazetteer().find_all(list).back().outcome, NameOutcome::ambiguous);
    std::string words;
    for (int i = 0; i < 200000; ++i) words += "г ";
    EXPECT_FALSE(gazetteer().find("Jany-Jol", {.region = {words + "Osh"}}).findings.empty());
}
