#pragma once

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "support/random_map.hpp"
#include "write/layer_table.hpp"

/// Layers to be written, and what a reader makes of them.

namespace kamtuu::test {

/// A country with islands, holes and shared borders, off the grid, and a layer of its municipalities. The layer points
/// into the country.
struct DrawnLayer {
    std::unique_ptr<Boundaries> country{};
    LayerTable layer{};
};

inline DrawnLayer drawn_layer(std::mt19937& random, std::size_t width = 6, std::size_t height = 5) {
    DrawnLayer drawn;
    // A third is no number of any grid, so that rounding has something to do.
    drawn.country = std::make_unique<Boundaries>(
        moved(from_map(random_drawing(random, width, height)), 1.0 / 3, {70.0 + 1.0 / 7, 40.0 + 1.0 / 11}));
    drawn.layer = {.name = "municipalities",
                   .fields = {{"pcode", FieldKind::text, "code"},
                              {"name_of_the_unit_ky", FieldKind::text, "name"},
                              {"people_reached", FieldKind::number, "people"},
                              {"people_reached_min", FieldKind::number, "at least"},
                              {"rank", FieldKind::whole, "from 1"},
                              {"served", FieldKind::yes_no, "or not"}},
                   .metadata = R"({"notes":["For \"demonstration\", it's said"]})"};
    for (const auto& unit : drawn.country->units()) {
        if (unit.polygon.empty()) continue;
        const auto n = drawn.layer.features.size() + 1;
        drawn.layer.features.push_back(
            {unit.pcode.str(),
             {unit.pcode.str(), "Өзгөн ңү, \"" + std::to_string(n) + "\" <b>",
              n % 3 == 0 ? std::nullopt : std::optional<std::string>("1234.56"), n % 2 == 0 ? "0.1" : "-7",
              std::to_string(n * 1'000'000'007), n % 2 == 0 ? "true" : "false"},
             &unit.polygon});
    }
    return drawn;
}

}  // namespace kamtuu::test
