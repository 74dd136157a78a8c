#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/check.hpp>

#include "core/text.hpp"
#include "geometry/border_words.hpp"

namespace kamtuu {

namespace {

constexpr std::size_t most_named = 3;  // of the worst pairs
constexpr std::string_view unmatched_borders = "boundaries.unmatched_borders";
constexpr std::string_view remedy =
    "\"kamtuu inspect FILE --issues issues.geojson\" shows all of them; \"kamtuu inspect FILE --repair --output "
    "mended.geojson\" mends them, for --boundaries mended.geojson.";

std::string number_of(std::size_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

/// Two units and the places where they are at odds.
struct Pair {
    std::string names{};
    std::vector<Point> places{};
};

/// In the order of the tiles.
template <typename Faults, typename Places>
std::vector<Pair> pairs_of(const Tiling& tiling, const Faults& faults, Places places_of) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Point>> places;
    for (const auto& fault : faults) {
        const auto tiles = std::minmax(tiling.parts()[fault.part].tile, tiling.parts()[fault.other].tile);
        places[{tiles.first, tiles.second}].push_back(places_of(fault));
    }
    std::vector<Pair> pairs;
    for (auto& [tiles, at] : places) {
        const auto& first = display_name(*tiling.tiles()[tiles.first]);
        const auto& second = display_name(*tiling.tiles()[tiles.second]);
        std::ranges::sort(at);
        pairs.push_back({tiles.first == tiles.second ? first : first + " and " + second, std::move(at)});
    }
    return pairs;
}

/// Those with the most places.
std::string worst_of(std::vector<Pair> pairs) {
    std::ranges::stable_sort(pairs, std::ranges::greater(), [](const Pair& pair) { return pair.places.size(); });
    std::vector<std::string> worst;
    for (std::size_t i = 0; i < std::min(most_named, pairs.size()); ++i)
        worst.push_back(pairs[i].names + " (" + number_of(pairs[i].places.size(), "place") + ", the first" +
                        at_text(pairs[i].places.front()) + ")");
    return text::join(worst, "; ");
}

double overlapping_m2(const Tiling& tiling) {
    double sum = 0;
    for (const auto& overlap : tiling.overlaps()) sum += area(overlap.polygon).m2();
    return sum;
}

void tell(Severity severity, const std::vector<Pair>& pairs, std::string code, std::string_view what,
          Findings& findings) {
    if (pairs.empty()) return;
    findings.push_back({severity,
                        std::move(code),
                        {},
                        {},
                        {},
                        number_of(pairs.size(), "pair") + " of units " + std::string(what) +
                            " Most of all: " + worst_of(pairs) + ". " + std::string(remedy)});
}

}  // namespace

Findings border_findings(const Tiling& tiling) {
    Findings findings;
    tell(Severity::warning,
         pairs_of(tiling, tiling.unmatched(), [](const UnmatchedBorder& border) { return border.at; }),
         std::string(unmatched_borders),
         "have borders that touch or cross without a vertex in common, so that maps draw them as two lines.", findings);
    const auto claimed_twice = Area::square_metres(overlapping_m2(tiling));
    tell(claimed_twice.m2() < rounding_m2 ? Severity::note : Severity::warning,
         pairs_of(tiling, tiling.overlaps(),
                  [](const Overlap& overlap) { return overlap.polygon.front().outer.front(); }),
         "boundaries.overlaps",
         "overlap, by " + size_of(claimed_twice) +
             " in all: what lies in both counts twice in areas, and a point there is taken for one in the first of "
             "them.",
         findings);
    return findings;
}

bool tell_unmatched_borders(const Findings& findings) noexcept {
    return std::ranges::count(findings, unmatched_borders, &Finding::code) > 0;
}

}  // namespace kamtuu
