#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/interval.hpp>
#include <kamtuu/sensitive.hpp>
#include <kamtuu/summary.hpp>

/// What a map shows: one figure of every unit of a level, with what is known of it said apart from how much it is.
/// Maps, legends, styles, sheets and pages all take a figure from here, so that the same cell looks the same in each.

#pragma GCC visibility push(default)
namespace kamtuu {

/// What may be said of a figure in a unit.
enum class ShownKind {
    number,            ///< known exactly, and not 0
    none,              ///< known to be 0
    between,           ///< only bounds are known
    known_only_above,  ///< nothing is certain here; what is known lies somewhere in a unit above, and may lie here
    unknown,           ///< nothing is known
    hidden,            ///< protected: it is small, or would give a small one away
};

/// "number", "none", "between", "known_only_above", "unknown" or "hidden".
std::string_view to_string(ShownKind kind) noexcept;

/// A figure as it may be shown.
struct Shown {
    ShownKind kind{ShownKind::unknown};
    /// `number`, `none`: both bounds are the figure. `between`, `known_only_above`: the bounds, where there are any.
    Interval value{};
    /// Whether `value` says anything.
    bool bounded{false};
    friend bool operator==(const Shown&, const Shown&) = default;
};

/// The cell of a row, by position in statistics(). What a unit is for sure (its area, its population) is a number even
/// where work is located no more closely; a figure of the work whose lower bound is 0 or absent there is not: it is
/// `known_only_above`.
Shown shown(const SummaryRow& row, std::size_t statistic);

struct ThemeCell {
    const Unit* unit{};
    Shown shown{};
};

/// One figure of the units of one level.
struct Theme {
    std::string key{};   ///< of the statistic: "people"; of a sensitive count: "sensitive"
    std::string name{};  ///< for people, in English: "People reached"
    std::string unit{};  ///< as Statistic::unit
    std::string of{};    ///< what else it is narrowed to: the indicator of a sensitive count, a project, a sector
    std::string part{};  ///< of a sensitive count: "f", "m", "sex_unknown", "children" …; empty: of all
    Level level{};
    /// Below which a count is hidden; 0 where nothing is hidden for that.
    double threshold{};
    std::vector<ThemeCell> cells{};  ///< in P-code order
};

/// Of a statistic, by its key. Throws Error (usage) for a key that there is none of, naming those that there are.
Theme theme_of(const Summary& summary, std::string_view key);

/// The counts of all projects together that are in `table` for `level`, a theme an indicator and part, in the order of
/// the table. Nothing tells a hidden count that is 0 from another.
std::vector<Theme> sensitive_themes(const ProtectedTable& table, Level level);

}  // namespace kamtuu
#pragma GCC visibility pop
