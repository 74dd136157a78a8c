#include "read/table.hpp"

#include <algorithm>
#include <set>

#include "core/text.hpp"

namespace kamtuu {

namespace {

void report_duplicate_columns(const Table& table, Findings& findings) {
    std::set<std::string_view> seen;
    std::set<std::string_view> told;
    for (const auto cell : table.header()) {
        const auto name = text::trim(cell);
        if (name.empty() || seen.insert(name).second || !told.insert(name).second) continue;
        findings.push_back({Severity::warning, "table.duplicate_column", table.file(), table.header_number(), "",
                            "More than one column is called \"" + std::string(name) + "\"; the first one is used."});
    }
}

void report_short_rows(const Table& table, Findings& findings) {
    std::size_t count = 0;
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table.row(i).size() >= table.header().size()) continue;
        if (!first) first = table.row_number(i);
        ++count;
    }
    if (!first) return;
    const auto which = count == 1
                           ? "Row " + std::to_string(*first) + " has"
                           : std::to_string(count) + " rows, the first being row " + std::to_string(*first) + ", have";
    findings.push_back({Severity::warning, "table.short_rows", table.file(), first, "",
                        which + " fewer cells than the header; the missing cells are absent."});
}

}  // namespace

std::optional<std::size_t> Table::find(std::string_view column) const noexcept {
    const auto names = header();
    const auto found =
        std::find_if(names.begin(), names.end(), [&](auto name) { return text::trim(name) == text::trim(column); });
    if (found == names.end()) return {};
    return static_cast<std::size_t>(found - names.begin());
}

void Table::end_row(std::size_t number) {
    rows_.push_back({ended_, number});
    ended_ = cells_.size();
}

void report_shape(const Table& table, Findings& findings) {
    report_duplicate_columns(table, findings);
    report_short_rows(table, findings);
    if (table.size() == 0) {
        findings.push_back({Severity::warning, "table.no_rows", table.file(), table.header_number(), "",
                            "The table has a header and no row under it."});
    }
}

}  // namespace kamtuu
