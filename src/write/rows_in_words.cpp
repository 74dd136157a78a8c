#include "write/rows_in_words.hpp"

namespace kamtuu {

void take(FirstRows& all, const FirstRows& more, std::size_t rows_before) {
    all.count += more.count;
    for (const auto& [row, what] : more.first) {
        if (all.first.size() < FirstRows::most) all.first.push_back({rows_before + row + 1, what});
    }
}

std::string rows_that(const FirstRows& rows, std::string_view what) {
    const bool one = rows.count == 1;
    std::string text =
        one ? "Row " + std::to_string(rows.first.front().row) + " has " : std::to_string(rows.count) + " rows have ";
    text += what;
    if (one && rows.first.front().what.empty()) return text + ".";
    text += one ? " (" : ", the first ones being ";
    for (std::size_t i = 0; i < rows.first.size(); ++i) {
        const auto& [row, shown] = rows.first[i];
        if (i > 0) text += "; ";
        if (!one) text += std::to_string(row) + (shown.empty() ? "" : " (");
        text += shown;
        if (!one && !shown.empty()) text += ")";
    }
    return text + (one ? ")." : ".");
}

}  // namespace kamtuu
