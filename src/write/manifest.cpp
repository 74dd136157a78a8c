#include "write/manifest.hpp"

#include <algorithm>
#include <system_error>
#include <tuple>

#include <kamtuu/error.hpp>
#include <kamtuu/version.hpp>

#include "core/text.hpp"
#include "write/json.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view shapefile_parts[] = {".shp", ".shx", ".dbf", ".prj", ".cpg"};

std::string ending(const std::filesystem::path& file) { return text::to_lower(file.extension().string()); }

/// Whether reading the shapefile `shp` reads `file`.
bool is_part_of(const std::filesystem::path& file, const std::filesystem::path& shp) {
    return file.stem() == shp.stem() && std::ranges::count(shapefile_parts, ending(file)) > 0;
}

template <typename Wanted>
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, Wanted wanted) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.is_regular_file(error) && wanted(entry.path())) files.push_back(entry.path());
    if (error) throw Error(ErrorKind::input, "cannot list " + folder.string() + " for the manifest. Was it moved?");
    std::ranges::sort(files);
    return files;
}

struct InputEntry {
    std::string role{};
    std::string file{};
    Fingerprint fingerprint{};
    bool withheld{false};
};

std::vector<InputEntry> input_entries(const std::vector<InputFile>& inputs) {
    std::vector<InputEntry> entries;
    for (const auto& input : inputs)
        for (const auto& file : files_of(input.path))
            entries.push_back({input.role, file.filename().string(), fingerprint_of_file(file), input.withheld});
    std::ranges::sort(entries, {}, [](const InputEntry& e) { return std::tie(e.role, e.file, e.fingerprint.sha256); });
    return entries;
}

void append_file(JsonWriter& json, const std::string& file, const Fingerprint& fingerprint) {
    json.key("file").string(file);
    json.key("bytes").count(fingerprint.bytes);
    json.key("sha256").string(fingerprint.sha256);
}

void append_inputs(JsonWriter& json, const std::vector<InputFile>& inputs) {
    json.key("inputs").begin_array();
    for (const auto& entry : input_entries(inputs)) {
        json.begin_object().key("role").string(entry.role);
        if (entry.withheld)
            json.key("file").string(entry.file).key("bytes").null().key("sha256").null();
        else
            append_file(json, entry.file, entry.fingerprint);
        json.end_object();
    }
    json.end_array();
}

/// Nothing but what the published table shows itself: how many cells were hidden for which reason could help to find
/// out what is in them.
void append_protection(JsonWriter& json, const ProtectedTable* sensitive) {
    if (sensitive == nullptr) return;
    const auto& summary = sensitive->protection.summary;
    json.key("protection").begin_object().key("threshold").number(sensitive->policy.threshold);
    json.key("zeros_hidden").boolean(sensitive->policy.zeros);
    json.key("reason").string_or_null(sensitive->reason);
    json.key("cells").count(summary.cells).key("published").count(summary.published).end_object();
}

void append_outputs(JsonWriter& json, const std::vector<OutputEntry>& outputs) {
    json.key("outputs").begin_array();
    for (const auto& output : outputs) {
        json.begin_object();
        append_file(json, output.file, output.fingerprint);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

std::vector<std::filesystem::path> files_of(const std::filesystem::path& path) {
    if (std::filesystem::is_directory(path))
        return files_in(path, [](const std::filesystem::path& file) { return ending(file) == ".csv"; });
    if (ending(path) != ".shp") return {path};
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    return files_in(folder, [&](const std::filesystem::path& file) { return is_part_of(file, path); });
}

std::string manifest_json(const Coverage& coverage, const std::vector<OutputEntry>& outputs) {
    std::string out;
    JsonWriter json(out, JsonWriter::Layout::indented);
    json.begin_object();
    json.key("generator").string("kamtuu");
    json.key("version").string(version);
    append_inputs(json, coverage.inputs);
    json.key("options").begin_object();
    for (const auto& [name, value] : coverage.options) json.key(name).string(value);
    json.end_object();
    json.key("notes").begin_array();
    for (const auto& note : coverage.boundaries.notes()) json.string(note);
    json.end_array();
    append_protection(json, coverage.sensitive);
    append_outputs(json, outputs);
    json.end_object();
    out += '\n';
    return out;
}

}  // namespace kamtuu
