#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include <kamtuu/sensitive.hpp>

#include "core/text.hpp"
#include "coverage/people_in_record.hpp"
#include "coverage/places.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view rest_prefix = "not_";
constexpr std::string_view project_mark = "|project ";

/// What the people of all records are divided by, and into which parts: sexes; children and others.
struct Division {
    std::vector<std::string> parts{};
};

std::vector<Division> divisions_of(const std::set<std::string>& told) {
    std::vector<Division> divisions;
    if (told.contains("f") || told.contains("m")) divisions.push_back({{"f", "m", std::string(sex_unknown)}});
    for (const auto& part : told)
        if (part != "f" && part != "m") divisions.push_back({{part, std::string(rest_prefix) + part}});
    return divisions;
}

/// Where people are counted: a unit, or what is known of it and no more closely.
struct Node {
    const Unit* unit{};  // null: not placed at all
    bool only_here{false};
    friend auto operator<=>(const Node&, const Node&) = default;
};

/// One series of figures: an indicator of a project, or of all projects together.
struct Series {
    std::string indicator{};
    std::string project{};
    bool all_projects{false};
    friend auto operator<=>(const Series&, const Series&) = default;
};

using Key = std::tuple<Node, Series, std::string>;  // and the part

class SensitiveCounter {
public:
    SensitiveCounter(const Boundaries& boundaries, const Joined& joined, const SensitiveOptions& options)
        : boundaries_(boundaries), joined_(joined), options_(options) {
        table_.findings = selection_.findings;
        for (const auto& record : joined.records) know(record);
        if (options.earlier != nullptr) know(*options.earlier);
        divisions_ = divisions_of(told_);
    }

    SensitiveTable count() {
        for (const auto i : selection_.records) count_record(joined_.records[i], joined_.placements[i]);
        for (const auto& series : all_series()) add_cells(series);
        for (const auto& series : all_series()) add_sums(series);
        table_.findings = sorted(std::move(table_.findings));
        return std::move(table_);
    }

private:
    // --- What there is to count ---

    void know(const Record& record) {
        if (!people_in(record, "")) return;
        indicators_[text::to_lower(text::trim(record.indicator))].insert(record.project);
        for (const auto& [part, people] : record.reached_parts) told_.insert(part);
    }

    /// Keys are as key_of() writes them.
    void know(const Ledger& earlier) {
        for (const auto& release : earlier.releases) {
            for (const auto& entry : release.entries) {
                const auto place = entry.key.find('|');
                const auto part = entry.key.rfind('|');
                const auto project = entry.key.find(project_mark, place + 1);
                if (place == std::string::npos || project == std::string::npos || project >= part) continue;
                const auto name = project + project_mark.size();
                indicators_[entry.key.substr(place + 1, project - place - 1)].insert(
                    entry.key.substr(name, part - name));
                know_part(entry.key.substr(part + 1));
            }
        }
    }

    void know_part(const std::string& part) {
        const bool made = part == "all" || part == sex_unknown || part.starts_with(rest_prefix);
        if (!made) told_.insert(part);
    }

    // --- Counting ---

    void count_record(const Record& record, const Placement& placement) {
        const auto all = whole(people_in(record, ""));
        if (!all) return;
        const auto indicator = text::to_lower(text::trim(record.indicator));
        const auto node = node_of(placement);
        add(node, indicator, record, "", *all);
        for (const auto& division : divisions_) add_division(node, indicator, record, division, *all);
    }

    /// What no part tells goes to the part that says so, so that parts always add up to all.
    void add_division(const Node& node, const std::string& indicator, const Record& record, const Division& division,
                      double all) {
        double rest = all;
        for (std::size_t i = 0; i + 1 < division.parts.size(); ++i) {
            const auto told = whole(people_in(record, division.parts[i])).value_or(0);
            const auto people = std::min(told, rest);
            add(node, indicator, record, division.parts[i], people);
            rest -= people;
        }
        add(node, indicator, record, division.parts.back(), rest);
    }

    void add(const Node& node, const std::string& indicator, const Record& record, const std::string& part,
             double people) {
        for (const auto& series : {Series{indicator, record.project, false}, Series{indicator, "", true}}) {
            people_[{node, series, part}] += people;
            if (node.unit == nullptr) continue;
            for (const Unit* unit = node.unit; unit != nullptr; unit = boundaries_.parent(*unit))
                people_[{Node{unit, false}, series, part}] += people;
        }
    }

    /// The place as closely as it may be shown.
    [[nodiscard]] Node node_of(const Placement& placement) const {
        if (placement.units.empty()) return {};
        const Unit* home = &common_home(boundaries_, placement.units);
        while (home->level > options_.finest) home = boundaries_.parent(*home);
        return {home, true};
    }

    std::optional<double> whole(std::optional<double> people) {
        if (!people || *people == std::round(*people)) return people;
        table_.findings.push_back({Severity::warning,
                                   "sensitive.rounded",
                                   {},
                                   {},
                                   {},
                                   "A figure of a record that is marked sensitive is no whole number; it was rounded. "
                                   "Correct it in the table."});
        return std::round(*people);
    }

    // --- The table ---

    [[nodiscard]] std::vector<Series> all_series() const {
        std::vector<Series> list;
        for (const auto& [indicator, projects] : indicators_) {
            for (const auto& project : projects) list.push_back({indicator, project, false});
            list.push_back({indicator, "", true});
        }
        return list;
    }

    [[nodiscard]] std::vector<std::string> all_parts() const {
        std::vector<std::string> parts{""};
        for (const auto& division : divisions_) parts.insert(parts.end(), division.parts.begin(), division.parts.end());
        return parts;
    }

