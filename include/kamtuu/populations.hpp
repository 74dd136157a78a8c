#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/source_note.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// How many people live in a unit, and who says so.
struct PopulationFigure {
    const Unit* unit{};
    double people{};
    std::string year{};  ///< as the source writes it; may be empty
    std::string source{};
    std::string file{};  ///< for findings; may be empty
    std::size_t row{};   ///< as a spreadsheet counts
};

/// What figures say themselves of where they are from: their year where all have the same, and their sources where
/// these are no more than three. What is empty, nobody says.
SourceNote stated_source(std::span<const PopulationFigure> figures);

/// The resident population of units: what a figure of people reached is a share of.
///
/// A unit has the figure that is stated for it; else the sum of its children's, if each of them that somebody governs
/// has one; else none. Absent is not zero, and nothing is estimated. Where a stated figure and the sum of the parts
/// differ, the stated one holds and a finding gives both.
///
/// Immutable; any number of threads may ask it. Keeps pointers to the units of `boundaries`, which must outlive it.
class Populations {
public:
    /// Of no country: nobody's is known.
    Populations() = default;
    /// What the units themselves say (`Unit::population`).
    Populations(const Boundaries& boundaries, Findings& findings);
    /// What a table says. A unit that stands twice with different figures has none; a finding says so. Figures that
    /// are negative or no numbers are refused likewise.
    Populations(const Boundaries& boundaries, std::vector<PopulationFigure> figures, Findings& findings);

    /// Absent where it is not known. Constant time.
    [[nodiscard]] std::optional<double> of(const Unit& unit) const;
    /// Municipalities in `unit` for which no figure is known, not even their own.
    [[nodiscard]] std::size_t lacking(const Unit& unit) const;
    /// Whether no unit has a figure.
    [[nodiscard]] bool empty() const noexcept;

private:
    [[nodiscard]] std::size_t index(const Unit& unit) const { return static_cast<std::size_t>(&unit - first_); }
    void take(std::vector<PopulationFigure> figures, Findings& findings);
    void roll_up(const Boundaries& boundaries, const Unit& unit, Findings& findings);
    void reconcile(const Unit& unit, double sum, Findings& findings) const;

    const Unit* first_{nullptr};                   // of all units: the boundaries themselves may be moved
    std::vector<std::optional<double>> people_{};  // by position of the unit
    std::vector<std::size_t> lacking_{};
};

}  // namespace kamtuu
#pragma GCC visibility pop
