#include "coverage/indicators.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/text.hpp"

namespace kamtuu {

namespace {

std::string key_of(std::string_view name) { return text::to_lower(text::trim(name)); }

bool before(const Indicator& a, const Indicator& b) { return std::tie(a.name, a.rule) < std::tie(b.name, b.rule); }

std::string shown(const std::string& name) {
    return name.empty() ? "people of no named indicator" : "\"" + name + "\"";
}

struct RuleName {
    CountRule rule;
    std::string_view name;
};
constexpr std::array rule_names{
    RuleName{CountRule::sum, "sum"},           RuleName{CountRule::max, "max"},   RuleName{CountRule::last, "last"},
    RuleName{CountRule::distinct, "distinct"}, RuleName{CountRule::none, "none"},
};

}  // namespace

std::string_view to_string(CountRule rule) noexcept {
    for (const auto& each : rule_names)
        if (each.rule == rule) return each.name;
    return {};
}

std::optional<CountRule> count_rule_from(std::string_view typed) {
    const auto wanted = key_of(typed);
    for (const auto& each : rule_names)
        if (each.name == wanted) return each.rule;
    return std::nullopt;
}

bool counts_people(const Record& record) {
    return record.reached || !record.reached_parts.empty() || !record.person.empty();
}

Indicators::Indicators(const std::vector<const Record*>& records, const CountingRules& rules, Findings& findings)
    : rules_(rules) {
    for (const auto& [name, rule] : rules.by_indicator) chosen_[key_of(name)] = rule;
    for (const Record* record : records)
        if (counts_people(*record)) list_.push_back({key_of(record->indicator), rule_of(*record)});
    std::sort(list_.begin(), list_.end(), before);
    const auto same = [](const Indicator& a, const Indicator& b) { return a.name == b.name && a.rule == b.rule; };
    list_.erase(std::unique(list_.begin(), list_.end(), same), list_.end());
    tell(records, findings);
}

std::optional<CountRule> Indicators::stated_rule(const Record& record) const {
    const auto chosen = chosen_.find(key_of(record.indicator));
    return chosen != chosen_.end() ? std::optional(chosen->second) : count_rule_from(record.count_rule);
}

CountRule Indicators::rule_of(const Record& record) const {
    if (const auto stated = stated_rule(record)) return *stated;
    return record.person.empty() ? rules_.otherwise : CountRule::distinct;
}

std::size_t Indicators::of(const Record& record) const {
    const Indicator wanted{key_of(record.indicator), rule_of(record)};
    return static_cast<std::size_t>(std::lower_bound(list_.begin(), list_.end(), wanted, before) - list_.begin());
}

void Indicators::tell(const std::vector<const Record*>& records, Findings& findings) const {
    std::map<std::string, std::set<CountRule>> stated;
    std::map<std::string, CountRule> assumed;
    for (const Record* record : records) {
        if (!counts_people(*record)) continue;
        if (!text::trim(record->count_rule).empty() && !count_rule_from(record->count_rule))
            findings.push_back({Severity::warning,
                                "counting.rule_unknown",
                                record->file,
                                record->row,
                                {},
                                "\"" + record->count_rule +
                                    "\" is no rule for counting; the record counts as if none were given. Rules are "
                                    "sum, max, last, distinct and none."});
        const auto rule = stated_rule(*record);
        if (rule) stated[key_of(record->indicator)].insert(*rule);
        if (!rule) assumed[key_of(record->indicator)] = rule_of(*record);
    }
    for (const auto& [name, rules] : stated)
        if (rules.size() > 1)
            findings.push_back({Severity::warning,
                                "counting.rules_differ",
                                {},
                                {},
                                {},
                                "Records of " + shown(name) +
                                    " state different rules for counting; each rule counts as an indicator of its own. "
                                    "Give one rule in the table or in kamtuu.toml."});
    for (const auto& [name, rule] : assumed)
        findings.push_back({Severity::note,
                            "counting.rule_assumed",
                            {},
                            {},
                            {},
                            "No rule says how figures of " + shown(name) + " count together; taken as \"" +
                                std::string(to_string(rule)) + "\". Give count_rule in the table or in kamtuu.toml."});
}

}  // namespace kamtuu
