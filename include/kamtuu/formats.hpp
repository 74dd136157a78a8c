#pragma once

#include <span>
#include <string_view>

#pragma GCC visibility push(default)
namespace kamtuu {

enum class FormatKind {
    layer,    ///< units with their borders and figures, for maps made elsewhere
    table,    ///< rows and columns
    picture,  ///< a drawn map
    page,     ///< to be read
};

/// "layer", "table", "picture" or "page".
std::string_view to_string(FormatKind kind) noexcept;

/// A format of files that are written. Help, manual pages, completions and the choice of --formats are printed from
/// the table of these.
struct Format {
    std::string_view key;     ///< as `--formats` takes it: "gpkg"
    std::string_view ending;  ///< of files, with the dot: ".gpkg"
    FormatKind kind;
    std::string_view name;     ///< "GeoPackage"
    std::string_view meaning;  ///< what is in it, for people, in a line
    bool usual;                ///< whether a coverage run makes it unless it is told which to make
    bool same_bytes;           ///< whether the same input gives the same bytes
};

/// All of them, in the order in which help shows them.
std::span<const Format> formats() noexcept;

/// By its key. Throws Error (usage) for one that there is none of, naming those that there are.
const Format& format_of(std::string_view key);

}  // namespace kamtuu
#pragma GCC visibility pop
