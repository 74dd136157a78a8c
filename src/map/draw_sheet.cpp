#include <algorithm>
#include <functional>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/map.hpp>
#include <kamtuu/simplify.hpp>

#include "map/country_view.hpp"
#include "map/detail.hpp"
#include "map/legend_block.hpp"
#include "map/page.hpp"
#include "map/scale_bar.hpp"
#include "write/detail.hpp"

namespace kamtuu {

namespace {

using namespace map;

constexpr double gap = 12;
constexpr double title_size = 9;
constexpr int title_lines = 3;  // of a project's name; projects of one programme often differ in its last words

/// The cells of a sheet: rows and columns of small maps, with the legend in a column beside.
struct Grid {
    std::size_t columns{1};
    std::size_t rows{1};
    double title_height{};
    double scale{};   ///< of each map, in points a unit of the plane
    double height{};  ///< that the rows need, at most that of the frame
    double filled{};  ///< the share of the frame, as high as needed, on which there are maps
};

/// What the cells of a sheet are made for.
struct Panels {
    std::size_t count{};
    double spacing{};
    std::function<double(double width)> title_height{};  ///< of the tallest, where cells are so wide
};

/// The share of each of `count` in a row of that length.
double share(double length, std::size_t count, double spacing) {
    const auto parts = static_cast<double>(count);
    return (length - spacing * (parts - 1)) / parts;
}

/// In reading order.
Rect cell_of(const Grid& grid, std::size_t i, const Rect& frame, double spacing) {
    const double width = share(frame.width(), grid.columns, spacing);
    const double height = share(frame.height(), grid.rows, spacing);
    const double left = frame.left + static_cast<double>(i % grid.columns) * (width + spacing);
    const double top = frame.top + static_cast<double>(i / grid.columns) * (height + spacing);
    return {left, top, left + width, top + height};
}

Grid grid_of(const Panels& panels, std::size_t columns, const Rect& frame, const Rect& country) {
    Grid grid{.columns = columns, .rows = (panels.count + columns - 1) / columns};
    const double width = share(frame.width(), columns, panels.spacing);
    grid.title_height = panels.title_height(width);
    const double height = share(frame.height(), grid.rows, panels.spacing) - grid.title_height;
    grid.scale = std::min(width / country.width(), height / country.height());
    const auto rows = static_cast<double>(grid.rows);
    grid.height = rows * (grid.title_height + grid.scale * country.height()) + (rows - 1) * panels.spacing;
    grid.filled = static_cast<double>(panels.count) * country.width() * country.height() * grid.scale * grid.scale /
                  (frame.width() * grid.height);
    return grid;
}

/// Of the grids in which maps are nearly as large as they can be, that which leaves the least of the sheet empty.
Grid best_grid(const Panels& panels, const Rect& frame, const Rect& country) {
    constexpr double nearly = 2.0 / 3;
    std::vector<Grid> grids;
    for (std::size_t columns = 1; columns <= panels.count; ++columns)
        grids.push_back(grid_of(panels, columns, frame, country));
    const double largest = std::ranges::max(grids, {}, &Grid::scale).scale;
    std::erase_if(grids, [&](const Grid& grid) { return grid.scale < nearly * largest; });
    return std::ranges::max(grids, {}, &Grid::filled);
}

/// Where everything of a sheet is.
struct Layout {
    Rect frame{};              ///< what title and footer leave
    Rect maps{};               ///< of that, what legend and scale leave, which have its right side
    Grid grid{};               ///< of the maps
    double length_of_a_map{};  ///< its longer side
    double spare{};            ///< height that neither maps nor legend need
};

void check(std::span<const Theme> themes) {
    if (themes.empty()) throw Error(ErrorKind::usage, "A sheet of maps needs at least one theme.");
    for (const auto& theme : themes)
        if (theme.level != themes.front().level || theme.unit != themes.front().unit)
            throw Error(ErrorKind::usage, "The maps of a sheet must show one figure of one level.");
}

/// `length`: of a map's longer side, in points on a page of A4. All grows with a sheet, its letters and lines too, so
/// on a larger one there is no more room.
void check_readable(double length, std::size_t maps) {
    constexpr double least = 70;
    if (length < least)
        throw Error(ErrorKind::usage, std::to_string(maps) +
                                          " small maps are too many for one sheet: nobody would see anything in them. "
                                          "Draw fewer, by --project or --sector.");
}

class SheetDrawing {
public:
    /// `factor`: of all sizes, which is that of the sheet as it was asked for.
    SheetDrawing(PictureKind kind, const Boundaries& drawn, std::span<const Theme> themes, const MapOptions& options,
                 double factor)
        : page_(kind, drawn, themes.front(), options, factor),
          themes_(themes),
          palette_(palette_of(themes, options.classes, options.ramp)),
          view_(page_.units(), page_.projection(), palette_, options.lakes),
          lakes_(!options.lakes.empty()) {}

