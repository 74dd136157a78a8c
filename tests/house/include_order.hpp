#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kamtuu::house {

/// A library of somebody else's, its headers (`*` at the end of a name or before its ending stands for anything) and
/// the beginnings of the paths that may include them.
struct Foreign {
    std::string name{};
    std::vector<std::string> headers{};
    std::vector<std::string> places{};
};

/// Who may include whom.
struct Order {
    std::map<std::string, int> headers{};  ///< public header, without ending, to its number
    std::vector<std::string> rooms{};      ///< lowest first
    std::map<std::string, int> reach{};    ///< room to the highest number of a public header it may include
    std::vector<Foreign> foreign{};
};

/// Reads `order.txt`. Throws std::runtime_error that names the line it does not understand.
Order parse_order(std::string_view text);

/// One sentence for each #include line of `source` that breaks `order`. `path` is relative to the root of the
/// project, with slashes.
std::vector<std::string> faults(const Order& order, std::string_view path, std::string_view source);

/// faults() of all C++ files in include/, src/ and examples/ under `root`, and one sentence for each public header that
/// only the table knows or only the folder. A header may also be made by CMake from `cmake/NAME.hpp.in`.
std::vector<std::string> faults_under(const Order& order, const std::filesystem::path& root);

}  // namespace kamtuu::house
