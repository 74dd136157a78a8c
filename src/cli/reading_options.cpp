#include "cli/reading_options.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <iterator>
#include <string_view>

#include <kamtuu/error.hpp>

#include "cli/shipped.hpp"
#include "cli/suggest.hpp"
#include "core/text.hpp"
#include "read/boundary_roles.hpp"
#include "read/record_roles.hpp"

namespace kamtuu::cli {

namespace {

using Columns = std::map<std::string, std::string>;

bool is_record_role(std::string_view role) {
    return role.starts_with("reached_") ||
           std::ranges::any_of(record_roles(), [&](const RoleInfo& known) { return known.role == role; });
}

std::vector<std::string> names_of(const auto& roles) {
    std::vector<std::string> names;
    for (const auto& each : roles) names.emplace_back(each.role);
    return names;
}

/// What can be typed for the roles of boundaries: "adm0_pcode" to "adm3_pcode" for "adm#_pcode".
std::vector<std::string> boundary_role_names() {
    std::vector<std::string> names;
    for (const auto& role : names_of(read::boundary_roles())) {
        const auto sign = role.find('#');
        for (std::size_t level = 0; level < (sign == std::string::npos ? 1 : read::level_count); ++level) {
            names.push_back(role);
            if (sign != std::string::npos) names.back().replace(sign, 1, std::to_string(level));
        }
    }
    return names;
}

void check_role(const std::string& role) {
    auto known = boundary_role_names();
    if (is_record_role(role) || std::ranges::find(known, text::to_lower(role)) != known.end()) return;
    std::ranges::copy(names_of(record_roles()), std::back_inserter(known));
    throw Error(ErrorKind::usage,
                fmt::format("--column: there is no role \"{}\".{} Roles of tables are: {}, and reached_ with any word; "
                            "of boundaries (# is 0 to 3): {}.",
                            role, did_you_mean(role, known), text::join(names_of(record_roles()), ", "),
                            text::join(names_of(read::boundary_roles()), ", ")));
}

Columns columns_of(const ReadingOptions& options, bool records) {
    Columns columns;
    for (const auto& column : options.columns) {
        const auto equals = column.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == column.size())
            throw Error(ErrorKind::usage, fmt::format("--column {} is not ROLE=NAME. Write it like "
                                                      "--column municipality=\"Location 2\".",
                                                      column));
        const auto role = column.substr(0, equals);
        check_role(role);
        if (is_record_role(role) == records) columns[role] = column.substr(equals + 1);
    }
    return columns;
}

constexpr unsigned most_threads = 256;

/// What is wrong with a number of threads, for CLI11; empty if nothing is.
std::string complaint_about_threads(const std::string& given) {
    unsigned threads{};
    const auto* end = given.data() + given.size();
    const auto read = std::from_chars(given.data(), end, threads);
    const bool fits = read.ec == std::errc() && read.ptr == end && threads <= most_threads;
    return fits ? "" : fmt::format("{} is no number of threads from 1 to {}, or 0 for one a core", given, most_threads);
}

}  // namespace

void add_reading_options(CLI::App& app, ReadingOptions& options, Sheets sheets) {
    app.add_option("--column", options.columns, "What a column or field is, where its name does not tell; repeatable")
        ->type_name("ROLE=NAME")
        ->allow_extra_args(false);
    app.add_option("--encoding", options.encoding, "Encoding of CSV tables, such as CP1251")->type_name("NAME");
    app.add_option("--boundary-encoding", options.boundary_encoding, "Encoding of the names in boundary files")
        ->type_name("NAME");
    app.add_option("--crs", options.crs, "Coordinate system of boundary files that do not say theirs")
        ->type_name("EPSG:CODE");
    app.add_option("--layer", options.layer, "Layer of a boundary file that has several")->type_name("NAME");
    if (sheets == Sheets::yes)
        app.add_option("--sheet", options.sheet, "Sheet of an XLSX or ODS file")->type_name("NAME");
    app.add_option("--register", options.register_folder,
                   "Folder of a register of units (default: the one that comes with kamtuu), or none")
        ->type_name("FOLDER");
    app.add_option("--threads", options.threads, "How many threads to use (default: one a core)")
        ->check(complaint_about_threads)
        ->type_name("N");
}

RecordOptions record_options(const ReadingOptions& options) {
    return {.columns = columns_of(options, true), .encoding = options.encoding, .sheet = options.sheet};
}

BoundaryOptions boundary_options(const ReadingOptions& options, const Progress& progress) {
    BoundaryOptions result{.columns = columns_of(options, false),
                           .encoding = options.boundary_encoding,
                           .crs = options.crs,
                           .layer = options.layer,
                           .threads = options.threads,
                           .progress = progress};
    if (options.register_folder.empty())
        result.register_folder = shipped_register();
    else if (options.register_folder != "none")
        result.register_folder = options.register_folder;
    return result;
}

std::map<std::string, std::string> given_options(const ReadingOptions& options) {
    auto columns = options.columns;
    std::ranges::sort(columns);
    const std::pair<const char*, std::string> all[] = {
        {"boundary-encoding", options.boundary_encoding},
        {"column", text::join(columns, "; ")},
        {"crs", options.crs},
        {"encoding", options.encoding},
        {"layer", options.layer},
        {"register", options.register_folder == "none" ? "none" : ""},
        {"sheet", options.sheet},
    };
    std::map<std::string, std::string> given;
    for (const auto& [name, value] : all)
        if (!value.empty()) given[name] = value;
    return given;
}

bool is_table(const std::filesystem::path& file) {
    constexpr std::string_view endings[] = {".csv", ".tsv", ".txt", ".xlsx", ".ods"};
    return std::ranges::count(endings, text::to_lower(file.extension().string())) > 0;
}

std::vector<InputFile> boundary_inputs(const std::vector<std::filesystem::path>& files,
                                       const BoundaryOptions& options) {
    std::vector<InputFile> inputs;
    for (const auto& file : files) inputs.push_back({.role = "boundaries", .path = file});
    if (!options.register_folder.empty()) inputs.push_back({.role = "register", .path = options.register_folder});
    return inputs;
}

}  // namespace kamtuu::cli
