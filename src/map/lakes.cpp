#include "map/lakes.hpp"

#include <kamtuu/tiling.hpp>

namespace kamtuu::map {

std::vector<Polygon> lakes_of(const Boundaries& drawn, std::span<const KnownPlace> known, unsigned threads) {
    if (known.empty()) return {};
    std::vector<Polygon> lakes;
    for (auto& hole : holes(Tiling(drawn, {.threads = threads}), {.known = known, .threads = threads}))
        if (hole.kind == HoleClass::lake) lakes.push_back(std::move(hole.polygon));
    return lakes;
}

}  // namespace kamtuu::map