    /// Every unit that may be shown, and what is not known more closely; what is not placed at all.
    [[nodiscard]] std::vector<Node> all_nodes() const {
        std::vector<Node> nodes{{}};
        for (const Unit& unit : boundaries_.units()) {
            if (unit.level > options_.finest) continue;
            nodes.push_back({&unit, false});
            if (has_parts(unit)) nodes.push_back({&unit, true});
        }
        return nodes;
    }

    /// Whether units below it are shown.
    [[nodiscard]] bool has_parts(const Unit& unit) const {
        return unit.level < options_.finest && !boundaries_.is_leaf(unit);
    }

    void add_cells(const Series& series) {
        for (const auto& node : all_nodes())
            for (const auto& part : all_parts()) add_cell(node, series, part);
    }

    void add_cell(const Node& node, const Series& series, const std::string& part) {
        const auto found = people_.find({node, series, part});
        const double people = found == people_.end() ? 0 : found->second;
        position_[{node, series, part}] = table_.counts.cells.size();
        table_.counts.cells.push_back({.key = key_of(node, series, part),
                                       .value = people,
                                       .sensitive = true,
                                       .of = living(node, part, people),
                                       .withheld = is_withheld(node),
                                       .cost = cost(node, series, part)});
        const auto level = node.unit == nullptr ? Level::adm0 : node.unit->level;
        const auto kind = node.unit == nullptr ? RowKind::unplaced
                          : node.only_here     ? RowKind::partly_placed
                                               : RowKind::unit;
        table_.rows.push_back({level, kind, node.unit, series.indicator, series.project, series.all_projects, part});
    }

    [[nodiscard]] static std::string key_of(const Node& node, const Series& series, const std::string& part) {
        const auto place =
            node.unit == nullptr ? std::string("unplaced") : node.unit->pcode.str() + (node.only_here ? " only" : "");
        return place + "|" + series.indicator + "|" +
               (series.all_projects ? "all projects" : std::string(project_mark.substr(1)) + series.project) + "|" +
               (part.empty() ? "all" : part);
    }

    /// Below regions, cities are municipalities.
    [[nodiscard]] bool is_withheld(const Node& node) const {
        return options_.withhold_cities && node.unit != nullptr && node.unit->level > Level::adm1 &&
               options_.finest < Level::adm3 && boundaries_.is_municipality(*node.unit);
    }

    [[nodiscard]] std::optional<double> living(const Node& node, const std::string& part, double people) const {
        if (node.unit == nullptr || node.only_here || !part.empty() || options_.populations == nullptr)
            return std::nullopt;
        const auto population = options_.populations->of(*node.unit);
        return population && people <= *population ? population : std::nullopt;
    }

    /// Totals and upper levels are what people ask for first; what is left over is what they ask for last.
    [[nodiscard]] static double cost(const Node& node, const Series& series, const std::string& part) {
        double cost = node.unit == nullptr ? 1 : 4.0 - static_cast<double>(node.unit->level);
        if (node.only_here) cost /= 4;
        if (series.all_projects) cost *= 2;
        if (part.empty()) cost *= 2;
        if (part == sex_unknown || part.starts_with(rest_prefix)) cost /= 2;
        return cost;
    }

    void add_sums(const Series& series) {
        for (const auto& node : all_nodes()) {
            for (const auto& part : all_parts()) add_sum_of_units(node, series, part);
            for (const auto& division : divisions_) add_sum_of_parts(node, series, division);
            if (!series.all_projects) continue;
            for (const auto& part : all_parts()) add_sum_of_projects(node, series, part);
        }
    }

    void add_sum_of_units(const Node& node, const Series& series, const std::string& part) {
        if (node.unit == nullptr || node.only_here || !has_parts(*node.unit)) return;
        std::vector<std::size_t> parts{position_.at({Node{node.unit, true}, series, part})};
        for (const Unit* child : boundaries_.children(*node.unit))
            parts.push_back(position_.at({Node{child, false}, series, part}));
        table_.counts.sums.push_back({position_.at({node, series, part}), std::move(parts)});
    }

    void add_sum_of_parts(const Node& node, const Series& series, const Division& division) {
        std::vector<std::size_t> parts;
        for (const auto& part : division.parts) parts.push_back(position_.at({node, series, part}));
        table_.counts.sums.push_back({position_.at({node, series, std::string()}), std::move(parts)});
    }

    void add_sum_of_projects(const Node& node, const Series& series, const std::string& part) {
        std::vector<std::size_t> parts;
        for (const auto& project : indicators_.at(series.indicator))
            parts.push_back(position_.at({node, Series{series.indicator, project, false}, part}));
        table_.counts.sums.push_back({position_.at({node, series, part}), std::move(parts)});
    }

    const Boundaries& boundaries_;
    const Joined& joined_;
    SensitiveOptions options_;
    Selection selection_{select(joined_.records, options_.filter)};
    std::set<std::string> told_{};  // parts
    std::vector<Division> divisions_{};
    std::map<std::string, std::set<std::string>> indicators_{};  // and their projects
    std::map<Key, double> people_{};
    std::map<Key, std::size_t> position_{};
    SensitiveTable table_{};
};

}  // namespace

ProtectedTable protect(SensitiveTable table, const ProtectionPolicy& policy, const Ledger* earlier) {
    ProtectedTable result{std::move(table), {}, policy, {}};
    result.protection = protect(result.table.counts, policy, earlier);
    return result;
}

SensitiveTable sensitive_table(const Boundaries& boundaries, const Joined& sensitive, const SensitiveOptions& options) {
    return SensitiveCounter(boundaries, sensitive, options).count();
}

}  // namespace kamtuu
