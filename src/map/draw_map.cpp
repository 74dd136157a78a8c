#include <algorithm>
#include <iterator>

#include <kamtuu/map.hpp>

#include "map/country_view.hpp"
#include "map/legend_block.hpp"
#include "map/name_labels.hpp"
#include "map/page.hpp"
#include "map/scale_bar.hpp"
#include "map/symbols.hpp"
#include "map/work_symbols.hpp"

namespace kamtuu {

namespace {

using namespace map;

constexpr double block_gap = 8;
constexpr double label_gap = 1.5;  // so that two names do not read as one
constexpr double symbol_radius = 2.7;
constexpr double symbol_spacing = 6.6;

/// One map in the making.
class MapDrawing {
public:
    MapDrawing(PictureKind kind, const Boundaries& drawn, const Theme& theme, const MapOptions& options)
        : page_(kind, drawn, theme, options, factor_of(options.width_mm, options.height_mm)),
          theme_(theme),
          options_(options),
          palette_(palette_of({&theme, 1}, options.classes, options.ramp)),
          view_(page_.units(), page_.projection(), palette_, options.lakes),
          work_(work_places(drawn, theme.level, options.work)) {}

    std::string finish();

private:
    [[nodiscard]] LegendContent legend_content() const;
    LegendBlock legend_within(double height);
    [[nodiscard]] std::size_t symbol_of(std::size_t project) const noexcept;
    void draw_symbols(const Scale& scale);
    void draw_cluster(std::size_t unit, const std::vector<std::size_t>& projects, const Scale& scale);
    void draw_lead(Place anchor, const Rect& label);
    void draw_names(const Scale& scale, const Rect& frame);

