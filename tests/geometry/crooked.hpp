#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/geometry.hpp>

#include "support/map.hpp"

/// Countries whose borders are crooked, and shared all the same.

namespace kamtuu::test {

/// From -1 to 1, the same for the same place.
inline double noise(double a, double b, unsigned salt) {
    std::mt19937_64 random(static_cast<std::uint64_t>(std::llround(a * 4096)) * 1'000'003 +
                           static_cast<std::uint64_t>(std::llround(b * 4096)) + salt);
    return std::uniform_real_distribution<double>(-1, 1)(random);
}

/// Every edge cut into eight, every vertex moved by what depends on its place alone, so that both sides move alike; by
/// less than half the length of the pieces, so that few borders come to cross.
inline MultiPolygon jittered(MultiPolygon polygon, double size) {
    const auto jitter = [&](Ring& ring) {
        Ring bent;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i)
            for (int step = 0; step < 8; ++step) {
                const Point p{ring[i].lon + (ring[i + 1].lon - ring[i].lon) * step / 8,
                              ring[i].lat + (ring[i + 1].lat - ring[i].lat) * step / 8};
                bent.push_back({p.lon + size * noise(p.lon, p.lat, 1), p.lat + size * noise(p.lon, p.lat, 2)});
            }
        bent.push_back(bent.front());
        ring = std::move(bent);
    };
    for (auto& part : polygon) {
        jitter(part.outer);
        for (auto& hole : part.holes) jitter(hole);
    }
    return polygon;
}

/// A random drawing of five rows of six letters A to E, and `.`, with crooked borders.
inline Boundaries crooked_country(const std::vector<unsigned char>& bytes, double size) {
    std::string drawing;
    for (std::size_t i = 0; i < 30; ++i) {
        if (i != 0 && i % 6 == 0) drawing += '\n';
        const auto n = i < bytes.size() ? bytes[i] % 6 : 0;
        drawing += n == 0 ? '.' : static_cast<char>('A' + n - 1);
    }
    std::vector<MultiPolygon> polygons;
    const auto straight = from_map(drawing);
    for (const auto& unit : straight.units())
        if (!unit.polygon.empty()) polygons.push_back(jittered(unit.polygon, size));
    return country(polygons);
}

}  // namespace kamtuu::test
