#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kamtuu::house {

/// Where each type of the house is defined: its name with its namespace to "path:line".
using TypePlaces = std::map<std::string, std::string>;

/// Two types of one name in one namespace are one type to the linker, which then mixes their functions and says
/// nothing. Adds the structures, classes and enumerations that `source` defines to `known`, and gives one sentence for
/// each that is there already. A type within a type, a function or an unnamed namespace is nobody else's and not added.
std::vector<std::string> twice_defined(std::string_view path, std::string_view source, TypePlaces& known);

/// twice_defined() of all C++ files in include/ and src/ under `root`.
std::vector<std::string> twice_defined_under(const std::filesystem::path& root);

}  // namespace kamtuu::house
