#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

/// How many people stand behind several figures of people reached.
///
/// Somebody whom two activities reach is one person, so figures must not simply be added. Which of them may be is a
/// property of the indicator, the thing that was counted, and is stated as a rule. Whatever the rule, the truth is at
/// least the largest single figure and at most the sum (`people_bounds`).

#pragma GCC visibility push(default)
namespace kamtuu {

enum class CountRule {
    sum,       ///< every figure counts other people: disjoint groups, events with people of their own
    max,       ///< activities of one municipality reach the same people, municipalities different ones; of activities
               ///< that are known only for a region it is not known whether they met
    last,      ///< figures of an activity at one place are a cumulative series: the last holds; activities, and places,
               ///< reach different people
    distinct,  ///< rows carry a person's id; each id counts once in any unit
    none,      ///< the indicator counts no people: legal cases, leaflets
};

/// "sum", "max", "last", "distinct" or "none".
std::string_view to_string(CountRule rule) noexcept;
/// Case and blanks around it do not count. Empty for anything else.
std::optional<CountRule> count_rule_from(std::string_view text);

struct CountingRules {
    /// Rules by indicator, as typed but for case; stronger than what a table says.
    std::map<std::string, CountRule> by_indicator{};
    /// For indicators that neither say theirs nor are named above: said in a finding.
    CountRule otherwise{CountRule::max};
};

}  // namespace kamtuu
#pragma GCC visibility pop
