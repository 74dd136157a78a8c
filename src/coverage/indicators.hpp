#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <kamtuu/counting.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/records.hpp>

#include "coverage/people.hpp"

namespace kamtuu {

/// Which indicator each record counts by, and the rule of each. An indicator for which records state two rules is two.
class Indicators {
public:
    /// Findings: rules that are none, that differ, that had to be assumed.
    Indicators(const std::vector<const Record*>& records, const CountingRules& rules, Findings& findings);

    [[nodiscard]] const std::vector<Indicator>& list() const noexcept { return list_; }
    /// Position in list().
    [[nodiscard]] std::size_t of(const Record& record) const;

private:
    [[nodiscard]] CountRule rule_of(const Record& record) const;
    [[nodiscard]] std::optional<CountRule> stated_rule(const Record& record) const;
    void tell(const std::vector<const Record*>& records, Findings& findings) const;

    const CountingRules& rules_;
    std::unordered_map<std::string, CountRule> chosen_{};  // by name in lower case
    std::vector<Indicator> list_{};
};

/// Whether a record counts people at all.
bool counts_people(const Record& record);

}  // namespace kamtuu
