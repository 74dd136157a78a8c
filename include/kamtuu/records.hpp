#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/geometry.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// One row of a project table, as typed: texts are trimmed but otherwise untouched, and codes stay text. A cell that
/// is blank or missing is empty or absent, never zero. A place may name several units, separated by `|` in the table.
struct Record {
    std::string file{};  ///< name of the file without its folder
    std::size_t row{};   ///< as a spreadsheet counts: the header is row 1

    std::vector<std::string> pcode{};
    std::vector<std::string> municipality{};
    std::vector<std::string> district{};
    std::vector<std::string> region{};
    std::vector<std::string> country{};
    std::optional<Point> point{};
    std::string precision{};
    std::optional<double> units{};  ///< "20" of "20 municipalities of …"
    std::string unit_type{};        ///< "municipalities" of "20 municipalities of …"

    std::string project{};
    std::string activity{};
    std::string sector{};
    std::string status{};
    std::string start{};
    std::string end{};
    std::optional<double> reached{};
    /// `reached_f`, `reached_m`, `reached_children` …: the part after `reached_`, and its figure.
    std::map<std::string, double> reached_parts{};
    std::optional<double> need{};
    std::string indicator{};
    std::string count_rule{};  ///< sum, max, last, distinct or none
    std::string person{};      ///< id of the one person whom a row is about; never written anywhere
    std::string sensitive{};   ///< as typed: "yes", "no", …
    std::string source{};

    friend bool operator==(const Record&, const Record&) = default;
};

/// Records in the order of their table.
using Records = std::vector<Record>;

/// What a record says of its place, in one line, for people: "Jany-Jol АА, Jalal-Abad region".
std::string typed_place(const Record& record);

}  // namespace kamtuu
#pragma GCC visibility pop
