#include "bundle/parts.hpp"

#include <array>

#include <kamtuu/html_map.hpp>

#include "bundle/maps.hpp"
#include "bundle/report.hpp"
#include "bundle/run_json.hpp"
#include "bundle/workbook.hpp"
#include "write/cell_csv.hpp"
#include "write/geojson.hpp"
#include "write/layer_formats.hpp"
#include "write/spread_tables.hpp"
#include "write/tables.hpp"
#include "write/unit_layers.hpp"
#include "write/work_tables.hpp"

namespace kamtuu {

namespace {

using Bytes = std::vector<std::string>;

/// The layers in a format, in the order of the names of its part.
template <const std::string_view& Format>
Bytes layers(const Coverage& coverage, const BundleOptions& options) {
    const auto tables = coverage_layers(coverage, {.shows = options.shows, .language = options.language});
    Bytes bytes;
    for (auto& file : layer_files(Format, tables, "coverage", {.threads = options.threads}))
        bytes.push_back(std::move(file.bytes));
    return bytes;
}

constexpr std::string_view geojson = "geojson";
constexpr std::string_view geopackage = "gpkg";
constexpr std::string_view topojson = "topojson";
constexpr std::string_view geojson_lines = "geojsonl";
constexpr std::string_view flatgeobuf = "fgb";
constexpr std::string_view shapefile = "shp";

constexpr std::array<std::string_view, 4> geojson_names{"municipalities.geojson", "districts.geojson",
                                                        "regions.geojson", "unserved.geojson"};
constexpr std::array<std::string_view, 4> geojsonl_names{"municipalities.geojsonl", "districts.geojsonl",
                                                         "regions.geojsonl", "unserved.geojsonl"};

constexpr std::array<std::string_view, 1> geopackage_names{"coverage.gpkg"};
constexpr std::array<std::string_view, 1> topojson_names{"coverage.topojson"};
constexpr std::array<std::string_view, 4> flatgeobuf_names{"municipalities.fgb", "districts.fgb", "regions.fgb",
                                                           "unserved.fgb"};
constexpr std::array<std::string_view, 21> shapefile_names{
    "municipalities.shp", "municipalities.shx", "municipalities.dbf", "municipalities.prj", "municipalities.cpg",
    "districts.shp",      "districts.shx",      "districts.dbf",      "districts.prj",      "districts.cpg",
    "regions.shp",        "regions.shx",        "regions.dbf",        "regions.prj",        "regions.cpg",
    "unserved.shp",       "unserved.shx",       "unserved.dbf",       "unserved.prj",       "unserved.cpg",
    "fields.csv"};

constexpr std::array<std::string_view, 11> csv_names{
    "statistics.csv", "people.csv",   "work.csv",          "years.csv",   "unserved.csv", "sensitive.csv",
    "spread.csv",     "clusters.csv", "concentration.csv", "matches.csv", "findings.csv"};
Bytes csv_tables(const Coverage& coverage, const BundleOptions& options) {
    const auto& tables = coverage.tables;
    const auto hxl = options.hxl ? HxlRow::on : HxlRow::off;
    Bytes files;
    for (const auto& table :
         {statistics_table(tables.summaries), people_table(tables.people), work_table(tables.work),
          years_table(tables.years), unserved_table(tables.unserved), sensitive_cells(coverage.sensitive),
          spread_table(tables.spread), clusters_table(tables.spread), concentration_table(tables.spread),
          matches_table(coverage.joined, tables.counted), findings_table(all_findings(coverage))})
        files.push_back(to_csv(table, hxl));
    return files;
}

constexpr std::array<std::string_view, 1> html_names{"map.html"};
Bytes html_page(const Coverage& coverage, const BundleOptions& options) {
    return {html_map(coverage, {.language = options.language,
                                .title = options.title,
                                .shows = options.shows,
                                .base_map = options.base_map,
                                .threads = options.threads})};
}
constexpr std::array<std::string_view, 1> xlsx_names{"coverage.xlsx"};
Bytes xlsx_workbook(const Coverage& coverage, const BundleOptions& options) { return {workbook(coverage, options)}; }

constexpr std::array<std::string_view, 1> json_names{"coverage.json"};
Bytes json_document(const Coverage& coverage, const BundleOptions&) { return {run_json(coverage)}; }

// To add files to the bundle: their names and what makes them above, or in a file beside this one, and a line here.
constexpr std::array parts{
    BundlePart{geojson, geojson_names, layers<geojson>},
    BundlePart{geopackage, geopackage_names, layers<geopackage>},
    BundlePart{topojson, topojson_names, layers<topojson>},
    BundlePart{geojson_lines, geojsonl_names, layers<geojson_lines>},
    BundlePart{flatgeobuf, flatgeobuf_names, layers<flatgeobuf>},
    BundlePart{shapefile, shapefile_names, layers<shapefile>},
    BundlePart{"csv", csv_names, csv_tables},
    BundlePart{"png", png_names, png_maps},
    BundlePart{"svg", svg_names, svg_maps},
    BundlePart{"pdf", pdf_names, pdf_maps},
    BundlePart{"report", report_names, report_files},
    BundlePart{"html", html_names, html_page},
    BundlePart{"xlsx", xlsx_names, xlsx_workbook},
    BundlePart{"json", json_names, json_document},
};

}  // namespace

std::span<const BundlePart> bundle_parts() noexcept { return parts; }

}  // namespace kamtuu
