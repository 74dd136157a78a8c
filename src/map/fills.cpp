#include "map/fills.hpp"

namespace kamtuu::map {

namespace {

constexpr Colour white{255, 255, 255};
constexpr Colour pattern_grey{0x9a, 0x9a, 0x9a};

Colour colour_of(double bound, const Palette& palette) noexcept {
    const auto found = bound == 0 ? std::nullopt : palette.classes.of(bound);
    return found ? palette.colours[*found] : white;
}

Fill between_fill(Colour lower, Colour upper, double factor) noexcept {
    if (lower == upper) return {lower, Hatch{shade(lower), 0.8 * factor, 4 * factor, true, false}};
    return {lower, Hatch{upper, 1.7 * factor, 4 * factor, true, false}};
}

}  // namespace

Fill fill_of(const Shown& shown, const Palette& palette, double factor) {
    if (const auto found = class_of(shown, palette)) return {palette.colours[*found], {}};
    const auto colour = special_colour(shown.kind);
    switch (shown.kind) {
        case ShownKind::between:
            return between_fill(colour_of(shown.value.lower, palette), colour_of(shown.value.upper, palette), factor);
        case ShownKind::known_only_above:
            return {colour, Hatch{pattern_grey, 0.45 * factor, 3 * factor, false, false}};
        case ShownKind::hidden:
            return {colour, Hatch{white, 0.6 * factor, 3.5 * factor, true, true}};
        case ShownKind::number:
        case ShownKind::none:
        case ShownKind::unknown:
            break;
    }
    return {colour, {}};
}

bool is_ungoverned(const ThemeCell& cell) noexcept {
    const auto kind = cell.shown.kind;
    return cell.unit->type == UnitType::other && (kind == ShownKind::none || kind == ShownKind::unknown);
}

Fill fill_of(const ThemeCell& cell, const Palette& palette, double factor) {
    return is_ungoverned(cell) ? Fill{ungoverned_colour, {}} : fill_of(cell.shown, palette, factor);
}

}  // namespace kamtuu::map
