#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kamtuu/convert.hpp>
#include <kamtuu/error.hpp>

#include "write/attribute_join.hpp"
#include "write/convert_input.hpp"
#include "write/detail.hpp"
#include "write/grouped_features.hpp"
#include "write/layer_output.hpp"
#include "write/rounding.hpp"

namespace kamtuu {

namespace {

void report(const Progress& progress, double share, std::string_view step) {
    if (!progress || progress(share, step)) return;
    throw Error(ErrorKind::cancelled, "converting was cancelled.");
}

void check(const ConvertOptions& options) {
    const auto fail = [](const std::string& what) { throw Error(ErrorKind::usage, what); };
    if (options.decimals < 0 || options.decimals > 7) fail("Coordinates have 0 to 7 decimals.");
    if (options.join && (options.join->field.empty() || options.join->column.empty()))
        fail("A join needs the field of the layer and the column of the table that hold the code.");
    if (options.dissolve && options.dissolve->field.empty()) fail("To dissolve, name the field to do it by.");
}

/// A layer on its way, and the shapes that its table points to.
struct Work {
    read::VectorLayer layer{};
    LayerTable table{};
    JoinCounts join{};
    GroupedFeatures grouped{};
};

void join(Work& work, const AttributeJoin& how, Findings& findings) {
    std::vector<std::size_t> rows;
    for (const auto& feature : work.layer.features) rows.push_back(feature.row);
    work.join = join_attributes(work.table, rows, work.layer.file, how, findings);
}

void group(Work& work, const ConvertOptions& options, Findings& findings) {
    const auto& features = work.layer.features;
    if (std::any_of(features.begin(), features.end(), [](const auto& one) { return !one.points.empty(); }))
        throw Error(ErrorKind::usage, work.layer.file +
                                          ": has points; only polygons can be simplified or dissolved. "
                                          "Convert it without that.");
    report(options.progress, 0.3, "simplifying");
    std::vector<MultiPolygon> polygons;
    for (auto& feature : work.layer.features) polygons.push_back(std::move(feature.polygon));
    work.grouped = group_features(work.table, std::move(polygons), work.layer.file, options, findings);
    work.table = std::move(work.grouped.table);
}

/// As asked; where nobody said how far, as far as the format's reader can see, with a finding that says it.
ConvertOptions with_detail(ConvertOptions options, const Work& work, const Format& format, Findings& findings) {
    if (!options.simplify || options.simplify->tolerance_m || options.simplify->keep) return options;
    std::vector<const MultiPolygon*> polygons;
    for (const auto& feature : work.table.features)
        if (feature.polygons != nullptr) polygons.push_back(feature.polygons);
    options.simplify = detail_for(format.key, polygons);
    findings.push_back(options.simplify ? detail_finding(format.name, *options.simplify->tolerance_m)
                                        : whole_finding(format.name));
    return options;
}

/// Coarse coordinates leave nothing of what is smaller than they are: whole units, or islands and holes.
void round(Work& work, int decimals, Findings& findings) {
    std::size_t without = 0;
    std::size_t rings = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < work.table.features.size(); ++i) {
        auto& polygons = work.grouped.polygons.empty() ? work.layer.features[i].polygon : work.grouped.polygons[i];
        if (polygons.empty()) continue;
        rings += round_polygons(polygons, decimals);
        if (polygons.empty() && without++ == 0) first = i + 1;
    }
    for (auto& feature : work.layer.features) round_points(feature.points, decimals);
    const auto asked = "With " + std::to_string(decimals) + " decimal(s) ";
    if (without > 0)
        findings.push_back({Severity::error,
                            "convert.lost_shapes",
                            work.layer.file,
                            {},
                            {},
                            asked + "nothing is left of the polygons of " + std::to_string(without) +
                                " feature(s), the first one being number " + std::to_string(first) +
                                " of the result: they have none there. Give more with --precision."});
    if (rings > 0)
        findings.push_back({Severity::warning,
                            "convert.lost_rings",
                            work.layer.file,
                            {},
                            {},
                            asked + std::to_string(rings) + " part(s) or hole(s) enclose nothing and are left out."});
}

/// Whether nobody looks at the borders but the writer, one feature after another.
bool only_written(const ConvertOptions& options, const Format& format) noexcept {
    return is_streamed(format) && !options.simplify && !options.dissolve && options.decimals == 7;
}

Converted counted(const Work& work, const Format& format) {
    Converted result;
    result.format = format.name;
    result.features_read = work.layer.features.size();
    result.features = work.table.features.size();
    result.fields = work.table.fields.size();
    result.matched = work.join.matched;
    result.rows = work.join.rows;
    result.rows_matched = work.join.rows_matched;
    result.simplified = work.grouped.simplified;
    return result;
}

}  // namespace

Converted convert(const std::filesystem::path& from, const std::filesystem::path& to, const ConvertOptions& options,
                  Findings& findings) {
    check(options);
    const auto target = layer_target(to, options.format, options.overwrite);
    report(options.progress, 0.0, "reading");
    Work work;
    work.layer = read_for_conversion(from, options, only_written(options, *target.format), findings);
    work.table = table_of(work.layer, options.threads, findings);
    work.table.name = to.stem().string();
    require_room(target, work.table, work.layer.file);
    if (options.join) join(work, *options.join, findings);
    const auto detailed = with_detail(options, work, *target.format, findings);
    if (detailed.simplify || detailed.dissolve) group(work, detailed, findings);
    if (options.decimals < 7) round(work, options.decimals, findings);
    report(options.progress, 0.6, "writing");
    const auto left_out =
        write_layer(target, work.table, {.threads = options.threads, .topojson_decimals = options.decimals});
    findings.insert(findings.end(), left_out.begin(), left_out.end());
    return counted(work, *target.format);
}

}  // namespace kamtuu
