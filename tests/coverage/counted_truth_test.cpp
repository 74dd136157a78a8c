// Statistics of random worlds, held against the truth: no interval may leave it out.

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <map>
#include <optional>
#include <ostream>
#include <set>

#include <kamtuu/summary.hpp>

#include "coverage/counted_world.hpp"

namespace kamtuu {

namespace {

using test::CountedWorld;
using test::People;
using test::Reach;
using test::Told;

constexpr std::array levels{Level::adm0, Level::adm1, Level::adm2, Level::adm3};
constexpr double rounding = 1e-6;

/// What is so in one unit.
class Truth {
public:
    Truth(const CountedWorld& world, const Unit& unit) : world_(world), unit_(unit) {
        for (const auto& told : world.told())
            if (told.placement.kind != PlacementKind::unplaced) add(told);
    }

    /// Statistics by key; those of people by indicator and part are people_of.
    [[nodiscard]] std::map<std::string_view, double> statistics() const {
        std::map<std::string_view, double> all{
            {"served", count(served_.size())},
            {"projects", count(projects_.size())},
            {"sectors", count(sectors_.size())},
            {"people", count(union_of(&Reach::all).count())},
            {"people_bounds", count(union_of(&Reach::all).count())},
            {"people_sum", sum_},
            {"people_f", count(union_of(&Reach::women).count())},
            {"people_m", count(union_of(&Reach::men).count())},
            {"people_sex_unknown", count(union_of(&Reach::unknown).count())},
            {"served_twice", count(twice())},
        };
        if (first_year_) all["served_since"] = *first_year_;
        add_sums(all);
        return all;
    }

    [[nodiscard]] double people_of(std::string_view indicator, std::string_view part) const {
        const auto member = part == "f" ? &Reach::women : part == "m" ? &Reach::men : &Reach::unknown;
        const auto found = people_.find(std::string(indicator));
        return found == people_.end() ? 0 : count((found->second.*(part.empty() ? &Reach::all : member)).count());
    }

private:
    static double count(std::size_t number) { return static_cast<double>(number); }

    void add(const Told& told) {
        bool here = false;
        for (const Unit* unit : told.serves) {
            if (!world_.country().within(*unit, unit_)) continue;
            here = true;
            served_[unit].insert(told.record.project);
        }
        if (!here) return;
        if (!told.record.project.empty()) projects_.insert(told.record.project);
        if (!told.record.sector.empty()) sectors_.insert(told.record.sector);
        if (!told.record.start.empty())
            first_year_ = std::min(first_year_.value_or(9999), std::stod(told.record.start));
        for (const auto& reach : told.reached)
            if (world_.country().within(*reach.at, unit_)) add(reach, people_[told.record.indicator]);
    }

    void add(const Reach& reach, Reach& all) {
        sum_ += count(reach.all.count());
        all.all |= reach.all;
        all.women |= reach.women;
        all.men |= reach.men;
        all.unknown |= reach.unknown;
    }

    [[nodiscard]] People union_of(People Reach::*part) const {
        People all;
        for (const auto& [indicator, people] : people_) all |= people.*part;
        return all;
    }

    [[nodiscard]] std::size_t twice() const {
        return static_cast<std::size_t>(std::count_if(served_.begin(), served_.end(), [](const auto& one) {
            return one.second.size() - one.second.count("") >= 2;
        }));
    }

    /// Population and area of the served and the others.
    void add_sums(std::map<std::string_view, double>& all) const {
        double everybody = 0;
        double area = 0;
        double reached = 0;
        for (const Unit* leaf : world_.country().leaves(unit_)) {
            if (!world_.country().is_municipality(*leaf)) continue;
            everybody += count(world_.residents(*leaf));
            if (!served_.contains(leaf)) continue;
            reached += count(world_.residents(*leaf));
            area += leaf->area ? leaf->area->km2() : 0;
        }
        all["population_served"] = reached;
        all["population_unserved"] = everybody - reached;
        all["served_area_km2"] = area;
        if (everybody == 0) return;
        all["people_share"] = 100 * all["people"] / everybody;
        all["people_per_1000"] = 1000 * all["people"] / everybody;
    }

