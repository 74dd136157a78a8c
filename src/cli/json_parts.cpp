#include "cli/json_parts.hpp"

namespace kamtuu::cli {

void append_findings(JsonWriter& json, const Findings& findings) {
    json.key("findings").begin_array();
    for (const auto& finding : findings) {
        json.begin_object().key("severity").string(to_string(finding.severity)).key("code").string(finding.code);
        json.key("file").string_or_null(finding.file).key("row");
        if (finding.row)
            json.count(*finding.row);
        else
            json.null();
        json.key("unit").string_or_null(finding.unit).key("message").string(finding.message).end_object();
    }
    json.end_array();
}

void append_strings(JsonWriter& json, std::string_view name, std::span<const std::string> strings) {
    json.key(name).begin_array();
    for (const auto& text : strings) json.string(text);
    json.end_array();
}

}  // namespace kamtuu::cli
