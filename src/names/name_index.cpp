#include "names/name_index.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <kamtuu/error.hpp>

#include "names/edit_distance.hpp"
#include "names/fold.hpp"
#include "names/match_score.hpp"
#include "names/unit_lists.hpp"

namespace kamtuu {

namespace {

std::vector<NameEntry> names_of(const Unit& unit) {
    std::vector<NameEntry> entries;
    const std::array<std::pair<std::string_view, const std::string*>, 3> own{
        {{"en", &unit.name_en}, {"ky", &unit.name_ky}, {"ru", &unit.name_ru}}};
    for (const auto& [language, name] : own)
        if (!name->empty()) entries.push_back({&unit, *name, language});
    for (const auto& other : unit.other_names) entries.push_back({&unit, other.text, other.language, &other});
    return entries;
}

std::vector<NameEntry> names_of(const Village& village, const Unit& unit) {
    std::vector<NameEntry> entries;
    const std::array<std::pair<std::string_view, const std::string*>, 3> names{
        {{"en", &village.name_en}, {"ky", &village.name_ky}, {"ru", &village.name_ru}}};
    for (const auto& [language, name] : names)
        if (!name->empty()) entries.push_back({&unit, *name, language, nullptr, true});
    return entries;
}

std::string another_name(const NameMatch& match) {
    std::string words = match.kind == "former" ? "a former name of " : "another name of ";
    words += display_name(*match.unit);
    if (!match.until.empty()) words += ", until " + std::string(match.until);
    return words;
}

/// Appends the units that `table` holds for `key`.
template <class Table>
void look_up(const Table& table, const std::string& key, bool aliases, NameRule rule, const Accepts& accepts,
             std::vector<NameMatch>& matches) {
    const auto [begin, end] = table.equal_range(key);
    for (auto it = begin; it != end; ++it) {
        const NameEntry& entry = *it->second;
        if (entry.is_alias() == aliases && accepts(*entry.unit))
            matches.push_back(match_of(entry, rule, score_of(rule)));
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

/// Each unit once, with its fewest edits.
void keep_nearest_of_each(std::vector<NearName>& found) {
    const auto rank = [](const NearName& near) {
        return std::tuple(std::cref(near.entry->unit->pcode), near.edits, !near.in_letters,
                          std::string_view(near.entry->name));
    };
    std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    const auto same_unit = [](const auto& a, const auto& b) { return a.entry->unit == b.entry->unit; };
    found.erase(std::unique(found.begin(), found.end(), same_unit), found.end());
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.edits < b.edits; });
}

std::string language_words(std::string_view language) {
    if (language == "en") return " (English)";
    if (language == "ky") return " (Kyrgyz)";
    if (language == "ru") return " (Russian)";
    return {};
}

}  // namespace

NameMatch match_of(const NameEntry& entry, NameRule rule, double score) {
    NameMatch match{.unit = entry.unit, .rule = rule, .score = score, .name = entry.name, .language = entry.language};
    if (entry.other != nullptr) {
        match.kind = entry.other->kind;
        match.until = entry.other->until;
    }
    return match;
}

NameIndex::NameIndex(const Boundaries& boundaries, std::span<const Village> villages) : boundaries_(&boundaries) {
    for (const Unit& unit : boundaries.units())
        for (auto& entry : names_of(unit)) entries_.push_back(std::move(entry));
    for (const Village& village : villages) {
        const Unit* unit = boundaries.find(village.unit);
        if (unit == nullptr)
            throw Error(ErrorKind::input, "The table of villages has one of the unit " + village.unit.str() +
                                              ", which is not in the boundaries. Give a table of the same vintage.");
        for (auto& entry : names_of(village, *unit)) entries_.push_back(std::move(entry));
    }
    for (const auto& entry : entries_) add(entry);
    letters_.near = NearKeys(letters_.keys);
    fold_.near = NearKeys(fold_.keys);
}

void NameIndex::add(const NameEntry& entry) {
    const auto name = strip_unit_words(entry.name).name;
    const auto plain = plain_key(name);
    const auto fold = fold_key(name);
    fold_of_entry_.push_back(fold);
    if (entry.is_village) {
        villages_plain_.emplace(plain, &entry);
        villages_fold_.emplace(fold, &entry);
        return;
    }
    plain_.emplace(plain, &entry);
    const auto add_near = [&](NearTable& table, std::string key) {
        if (!table.entries.contains(key)) table.keys.push_back(key);
        table.entries.emplace(std::move(key), &entry);
    };
    add_near(letters_, letter_key(plain));
    add_near(fold_, fold);
    stems_.emplace(fold, &entry);
    if (auto stem = noun_stem(fold); stem != fold) stems_.emplace(std::move(stem), &entry);
    // Ала-Бука: -бук- in Ала-Букинский, though other names lose all of their -ка.
    if (fold.ends_with("ka")) stems_.emplace(fold.substr(0, fold.size() - 1), &entry);
}

bool NameIndex::lies_within(const Unit& unit, std::span<const Unit* const> places) const {
    return places.empty() || std::any_of(places.begin(), places.end(),
                                         [&](const Unit* place) { return boundaries_->within(unit, *place); });
}

std::vector<NameMatch> NameIndex::matches(const TypedName& typed, const Accepts& accepts) const {
    std::vector<NameMatch> found;
    look_up(plain_, typed.plain, false, NameRule::name, accepts, found);
    if (!found.empty()) add_same_kyrgyz_name(found, typed, accepts);
    if (found.empty()) look_up(plain_, typed.plain, true, NameRule::alias, accepts, found);
    if (found.empty()) look_up(fold_.entries, typed.fold, false, NameRule::folded, accepts, found);
    if (found.empty()) look_up(fold_.entries, typed.fold, true, NameRule::folded_alias, accepts, found);
    if (found.empty())
        for (const auto& stem : typed.stems) look_up(stems_, stem, false, NameRule::stem, accepts, found);
    sort_by_pcode(found);
    return found;
}

std::vector<NameMatch> NameIndex::namesakes(const TypedName& typed, const Accepts& accepts) const {
    auto found = matches(typed, accepts);
    const auto is_upper = [&](const Unit& unit) { return !boundaries_->is_leaf(unit) && accepts(unit); };
    look_up(plain_, typed.plain, true, NameRule::alias, accepts, found);
    look_up(fold_.entries, typed.fold, false, NameRule::folded, is_upper, found);
    look_up(fold_.entries, typed.fold, true, NameRule::folded_alias, is_upper, found);
    sort_by_pcode(found);
    return found;
}

std::vector<NameMatch> NameIndex::with_village(const TypedName& typed, const Accepts& accepts) const {
    std::vector<NameMatch> found;
    look_up(villages_plain_, typed.plain, false, NameRule::village, accepts, found);
    if (found.empty()) look_up(villages_fold_, typed.fold, false, NameRule::village, accepts, found);
    sort_by_pcode(found);
    return found;
}

/// The register romanises one Kyrgyz name in several ways (Жерге-Тал is Jerge-Tal, Djerge-Tal and Djergetal). Which
/// of them somebody typed says nothing about the unit, so all units of that Kyrgyz name are equals.
void NameIndex::add_same_kyrgyz_name(std::vector<NameMatch>& matches, const TypedName& typed,
                                     const Accepts& accepts) const {
    std::set<std::string> kyrgyz;
    const auto kyrgyz_key = [](const NameMatch& match) {
        return plain_key(strip_unit_words(match.unit->name_ky).name);
    };
    for (const auto& match : matches) kyrgyz.insert(kyrgyz_key(match));
    kyrgyz.erase("");
    std::vector<NameMatch> same_sound;
    look_up(fold_.entries, typed.fold, false, NameRule::folded, accepts, same_sound);
    for (const auto& match : same_sound)
        if (kyrgyz.contains(kyrgyz_key(match))) matches.push_back(match);
}

void NameIndex::collect(const NearTable& table, std::string_view key, unsigned limit, const Accepts& accepts,
                        std::vector<NearName>& found) {
    std::vector<NearKey> near;
    table.near.find(key, limit, near);
    for (const auto& [edits, position] : near) {
        const auto [begin, end] = table.entries.equal_range(table.keys[position]);
        for (auto it = begin; it != end; ++it)
            if (accepts(*it->second->unit)) found.push_back({it->second, edits});
    }
}

std::vector<NearName> NameIndex::near(const TypedName& typed, unsigned limit, const Accepts& accepts) const {
    std::vector<NearName> found;
    collect(letters_, typed.letters, limit, accepts, found);
    const auto in_letters = found.size();
    collect(fold_, typed.fold, limit, accepts, found);
    for (auto i = in_letters; i < found.size(); ++i) found[i].in_letters = false;
    keep_nearest_of_each(found);
    return found;
}

std::vector<NearName> NameIndex::near_in_letters(const TypedName& typed, unsigned limit, const Accepts& accepts) const {
    std::vector<NearName> found;
    collect(letters_, typed.letters, limit, accepts, found);
    keep_nearest_of_each(found);
    return found;
}

std::vector<NearName> NameIndex::nearest(const TypedName& typed, std::size_t count, const Accepts& accepts) const {
    struct Ranked {
        NearName near;
        double unlike;
        auto rank() const { return std::tie(near.edits, unlike, near.entry->unit->pcode); }
    };
    std::map<const Unit*, Ranked> best;
    const std::string key = typed.fold.substr(0, longest_typed_name);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const auto& entry = entries_[i];
        if (entry.is_village || !accepts(*entry.unit)) continue;
        const auto edits = edit_distance(key, fold_of_entry_[i]);
        if (2 * edits > key.size()) continue;
        const Ranked ranked{{&entry, static_cast<unsigned>(edits)}, 1 - jaro_winkler(key, fold_of_entry_[i])};
        const auto [known, added] = best.emplace(entry.unit, ranked);
        if (!added && ranked.rank() < known->second.rank()) known->second = ranked;
    }
    std::vector<Ranked> ranked;
    for (const auto& [unit, one] : best) ranked.push_back(one);
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.rank() < b.rank(); });
    std::vector<NearName> nearest;
    for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i) nearest.push_back(ranked[i].near);
    return nearest;
}

