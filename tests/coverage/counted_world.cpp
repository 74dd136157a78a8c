#include "coverage/counted_world.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "coverage/country.hpp"

namespace kamtuu::test {

namespace {

constexpr std::size_t homes = 7;
constexpr std::size_t numbers_a_home = 64;
constexpr std::array rules{"sum", "max", "last", "distinct"};
enum Rule : std::size_t { sum, max, last, distinct };

std::size_t size(const Reach& reach) { return reach.all.count(); }

/// The sum of what `figure` says of everybody reached.
template <class Figure>
double total(const Told& told, Figure figure) {
    double people = 0;
    for (const auto& reach : told.reached) people += static_cast<double>(figure(reach));
    return people;
}

std::vector<const Unit*> municipalities_of(const Boundaries& country, const Unit& place) {
    std::vector<const Unit*> list;
    for (const Unit* leaf : country.leaves(place))
        if (country.is_municipality(*leaf)) list.push_back(leaf);
    return list;
}

std::vector<const Unit*> in_order(std::vector<const Unit*> units) {
    std::sort(units.begin(), units.end());
    units.erase(std::unique(units.begin(), units.end()), units.end());
    return units;
}

}  // namespace

CountedWorld::CountedWorld(unsigned seed, WorldOptions options)
    : options_(options), random_(seed), country_(random_country()) {
    municipalities_ = municipalities_of(country_, country_.country());
    std::sort(municipalities_.begin(), municipalities_.end());
    used_.assign(rules.size(), std::vector<std::size_t>(homes));
    order_.resize(rules.size());
    for (auto& order : order_) {
        for (std::size_t home = 0; home < homes; ++home) {
            auto& people = order.emplace_back(residents_[home]);
            std::iota(people.begin(), people.end(), home * numbers_a_home);
            std::shuffle(people.begin(), people.end(), random_);
        }
    }
    for (auto& sexes : sexes_) sexes = static_cast<Sexes>(pick(4));
    const auto kinds = 1 + pick(15);  // which rules there are, as bits
    for (std::size_t more = 1 + pick(7); more > 0; --more) {
        const auto rule = pick(rules.size());
        if ((kinds >> rule & 1U) == 0) continue;
        if (rule == sum) add_sum();
        if (rule == max) add_max();
        if (rule == last) add_last();
        if (rule == distinct) add_distinct();
    }
    if (one_in(3)) told_.push_back(start("", some_municipalities()));
    for (std::size_t i = 0; i < told_.size(); ++i) told_[i].record.row = i + 2;
}

/// Of units that others lie in, as a statistical office states them that has no figures for municipalities.
void CountedWorld::state_upper_populations(const Boundaries& plain, std::vector<Unit>& units) {
    for (auto& unit : units) {
        const Unit& original = plain.units()[static_cast<std::size_t>(&unit - units.data())];
        if (plain.is_leaf(original) || one_in(3)) continue;
        std::size_t people = 0;
        std::size_t home = 0;
        for (const Unit& leaf : plain.units()) {
            if (!plain.is_leaf(leaf) || !plain.is_municipality(leaf)) continue;
            if (plain.within(leaf, original)) people += residents_[home];
            ++home;
        }
        if (home > 0) unit.population = static_cast<double>(people * (options_.visitors ? 10 : 1));
    }
}

/// Populations are stated for all municipalities, or for some, or for what they lie in; areas for nearly all.
Boundaries CountedWorld::random_country() {
    const auto plain = small_country();
    std::vector<Unit> units(plain.units().begin(), plain.units().end());
    const bool only_above = one_in(3);
    const bool all_known = !one_in(3);
    const bool all_measured = !one_in(5);
    for (auto& unit : units) {
        const Unit& original = plain.units()[static_cast<std::size_t>(&unit - units.data())];
        if (!plain.is_leaf(original)) continue;
        if (all_measured || !one_in(3)) unit.area = Area::square_metres(1e6 * static_cast<double>(1 + pick(1000)));
        if (!plain.is_municipality(original)) continue;
        residents_.push_back(1 + pick(40));
        const auto stated = residents_.back() * (options_.visitors ? 10 : 1);
        if (!only_above && (all_known || !one_in(3))) unit.population = static_cast<double>(stated);
    }
    if (only_above) state_upper_populations(plain, units);
    return Boundaries(std::move(units));
}

std::size_t CountedWorld::number_of(const Unit& municipality) const {
    const auto found = std::find(municipalities_.begin(), municipalities_.end(), &municipality);
    return static_cast<std::size_t>(found - municipalities_.begin());
}

std::size_t CountedWorld::residents(const Unit& municipality) const {
    return residents_[number_of(municipality)] * (options_.visitors ? 10 : 1);
}

Joined CountedWorld::joined() const {
    Joined joined;
    for (const auto& told : told_) {
        joined.records.push_back(told.record);
        joined.placements.push_back(told.placement);
    }
    return joined;
}

Joined CountedWorld::shuffled() {
    std::shuffle(told_.begin(), told_.end(), random_);
    return joined();
}

/// Of one unit: of a district, a region or the country.
CountedWorld::Serving CountedWorld::some_municipalities() {
    auto place = country_.units()[pick(country_.units().size())].pcode;
    auto list = municipalities_of(country_, *country_.find(place));
    if (list.empty()) list = municipalities_;
    std::shuffle(list.begin(), list.end(), random_);
    list.resize(1 + pick(list.size()));
    return in_order(std::move(list));
}

Told CountedWorld::start(std::string indicator, Serving serves) {
    constexpr std::array projects{"P", "Q", "R", ""};
    constexpr std::array sectors{"water", "roads", ""};
    Told told;
    told.record.file = "t.csv";
    told.record.project = projects[pick(projects.size())];
    told.record.sector = sectors[pick(sectors.size())];
    told.record.activity = "a" + std::to_string(told_.size());
    told.record.indicator = indicator;
    told.record.count_rule = std::move(indicator);
    if (!one_in(4)) told.record.start = std::to_string(2015 + pick(9));
    told.placement = placement_of(serves);
    told.serves = std::move(serves);
    return told;
}

/// One of the ways to tell where a record lies: exactly, or somewhere in something larger.
Placement CountedWorld::placement_of(const Serving& serves) {
    const auto way = pick(6);
    if (serves.size() == 1 && way < 2) return {.kind = PlacementKind::unit, .units = serves};
    if (serves.size() == 1 && way == 2) return ambiguous_with(*serves.front());
    if (serves.size() > 1 && way < 3) return {.kind = PlacementKind::partial, .units = serves, .count = serves.size()};
    if (way == 3) return counted_in(serves);
    if (way == 4 && one_in(4)) return {.kind = PlacementKind::unplaced};
    const Unit* home = serves.front();
    const auto holds_all = [&] {
        return std::all_of(serves.begin(), serves.end(), [&](const Unit* one) { return country_.within(*one, *home); });
    };
    while (!holds_all() || (country_.parent(*home) != nullptr && one_in(2))) home = country_.parent(*home);
    const auto kind = country_.is_leaf(*home) ? PlacementKind::unit : PlacementKind::partial;
    return {.kind = kind, .units = {home}};
}

/// "n municipalities of these regions".
Placement CountedWorld::counted_in(const Serving& serves) {
    std::vector<const Unit*> regions;
    for (const Unit* one : serves) regions.push_back(country_.at_level(*one, Level::adm1));
    if (one_in(2)) regions.push_back(country_.at_level(*municipalities_[pick(homes)], Level::adm1));
    return {.kind = PlacementKind::partial, .units = in_order(std::move(regions)), .count = serves.size()};
}

Placement CountedWorld::ambiguous_with(const Unit& municipality) {
    const auto leaves = country_.leaves(country_.country());
    std::vector<const Unit*> candidates{&municipality};
    while (candidates.size() < 2) {
        candidates.push_back(leaves[pick(leaves.size())]);
        candidates.push_back(leaves[pick(leaves.size())]);
        candidates = in_order(std::move(candidates));
    }
    return {.kind = PlacementKind::ambiguous, .units = std::move(candidates)};
}

Reach CountedWorld::reach(const Unit& at, const std::vector<std::size_t>& people, Sexes sexes) const {
    Reach reach{.at = &at};
    for (const auto person : people) {
        const bool woman = person % 2 == 0;
        reach.all.set(person);
        if (sexes != Sexes::none && woman) reach.women.set(person);
        if ((sexes == Sexes::both || sexes == Sexes::parts_alone) && !woman) reach.men.set(person);
    }
    reach.unknown = reach.all & ~reach.women & ~reach.men;
    return reach;
}

void CountedWorld::tell_people(Told& told, Sexes sexes) const {
    const auto all = total(told, size);
    const auto women = total(told, [](const Reach& reach) { return reach.women.count(); });
    if (sexes != Sexes::parts_alone) told.record.reached = all;
    if (sexes != Sexes::none) told.record.reached_parts["f"] = women;
    if (sexes == Sexes::both || sexes == Sexes::parts_alone) told.record.reached_parts["m"] = all - women;
}

/// Some whom the indicator has not reached yet.
std::vector<std::size_t> CountedWorld::fresh(std::size_t indicator, const Unit& at) {
    const auto home = number_of(at);
    auto& used = used_[indicator][home];
    const auto count = pick(1 + std::min<std::size_t>(residents_[home] - used, 15));
    const auto first = order_[indicator][home].begin() + static_cast<std::ptrdiff_t>(used);
    used += count;
    return {first, first + static_cast<std::ptrdiff_t>(count)};
}

void CountedWorld::add_sum() {
    auto told = start(rules[sum], some_municipalities());
    for (const Unit* at : told.serves) told.reached.push_back(reach(*at, fresh(sum, *at), sexes_[sum]));
    tell_people(told, sexes_[sum]);
    const bool in_whole = told.placement.kind == PlacementKind::partial && !told.placement.count;
    told_.push_back(told);
    if (in_whole && one_in(2)) add_total_and_parts(told, sexes_[sum]);
}

/// The same work is told again for some of its municipalities.
void CountedWorld::add_total_and_parts(const Told& total, Sexes sexes) {
    for (const auto& reach : total.reached) {
        if (one_in(2)) continue;
        auto part = total;
        part.serves = {reach.at};
        part.placement = {.kind = PlacementKind::unit, .units = {reach.at}};
        part.reached = {reach};
        part.record.reached_parts.clear();
        tell_people(part, sexes);
        told_.push_back(std::move(part));
    }
}

void CountedWorld::add_max() {
    auto serves = some_municipalities();
    if (!options_.vague_max) serves.resize(1);
    auto told = start(rules[max], std::move(serves));
    if (!options_.vague_max) told.placement = {.kind = PlacementKind::unit, .units = told.serves};
    for (const Unit* at : told.serves) {
        auto people = order_[max][number_of(*at)];
        people.resize(pick(people.size() + 1));
        told.reached.push_back(reach(*at, people, sexes_[max]));
    }
    tell_people(told, sexes_[max]);
    told_.push_back(std::move(told));
}

/// An activity that reports one to three times, more each time.
void CountedWorld::add_last() {
    auto told = start(rules[last], some_municipalities());
    std::vector<std::vector<std::size_t>> people(told.serves.size());
    const auto reports = 1 + pick(3);
    for (std::size_t report = 0; report < reports; ++report) {
        told.reached.clear();
        for (std::size_t i = 0; i < told.serves.size(); ++i) {
            const auto more = fresh(last, *told.serves[i]);
            people[i].insert(people[i].end(), more.begin(), more.end());
            told.reached.push_back(reach(*told.serves[i], people[i], sexes_[last]));
        }
        told.record.start = std::to_string(2015 + 2 * report);
        tell_people(told, sexes_[last]);
        told_.push_back(told);
    }
}

/// Rows of persons, and perhaps one of people without ids.
void CountedWorld::add_distinct() {
    const auto any_of = [&](const Unit& at) {
        const auto home = options_.visitors && one_in(3) ? pick(homes) : number_of(at);
        return home * numbers_a_home + pick(residents_[home]);
    };
    for (std::size_t rows = 1 + pick(8); rows > 0; --rows) {
        const Unit& at = *municipalities_[pick(3)];
        auto told = start(rules[distinct], {&at});
        const auto person = any_of(at);
        told.record.person = "id" + std::to_string(person);
        told.reached.push_back(reach(at, {person}, sexes_[distinct]));
        if (told.reached[0].women.any()) told.record.reached_parts["f"] = 1;
        if (told.reached[0].men.any()) told.record.reached_parts["m"] = 1;
        told_.push_back(std::move(told));
    }
    if (!one_in(3)) return;
    const Unit& at = *municipalities_[pick(homes)];
    auto told = start(rules[distinct], {&at});
    told.reached.push_back(reach(at, {any_of(at), any_of(at)}, sexes_[distinct]));
    tell_people(told, sexes_[distinct]);
    told_.push_back(std::move(told));
}

}  // namespace kamtuu::test
