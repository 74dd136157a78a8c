#pragma once

#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "support/map.hpp"

namespace kamtuu::test {

/// A drawing for from_map: some letters, each in any number of parts and with any number of holes.
inline std::string random_drawing(std::mt19937& random, std::size_t width = 6, std::size_t height = 5) {
    static constexpr std::string_view letters = "ABCDE...";
    std::string drawing;
    for (std::size_t row = 0; row < height; ++row) {
        if (row != 0) drawing += '\n';
        for (std::size_t column = 0; column < width; ++column) drawing += letters[random() % letters.size()];
    }
    return drawing;
}

/// The same country elsewhere: each coordinate times `scale`, then moved. The P-codes, names and tree stay; a label
/// point is the first corner.
inline Boundaries moved(const Boundaries& country, double scale, Point by) {
    std::vector<Unit> units(country.units().begin(), country.units().end());
    const auto move = [&](Ring& ring) {
        for (auto& p : ring) p = {p.lon * scale + by.lon, p.lat * scale + by.lat};
    };
    for (auto& unit : units) {
        for (auto& part : unit.polygon) {
            move(part.outer);
            for (auto& hole : part.holes) move(hole);
        }
        if (!unit.polygon.empty()) unit.label_point = unit.polygon.front().outer.front();
    }
    return Boundaries(std::move(units));
}

}  // namespace kamtuu::test
