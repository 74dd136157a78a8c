// The bounds of served municipalities beside all that is possible: every way in which records may serve municipalities
// is tried.

#include <algorithm>
#include <array>
#include <bitset>
#include <gtest/gtest.h>
#include <random>
#include <set>
#include <utility>

#include <kamtuu/summary.hpp>

#include "coverage/country.hpp"

namespace kamtuu {

namespace {

using Set = unsigned;  // municipalities as bits, in the order of the country's leaves
constexpr std::array levels{Level::adm0, Level::adm1, Level::adm2, Level::adm3};

std::size_t size(Set set) { return std::bitset<32>(set).count(); }

class SmallWorld {
public:
    explicit SmallWorld(unsigned seed) : random_(seed) {
        for (std::size_t more = 1 + pick(4); more > 0; --more) {
            joined_.placements.push_back(placement());
            joined_.records.push_back(test::at("", ""));
        }
        joined_.records = test::numbered(std::move(joined_.records));
    }

    [[nodiscard]] const Boundaries& country() const noexcept { return country_; }
    [[nodiscard]] const Joined& joined() const noexcept { return joined_; }

    [[nodiscard]] Set municipalities_in(const Unit& unit) const {
        const auto leaves = country_.leaves(country_.country());
        Set set = 0;
        for (std::size_t i = 0; i < leaves.size(); ++i)
            if (country_.is_municipality(*leaves[i]) && country_.within(*leaves[i], unit)) set |= 1U << i;
        return set;
    }

    /// Every set of municipalities that all records together may serve.
    [[nodiscard]] std::set<Set> possible() const {
        std::set<Set> together{0};
        for (const auto& placement : joined_.placements) {
            std::set<Set> more;
            for (const Set one : served_by(placement))
                for (const Set others : together) more.insert(one | others);
            together = std::move(more);
        }
        return together;
    }

    [[nodiscard]] bool is_claim(const Placement& placement) const { return served_by(placement).size() > 1; }

private:
    std::size_t pick(std::size_t below) { return random_() % below; }

    Placement placement() {
        const auto kind = pick(3);
        std::vector<const Unit*> units;
        const auto leaves = country_.leaves(country_.country());
        if (kind == 0) return {.kind = PlacementKind::unit, .units = {leaves[pick(leaves.size())]}};
        if (kind == 1) {
            units.assign(leaves.begin(), leaves.end());
            std::shuffle(units.begin(), units.end(), random_);
            units.resize(2 + pick(2));
            std::sort(units.begin(), units.end());
            return {.kind = PlacementKind::ambiguous, .units = std::move(units)};
        }
        return partial();
    }

    Placement partial() {
        constexpr std::array uppers{Level::adm0, Level::adm1, Level::adm2};
        auto units = country_.at_level(uppers[pick(uppers.size())]);
        std::shuffle(units.begin(), units.end(), random_);
        units.resize(1 + pick(std::min<std::size_t>(units.size(), 3)));
        std::sort(units.begin(), units.end());
        Placement placement{.kind = PlacementKind::partial, .units = std::move(units)};
        Set all = 0;
        for (const Unit* unit : placement.units) all |= municipalities_in(*unit);
        if (pick(3) != 0) placement.count = 1 + pick(size(all));
        return placement;
    }

    /// What one record may serve.
    [[nodiscard]] std::vector<Set> served_by(const Placement& placement) const {
        std::vector<Set> sets;
        Set all = 0;
        for (const Unit* unit : placement.units) {
            all |= municipalities_in(*unit);
            if (placement.kind != PlacementKind::partial) sets.push_back(municipalities_in(*unit));
        }
        if (placement.kind != PlacementKind::partial) return sets;
        for (Set set = all;; set = (set - 1) & all) {
            if (!placement.count || size(set) == *placement.count) sets.push_back(set);
            if (set == 0) return sets;
        }
    }

