#include "cli/spread_report.hpp"

#include <fmt/format.h>
#include <string_view>

#include "cli/words.hpp"

namespace kamtuu::cli {

namespace {

/// What is told; spread.csv has the others. Of the lines with one question the first that has an
/// answer.
struct Told {
    std::string_view question;
    std::string_view key;
    Level level;
};
constexpr Told told[] = {
    {"people", "gini", Level::adm2},
    {"places", "coverage_difference", Level::adm1},
    {"pattern", "reach_moran", Level::adm3},
    {"pattern", "served_moran", Level::adm3},
};

/// "Gini coefficient of the reach per head, by district (12 units left out): Gini 0.25 …".
std::string line_of(const SpreadRow& row) {
    const auto left_out = row.left_out.total();
    const auto note = left_out == 0 ? "" : fmt::format(" ({} left out)", counted(left_out, "unit", "units"));
    return fmt::format("  {}, by {}{}: {}\n", row.measure->name, to_string(row.level), note, row.sentence);
}

}  // namespace

std::string spread_text(const Spread& spread) {
    std::string text;
    std::string_view answered;
    for (const auto& each : told) {
        const auto* row = spread.find(each.key, each.level);
        if (each.question == answered || row == nullptr || !row->value) continue;
        answered = each.question;
        text += line_of(*row);
    }
    return text;
}

}  // namespace kamtuu::cli
