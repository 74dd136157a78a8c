#include "map/name_labels.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "map/visual_middle.hpp"
#include "names/unit_words.hpp"

namespace kamtuu::map {

namespace {

constexpr Colour orientation_ink{0x6b, 0x5b, 0x4b};

/// So much of a name has to lie in its unit for nobody to think that it is a neighbour's.
constexpr double mostly = 0.75;

/// Sizes in points by the level of the map.
constexpr std::array size_of_level{11.0, 9.0, 6.6, 5.2};

LetterStyle style_of(const NamedUnit& named, Level level, double factor) {
    if (named.orientation)
        return {.size = 7.4 * factor, .capitals = true, .colour = orientation_ink, .halo = 0.9 * factor};
    return {.size = size_of_level[static_cast<std::size_t>(level)] * factor,
            .bold = level == Level::adm1,
            .colour = ink,
            .halo = 0.8 * factor};
}

/// Around the place, the nearest first.
std::vector<Place> places_beside(Place anchor, Extent size, double clearance, double factor) {
    constexpr double distances[] = {4, 8, 13, 20, 30, 42};  // in points on a page of A4
    std::vector<Place> places;
    for (const double distance : distances)
        for (const auto place : places_around(anchor, size, clearance + distance * factor)) places.push_back(place);
    return places;
}

/// Without words for its kind, which the map says below its title: it would be on all labels. A city's stay, since a
/// region may have its name.
std::string text_of(const Unit& unit, const Phrasebook& book) {
    const auto& name = book.name(unit);
    return unit.type == UnitType::city ? name : without_unit_words(name);
}

/// One that is a region, as a capital often is.
bool is_great_city(const Unit& unit) noexcept { return unit.level == Level::adm1 && unit.type == UnitType::city; }

bool has_figure(const Shown& shown) noexcept {
    return shown.kind == ShownKind::number || shown.kind == ShownKind::between;
}

}  // namespace

std::vector<NamedUnit> units_to_name(const PlaneUnits& units, const Theme& theme) {
    std::vector<NamedUnit> named;
    const auto& boundaries = units.boundaries();
    if (theme.level > Level::adm1)
        for (const auto& unit : boundaries.units())
            if (unit.level == Level::adm1 && !boundaries.is_leaf(unit)) named.push_back({&unit, true, true});
    for (const auto& cell : theme.cells)
        if (const auto* unit = boundaries.find(cell.unit->pcode); unit != nullptr)
            named.push_back(
                {unit, false, has_figure(cell.shown) || theme.level <= Level::adm1 || is_great_city(*unit)});
    const auto rank = [](const NamedUnit& one) {
        const auto& unit = *one.unit;
        if (one.orientation) return std::tuple(1, 0.0, 0.0);
        const int group = is_great_city(unit) ? 0 : one.important ? 2 : unit.type == UnitType::city ? 3 : 4;
        return std::tuple(group, -unit.population.value_or(0), unit.area ? -unit.area->m2() : 0.0);
    };
    std::ranges::stable_sort(named, {}, rank);
    return named;
}

NameLabel name_label(const Tools& tools, const NamedUnit& named, Level level, const PlaneRings& rings,
                     double clearance) {
    auto words = tools.lettering.words(text_of(*named.unit, tools.book), style_of(named, level, tools.factor));
    const Extent size{words.width(), words.height() * 0.86};
    const auto middle = visual_middle(rings, size);
    const auto anchor = place_within(rings, middle);
    LabelWish wish{.size = size, .centres = places_inside(rings, size, middle), .anchor = anchor};
    if (named.important) {
        if (share_in(rect_around(middle, size.width, size.height), rings) >= mostly) wish.centres.push_back(middle);
        wish.led = places_beside(anchor, size, clearance, tools.factor);
    }
    return {std::move(words), std::move(wish)};
}

}  // namespace kamtuu::map
