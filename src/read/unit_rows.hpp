#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/finding.hpp>
#include <kamtuu/pcode.hpp>

#include "read/boundary_roles.hpp"
#include "read/vector_layer.hpp"

namespace kamtuu::read {

/// What a row says of the unit of one level.
struct CodedNames {
    std::optional<Pcode> pcode{};
    std::string en{};
    std::string ky{};
    std::string ru{};
    std::vector<std::string> others{};
};

/// A row of a boundary layer: the unit whose polygon it is, and the units above it.
struct UnitRow {
    std::size_t row{};
    /// Of the unit itself: the highest level that has the code of the deepest one. Tables of ragged trees repeat the
    /// code of Bishkek in every column.
    Level level{};
    /// Of the deepest column that has a code.
    Level deepest{};
    std::array<CodedNames, level_count> levels{};
    /// Whether the layer has a column for the level above, so that a blank there means something.
    bool tells_parent{};
    std::optional<double> population{};

    [[nodiscard]] const CodedNames& own() const noexcept { return levels[static_cast<std::size_t>(level)]; }
};

/// The deepest column in which a layer of these rows has codes.
Level deepest_of(const std::vector<UnitRow>& rows);

/// The units of a layer, by position of its features. Throws Error (input), naming row and field, for a P-code that
/// cannot be one, for a row without any, and for one that names a unit below the one whose code it has.
std::vector<UnitRow> read_unit_rows(const VectorLayer& layer, const BoundaryFields& fields, Findings& findings);

}  // namespace kamtuu::read
