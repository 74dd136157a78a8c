#include "map/legend.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace kamtuu::map {

namespace {

/// Whether every figure of the themes is a whole number.
bool whole(std::span<const Theme> themes) noexcept {
    for (const auto& theme : themes)
        for (const auto& cell : theme.cells)
            for (const double value : {cell.shown.value.lower, cell.shown.value.upper})
                if (value != std::floor(value)) return false;
    return true;
}

/// Writes limits of one figure.
class LimitWriter {
public:
    LimitWriter(const Theme& theme, const Classes& classes, const Phrasebook& book) : theme_(theme), book_(book) {
        constexpr int most_decimals = 6;
        while (decimals_ < most_decimals && any_equal(classes.limits)) ++decimals_;
    }
    [[nodiscard]] std::string operator()(double value) const {
        if (theme_.unit == "year") return std::to_string(static_cast<long long>(value));
        return book_.number(value, decimals_);
    }

private:
    [[nodiscard]] bool any_equal(const std::vector<double>& limits) const {
        for (std::size_t i = 1; i < limits.size(); ++i)
            if (limits[i - 1] != limits[i] && (*this)(limits[i - 1]) == (*this)(limits[i])) return true;
        return false;
    }
    const Theme& theme_;
    const Phrasebook& book_;
    int decimals_{1};
};

std::string range(const Classes& classes, std::size_t i, const LimitWriter& written) {
    const bool last = i + 1 == classes.size();
    if (classes.limits[i] == classes.limits[i + 1]) return written(classes.limits[i]);
    return written(classes.limits[i]) + (last ? " – " : " – <") + written(classes.limits[i + 1]);
}

std::string whole_range(const Classes& classes, std::size_t i, const LimitWriter& written) {
    const bool last = i + 1 == classes.size();
    const double lower = std::ceil(classes.limits[i]);
    const double upper = last ? std::floor(classes.limits[i + 1]) : std::ceil(classes.limits[i + 1]) - 1;
    if (upper < lower) return range(classes, i, written);  // breaks with no whole number between them
    return upper > lower ? written(lower) + "–" + written(upper) : written(lower);
}

/// What no figure in the unit exceeds.
double most_of(std::string_view unit) noexcept { return unit == "%" ? 100 : std::numeric_limits<double>::infinity(); }

/// Where breaks are given, all figures may lie on one side of the first or the last: a class without width, and without
/// a unit, that is open to that side. Empty for any other.
std::optional<std::string> open_range(const Classes& classes, std::size_t i, std::size_t units,
                                      const LimitWriter& written, const Phrasebook& book, std::string_view unit) {
    if (classes.size() < 2 || units > 0 || classes.limits[i] == most_of(unit) ||
        classes.limits[i] != classes.limits[i + 1])
        return {};
    const auto id = i == 0 ? "map.legend.below" : "map.legend.from";
    return book.say(id, {{"limit", std::string_view(written(classes.limits[i]))}});
}

/// Whether the figure, a share, can only be all or nothing: each municipality is served or is not.
bool is_yes_or_no(const Theme& theme) noexcept { return theme.key == "served_share" && theme.level == Level::adm3; }

constexpr std::string_view not_served = "map.legend.not_served";

/// What is no class of a legend and has a row of its own.
struct Apart {
    ShownKind kind{};
    std::string_view phrase{};
    bool within_a_class{false};  ///< of bounds: whether both are of one class
    [[nodiscard]] bool holds(const Shown& shown, const Palette& palette) const noexcept {
        return shown.kind == kind && is_within_a_class(shown, palette) == within_a_class;
    }
};

constexpr std::array apart{
    Apart{ShownKind::none, "map.legend.none"},
    Apart{ShownKind::between, "map.legend.between_hatched"},
    Apart{ShownKind::between, "map.legend.between_in_class", true},
    Apart{ShownKind::known_only_above, "map.legend.known_only_above"},
    Apart{ShownKind::unknown, "map.legend.unknown"},
    Apart{ShownKind::hidden, "map.legend.hidden"},
};

/// What stands in a legend for all that is shown so; of bounds in two classes, the lowest and the highest.
Fill sample(const Apart& row, const Palette& palette, double factor) {
    Shown shown{.kind = row.kind};
    const auto& limits = palette.classes.limits;
    if (row.kind == ShownKind::between && !limits.empty()) shown = {row.kind, {0, limits.back()}, true};
    if (row.kind == ShownKind::between && palette.classes.size() > 1) shown.value.lower = limits.front();
    if (row.within_a_class) shown.value.lower = shown.value.upper;
    return fill_of(shown, palette, factor);
}

template <typename Is>
std::size_t count(std::span<const Theme> themes, Is is) {
    std::size_t found = 0;
    for (const auto& theme : themes) found += static_cast<std::size_t>(std::ranges::count_if(theme.cells, is));
    return found;
}

bool is_governed(const ThemeCell& cell) noexcept { return cell.unit->type != UnitType::other; }

/// A row for all cells that are so, if there are any; counted are those that somebody governs.
template <typename Is>
void add_row_apart(std::vector<LegendRow>& rows, std::span<const Theme> themes, LegendRow row, Is is) {
    if (count(themes, is) == 0) return;
    row.units = count(themes, [&](const ThemeCell& cell) { return is(cell) && is_governed(cell); });
    row.apart = true;
    rows.push_back(std::move(row));
}

}  // namespace

std::vector<LegendRow> legend_rows(std::span<const Theme> themes, const Palette& palette, const Phrasebook& book,
                                   double factor) {
    std::vector<LegendRow> rows;
    const auto& classes = palette.classes;
    const LimitWriter written(themes.front(), classes, book);
    const auto text = whole(themes) ? whole_range : range;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto units = count(
            themes, [&](const ThemeCell& cell) { return is_governed(cell) && class_of(cell.shown, palette) == i; });
        const auto open = open_range(classes, i, units, written, book, themes.front().unit);
        const auto said = is_yes_or_no(themes.front()) ? book.say("map.legend.served") : text(classes, i, written);
        rows.push_back({{palette.colours[i], {}}, open ? *open : said, units, false});
    }
    for (const auto& row : apart) {
        const bool says_not_served = row.kind == ShownKind::none && is_yes_or_no(themes.front());
        add_row_apart(
            rows, themes,
            {.fill = sample(row, palette, factor), .text = book.say(says_not_served ? not_served : row.phrase)},
            [&](const ThemeCell& cell) { return row.holds(cell.shown, palette) && !is_ungoverned(cell); });
    }
    add_row_apart(rows, themes,
                  {.fill = {ungoverned_colour, {}}, .text = book.say("map.legend.ungoverned"), .counted = false},
                  is_ungoverned);
    return rows;
}

std::string figure_name(const Theme& theme, const Phrasebook& book) {
    const auto id = "statistic." + theme.key + ".name";
    return book.knows(id) ? book.say(id) : theme.name;
}

std::string legend_title(const Theme& theme, const Phrasebook& book) {
    return book.heading(figure_name(theme, book), theme.unit);
}

}  // namespace kamtuu::map
