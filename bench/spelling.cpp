#include "spelling.hpp"

#include <random>
#include <stdexcept>
#include <unordered_set>

#include "support/misspell.hpp"

namespace kamtuu::bench {

namespace {

std::string in_latin_1(std::string_view utf8) {
    std::string text;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte < 0x80) {
            text += utf8[i];
        } else if ((byte == 0xC2 || byte == 0xC3) && i + 1 < utf8.size()) {
            text += static_cast<char>(static_cast<unsigned char>(utf8[++i]) + (byte == 0xC3 ? 0x40 : 0));
        } else {
            throw std::runtime_error("not in ISO 8859-1: " + std::string(utf8));
        }
    }
    return text;
}

}  // namespace

std::vector<std::string> distinct_names(const Boundaries& boundaries) {
    std::vector<std::string> names;
    std::unordered_set<std::string> seen;
    for (const Unit* unit : boundaries.leaves(boundaries.country())) {
        auto name = in_latin_1(unit->name_en);
        if (seen.insert(name).second) names.push_back(std::move(name));
    }
    return names;
}

std::vector<std::string> misspelt_names(const std::vector<std::string>& names, std::size_t count) {
    std::mt19937 random(20261122);
    std::vector<std::string> written;
    written.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto name = names[random() % names.size()];
        if (random() % 2 != 0) {
            for (auto edits = 1 + random() % 2; edits > 0; --edits) name = test::misspelt(std::move(name), random);
        }
        written.push_back(std::move(name));
    }
    return written;
}

}  // namespace kamtuu::bench
