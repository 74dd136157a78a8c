#include "read/csv_rows.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "read/encoding.hpp"

namespace kamtuu {

std::string shown_cell(std::string_view cell) {
    constexpr std::size_t most = 40;
    auto text = text::trim(cell);
    if (text.size() <= most) return "\"" + std::string(text) + "\"";
    text = text.substr(0, most);
    while (!text.empty() && find_invalid_utf8(text) != std::string_view::npos) text.remove_suffix(1);
    return "\"" + std::string(text) + "…\"";
}

std::string_view readable_part(std::string_view text, PieceEnd& end) {
    const auto plain = find_not_plain_ascii(text);
    const auto rest = text.substr(plain);
    const auto invalid = find_invalid_utf8(rest);
    if (invalid != std::string_view::npos)
        end.fault = csv_faults::not_of_encoding(fault_at(rest.substr(invalid), "UTF-8"));
    const auto nul = rest.substr(0, invalid).find('\0');
    if (nul != std::string_view::npos) end.fault = csv_faults::nul;
    return text.substr(0, plain + std::min({nul, invalid, rest.size()}));
}

}  // namespace kamtuu
