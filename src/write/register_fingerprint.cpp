#include <string>

#include <kamtuu/match_table.hpp>

#include "write/sha256.hpp"

namespace kamtuu {

std::string register_fingerprint(const Boundaries& boundaries) {
    constexpr std::size_t shown = 12;
    // Separators that no name has, so that no two registers give the same text.
    std::string text;
    for (const auto& unit : boundaries.units()) {
        for (const auto* part : {&unit.pcode.str(), &unit.name_en, &unit.name_ky, &unit.name_ru})
            text += *part + '\x1F';
        text += (unit.parent ? unit.parent->str() : std::string()) + '\n';
    }
    return std::to_string(boundaries.units().size()) + " units " + fingerprint(text).sha256.substr(0, shown);
}

}  // namespace kamtuu