    const CountedWorld& world_;
    const Unit& unit_;
    std::map<const Unit*, std::set<std::string>> served_;  // with the projects there
    std::set<std::string> projects_;
    std::set<std::string> sectors_;
    std::map<std::string, Reach> people_;  // by indicator
    std::optional<double> first_year_;
    double sum_{};
};

/// Empty if the cell holds the truth, else what is wrong. What nobody tells may be absent, but then it is nobody.
std::string fault_of(const Cell& cell, double truth, bool may_be_absent) {
    if (!cell) return may_be_absent || truth == 0 ? "" : "absent, is " + std::to_string(truth);
    if (cell->lower <= truth + rounding && truth - rounding <= cell->upper) return "";
    return std::to_string(cell->lower) + ".." + std::to_string(cell->upper) + " is " + std::to_string(truth);
}

/// Rates need a population, and sexes somebody who tells them.
bool may_be_absent(std::string_view key, const CountedWorld& world) {
    const bool rate = key == "people_share" || key == "people_per_1000";
    const bool none_tells_sexes = std::all_of(world.told().begin(), world.told().end(),
                                              [](const Told& told) { return told.record.reached_parts.empty(); });
    return !key.starts_with("people") || rate || (key == "people_sex_unknown" && none_tells_sexes);
}

using Faults = std::map<std::string, std::pair<int, std::string>>;  // by statistic: how many, and the first

void check(const CountedWorld& world, const std::string& where, Faults& faults) {
    const auto joined = world.joined();
    const auto note = [&](const std::string& key, const Unit& unit, const std::string& fault) {
        auto& [number, first] = faults[key];
        if (number++ == 0) first = where + " " + unit.pcode.str() + ": " + fault;
    };
    for (const auto level : levels) {
        const SummaryOptions options{.level = level};
        for (const auto& row : summarize(world.country(), joined, options).rows) {
            if (row.kind != RowKind::unit) continue;
            for (const auto& [key, truth] : Truth(world, *row.unit).statistics()) {
                const auto fault = fault_of(cell_of(row, key), truth, may_be_absent(key, world));
                if (!fault.empty()) note(std::string(key), *row.unit, fault);
            }
        }
        for (const auto& row : people_by_indicator(world.country(), joined, options)) {
            if (row.kind != RowKind::unit) continue;
            const auto fault = fault_of(row.people, Truth(world, *row.unit).people_of(row.indicator, row.part), false);
            if (!fault.empty()) note(row.indicator + "/" + row.part, *row.unit, fault);
        }
    }
}

/// Nobody is reached in a unit who is not reached in the unit above it, and intervals know.
void compare_with_units_above(const CountedWorld& world, const std::string& where, Faults& faults) {
    const auto joined = world.joined();
    std::map<std::pair<std::string, std::string_view>, double> most;
    for (const auto level : levels) {
        for (const auto& row : summarize(world.country(), joined, {.level = level}).rows) {
            if (row.kind != RowKind::unit) continue;
            for (const std::string_view key :
                 {"people", "people_bounds", "people_f", "people_m", "people_sex_unknown", "served", "projects"}) {
                const auto& cell = cell_of(row, key);
                if (!cell) continue;
                most[{row.unit->pcode.str(), key}] = cell->upper;
                if (!row.unit->parent) continue;
                const auto above = most.find({row.unit->parent->str(), key});
                if (above != most.end() && cell->upper <= std::max(above->second, cell->lower) + rounding) continue;
                auto& [number, first] = faults[std::string(key)];
                if (number++ == 0) first = where + " " + row.unit->pcode.str();
            }
        }
    }
}

/// Worlds of one kind, by seeds.
struct Worlds {
    const char* name{};
    test::WorldOptions options{};
    unsigned first{};
    unsigned last{};
};

void PrintTo(const Worlds& worlds, std::ostream* out) { *out << worlds.name; }

class CountedTruth : public testing::TestWithParam<Worlds> {};

TEST_P(CountedTruth, IsInEveryInterval) {
    Faults faults;
    for (unsigned seed = GetParam().first; seed < GetParam().last; ++seed)
        check(CountedWorld(seed, GetParam().options), "seed " + std::to_string(seed), faults);
    for (const auto& [key, fault] : faults) ADD_FAILURE() << key << ": " << fault.first << " times; " << fault.second;
}

TEST_P(CountedTruth, IsBoundedByTheUnitAbove) {
    Faults faults;
    for (unsigned seed = GetParam().first; seed < GetParam().last; seed += 10)
        compare_with_units_above(CountedWorld(seed, GetParam().options), "seed " + std::to_string(seed), faults);
    for (const auto& [key, fault] : faults) ADD_FAILURE() << key << ": " << fault.first << " times; " << fault.second;
}

INSTANTIATE_TEST_SUITE_P(Worlds, CountedTruth,
                         testing::Values(Worlds{"PeopleAtHome", {}, 0, 5000},
                                         Worlds{"Visitors", {.visitors = true}, 5000, 8000},
                                         Worlds{"VagueMax", {.vague_max = true}, 8000, 10000}),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace

}  // namespace kamtuu
