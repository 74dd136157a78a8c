#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/count_table.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// What earlier releases told. It holds nothing that was not published: of a hidden cell, that it was hidden.
struct Ledger {
    struct Entry {
        std::string key{};
        std::optional<double> value{};  ///< absent: it was hidden
        std::optional<double> of{};     ///< CountTable::Cell::of
        /// Absent by rule, whatever its value: CountTable::Cell::withheld.
        bool withheld{false};

        friend bool operator==(const Entry&, const Entry&) = default;
    };

    struct Sum {
        std::string total{};
        std::vector<std::string> parts{};

        friend bool operator==(const Sum&, const Sum&) = default;
    };

    struct Release {
        std::string label{};           ///< "2024-06"; unique, neither empty nor with control characters
        bool zeros{true};              ///< ProtectionPolicy::zeros of it
        std::vector<Entry> entries{};  ///< in ascending order of keys, which are unique
        std::vector<Sum> sums{};       ///< in ascending order

        friend bool operator==(const Release&, const Release&) = default;
    };

    std::vector<Release> releases{};  ///< the earliest first

    friend bool operator==(const Ledger&, const Ledger&) = default;
};

/// The ledger as UTF-8 text with tabs and line feeds, the same bytes for the same ledger:
///
///     kamtuu-ledger  1
///     release        2024-06    zeros hidden
///     cell           KG01|f     120
///     cell           KG02|f     hidden     of 4000
///     sum            KG|f       KG01|f     KG02|f
///
/// "withheld" stands for "hidden" where a cell is absent by rule. Throws Error (output) for a ledger that
/// parse_ledger() would refuse.
std::string format_ledger(const Ledger& ledger);

/// Reads what format_ledger() wrote, and nothing else: any other line, number, order or reference is an Error (input)
/// that names `name`, the line, and what was expected. A ledger of a later version is refused as such.
Ledger parse_ledger(std::string_view text, const std::string& name);

}  // namespace kamtuu
#pragma GCC visibility pop
