#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/classes.hpp>
#include <kamtuu/geometry.hpp>
#include <kamtuu/language.hpp>
#include <kamtuu/summary.hpp>
#include <kamtuu/theme.hpp>

/// Drawn maps: one figure of the units of a level as colours, for a page, a wall or a screen, as PNG, SVG or PDF.
///
/// A map tells on its face whatever somebody has to know who sees nothing but the picture: what the figure is, what
/// each colour means and how many units have it, which records lie nowhere on it, whose borders are missing, where the
/// data are from and as of when, how long a kilometre is and where north is. What is not known never has a colour of
/// the figure; what is known only between bounds is hatched in the colours of both. What is said of the statistic comes
/// in the map's language; names of projects and titles that are given stay as they are, and are never markup.
///
/// Letters are drawn with Noto Sans; where a letter is in no font that is installed, the work stops: never an empty
/// box.
///
/// The same input gives the same bytes with the same versions of cairo, Pango, HarfBuzz, FreeType and the fonts.
/// Nothing global is changed or kept: any number of threads may draw at once.

#pragma GCC visibility push(default)
namespace kamtuu {

enum class PictureKind { png, svg, pdf };

/// "png", "svg" or "pdf".
std::string_view to_string(PictureKind kind) noexcept;
/// Of "png" or ".PNG"; empty for what is none of them.
std::optional<PictureKind> picture_kind_from(std::string_view ending) noexcept;

/// How many of the records are on the map and how many are not, for the line that says so.
struct MapRecords {
    std::size_t placed{};         ///< lie in one unit of the map's level
    std::size_t partly_placed{};  ///< somewhere in several of them: "in this region"
    std::size_t unplaced{};       ///< nobody knows where
    /// Whether there are records about people at risk, which are in no figure of the map. Not how many: never told.
    bool withheld{false};
};

/// Those that a summary counts, by its rows.
MapRecords map_records(const Summary& summary);

struct MapOptions {
    Language language{Language::en};
    std::string title{};     ///< empty: the statistic's name
    std::string subtitle{};  ///< empty: what units are shown; the projects, a period …
    std::string source{};    ///< of the data: "Project tables psi.csv; borders: …"
    std::string vintage{};   ///< as of when they hold: "2019 to 2021"
    /// What every result made from the boundaries must say (Boundaries::notes()); shown under the source.
    std::vector<std::string> notes{};
    ClassOptions classes{};
    std::string ramp{"YlGnBu"};
    bool labels{true};  ///< names of units, as many as fit; those that do not are counted on the map's face
    std::optional<MapRecords> records{};  ///< what is said of records that are not on the map
    /// Work to be shown by symbols, one for each project in each unit, beside the label point; of the units and of the
    /// level of the map, or below it. What may lie in a unit or elsewhere has no symbol: it is listed.
    std::vector<WorkRow> work{};
    /// Waters to be drawn as such, in degrees: holes() of class `lake`. What no unit covers is blank otherwise.
    std::vector<Polygon> lakes{};
    double width_mm{297};
    double height_mm{210};
    double dpi{150};  ///< of PNG
    /// Empty or "equal-area": Lambert's azimuthal equal-area projection about the middle of the country. Else what PROJ
    /// understands: "EPSG:32643", "+proj=laea +lat_0=41 +lon_0=74".
    std::string projection{};
};

/// Draws a map of one theme: `drawn` holds the country's units with the polygons to draw, perhaps simplified ones; the
/// theme's units are found there by their P-codes, and those without polygon are listed on the map's face. Throws
/// Error: usage for options that make no sense, input for a projection that PROJ does not know or that cannot show the
/// country, output for a letter that no installed font has, naming the package to install. Linear in the number of
/// vertices; about 0.1 s for a page.
std::string draw_map(PictureKind kind, const Boundaries& drawn, const Theme& theme, const MapOptions& options = {});

/// Draws a sheet of small maps of the same figure, one for each theme (a project, a sector: Theme::of names it), with
/// common classes and one legend, in the order given. As draw_map() otherwise; small maps have no names and no symbols.
/// The sheet is as wide as asked for and at most as high: what neither maps nor legend need is left off, and of the
/// ways to lay out maps of nearly the same size that is taken which fills the sheet best. Throws Error (usage) for no
/// theme, and for themes of different levels or units.
std::string draw_sheet(PictureKind kind, const Boundaries& drawn, std::span<const Theme> themes,
                       const MapOptions& options = {});

/// What small maps are made for, one each.
enum class WorkBy { project, sector };

/// Records of each project or sector in each unit that `units` names, in the order of their names: 0 where none of them
/// is known, `known_only_above` where one may lie there or elsewhere. `work`: work_by_unit() of the level of `units`.
std::vector<Theme> work_themes(std::span<const Unit* const> units, std::span<const WorkRow> work, Level level,
                               WorkBy by = WorkBy::project);

}  // namespace kamtuu
#pragma GCC visibility pop
