#include "read/typed_place.hpp"

#include <kamtuu/match_table.hpp>

#include "core/formula_guard.hpp"
#include "core/text.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

/// Length of the blank that `text` begins with; 0 if it begins with none.
std::size_t blank_length(std::string_view text) noexcept {
    if (text.starts_with(no_break_space)) return no_break_space.size();
    return !text.empty() && text::is_blank(text.front()) ? 1 : 0;
}

std::string with_single_spaces(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        auto blank = blank_length(text);
        if (blank == 0) {
            result += text.front();
            text.remove_prefix(1);
            continue;
        }
        for (; blank > 0; blank = blank_length(text)) text.remove_prefix(blank);
        result += ' ';
    }
    return result;
}

}  // namespace

std::string cell_as_typed(std::string_view cell) { return std::string(text::trim(unguarded(cell))); }

std::string cell_as_key(std::string_view cell) { return cell_as_key(text::split(cell_as_typed(cell), '|')); }

std::string cell_as_key(const std::vector<std::string>& names) {
    std::vector<std::string> parts;
    for (const auto& name : names) parts.push_back(with_single_spaces(cell_as_typed(name)));
    return text::join(parts, "|");
}

TypedPlace what_was_typed(const Record& record) {
    return {cell_as_key(record.municipality), cell_as_key(record.district), cell_as_key(record.region),
            cell_as_key(record.pcode)};
}

}  // namespace kamtuu
