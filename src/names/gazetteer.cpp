#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include <kamtuu/gazetteer.hpp>

#include "core/parallel.hpp"
#include "names/list_evidence.hpp"
#include "names/match_score.hpp"
#include "names/name_search.hpp"
#include "names/unit_lists.hpp"

namespace kamtuu {

std::string_view to_string(NameRule rule) noexcept {
    constexpr std::array<std::string_view, 8> names{"code",         "name", "alias",   "folded",
                                                    "folded alias", "stem", "village", "near"};
    return names[static_cast<std::size_t>(rule)];
}

std::string_view to_string(NameOutcome outcome) noexcept {
    constexpr std::array<std::string_view, 4> names{"matched", "ambiguous", "partly located", "unmatched"};
    return names[static_cast<std::size_t>(outcome)];
}

struct Gazetteer::Index {
    const Boundaries* boundaries;
    NameSearch search;

    /// With what was found about the surroundings.
    [[nodiscard]] NameResult find(std::string_view typed, const Surroundings& within,
                                  std::optional<Level> level) const {
        auto result = search.find(typed, within, level);
        result.findings.insert(result.findings.begin(), within.findings.begin(), within.findings.end());
        return result;
    }
};

Gazetteer::Gazetteer(const Boundaries& boundaries, GazetteerOptions options)
    : index_(new Index{&boundaries, NameSearch(boundaries, std::move(options))}) {}

Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

NameResult Gazetteer::find(std::string_view typed, const Surroundings& within, std::optional<Level> level) const {
    return index_->search.find(typed, within, level);
}

NameResult Gazetteer::find(std::string_view typed, const NameContext& context) const {
    return index_->find(typed, surroundings(context), context.level);
}

Surroundings Gazetteer::surroundings(const NameContext& context) const { return index_->search.surroundings(context); }

std::vector<NameMatch> Gazetteer::agreeing(std::string_view typed, std::span<const Unit* const> within,
                                           std::optional<Level> level) const {
    const auto name = typed_name(typed.substr(0, longest_typed_name + 1));
    auto found = index_->search.agreeing(name, within, level);
    for (auto& match : found) match.reason = agreement(match, name.text);
    return found;
}

std::vector<const Unit*> Gazetteer::nearest(std::string_view typed, std::span<const Unit* const> within,
                                            std::size_t count) const {
    const auto& names = index_->search.names();
    const auto in_place = [&](const Unit& unit) { return names.lies_within(unit, within); };
    std::vector<const Unit*> units;
    for (const auto& near : names.nearest(typed_name(typed.substr(0, longest_typed_name)), count, in_place))
        units.push_back(near.entry->unit);
    return units;
}

namespace {

using Said = std::tuple<const std::vector<std::string>&, const std::vector<std::string>&,
                        const std::vector<std::string>&, const std::optional<Level>&>;

Said said(const NameContext& context) { return {context.region, context.district, context.around, context.level}; }

struct LessSaid {
    bool operator()(const NameContext* a, const NameContext* b) const { return said(*a) < said(*b); }
    bool operator()(const NameQuery* a, const NameQuery* b) const {
        return std::tie(a->name) < std::tie(b->name) || (a->name == b->name && said(a->context) < said(b->context));
    }
};

/// The different ones among some things, by what they say, and for each thing its number among them.
template <class T>
struct Distinct {
    std::vector<const T*> all{};
    std::vector<std::size_t> number{};  // by position of the thing

    void add(const T& thing) {
        const auto [at, fresh] = known.emplace(&thing, all.size());
        if (fresh) all.push_back(&thing);
        number.push_back(at->second);
    }
    std::map<const T*, std::size_t, LessSaid> known{};
};

/// A row takes part if all that it may be are municipalities by name: a misspelt or contradicted one is no evidence.
ListRow list_row(const Boundaries& boundaries, const NameResult& result, std::size_t says) {
    ListRow row{.candidates = {}, .says = says};
    const bool is_placed = result.outcome == NameOutcome::matched || result.outcome == NameOutcome::ambiguous;
    const bool is_evidence = std::all_of(result.candidates.begin(), result.candidates.end(), [&](const auto& match) {
        return boundaries.is_leaf(*match.unit) && !match.contradicts &&
               (match.rule != NameRule::near || result.outcome == NameOutcome::matched);
    });
    if (!is_placed || !is_evidence) return row;
    for (const auto& match : result.candidates) row.candidates.push_back({match.unit, match.score});
    return row;
}

void take_decision(const Boundaries& boundaries, const ListDecision& decision, NameResult& result) {
    const auto is_it = [&](const NameMatch& match) { return match.unit == decision.unit; };
    auto match = *std::find_if(result.candidates.begin(), result.candidates.end(), is_it);
    match.score = std::min(match.score, score_of_a_list_decision);
    result.outcome = NameOutcome::matched;
    result.around = {decision.unit};
    result.score = match.score;
    result.by_list = true;
    result.findings.push_back(name_finding(Severity::note, "record.list_rule", list_words(boundaries, decision) + "."));
    result.reason = list_words(boundaries, decision);
    result.candidates = {std::move(match)};
}

void use_the_list(const Boundaries& boundaries, const Distinct<NameQuery>& queries, std::vector<NameResult>& results) {
    std::vector<ListRow> list;
    for (std::size_t i = 0; i < results.size(); ++i)
        list.push_back(list_row(boundaries, results[i], queries.number[i]));
    const auto decisions = decide_by_list(list);
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (decisions[i]) take_decision(boundaries, *decisions[i], results[i]);
        if (results[i].outcome != NameOutcome::ambiguous) continue;
        results[i].suggested = suggested_by_neighbours(boundaries, list, i);
        if (results[i].suggested != nullptr)
            results[i].reason += "; the rows before and after it lie in " +
                                 display_name(*boundaries.at_level(*results[i].suggested, Level::adm2)) +
                                 ", which speaks for " + list_units(boundaries, {results[i].suggested});
    }
}

}  // namespace

std::vector<NameResult> Gazetteer::find_all(std::span<const NameQuery> list, const ListOptions& options) const {
    Distinct<NameQuery> queries;
    Distinct<NameContext> contexts;
    for (const auto& query : list) queries.add(query);
    for (const auto* query : queries.all) contexts.add(query->context);
    std::vector<Surroundings> around(contexts.all.size());
    parallel_for(around.size(), options.threads, [&](std::size_t i) { around[i] = surroundings(*contexts.all[i]); });
    std::vector<NameResult> found(queries.all.size());
    parallel_for(found.size(), options.threads, [&](std::size_t i) {
        found[i] = index_->find(queries.all[i]->name, around[contexts.number[i]], queries.all[i]->context.level);
    });
    std::vector<NameResult> results;
    results.reserve(list.size());
    for (const auto i : queries.number) results.push_back(found[i]);
    if (options.each_unit_once) use_the_list(*index_->boundaries, queries, results);
    return results;
}

}  // namespace kamtuu