    const Boundaries country_ = test::small_country();
    std::mt19937 random_;
    Joined joined_{};
};

/// The claims of a world as the manual of ServedBounds has them, with what they are about.
struct Claim {
    Set set{};
    std::size_t units{};
};

std::vector<Claim> claims_of(const SmallWorld& world, bool with_a_need) {
    std::set<std::pair<std::vector<const Unit*>, std::optional<std::size_t>>> places;
    std::vector<Claim> claims;
    for (const auto& placement : world.joined().placements) {
        if (!world.is_claim(placement) || !places.emplace(placement.units, placement.count).second) continue;
        if (with_a_need && placement.kind == PlacementKind::partial && !placement.count) continue;
        Claim claim{0, placement.units.size()};
        for (const Unit* unit : placement.units) claim.set |= world.municipalities_in(*unit);
        claims.push_back(claim);
    }
    return claims;
}

/// How many claims have something in common with another one.
std::size_t overlapping(const std::vector<Claim>& claims) {
    std::size_t count = 0;
    for (const auto& one : claims)
        for (const auto& other : claims)
            if (&one != &other && (one.set & other.set) != 0) {
                ++count;
                break;
            }
    return count;
}

/// Whether a claim about several units has something in common with another one.
bool meet_in_part(const std::vector<Claim>& claims) {
    for (const auto& one : claims)
        for (const auto& other : claims)
            if (&one != &other && one.units > 1 && (one.set & other.set) != 0) return true;
    return false;
}

Interval possible_in(const std::set<Set>& possible, Set unit) {
    std::size_t least = size(unit);
    std::size_t most = 0;
    for (const Set served : possible) {
        least = std::min(least, size(served & unit));
        most = std::max(most, size(served & unit));
    }
    return {static_cast<double>(least), static_cast<double>(most)};
}

std::string shown(const SmallWorld& world) {
    std::string text;
    for (const auto& placement : world.joined().placements)
        text += std::string(to_string(placement.kind)) + " " + test::codes(placement) +
                (placement.count ? " x" + std::to_string(*placement.count) : "") + "; ";
    return text;
}

TEST(ServedBounds, HoldAllThatIsPossibleAndAreTightWhereTheySay) {
    int all = 0;
    int low = 0;
    int high = 0;
    for (unsigned seed = 0; seed < 4000; ++seed) {
        const SmallWorld world(seed);
        const auto possible = world.possible();
        const auto claims = claims_of(world, false);
        const bool of_one_unit = std::all_of(claims.begin(), claims.end(), [](const Claim& c) { return c.units == 1; });
        for (const auto level : levels) {
            for (const auto& row : summarize(world.country(), world.joined(), {.level = level}).rows) {
                if (row.kind != RowKind::unit) continue;
                const auto truth = possible_in(possible, world.municipalities_in(*row.unit));
                const auto bounds = *cell_of(row, "served");
                const auto where = row.unit->pcode.str() + ": " + std::to_string(bounds.lower) + ".." +
                                   std::to_string(bounds.upper) + ", possible " + std::to_string(truth.lower) + ".." +
                                   std::to_string(truth.upper) + "; " + shown(world);
                ++all;
                low += bounds.lower < truth.lower ? 1 : 0;
                high += bounds.upper > truth.upper ? 1 : 0;
                ASSERT_LE(bounds.lower, truth.lower) << where;
                ASSERT_GE(bounds.upper, truth.upper) << where;
                ASSERT_TRUE(!of_one_unit || bounds == truth) << where;
                ASSERT_TRUE(bounds.lower == truth.lower || overlapping(claims_of(world, true)) >= 2) << where;
                ASSERT_TRUE(bounds.upper == truth.upper || meet_in_part(claims)) << where;
            }
        }
    }
    RecordProperty("rows", all);
    RecordProperty("at_least_too_low", low);
    RecordProperty("at_most_too_high", high);
    EXPECT_LT(low, all / 20) << "of " << all;
    EXPECT_LT(high, all / 20) << "of " << all;
}

TEST(ServedBounds, CanBeLowWhereTwoClaimsOverlap) {
    // Chui and Naryn have three municipalities each, Bishkek is one: of each claim two are in the region at least. The
    // truth is 2 + 2 + 1 at least, for without Bishkek a region has three.
    const auto country = test::small_country();
    const auto* chui = country.find(*Pcode::parse("KG08000000000"));
    const auto* naryn = country.find(*Pcode::parse("KG04000000000"));
    const auto* bishkek = country.find(*Pcode::parse("KG11000000000"));
    Joined joined;
    joined.records = test::numbered({test::at(""), test::at("")});
    joined.placements = {{.kind = PlacementKind::partial, .units = {chui, bishkek}, .count = 3},
                         {.kind = PlacementKind::partial, .units = {naryn, bishkek}, .count = 3}};
    const auto served = cell_of(summarize(country, joined, {.level = Level::adm0}).rows.front(), "served");
    EXPECT_EQ(served->lower, 2 + 2);
    EXPECT_EQ(served->upper, 6);
}

}  // namespace

}  // namespace kamtuu
