#include "coverage/ledger_faults.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>

namespace kamtuu {

namespace {

bool is_plain(std::string_view text) noexcept {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return !text.empty() && std::none_of(text.begin(), text.end(), is_control);
}

bool is_count(double value) noexcept { return value >= 0 && value <= CountTable::most && std::floor(value) == value; }

std::string fault_of_entry(const Ledger::Entry& entry) {
    if (!is_plain(entry.key)) return "a key is empty or has control characters in it";
    if (entry.withheld && entry.value) return "'" + entry.key + "' is withheld and published";
    if (entry.value && !is_count(*entry.value)) return "'" + entry.key + "' is no count";
    if (entry.of && (!is_count(*entry.of) || *entry.of < entry.value.value_or(0))) {
        return "the denominator of '" + entry.key + "' is below its count";
    }
    return {};
}

using Entries = std::map<std::string_view, const Ledger::Entry*>;

std::string fault_of_sum(const Ledger::Sum& sum, const Entries& entries) {
    if (!entries.contains(sum.total)) return "the sum '" + sum.total + "' has no cell";
    if (sum.parts.empty()) return "the sum '" + sum.total + "' has no parts";
    if (std::adjacent_find(sum.parts.begin(), sum.parts.end(), std::greater_equal<>()) != sum.parts.end()) {
        return "the parts of '" + sum.total + "' are not in ascending order";
    }
    double parts = 0;
    bool published = entries.at(sum.total)->value.has_value();
    for (const auto& part : sum.parts) {
        const auto found = entries.find(part);
        if (found == entries.end() || part == sum.total) return "the part '" + part + "' of a sum is no other cell";
        published = published && found->second->value;
        parts += found->second->value.value_or(0);
    }
    if (published && parts != *entries.at(sum.total)->value) return "'" + sum.total + "' is not the sum of its parts";
    return {};
}

}  // namespace

std::string fault_of(const Ledger::Release& release) {
    if (!is_plain(release.label)) return "a label is empty or has control characters in it";
    Entries entries;
    for (const auto& entry : release.entries) {
        if (auto fault = fault_of_entry(entry); !fault.empty()) return fault;
        if (!entries.empty() && entries.rbegin()->first >= entry.key)
            return "the cell '" + entry.key + "' is out of order";
        entries.emplace(entry.key, &entry);
    }
    for (const auto& sum : release.sums) {
        if (auto fault = fault_of_sum(sum, entries); !fault.empty()) return fault;
    }
    const auto before = [](const Ledger::Sum& a, const Ledger::Sum& b) {
        return std::tie(a.total, a.parts) < std::tie(b.total, b.parts);
    };
    if (!std::is_sorted(release.sums.begin(), release.sums.end(), before)) return "the sums are not in ascending order";
    return {};
}

}  // namespace kamtuu
