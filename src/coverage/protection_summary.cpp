#include "coverage/protection_summary.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace kamtuu {

namespace {

/// Passes what is hidden on to every total above.
void hide_totals(const CountTable& table, std::vector<bool>& hidden) {
    for (bool more = true; more;) {
        more = false;
        for (const auto& sum : table.sums) {
            if (hidden[sum.total]) continue;
            hidden[sum.total] =
                std::any_of(sum.parts.begin(), sum.parts.end(), [&](std::size_t part) { return hidden[part]; });
            more = more || hidden[sum.total];
        }
    }
}

std::size_t naively_published(const CountTable& table, std::span<const CellState> primary) {
    std::vector<bool> hidden;
    for (const auto state : primary) hidden.push_back(state != CellState::published);
    auto lines = hidden;
    for (const auto& sum : table.sums) {
        const auto is_primary = [&](std::size_t cell) { return primary[cell] != CellState::published; };
        if (!is_primary(sum.total) && std::none_of(sum.parts.begin(), sum.parts.end(), is_primary)) continue;
        lines[sum.total] = true;
        for (const auto part : sum.parts) lines[part] = true;
    }
    hide_totals(table, hidden);
    std::size_t left = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) left += !lines[i] && !hidden[i];
    return left;
}

double share(std::size_t part, std::size_t whole) noexcept {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

ProtectionSummary summarize(const CountTable& table, std::span<const CellState> states,
                            std::span<const CellState> primary) {
    const auto count = [&](CellState state) {
        return static_cast<std::size_t>(std::count(states.begin(), states.end(), state));
    };
    ProtectionSummary made{.cells = states.size()};
    made.published = count(CellState::published);
    made.complement = count(CellState::complement);
    made.primary = made.cells - made.published - made.complement;
    made.naively_published = naively_published(table, primary);
    return made;
}

double ProtectionSummary::share_published() const noexcept { return share(published, cells); }
double ProtectionSummary::share_naively_published() const noexcept { return share(naively_published, cells); }

}  // namespace kamtuu
