#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/finding.hpp>

#include "read/table.hpp"

namespace kamtuu {

/// What a column of a project table can be.
struct RoleInfo {
    std::string_view role;
    std::string_view meaning;
    /// Names of columns that are taken for it, separated by `|`, strongest first. Case, blanks and punctuation do not
    /// count.
    std::string_view aliases;
    /// HXL tags that are taken for it, separated by `|`, strongest first. A tag in a table may have more attributes.
    std::string_view tags;
};

/// All roles, in the order in which help shows them. Besides these there is `reached_` and any word: people reached, of
/// one kind.
std::span<const RoleInfo> record_roles() noexcept;

/// Where a table keeps its columns' names, their HXL tags and its data.
struct Layout {
    std::vector<std::string> names{};  ///< of the columns; where there are only tags, the tags
    std::vector<std::string> tags{};   ///< empty if there is no tag row
    std::size_t first_row{};           ///< of the data, as Table counts its rows
    // Which of the rows that are not blank, the first one being 0.
    std::optional<std::size_t> names_at{};
    std::optional<std::size_t> tags_at{};
};

/// A tag row stands among the first 25 rows, directly under the row of names, and at least half of its cells that are
/// not blank are tags; headings above those names are passed over. A tag row on top is followed by names only if the
/// next row has at least two that the aliases know. Without a tag row the first row has the names.
Layout find_layout(const Table& table);

/// The role of each column, empty for those that have none: as `chosen` says (role to column name), else as the
/// HXL tag says, else as the name does. If several columns fit one role, the stronger alias wins, then the first
/// column.
///
/// Columns called only "code" are those of units if their cells are Kyrgyz codes.
///
/// Adds findings for columns that lost to others, for columns without a role, and for those of them that look like the
/// P-codes that the table otherwise lacks. Throws Error (usage) if `chosen` has a
/// role that does not exist, Error (input) if it names a column that does not.
std::vector<std::string> find_roles(const Layout& layout, const std::map<std::string, std::string>& chosen,
                                    const Table& table, Findings& findings);

/// Whether a role is asked for.
using RoleFilter = std::function<bool(std::string_view role)>;

/// The same for some roles alone, with findings for columns that lost to others.
std::vector<std::string> find_some_roles(const Layout& layout, const std::map<std::string, std::string>& chosen,
                                         const Table& table, const RoleFilter& wanted, Findings& findings);

/// The column of that name. Throws Error (input) if there is none: "… to take as pcode", or what the `purpose` is.
std::size_t column_named(const std::string& name, std::string_view purpose, const Layout& layout,
                         const std::string& file);

/// The columns of the coordinates, where there are such.
struct CoordinateColumns {
    std::optional<std::size_t> lon{};
    std::optional<std::size_t> lat{};
};

/// What find_roles would say of "lon" and "lat", with findings for these two alone.
CoordinateColumns find_coordinates(const Layout& layout, const std::map<std::string, std::string>& chosen,
                                   const Table& table, Findings& findings);

}  // namespace kamtuu
