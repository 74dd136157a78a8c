#include "cli/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

#include "write/statistic_columns.hpp"

namespace kamtuu::cli {

namespace {

std::string place_of(const Finding& finding) {
    std::string place = finding.file;
    if (finding.row) place += fmt::format("{}row {}", place.empty() ? "" : ", ", *finding.row);
    if (!finding.unit.empty()) place += (place.empty() ? "" : ", ") + finding.unit;
    return place.empty() ? place : place + ": ";
}

std::string finding_line(const Finding& finding) {
    return fmt::format("  {:<8} {}{}\n", to_string(finding.severity), place_of(finding), finding.message);
}

}  // namespace

std::string grouped(std::string_view number) {
    const bool negative = number.starts_with('-');
    const auto whole = number.substr(negative ? 1 : 0, number.find('.') - (negative ? 1 : 0));
    std::string result = negative ? "-" : "";
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) result += ',';
        result += whole[i];
    }
    const auto point = number.find('.');
    return point == std::string_view::npos ? result : result + std::string(number.substr(point));
}

std::string grouped(std::size_t number) { return grouped(std::to_string(number)); }

std::string in_words(const Cell& cell, std::string_view unit) {
    if (!cell) return "-";
    const auto shown = [&](double value) { return grouped(number_in_unit(value, unit)); };
    return cell->exact() ? shown(cell->lower) : shown(cell->lower) + "–" + shown(cell->upper);
}

std::string counted(std::size_t count, std::string_view noun, std::string_view plural) {
    return fmt::format("{} {}", grouped(count), count == 1 ? noun : plural);
}

std::size_t count_of(const Findings& findings, Severity severity) noexcept {
    return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity));
}

std::string by_severity(const Findings& findings) {
    return fmt::format("{}, {}, {}", counted(count_of(findings, Severity::error), "error", "errors"),
                       counted(count_of(findings, Severity::warning), "warning", "warnings"),
                       counted(count_of(findings, Severity::note), "note", "notes"));
}

Findings one_of_each_kind(const Findings& findings) {
    std::map<std::pair<Severity, std::string>, std::size_t> kinds;
    for (const auto& finding : findings) ++kinds[{finding.severity, finding.code}];
    Findings result;
    for (const auto& finding : findings) {
        auto& count = kinds[{finding.severity, finding.code}];
        if (count == 0) continue;
        auto& told = result.emplace_back(finding);
        if (count > 1) told.message += fmt::format(" (and {} more such)", count - 1);
        count = 0;
    }
    return result;
}

std::string findings_text(const Findings& findings, bool all) {
    if (!all) return findings_text(one_of_each_kind(findings), true);
    std::string result;
    for (const auto& finding : findings) result += finding_line(finding);
    return result;
}

}  // namespace kamtuu::cli
