#include "core/text.hpp"

#include <algorithm>
#include <iterator>

namespace kamtuu::text {

namespace {

constexpr std::string_view no_break_space = "\u00A0";

}  // namespace

std::string_view trim(std::string_view text) noexcept {
    for (;;) {
        if (!text.empty() && is_blank(text.front())) {
            text.remove_prefix(1);
        } else if (text.starts_with(no_break_space)) {
            text.remove_prefix(no_break_space.size());
        } else if (!text.empty() && is_blank(text.back())) {
            text.remove_suffix(1);
        } else if (text.ends_with(no_break_space)) {
            text.remove_suffix(no_break_space.size());
        } else {
            return text;
        }
    }
}

std::string to_lower(std::string_view text) {
    std::string result;
    std::transform(text.begin(), text.end(), std::back_inserter(result), lower);
    return result;
}

std::string to_upper(std::string_view text) {
    std::string result;
    std::transform(text.begin(), text.end(), std::back_inserter(result), upper);
    return result;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find(separator);
        if (const auto part = trim(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string result;
    for (const auto& part : parts) {
        if (!result.empty()) result += separator;
        result += part;
    }
    return result;
}

}  // namespace kamtuu::text
