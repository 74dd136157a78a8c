#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <kamtuu/gazetteer.hpp>

#include "names/edit_distance.hpp"
#include "names/fold.hpp"
#include "names/unit_words.hpp"

namespace kamtuu {

namespace {

/// One name of one unit, as an index entry.
struct Entry {
    const Unit* unit;
    std::string name;
    bool alias;
};

/// How names are compared. In order of strength; the score is what agreement by this rule is worth.
struct Rule {
    std::string_view name;
    double score;
};
constexpr Rule as_written{"name", 1.0};
constexpr Rule alias_as_written{"alias", 0.95};
constexpr Rule folded{"folded", 0.9};
constexpr Rule alias_folded{"folded alias", 0.85};
constexpr Rule by_stem{"stem", 0.8};

/// A match whose unit word or column speaks of another type of unit is worth less.
constexpr double type_mismatch_factor = 0.75;

// Endings of Russian adjectives after folding, longest first: -ская, -ский, -ской, -ское.
constexpr std::array<std::string_view, 6> adjective_endings{"skaia", "skoi", "skoe", "skie", "skii", "ski"};

std::vector<Entry> names_of(const Unit& unit) {
    std::vector<Entry> entries;
    for (const auto* name : {&unit.name_en, &unit.name_ky, &unit.name_ru}) {
        if (!name->empty()) entries.push_back({&unit, *name, false});
    }
    for (const auto& other : unit.other_names) entries.push_back({&unit, other.text, true});
    return entries;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// What an adjective is made from: "teplokluCenka" gives "teplokluCen", "atbaSi" gives "atbaS".
std::string noun_stem(std::string key) {
    if (key.size() > 4 && key.ends_with("ka")) {
        key.resize(key.size() - 2);
    } else if (key.size() > 3 && is_vowel(key.back())) {
        key.pop_back();
    }
    return key;
}

/// The stems that an adjective may come from: -skii after s swallows one s, and -inskii may belong to a noun in -a.
std::vector<std::string> adjective_stems(std::string_view key) {
    for (const auto ending : adjective_endings) {
        if (!key.ends_with(ending) || key.size() < ending.size() + 2) continue;
        const std::string stem(key.substr(0, key.size() - ending.size()));
        std::vector<std::string> stems{stem, stem + "s"};
        if (stem.size() > 4 && (stem.ends_with("in"))) stems.push_back(stem.substr(0, stem.size() - 2));
        return stems;
    }
    return {};
}

using Accepts = std::function<bool(const Unit&)>;

}  // namespace

struct Gazetteer::Index {
    using Table = std::unordered_multimap<std::string, const Entry*>;

    const Boundaries* boundaries{};
    std::vector<Entry> entries{};
    Table plain{};
    Table fold{};
    Table stems{};

