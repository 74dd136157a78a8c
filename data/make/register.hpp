#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <kamtuu/geometry.hpp>

namespace kamtuu::make {

/// A row of the register; everything is text as it is written.
struct RegisterRow {
    std::string pcode{};
    std::string level{};
    std::string type{};
    std::string name_en{};
    std::string name_ky{};
    std::string name_ru{};
    std::string parent_pcode{};
    std::string lon{};
    std::string lat{};
};

using Register = std::vector<RegisterRow>;

/// The upstream units and the country above them, in P-code order: U+04CA replaced by U+04A3, and `corrections`
/// applied. Throws Error (input) if a correction does not find what it corrects.
Register make_register(const std::filesystem::path& units, const std::filesystem::path& corrections);

/// `units.csv` as the library reads it.
std::string to_csv(const Register& units);

/// The row of this code; throws if there is none.
const RegisterRow& row_of(const Register& units, const std::string& pcode);
/// The row itself or the one above it that has `level`; the row itself if it is above that level already.
const RegisterRow& at_level(const Register& units, const RegisterRow& row, const std::string& level);
/// The units that are nobody's parent, in P-code order.
std::vector<RegisterRow> leaves_of(const Register& units);
Point label_point(const RegisterRow& row);

}  // namespace kamtuu::make
