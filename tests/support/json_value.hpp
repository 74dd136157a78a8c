#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kamtuu::test {

/// A JSON value (RFC 8259) as it was written: members in their order, numbers as their text.
struct Json {
    struct Number {
        std::string text{};
    };
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;
    std::variant<std::nullptr_t, bool, Number, std::string, Array, Object> value{nullptr};

    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::nullptr_t>(value); }
    [[nodiscard]] const Number* number() const { return std::get_if<Number>(&value); }
    [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&value); }
    [[nodiscard]] const Array* array() const { return std::get_if<Array>(&value); }
    [[nodiscard]] const Object* object() const { return std::get_if<Object>(&value); }
    /// The member of that name; null: this is no object, or has none.
    [[nodiscard]] const Json* member(std::string_view name) const;
};

/// Strict: throws std::runtime_error for what is no JSON text in UTF-8, for a member that is there twice, and for
/// anything after the value but blanks.
Json parse_json(std::string_view text);

}  // namespace kamtuu::test
