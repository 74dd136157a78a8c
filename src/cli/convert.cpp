// kamtuu convert: a layer in another format, joined with a table, simplified, dissolved.

#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <vector>

#include <kamtuu/convert.hpp>
#include <kamtuu/error.hpp>
#include <kamtuu/formats.hpp>

#include "cli/border_options.hpp"
#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/interrupts.hpp"
#include "cli/kept_inputs.hpp"
#include "cli/words.hpp"
#include "core/text.hpp"

namespace kamtuu::cli {

namespace {

constexpr const char* footer = R"(Examples:
  kamtuu convert adm3.shp adm3.geojson
      a shapefile as GeoJSON, with all its fields, in longitude and latitude
  kamtuu convert adm3.shp served.geojson --join served.csv --key ADM3_PCODE=pcode --columns people,reached
      with two columns of a table beside the fields, by a code; codes are texts, so "007" is not "7"
  kamtuu convert adm3.shp adm2.geojson --dissolve ADM2_PCODE --simplify 10%
      united by a field, with a tenth of the vertices, borders shared
  kamtuu convert adm3.gpkg adm3.shp --layer municipalities
      a layer of a GeoPackage as a shapefile; adm3.fields.csv says what its short names mean

Read and written: .shp, .gpkg, .fgb, .geojson, .geojsonl and .topojson (on its grid, whose step a finding tells); a zipped
shapefile is only read, and points are written only as .geojson and .geojsonl. A code that is missing, stands twice or
matches nothing is told with its file and row.
Lines are not converted: ogr2ogr does that.)";

/// "geojson|gpkg|…": those that layers are written in.
std::string layer_formats() {
    std::vector<std::string> keys;
    for (const auto& format : formats())
        if (format.kind == FormatKind::layer) keys.emplace_back(format.key);
    return text::join(keys, "|");
}

class Convert final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    [[nodiscard]] ConvertOptions options(const Console& console) const;
    [[nodiscard]] std::optional<AttributeJoin> join() const;
    [[nodiscard]] std::string told(const Converted& done, const Findings& findings) const;

    std::filesystem::path in_{};
    std::filesystem::path out_{};
    std::filesystem::path table_{};
    std::string key_{};
    std::string columns_{};
    std::string table_encoding_{};
    std::string dissolve_{};
    std::string sums_{};
    std::string simplify_{};
    ConvertOptions given_{};
    bool overwrite_{false};
    FailOn fail_on_{};
    bool quiet_{false};
    bool verbose_{false};
};

void Convert::setup(CLI::App& app) {
    app.footer(footer);
    app.add_option("IN", in_, "Layer of polygons or points")->type_name("")->required();
    app.add_option("OUT", out_, "File for the result; its ending tells the format")->type_name("")->required();
    app.add_option("--join", table_, "CSV table whose columns are put beside the fields")->type_name("TABLE");
    app.add_option("--key", key_, "Field of the layer and column of the table with the code")
        ->type_name("FIELD=COLUMN");
    app.add_option("--columns", columns_, "Columns to take from the table (default: all)")->type_name("NAMES");
    app.add_option("--to-format", given_.format, "Format, where the ending does not tell")->type_name(layer_formats());
    app.add_option("--simplify", simplify_,
                   "Leave out what spans less than this square, keep this share of the vertices, or auto")
        ->type_name("METRES|SHARE%|auto");
    app.add_option("--dissolve", dissolve_, "Unite features with the same value")->type_name("FIELD");
    app.add_option("--sum", sums_, "Fields to add up where features are united")->type_name("NAMES");
    app.add_option("--precision", given_.decimals, "Decimals of a degree, 0 to 7 (default: 7, a centimetre)")
        ->type_name("DECIMALS");
    app.add_option("--layer", given_.layer, "Layer of a file that has several")->type_name("NAME");
    app.add_option("--boundary-encoding", given_.encoding, "Encoding of the layer's texts")->type_name("NAME");
    app.add_option("--crs", given_.crs, "Coordinate system of a file that does not say its own")
        ->type_name("EPSG:CODE");
    app.add_option("--encoding", table_encoding_, "Encoding of the table, such as CP1251")->type_name("NAME");
    app.add_option("--threads", given_.threads, "How many threads to use (default: one a core)")->type_name("N");
    app.add_flag("--overwrite", overwrite_, "Replace the result of an earlier run");
    fail_on_.setup(app);
    app.add_flag("-q,--quiet", quiet_, "Print no summary");
    app.add_flag("-v,--verbose", verbose_, "List every finding");
}

std::optional<AttributeJoin> Convert::join() const {
    if (table_.empty() != key_.empty())
        throw Error(ErrorKind::usage, "--join and --key belong together: --join served.csv --key ADM3_PCODE=pcode.");
    if (table_.empty()) return std::nullopt;
    const auto sign = key_.find('=');
    AttributeJoin join{.table = table_, .encoding = table_encoding_};
    join.field = std::string(text::trim(key_.substr(0, sign)));
    join.column = sign == std::string::npos ? join.field : std::string(text::trim(key_.substr(sign + 1)));
    join.columns = text::split(columns_, ',');
    if (join.field.empty() || join.column.empty())
        throw Error(ErrorKind::usage, "--key " + key_ + ": give a field and a column, such as ADM3_PCODE=pcode.");
    return join;
}

ConvertOptions Convert::options(const Console& console) const {
    auto options = given_;
    options.join = join();
    if (!dissolve_.empty()) options.dissolve = DissolveBy{dissolve_, text::split(sums_, ',')};
    if (dissolve_.empty() && !sums_.empty()) throw Error(ErrorKind::usage, "--sum needs --dissolve.");
    if (simplify_ == "auto")
        options.simplify = SimplifyOptions{};
    else if (!simplify_.empty())
        options.simplify = simplify_options("--simplify", simplify_, options.threads);
    options.overwrite = overwrite_ ? Overwrite::allow : Overwrite::no;
    options.progress = console.progress();
    return options;
}

std::string Convert::told(const Converted& done, const Findings& findings) const {
    auto text = fmt::format("{} read, {} written with {}\n", counted(done.features_read, "feature", "features"),
                            grouped(done.features), counted(done.fields, "field", "fields"));
    if (!table_.empty())
        text += fmt::format("Joined: {} of {}, {} of {}\n", grouped(done.matched),
                            counted(done.features_read, "feature", "features"), grouped(done.rows_matched),
                            counted(done.rows, "row", "rows"));
    if (done.simplified)
        text += fmt::format("Vertices: {} of {} stay\n", grouped(done.simplified->vertices_after),
                            grouped(done.simplified->vertices_before));
    return text + fmt::format("Findings: {}\n{}Written to {} ({})\n", by_severity(findings),
                              findings_text(findings, verbose_), out_.string(), done.format);
}

Result Convert::run(Console& console) {
    const auto how = options(console);
    auto inputs = std::vector{in_};
    if (!table_.empty()) inputs.push_back(table_);
    check_keeps_inputs(inputs, out_, "");
    Interrupts interrupts;
    Findings findings;
    const auto done = convert(in_, out_, how, findings);
    interrupts.release();
    findings = sorted(std::move(findings));
    console.clear_progress();
    if (!quiet_) console.print(told(done, findings));
    return fail_on_.judge(findings);
}

}  // namespace

std::unique_ptr<Command> make_convert() { return std::make_unique<Convert>(); }

}  // namespace kamtuu::cli
