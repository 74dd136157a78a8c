#include "cli/border_options.hpp"

#include <charconv>
#include <cmath>
#include <fmt/format.h>

#include <kamtuu/error.hpp>

#include "cli/kept_inputs.hpp"
#include "cli/words.hpp"
#include "core/text.hpp"
#include "write/output_file.hpp"

namespace kamtuu::cli {

namespace {

std::string km2(double m2) { return fmt::format("{:+.4f} km2", m2 / 1e6); }

}  // namespace

void LayerOutput::setup(CLI::App& app) {
    app.add_option("-o,--output", file_, "GeoJSON file for the result, or - for standard output")
        ->type_name("FILE")
        ->required();
    app.add_flag("--overwrite", overwrite_, "Replace the result of an earlier run");
    app.add_flag("-q,--quiet", quiet_, "Print no summary");
}

void LayerOutput::check(std::span<const std::filesystem::path> inputs) const {
    const auto ending = text::to_lower(file_.extension().string());
    if (!to_standard_output() && ending != ".geojson" && ending != ".json")
        throw Error(ErrorKind::usage,
                    file_.string() + ": only GeoJSON can be written. Give a name that ends in .geojson.");
    if (to_standard_output()) return;
    check_keeps_inputs(inputs, file_);
    check_target(file_, overwrite_ ? Overwrite::allow : Overwrite::no);
}

void LayerOutput::write(Console& console, std::string_view layer) const {
    if (to_standard_output()) return console.print(layer);
    OutputFile output(file_, overwrite_ ? Overwrite::allow : Overwrite::no);
    output.write(layer);
    output.commit();
}

void LayerOutput::tell(Console& console, const std::string& text) const {
    if (quiet_) return;
    if (to_standard_output())
        fmt::print(stderr, "{}", text);
    else
        console.print(text + "Written to " + file_.string() + "\n");
}

SimplifyOptions simplify_options(std::string_view option, const std::string& given, unsigned threads) {
    double number{};
    const auto* const end = given.data() + given.size();
    const auto [stop, fault] = std::from_chars(given.data(), end, number);
    const auto rest = std::string_view(stop, static_cast<std::size_t>(end - stop));
    const bool share = rest == "%";
    if (fault != std::errc{} || !(share || rest.empty()) || !std::isfinite(number) || number < 0 ||
        (share && number > 100))
        throw Error(ErrorKind::usage,
                    fmt::format("{} {}: is neither metres, such as 200, nor a share of the vertices to keep, "
                                "such as 10%.",
                                option, given));
    if (share) return {.keep = number / 100, .threads = threads};
    return {.tolerance_m = number, .threads = threads};
}

std::string simplification_text(const Simplification& report) {
    const double share = report.vertices_before == 0 ? 100
                                                     : 100 * static_cast<double>(report.vertices_after) /
                                                           static_cast<double>(report.vertices_before);
    auto text = fmt::format("Vertices: {} of {} stay, {:.1f} %", grouped(report.vertices_after),
                            grouped(report.vertices_before), share);
    if (report.vertices_held > 0)
        text += fmt::format("; {} of them lest borders meet or ground vanish", grouped(report.vertices_held));
    text += fmt::format("\nArea drawn: {} in all", km2(report.total_change_m2()));
    if (const auto* most = report.largest_change(); most != nullptr && most->m2 != 0 && most->unit->area) {
        text += fmt::format("; most in {} ({}): {}, {:+.3f} %", display_name(*most->unit), most->unit->pcode.str(),
                            km2(most->m2), 100 * most->m2 / most->unit->area->m2());
    }
    return text + "\n";
}

Findings findings_of_tiling(const Tiling& tiling) {
    const auto overlaps = tiling.overlaps().size();
    const auto unmatched = tiling.unmatched().size();
    if (overlaps == 0 && unmatched == 0) return {};
    return {{Severity::warning,
             "tiling.disputed",
             {},
             {},
             {},
             fmt::format("The units are no clean tiling: {}, and {}. \"kamtuu inspect --issues FILE\" shows where.",
                         counted(overlaps, "place where they overlap", "places where they overlap"),
                         counted(unmatched, "border that is not shared vertex for vertex",
                                 "borders that are not shared vertex for vertex"))}};
}

}  // namespace kamtuu::cli
