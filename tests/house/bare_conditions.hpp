#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kamtuu::house {

/// RapidCheck's macros (RC_ASSERT, RC_PRE …) take the left operand of their condition apart to show it, and overload
/// its operators: `&&` and `||` there always evaluate both sides, so `RC_ASSERT(i == 0 || v[i - 1] < v[i])` reads
/// before the vector. One sentence for each condition of `source` with `&&` or `||` that is not in brackets of its own.
std::vector<std::string> bare_conditions(std::string_view path, std::string_view source);

/// bare_conditions() of all C++ files in tests/ under `root`.
std::vector<std::string> bare_conditions_under(const std::filesystem::path& root);

}  // namespace kamtuu::house
