#include "map/palette.hpp"

#include <algorithm>

namespace kamtuu::map {

namespace {

/// Both bounds of what is between them, without 0, which has no class.
std::vector<double> bounds_in(std::span<const Theme> themes) {
    std::vector<double> bounds;
    for (const auto& theme : themes)
        for (const auto& cell : theme.cells) {
            if (cell.shown.kind != ShownKind::between) continue;
            for (const double bound : {cell.shown.value.lower, cell.shown.value.upper})
                if (bound != 0) bounds.push_back(bound);
        }
    return bounds;
}

/// All cells in one theme: what classes are common to.
Theme together(std::span<const Theme> themes) {
    Theme all;
    for (const auto& theme : themes) all.cells.insert(all.cells.end(), theme.cells.begin(), theme.cells.end());
    return all;
}

}  // namespace

Palette palette_of(std::span<const Theme> themes, const ClassOptions& options, std::string_view ramp) {
    const auto bounds = bounds_in(themes);
    Palette palette{.classes = classify(together(themes), options)};
    if (palette.classes.size() == 0) palette.classes = classify(bounds, options);
    if (palette.classes.size() == 0) {
        static_cast<void>(colours(ramp, 1));  // a ramp that there is none of is an error all the same
        return palette;
    }
    for (const double bound : bounds) {
        auto& limits = palette.classes.limits;
        limits.front() = std::min(limits.front(), bound);
        limits.back() = std::max(limits.back(), bound);
    }
    palette.colours = colours(ramp, palette.classes.size());
    return palette;
}

std::optional<std::size_t> class_of(const Shown& shown, const Palette& palette) noexcept {
    return shown.kind == ShownKind::number ? palette.classes.of(shown.value.lower) : std::nullopt;
}

bool is_within_a_class(const Shown& shown, const Palette& palette) noexcept {
    const auto& [lower, upper] = shown.value;
    return shown.kind == ShownKind::between && lower != 0 && palette.classes.of(lower) == palette.classes.of(upper);
}

}  // namespace kamtuu::map
