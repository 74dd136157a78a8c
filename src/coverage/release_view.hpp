#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <kamtuu/count_table.hpp>
#include <kamtuu/disclosure.hpp>
#include <kamtuu/release_ledger.hpp>

#include "coverage/linear_program.hpp"

/// A release as its readers see it, the earlier ones and the one at hand alike.

namespace kamtuu {

struct ViewedCell {
    std::string_view key{};
    std::optional<double> value{};  ///< absent: hidden
    Bounds bounds{};                ///< of a hidden one
    /// `value` was not published now, but is known from an earlier release.
    bool known_before{false};
};

struct ReleaseView {
    std::string_view label{};  ///< empty: the release at hand
    std::vector<ViewedCell> cells{};
    std::vector<CountTable::Sum> sums{};
    std::unordered_map<std::string_view, std::size_t> positions{};
    std::vector<bool> is_total{};  ///< by position
};

ReleaseView view_of(const Ledger::Release& release);
/// `known`: which hidden cells an earlier release has told.
ReleaseView view_of(const CountTable& table, std::span<const CellState> states, const ProtectionPolicy& policy,
                    const std::vector<bool>& known);

/// What a hidden cell can be, as everybody knows.
Bounds bounds_of(bool zeros, bool withheld, const std::optional<double>& of);

/// What is seen to have changed from `before` to `after` at a cell of `after` or above it.
struct SeenChange {
    bool up{false};
    bool down{false};
    bool withdrawn{false};  ///< published before, and not known any more
};
/// By position in `after`.
std::vector<SeenChange> seen_changes(const ReleaseView& before, const ReleaseView& after);

}  // namespace kamtuu