    MapPage page_;
    const Theme& theme_;
    const MapOptions& options_;
    Palette palette_;
    CountryView view_;
    WorkPlaces work_;
    std::size_t own_symbols_{};  // projects that do not share the last symbol
    std::vector<Rect> taken_{};  // by blocks and symbols: no name goes there
    std::size_t names_left_out_{};
};

LegendContent MapDrawing::legend_content() const {
    const auto& tools = page_.tools();
    LegendContent content{
        .title = legend_title(theme_, tools.book),
        .count_title = tools.book.say("map.units.adm" + std::to_string(static_cast<int>(theme_.level))),
        .rows = legend_rows({&theme_, 1}, palette_, tools.book, tools.factor),
        .circles = has_circles(page_.units().boundaries(), {&theme_, 1}),
        .lakes = !options_.lakes.empty()};
    for (std::size_t i = 0; i < own_symbols_; ++i)
        content.symbols.emplace_back(i, project_name(work_.projects[i], tools.book));
    if (work_.projects.size() > own_symbols_)
        content.symbols.emplace_back(
            symbol_kinds, tools.book.say("map.symbols.others",
                                         {{"count", static_cast<double>(work_.projects.size() - own_symbols_)}}));
    return content;
}

/// Long names take room: as many projects have a symbol of their own as the legend has lines for, and at least one.
LegendBlock MapDrawing::legend_within(double height) {
    own_symbols_ = std::min(work_.projects.size(), symbol_kinds);
    LegendBlock legend(page_.tools(), legend_content());
    while (legend.extent().height > height && own_symbols_ > 1) {
        --own_symbols_;
        legend = LegendBlock(page_.tools(), legend_content());
    }
    return legend;
}

std::size_t MapDrawing::symbol_of(std::size_t project) const noexcept {
    return project < own_symbols_ ? project : symbol_kinds;
}

void MapDrawing::draw_cluster(std::size_t unit, const std::vector<std::size_t>& projects, const Scale& scale) {
    const double f = page_.tools().factor;
    const auto wanted = anchor_of(page_.units().boundaries().units()[unit], page_.projection(), scale);
    if (!wanted) return;
    const auto offsets = arranged(projects.size(), symbol_spacing * f);
    const auto columns = std::ranges::max(offsets, {}, &Place::x).x, rows = std::ranges::max(offsets, {}, &Place::y).y;
    const double width = 2 * columns + symbol_spacing * f, height = 2 * rows + symbol_spacing * f;
    const auto at = free_place(*wanted, width, height, taken_);
    if (at != *wanted) page_.canvas().line(*wanted, at, {ink, 0.4 * f});
    for (std::size_t i = 0; i < projects.size(); ++i)
        draw_symbol(page_.canvas(), symbol_of(projects[i]), {at.x + offsets[i].x, at.y + offsets[i].y},
                    symbol_radius * f);
    taken_.push_back(rect_around(at, width, height));
}

void MapDrawing::draw_symbols(const Scale& scale) {
    for (const auto& [unit, projects] : work_.by_unit) draw_cluster(unit, projects, scale);
}

void MapDrawing::draw_lead(Place anchor, const Rect& label) {
    const double f = page_.tools().factor;
    constexpr double dot = 0.9;
    const auto end = lead_end(anchor, label);
    page_.canvas().line(anchor, end, {{255, 255, 255}, 1.4 * f, 0.85});
    page_.canvas().line(anchor, end, {ink, 0.45 * f});
    page_.canvas().fill(rect_around(anchor, 2 * dot * f, 2 * dot * f), ink);
}

void MapDrawing::draw_names(const Scale& scale, const Rect& frame) {
    std::vector<NameLabel> labels;
    std::vector<LabelWish> wishes;
    std::vector<bool> counted;
    std::size_t wanted = 0;
    const double clearance = (work_.by_unit.empty() ? 1.5 : symbol_spacing / 2 + 0.5) * page_.tools().factor;
    for (const auto& named : units_to_name(page_.units(), theme_)) {
        const auto rings = on_page(page_.units().rings(*named.unit), scale);
        if (rings.empty()) continue;
        labels.push_back(name_label(page_.tools(), named, theme_.level, rings, clearance));
        wishes.push_back(labels.back().wish);
        counted.push_back(!named.orientation);
        wanted += named.orientation ? 0 : 1;
    }
    const auto placed = place_labels(wishes, taken_, frame, label_gap * page_.tools().factor);
    for (std::size_t i = 0; i < placed.size(); ++i)
        if (placed[i] && placed[i]->led) draw_lead(wishes[i].anchor, placed[i]->rect);
    std::size_t drawn = 0;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (!placed[i]) continue;
        const auto& rect = placed[i]->rect;
        const auto& words = labels[i].words;
        words.draw(page_.canvas(), {rect.left, rect.centre().y - words.height() / 2});
        drawn += counted[i] ? 1 : 0;
    }
    names_left_out_ = wanted - drawn;
}

std::string MapDrawing::finish() {
    const auto& tools = page_.tools();
    FaceFacts facts{.not_drawn = not_drawn(page_.units().boundaries(), theme_),
                    .names_left_out = options_.labels ? theme_.cells.size() : 0,
                    .elsewhere = elsewhere_text(work_, tools.book),
                    .equal_area = page_.projection().equal_area()};
    // The footer's room is that of the longest it can be: how many names fit follows from the room that it leaves.
    const auto frame = page_.frame(facts);
    const auto scale = scale_block(tools);
    const auto legend = legend_within(frame.height() - scale.height - block_gap * tools.factor);
    auto blocks = std::vector{legend.extent(), scale};
    for (auto& block : blocks) block.width = std::max(blocks[0].width, blocks[1].width);  // flush on both sides
    const auto composition = compose(page_.units().shape(), frame, blocks, block_gap * tools.factor);
    view_.draw(page_.canvas(), theme_, composition.scale, tools.factor);
    legend.draw(page_.canvas(), {composition.blocks[0].left, composition.blocks[0].top});
    draw_scale_block(tools, page_.canvas(), scale_at(page_.middle(), page_.projection(), composition.scale),
                     composition.blocks[1]);
    taken_ = composition.blocks;
    draw_symbols(composition.scale);
    if (options_.labels) draw_names(composition.scale, frame);
    facts.names_left_out = names_left_out_;
    page_.draw_words(facts);
    return page_.canvas().finish();
}

}  // namespace

std::string draw_map(PictureKind kind, const Boundaries& drawn, const Theme& theme, const MapOptions& options) {
    return MapDrawing(kind, drawn, theme, options).finish();
}

}  // namespace kamtuu
