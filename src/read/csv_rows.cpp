#include "read/csv_rows.hpp"

#include <cstring>

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
    const auto invalid = find_invalid_utf8(text);
    if (invalid != std::string_view::npos)
        end.fault = csv_faults::not_of_encoding(fault_at(text.substr(invalid), "UTF-8"));
    text = text.substr(0, invalid);
    const auto* nul = text.empty() ? nullptr : std::memchr(text.data(), '\0', text.size());
    if (nul == nullptr) return text;
    end.fault = csv_faults::nul;
    return text.substr(0, static_cast<std::size_t>(static_cast<const char*>(nul) - text.data()));
}

}  // namespace kamtuu
