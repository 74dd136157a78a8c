#include "core/formula_guard.hpp"

#include <algorithm>
#include <array>

namespace kamtuu {

namespace {

constexpr std::string_view breaks = ",;\t\r\n";

// Behind which a formula is one still. The wide ones are in UTF-8: no-break and typographic spaces, marks of no width.
constexpr std::array<std::string_view, 8> skipped{" ",      "\"",     "\u00A0", "\u200B",
                                                  "\u2060", "\u202F", "\u3000", "\uFEFF"};
constexpr std::array<std::string_view, 8> starters{"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

std::size_t length_of_any(const std::array<std::string_view, 8>& of, std::string_view text) noexcept {
    const auto* found = std::ranges::find_if(of, [&](std::string_view each) { return text.starts_with(each); });
    return found == of.end() ? 0 : found->size();
}

constexpr bool is_control(char c) noexcept { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }

/// U+2000 to U+200F: typographic spaces, and marks that show nothing.
bool is_thin(std::string_view text) noexcept {
    return text.starts_with("\xE2\x80") && text.size() > 2 && static_cast<unsigned char>(text[2]) <= 0x8F;
}

std::size_t skip_length(std::string_view text) noexcept {
    if (text.empty()) return 0;
    if (is_control(text.front())) return 1;
    return is_thin(text) ? 3 : length_of_any(skipped, text);
}

bool runs(std::string_view text) noexcept {
    auto cell = text.substr(0, text.find_first_of(breaks));
    for (auto length = skip_length(cell); length > 0; length = skip_length(cell)) cell.remove_prefix(length);
    return length_of_any(starters, cell) > 0;
}

bool needs_guard(std::string_view cell, bool first) noexcept {
    if (cell.empty()) return false;
    const bool breaks_first = cell.front() == '\t' || cell.front() == '\r' || cell.front() == '\n';
    return (first && breaks_first) || runs(cell);
}

/// Whether it has anything at all to be looked at: most texts have not.
bool is_suspicious(std::string_view text) noexcept {
    return !text.empty() && (is_control(text.front()) || text.find_first_of("=+-@\xEF") != std::string_view::npos);
}

/// The end of the cell that `text` begins with, the break included.
std::size_t cell_length(std::string_view text, char separator) noexcept {
    const auto* end =
        std::ranges::find_if(text, [&](char c) { return c != separator && breaks.find(c) != std::string_view::npos; });
    const auto length = static_cast<std::size_t>(end - text.begin());
    return std::min(length + 1, text.size());
}

}  // namespace

std::string guarded(std::string_view text, char separator) {
    if (!is_suspicious(text)) return std::string(text);
    std::string result;
    for (bool first = true; !text.empty(); first = false) {
        if (needs_guard(text, first)) result += '\'';
        const auto length = cell_length(text, separator);
        result += text.substr(0, length);
        text.remove_prefix(length);
    }
    return result;
}

std::string unguarded(std::string_view text) {
    if (text.find('\'') == std::string_view::npos) return std::string(text);
    std::string result;
    for (bool first = true; !text.empty(); first = false) {
        if (text.front() == '\'' && needs_guard(text.substr(1), first)) text.remove_prefix(1);
        const auto length = cell_length(text, '\0');
        result += text.substr(0, length);
        text.remove_prefix(length);
    }
    return result;
}

}  // namespace kamtuu
