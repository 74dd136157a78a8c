#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/read.hpp>

#include "read/vector_layer.hpp"

namespace kamtuu::read {

inline constexpr std::size_t level_count = 4;

/// What a field of a boundary layer can be, for help texts. `#` stands for the level, 0 to 3.
struct BoundaryRole {
    std::string_view role;     ///< "adm#_pcode"
    std::string_view meaning;  ///< one line
    std::string_view aliases;  ///< field names in lower case, between blanks: "adm#_pcode admin#pcode"
};

std::span<const BoundaryRole> boundary_roles() noexcept;

/// Fields of one level, by position in the layer.
struct LevelFields {
    std::optional<std::size_t> pcode{};
    std::optional<std::size_t> en{};
    std::optional<std::size_t> ky{};
    std::optional<std::size_t> ru{};
    std::vector<std::size_t> others{};
};

/// What the fields of a layer were taken for.
struct BoundaryFields {
    std::array<LevelFields, level_count> levels{};
    std::optional<std::size_t> population{};
    std::vector<std::size_t> accuracy{};
    std::optional<std::size_t> vintage{};
    std::vector<FieldRole> roles{};  ///< of every field, in its order

    [[nodiscard]] bool has_pcode() const noexcept;
};

/// Finds the roles by name, whatever the case; `columns` (role to field) goes first. A role that two fields could have
/// goes to the one whose name stands first in the table of aliases. Throws Error (usage) if `columns` names a role that
/// there is not and Error (input) if it names a field that the layer has not.
BoundaryFields find_fields(const VectorLayer& layer, const std::map<std::string, std::string>& columns,
                           Findings& findings);

/// Throws Error (input), with the fields and the remedy, if no field has P-codes.
void require_pcode(const VectorLayer& layer, const BoundaryFields& fields);

}  // namespace kamtuu::read
