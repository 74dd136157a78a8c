#include "coverage/counts_told.hpp"

namespace kamtuu {

double CountsTold::share_shown() const noexcept {
    return all == 0 ? 1.0 : static_cast<double>(shown) / static_cast<double>(all);
}

CountsTold counts_told(const ProtectedTable& table) noexcept {
    CountsTold told;
    for (const auto state : table.protection.cells) {
        if (state == CellState::withheld) continue;
        ++told.all;
        ++(state == CellState::published ? told.shown : told.hidden);
    }
    return told;
}

}  // namespace kamtuu
