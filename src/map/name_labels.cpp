#include "map/name_labels.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "map/visual_middle.hpp"
#include "names/unit_words.hpp"

namespace kamtuu::map {

namespace {

constexpr Colour orientation_ink{0x6b, 0x5b, 0x4b};

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

/// At the place, right of it, left of it, above and below.
std::vector<Place> places_beside(Place anchor, Extent size, double clearance) {
    const double x = size.width / 2 + clearance, y = size.height / 2 + clearance;
    return {anchor,
            {anchor.x + x, anchor.y},
            {anchor.x - x, anchor.y},
            {anchor.x, anchor.y - y},
            {anchor.x, anchor.y + y},
            {anchor.x + x, anchor.y - y},
            {anchor.x + x, anchor.y + y},
            {anchor.x - x, anchor.y - y},
            {anchor.x - x, anchor.y + y}};
}

/// Without words for its kind, which the map says below its title: it would be on all labels. A city's stay, since a
/// region may have its name.
std::string text_of(const Unit& unit, const Phrasebook& book) {
    const auto& name = book.name(unit);
    return unit.type == UnitType::city ? name : without_unit_words(name);
}

bool has_figure(const Shown& shown) noexcept {
    return shown.kind == ShownKind::number || shown.kind == ShownKind::between;
}

}  // namespace

std::vector<NamedUnit> units_to_name(const PlaneUnits& units, const Theme& theme) {
    std::vector<NamedUnit> named;
    if (theme.level > Level::adm1)
        for (const auto& unit : units.boundaries().units())
            if (unit.level == Level::adm1 && !units.boundaries().is_leaf(unit)) named.push_back({&unit, true, true});
    const auto first = static_cast<std::ptrdiff_t>(named.size());
    for (const auto& cell : theme.cells)
        if (const auto* unit = units.boundaries().find(cell.unit->pcode); unit != nullptr)
            named.push_back({unit, false, has_figure(cell.shown) || theme.level <= Level::adm1});
    const auto rank = [](const NamedUnit& one) {
        const auto& unit = *one.unit;
        return std::tuple(!one.important, -unit.population.value_or(0), unit.area ? -unit.area->m2() : 0.0);
    };
    std::ranges::stable_sort(named.begin() + first, named.end(), {}, rank);
    return named;
}

NameLabel name_label(const Tools& tools, const NamedUnit& named, Level level, const PlaneRings& rings,
                     double clearance) {
    auto words = tools.lettering.words(text_of(*named.unit, tools.book), style_of(named, level, tools.factor));
    const Extent size{words.width(), words.height() * 0.86};
    const auto middle = visual_middle(rings, size);
    LabelWish wish{size, places_inside(rings, size, middle)};
    if (named.important) {
        const auto beside = places_beside(middle, size, clearance);
        wish.centres.insert(wish.centres.end(), beside.begin(), beside.end());
    }
    return {std::move(words), std::move(wish)};
}

}  // namespace kamtuu::map