    void add(const Entry& entry);
    [[nodiscard]] std::vector<NameMatch> matches(std::string_view name, const Accepts& accepts) const;
    [[nodiscard]] std::vector<NameMatch> namesakes(std::string_view name, const Accepts& accepts) const;
    void add_same_kyrgyz_name(std::vector<NameMatch>& matches, std::string_view name, const Accepts& accepts) const;
    [[nodiscard]] bool lies_within(const Unit& unit, std::span<const Unit* const> places) const;
};

namespace {

/// Appends the units that `table` holds for `key`, one match a unit.
template <class Table>
void look_up(const Table& table, const std::string& key, bool aliases, const Rule& rule, const Accepts& accepts,
             std::vector<NameMatch>& matches) {
    const auto [begin, end] = table.equal_range(key);
    for (auto it = begin; it != end; ++it) {
        const Entry& entry = *it->second;
        if (entry.alias == aliases && accepts(*entry.unit)) {
            matches.push_back({entry.unit, rule.name, rule.score, false, entry.name});
        }
    }
}

/// P-code order, each unit once; the name that comes first in order stands for it.
void sort_by_pcode(std::vector<NameMatch>& matches) {
    std::sort(matches.begin(), matches.end(), [](const NameMatch& a, const NameMatch& b) {
        return std::tie(a.unit->pcode, b.score, a.name) < std::tie(b.unit->pcode, a.score, b.name);
    });
    const auto same_unit = [](const NameMatch& a, const NameMatch& b) { return a.unit == b.unit; };
    matches.erase(std::unique(matches.begin(), matches.end(), same_unit), matches.end());
}

}  // namespace

void Gazetteer::Index::add(const Entry& entry) {
    const auto name = strip_unit_words(entry.name).name;
    const auto key = fold_key(name);
    plain.emplace(plain_key(name), &entry);
    fold.emplace(key, &entry);
    stems.emplace(key, &entry);
    if (auto stem = noun_stem(key); stem != key) stems.emplace(std::move(stem), &entry);
}

bool Gazetteer::Index::lies_within(const Unit& unit, std::span<const Unit* const> places) const {
    return places.empty() || std::any_of(places.begin(), places.end(),
                                         [&](const Unit* place) { return boundaries->within(unit, *place); });
}

std::vector<NameMatch> Gazetteer::Index::matches(std::string_view name, const Accepts& accepts) const {
    std::vector<NameMatch> found;
    const auto plain_name = plain_key(name);
    look_up(plain, plain_name, false, as_written, accepts, found);
    if (!found.empty()) add_same_kyrgyz_name(found, name, accepts);
    if (found.empty()) look_up(plain, plain_name, true, alias_as_written, accepts, found);
    const auto key = fold_key(name);
    if (found.empty()) look_up(fold, key, false, folded, accepts, found);
    if (found.empty()) look_up(fold, key, true, alias_folded, accepts, found);
    if (found.empty()) {
        for (const auto& stem : adjective_stems(key)) look_up(stems, stem, false, by_stem, accepts, found);
    }
    sort_by_pcode(found);
    return found;
}

/// Every unit that `name` may mean where nothing but the name is known: those that agree most strongly, those that
/// have it as another name, and the regions and districts that sound the same. "Чуй" is an aiyl aimak as written, and
/// people mean the region.
std::vector<NameMatch> Gazetteer::Index::namesakes(std::string_view name, const Accepts& accepts) const {
    auto found = matches(name, accepts);
    const auto is_upper = [&](const Unit& unit) { return !boundaries->is_leaf(unit) && accepts(unit); };
    look_up(plain, plain_key(name), true, alias_as_written, accepts, found);
    look_up(fold, fold_key(name), false, folded, is_upper, found);
    look_up(fold, fold_key(name), true, alias_folded, is_upper, found);
    sort_by_pcode(found);
    return found;
}

/// The register romanises one Kyrgyz name in several ways (Жерге-Тал is Jerge-Tal, Djerge-Tal and Djergetal). Which
/// of them somebody typed says nothing about the unit, so all units of that Kyrgyz name are equals.
void Gazetteer::Index::add_same_kyrgyz_name(std::vector<NameMatch>& matches, std::string_view name,
                                            const Accepts& accepts) const {
    std::set<std::string> kyrgyz;
    for (const auto& match : matches) kyrgyz.insert(plain_key(strip_unit_words(match.unit->name_ky).name));
    kyrgyz.erase("");
    std::vector<NameMatch> same_sound;
    look_up(fold, fold_key(name), false, folded, accepts, same_sound);
    for (const auto& match : same_sound) {
        if (kyrgyz.contains(plain_key(strip_unit_words(match.unit->name_ky).name))) matches.push_back(match);
    }
}

Gazetteer::Gazetteer(const Boundaries& boundaries) {
    auto index = std::make_unique<Index>();
    index->boundaries = &boundaries;
    for (const Unit& unit : boundaries.units()) {
        for (auto& entry : names_of(unit)) index->entries.push_back(std::move(entry));
    }
    for (const Entry& entry : index->entries) index->add(entry);
    index_ = std::move(index);
}

Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

namespace {

/// What a column says of the type of its units, where no unit word does: a region column that reads "Osh" means
/// the region and not the city.
bool suits_column(const Unit& unit, Level level) {
    switch (level) {
        case Level::adm0:
            return unit.type == UnitType::country;
        case Level::adm1:
            return unit.type == UnitType::region;
        case Level::adm2:
            return unit.type == UnitType::district;
        case Level::adm3:
            break;
    }
    return unit.type == UnitType::aiyl_aimak || unit.type == UnitType::city;
}

/// What kinds of unit a query prefers, the best first; the last accepts any. All look only within the places given.
struct Preferences {
    std::vector<Accepts> accepts{};
    /// Whether what only the last accepts contradicts a unit word or the column.
    bool last_contradicts{};
};

Preferences preferences_of(const Boundaries& boundaries, const StrippedName& name, std::optional<Level> level,
                           const Accepts& in_place) {
    const auto stands_for_level = [&boundaries, level](const Unit& unit) {
        return level && (unit.level == *level || (unit.level < *level && boundaries.is_leaf(unit)));
    };
    Preferences wanted;
    if (!name.types.empty()) {
        const auto typed = [in_place, name](const Unit& unit) { return name.allows(unit.type) && in_place(unit); };
        wanted.accepts.emplace_back([=](const Unit& unit) { return stands_for_level(unit) && typed(unit); });
        wanted.accepts.emplace_back(typed);
    } else if (level) {
        wanted.accepts.emplace_back(
            [=](const Unit& unit) { return stands_for_level(unit) && suits_column(unit, *level) && in_place(unit); });
        wanted.accepts.emplace_back([=](const Unit& unit) { return stands_for_level(unit) && in_place(unit); });
    }
    wanted.last_contradicts = !wanted.accepts.empty();
    wanted.accepts.push_back(in_place);
    return wanted;
}

}  // namespace

std::vector<NameMatch> Gazetteer::find(std::string_view typed, std::span<const Unit* const> within,
                                       std::optional<Level> level) const {
    const auto name = strip_unit_words(typed);
    const auto in_place = [&](const Unit& unit) { return index_->lies_within(unit, within); };
    if (within.empty() && name.types.empty() && level == Level::adm3) return index_->namesakes(name.name, in_place);
    const auto wanted = preferences_of(*index_->boundaries, name, level, in_place);
    for (const auto& accepts : wanted.accepts) {
        auto found = index_->matches(name.name, accepts);
        if (found.empty()) continue;
        if (wanted.last_contradicts && &accepts == &wanted.accepts.back()) {
            for (auto& match : found) {
                match.score *= type_mismatch_factor;
                match.contradicts = true;
            }
        }
        return found;
    }
    return {};
}

std::vector<const Unit*> Gazetteer::nearest(std::string_view typed, std::span<const Unit* const> within,
                                            std::size_t count) const {
    const auto key = fold_key(strip_unit_words(typed).name);
    std::map<const Unit*, std::size_t> distances;
    for (const Entry& entry : index_->entries) {
        if (!index_->lies_within(*entry.unit, within)) continue;
        const auto distance = edit_distance(key, fold_key(strip_unit_words(entry.name).name));
        const auto [known, added] = distances.emplace(entry.unit, distance);
        if (!added) known->second = std::min(known->second, distance);
    }
    std::vector<std::pair<std::size_t, const Unit*>> ranked;
    for (const auto& [unit, distance] : distances) {
        if (2 * distance <= key.size()) ranked.emplace_back(distance, unit);
    }
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second->pcode) < std::tie(b.first, b.second->pcode);
    });
    std::vector<const Unit*> units;
    for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i) units.push_back(ranked[i].second);
    return units;
}

}  // namespace kamtuu
