#pragma once

#include <string>
#include <vector>

namespace kamtuu {

enum class CellKind {
    text,    ///< what people typed, or names: never to be run as a formula
    plain,   ///< codes and words of ours
    number,  ///< or empty
    input,   ///< for people to fill
};

struct CellColumn {
    std::string name{};
    CellKind kind{CellKind::text};
    int width{12};  ///< characters, where a format shows them
};

/// A table before it has a format.
struct CellTable {
    std::string title{};  ///< of the sheet
    std::vector<CellColumn> columns{};
    std::vector<std::vector<std::string>> rows{};
};

}  // namespace kamtuu
