// The keys of the register's names: every romanisation sounds like the Kyrgyz name, and names of one district differ.

#include <algorithm>
#include <cstdio>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "data/shipped.hpp"
#include "names/edit_distance.hpp"
#include "names/fold.hpp"
#include "names/near_keys.hpp"
#include "names/unit_words.hpp"
#include "support/misspell.hpp"
#include "support/romanise.hpp"

namespace {

using kamtuu::fold_key;
using kamtuu::NearKey;
using kamtuu::NearKeys;
using kamtuu::strip_unit_words;
using kamtuu::test::misspelt;
using kamtuu::test::Romanisation;
using kamtuu::test::romanisations;
using kamtuu::test::shipped_register;

std::set<std::string> kyrgyz_names() {
    std::set<std::string> names;
    const auto boundaries = shipped_register();
    for (const auto& unit : boundaries.units()) names.insert(strip_unit_words(unit.name_ky).name);
    names.erase("");
    return names;
}

/// The share of names that fold like their romanisation, in per cent. What does not is printed.
double alike(const Romanisation& romanisation, const std::set<std::string>& names) {
    std::size_t count = 0;
    for (const auto& name : names) {
        const auto written = romanisation.write(name);
        if (fold_key(written) == fold_key(name))
            ++count;
        else
            std::printf("%s: %s is not %s\n", romanisation.name, written.c_str(), name.c_str());
    }
    return 100.0 * static_cast<double>(count) / static_cast<double>(names.size());
}

}  // namespace

TEST(ShippedNameKeys, AreThoseOfTheirRomanisations) {
    const auto names = kyrgyz_names();
    ASSERT_GT(names.size(), 400U);
    for (const auto& romanisation : romanisations()) {
        const auto share = alike(romanisation, names);
        std::printf("%-17s %5.1f %%\n", romanisation.name, share);
        EXPECT_GE(share, romanisation.name == std::string("ISO 9") ? 99.0 : 100.0) << romanisation.name;
    }
}

TEST(ShippedNameKeys, DifferWithinADistrict) {
    const auto boundaries = shipped_register();
    std::map<std::pair<std::string, std::string>, std::set<std::string>> names;  // by place and key
    for (const auto& unit : boundaries.units()) {
        const auto name = strip_unit_words(unit.name_ky).name;
        if (unit.parent && !name.empty()) names[{unit.parent->str(), fold_key(name)}].insert(name);
    }
    for (const auto& [place, same] : names)
        EXPECT_EQ(same.size(), 1U) << testing::PrintToString(same) << " in " << place.first;
}

TEST(ShippedNameKeys, AreFoundNearWhatWasMisspelt) {
    std::vector<std::string> keys;
    for (const auto& name : kyrgyz_names()) keys.push_back(fold_key(name));
    const NearKeys near(keys);
    std::mt19937 random(20261122);
    std::vector<NearKey> found;
    for (int i = 0; i < 2000; ++i) {
        auto query = keys[random() % keys.size()];
        for (auto edits = random() % 4; edits > 0; --edits) query = misspelt(query, random);
        std::vector<NearKey> expected;
        for (std::uint32_t k = 0; k < keys.size(); ++k) {
            const auto distance = kamtuu::edit_distance(query, keys[k]);
            if (distance <= 2) expected.push_back({static_cast<std::uint32_t>(distance), k});
        }
        std::sort(expected.begin(), expected.end());
        near.find(query, 2, found);
        ASSERT_EQ(found, expected) << query;
    }
}