    [[nodiscard]] Layout layout() const;
    std::string finish();

private:
    [[nodiscard]] FaceFacts facts() const;
    [[nodiscard]] LegendContent legend_content() const;
    [[nodiscard]] Panels panels() const;
    Scale draw_panels(const Layout& layout);
    Scale draw_panel(const Theme& theme, const Rect& cell, const Grid& grid);
    [[nodiscard]] Words title_of(const Theme& theme, double width) const;

    MapPage page_;
    std::span<const Theme> themes_;
    Palette palette_;
    CountryView view_;
    bool lakes_;
};

LegendContent SheetDrawing::legend_content() const {
    const auto& tools = page_.tools();
    return {.title = legend_title(themes_.front(), tools.book),
            .rows = legend_rows(themes_, palette_, tools.book, tools.factor),
            .circles = has_circles(page_.units().boundaries(), themes_),
            .lakes = lakes_};
}

FaceFacts SheetDrawing::facts() const {
    return {.not_drawn = not_drawn(page_.units().boundaries(), themes_.front()),
            .equal_area = page_.projection().equal_area()};
}

Words SheetDrawing::title_of(const Theme& theme, double width) const {
    const auto& tools = page_.tools();
    const auto name = theme.of.empty() ? tools.book.say("map.project.unnamed") : theme.of;
    return tools.lettering.words(
        name, {.size = title_size * tools.factor, .bold = true, .colour = ink, .width = width, .lines = title_lines});
}

Panels SheetDrawing::panels() const {
    const double f = page_.tools().factor;
    const auto title_height = [this, f](double width) {
        double tallest = 0;
        for (const auto& theme : themes_) tallest = std::max(tallest, title_of(theme, width).height());
        return tallest + 4 * f;
    };
    return {.count = themes_.size(), .spacing = gap * f, .title_height = title_height};
}

Layout SheetDrawing::layout() const {
    const auto& tools = page_.tools();
    const auto legend = LegendBlock(tools, legend_content()).extent();
    const auto scale = scale_block(tools);
    const auto country = page_.units().shape().bounds();
    const auto frame = page_.frame(facts());
    const double right = frame.right - std::max(legend.width, scale.width) - 1.5 * gap * tools.factor;
    const Rect maps{frame.left, frame.top, right, frame.bottom};
    const auto grid = best_grid(panels(), maps, country);
    const double needed = std::max(grid.height, legend.height + gap * tools.factor + scale.height);
    return {.frame = frame,
            .maps = maps,
            .grid = grid,
            .length_of_a_map = grid.scale * std::max(country.width(), country.height()),
            .spare = std::max(0.0, frame.height() - needed)};
}

Scale SheetDrawing::draw_panel(const Theme& theme, const Rect& cell, const Grid& grid) {
    title_of(theme, cell.width()).draw(page_.canvas(), {cell.left, cell.top});
    const auto bounds = page_.units().shape().bounds();
    const double left = cell.left + (cell.width() - grid.scale * bounds.width()) / 2;
    const double top = cell.top + grid.title_height;
    const Scale scale{grid.scale, {left - grid.scale * bounds.left, top + grid.scale * bounds.bottom}};
    view_.draw(page_.canvas(), theme, scale, 0.6 * page_.tools().factor);
    return scale;
}

Scale SheetDrawing::draw_panels(const Layout& layout) {
    Scale scale;
    for (std::size_t i = 0; i < themes_.size(); ++i)
        scale = draw_panel(themes_[i], cell_of(layout.grid, i, layout.maps, gap * page_.tools().factor), layout.grid);
    return scale;
}

std::string SheetDrawing::finish() {
    const auto& tools = page_.tools();
    const auto layout = this->layout();
    const auto& frame = layout.frame;
    const LegendBlock legend(tools, legend_content());
    const auto room = scale_block(tools);
    legend.draw(page_.canvas(), {layout.maps.right + 1.5 * gap * tools.factor, frame.top});
    draw_scale_block(tools, page_.canvas(), scale_at(page_.middle(), page_.projection(), draw_panels(layout)),
                     {frame.right - room.width, frame.bottom - room.height, frame.right, frame.bottom});
    page_.draw_words(facts());
    return page_.canvas().finish();
}

}  // namespace

std::string draw_sheet(PictureKind kind, const Boundaries& drawn, std::span<const Theme> themes,
                       const MapOptions& options) {
    check(themes);
    const double factor = factor_of(options.width_mm, options.height_mm);
    const auto layout = SheetDrawing(PictureKind::svg, drawn, themes, options, factor).layout();
    check_readable(layout.length_of_a_map / factor, themes.size());
    auto fitted = options;
    fitted.height_mm -= layout.spare / points_of(1);
    // A small map shows as little more as it is smaller than the sheet.
    const double share = layout.length_of_a_map / points_of(std::max(options.width_mm, options.height_mm));
    auto detail = detail_for(steps_of(kind, options) * share, drawn);
    if (!detail) return SheetDrawing(kind, drawn, themes, fitted, factor).finish();
    detail->threads = 1;
    const auto lighter = simplify(drawn, *detail);
    return SheetDrawing(kind, lighter.boundaries, themes, fitted, factor).finish();
}

}  // namespace kamtuu
