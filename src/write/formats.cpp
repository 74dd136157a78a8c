#include <array>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/formats.hpp>

#include "core/text.hpp"

namespace kamtuu {

namespace {

using enum FormatKind;

// To add a format: its line here, and what makes it where formats of its kind are made: layers in write/layer_formats,
// the files of a coverage run in bundle/parts.
constexpr std::array lines{
    Format{"geojson", ".geojson", layer, "GeoJSON", "RFC 7946; a file a level and one of who is left out", true, true},
    Format{"gpkg", ".gpkg", layer, "GeoPackage", "all layers in a file that QGIS opens coloured", true, true},
    Format{"topojson", ".topojson", layer, "TopoJSON", "all layers in a light file, each border once, for the web",
           false, true},
    Format{"geojsonl", ".geojsonl", layer, "GeoJSON lines", "a feature a line, for tools that read line by line", false,
           true},
    Format{"fgb", ".fgb", layer, "FlatGeobuf", "a file a layer, of which a browser reads what it shows", false, true},
    Format{"shp", ".shp", layer, "Shapefile", "for older tools; fields.csv says what its short names mean", false,
           true},
    Format{"csv", ".csv", table, "CSV", "UTF-8; no cell is run as a formula", true, true},
    Format{"xlsx", ".xlsx", table, "Excel workbook", "all tables as sheets, with a summary and the method", true, true},
    Format{"json", ".json", table, "JSON", "all of a run as one document for programs, with a JSON schema", false,
           true},
    Format{"html", ".html", page, "HTML map", "one page with a map, a table and all lists; works without a network",
           true, true},
    Format{"report", ".html", page, "Report",
           "all that was found and what is not known, to be read and printed: HTML and Markdown", true, true},
    Format{"png", ".png", picture, "PNG", "maps by region and municipality, and a small one for each project", true,
           true},
    Format{"svg", ".svg", picture, "SVG", "the same maps, to be printed at any size or edited", false, true},
    Format{"pdf", ".pdf", picture, "PDF", "the same maps, on a page of A4 each", false, true},
};

}  // namespace

std::string_view to_string(FormatKind kind) noexcept {
    constexpr std::string_view names[] = {"layer", "table", "picture", "page"};
    return names[static_cast<std::size_t>(kind)];
}

std::span<const Format> formats() noexcept { return lines; }

const Format& format_of(std::string_view key) {
    std::vector<std::string> known;
    for (const auto& format : lines) {
        if (format.key == text::to_lower(key)) return format;
        known.emplace_back(format.key);
    }
    throw Error(ErrorKind::usage,
                "There is no format \"" + std::string(key) + "\". Formats are: " + text::join(known, ", ") + ".");
}

}  // namespace kamtuu