bool NameIndex::sounds_like(const NameEntry& entry, const TypedName& typed) const {
    return fold_of_entry_[static_cast<std::size_t>(&entry - entries_.data())] == typed.fold;
}

std::size_t NameIndex::bearers(const NameEntry& entry) const {
    const auto [begin, end] = plain_.equal_range(plain_key(strip_unit_words(entry.name).name));
    std::set<const Unit*> units;
    for (auto it = begin; it != end; ++it) units.insert(it->second->unit);
    return units.size();
}

std::string agreement(const NameMatch& match, std::string_view typed) {
    const auto& unit = display_name(*match.unit);
    const auto language = language_words(match.language);
    std::string words = quoted(typed);
    switch (match.rule) {
        case NameRule::code:
            words += " is the code of " + unit;
            break;
        case NameRule::name:
            words += " is the name of " + unit;
            break;
        case NameRule::alias:
            words += " is " + another_name(match);
            break;
        case NameRule::folded:
            words += " sounds as " + quoted(match.name) + language;
            break;
        case NameRule::folded_alias:
            words += " sounds as " + quoted(match.name) + ", " + another_name(match);
            break;
        case NameRule::stem:
            words += " is an adjective of " + quoted(match.name);
            break;
        case NameRule::village:
            words += " is a village of " + unit;
            break;
        case NameRule::near:
            words += " is " + std::to_string(match.edits) + (match.edits == 1 ? " edit" : " edits") +
                     (match.by_sound ? " of sounds" : "") + " from " + quoted(match.name) + language;
            break;
    }
    if (match.contradicts) words += ", though the word beside it or the column says another kind of unit";
    return words;
}

}  // namespace kamtuu
