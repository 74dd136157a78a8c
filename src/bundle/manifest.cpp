#include "bundle/manifest.hpp"

#include <kamtuu/version.hpp>

#include "coverage/counts_told.hpp"
#include "write/input_entries.hpp"
#include "write/json.hpp"
#include "write/source_json.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view outputs_key = "outputs";

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
        if (entry.part_of.empty())
            append_sources(json, entry.sources);
        else
            json.key("part_of").string(entry.part_of);
        json.end_object();
    }
    json.end_array();
}

/// Nothing but what the published table shows itself: how many cells were hidden for which reason could help to find
/// out what is in them.
void append_protection(JsonWriter& json, const ProtectedTable* sensitive) {
    if (sensitive == nullptr) return;
    const auto told = counts_told(*sensitive);
    json.key("protection").begin_object().key("threshold").number(sensitive->policy.threshold);
    json.key("zeros_hidden").boolean(sensitive->policy.zeros);
    json.key("reason").string_or_null(sensitive->reason);
    json.key("cells").count(told.all).key("published").count(told.shown).end_object();
}

void append_outputs(JsonWriter& json, const std::vector<OutputEntry>& outputs) {
    json.key(outputs_key).begin_array();
    for (const auto& output : outputs) {
        json.begin_object();
        append_file(json, output.file, output.fingerprint);
        json.end_object();
    }
    json.end_array();
}

/// What stands of the outputs in it. They come last, and their names are ours: nothing that somebody typed follows.
std::string_view outputs_in(std::string_view manifest) {
    const auto at = manifest.rfind('"' + std::string(outputs_key) + '"');
    return at == std::string_view::npos ? std::string_view() : manifest.substr(at);
}

}  // namespace

bool lists_output(std::string_view manifest, const std::string& file) {
    return outputs_in(manifest).find('"' + file + '"') != std::string_view::npos;
}

bool lists_output(std::string_view manifest, const std::string& file, const Fingerprint& fingerprint) {
    const auto outputs = outputs_in(manifest);
    const auto at = outputs.find('"' + file + '"');
    if (at == std::string_view::npos) return false;
    const auto entry = outputs.substr(at, outputs.find('}', at) - at);
    return entry.find('"' + fingerprint.sha256 + '"') != std::string_view::npos;
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
