#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kamtuu {

/// Appends `text` as a JSON string: quotes, backslashes and control characters escaped, other characters as
/// they are, what is not UTF-8 replaced by U+FFFD.
void append_json_string(std::string& out, std::string_view text);

/// Writes one JSON document to a string, piece by piece; sets commas, colons and line breaks itself. Whoever calls
/// pairs begin and end and gives a key before each value in an object.
class JsonWriter {
public:
    enum class Layout : bool { compact, indented };

    explicit JsonWriter(std::string& out, Layout layout = Layout::compact) : out_(out), layout_(layout) {}

    JsonWriter& begin_object() { return begin('{'); }
    JsonWriter& end_object() { return end('}'); }
    JsonWriter& begin_array() { return begin('['); }
    JsonWriter& end_array() { return end(']'); }
    JsonWriter& key(std::string_view name);

    JsonWriter& string(std::string_view text);
    JsonWriter& number(double value);
    JsonWriter& count(std::size_t value);
    JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter& null() { return raw("null"); }
    /// A value that is JSON already.
    JsonWriter& raw(std::string_view json);

    /// null for an empty text.
    JsonWriter& string_or_null(std::string_view text) { return text.empty() ? null() : string(text); }

private:
    JsonWriter& begin(char bracket);
    JsonWriter& end(char bracket);
    void before_value();
    void new_line();

    std::string& out_;
    Layout layout_;
    std::vector<bool> filled_{};  // for each open bracket, whether it has something in it
    bool after_key_{false};
};

}  // namespace kamtuu
