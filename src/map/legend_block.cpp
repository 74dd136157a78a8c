#include "map/legend_block.hpp"

#include "map/symbols.hpp"
#include "map/unit_circles.hpp"

namespace kamtuu::map {

namespace {

// In points on a page of A4.
constexpr double swatch_width = 17;
constexpr double swatch_height = 9;
constexpr double swatch_gap = 6;
constexpr double text_width = 150;
constexpr double count_gap = 12;
constexpr double line_gap = 1.2;
constexpr double group_gap = 5;
constexpr double symbol_radius = 3.4;
constexpr int most_symbol_lines = 3;  // of a project's name

LetterStyle row_style(double factor) { return {.size = 8 * factor, .colour = ink, .width = text_width * factor}; }

LetterStyle heading_style(double factor) {
    return {.size = 8.6 * factor, .bold = true, .colour = ink, .width = text_width * factor};
}

LetterStyle count_style(double factor) { return {.size = 7 * factor, .colour = quiet_ink}; }

}  // namespace

LegendBlock::LegendBlock(const Tools& tools, const LegendContent& content) : factor_(tools.factor) {
    add_heading(tools, content);
    add_rows(tools, content);
    add_symbols(tools, content);
}

void LegendBlock::add(Line line, double gap_before) {
    line.top = lines_.empty() ? 0 : extent_.height + gap_before * factor_;
    const double before = line.mark == Mark::none ? 0 : (swatch_width + swatch_gap) * factor_;
    const double count = line.count.empty() ? 0 : count_gap * factor_ + line.count.front().width();
    extent_.width = std::max(extent_.width, before + line.text.width() + count);
    extent_.height = line.top + line.text.height();
    lines_.push_back(std::move(line));
}

void LegendBlock::add_heading(const Tools& tools, const LegendContent& content) {
    if (content.rows.empty()) return;
    add({tools.lettering.words(content.title, heading_style(factor_))}, 0);
    if (content.count_title.empty()) return;
    auto style = count_style(factor_);
    style.align = Align::right;
    Line line{tools.lettering.words("", style)};
    line.count.push_back(tools.lettering.words(content.count_title, style));
    add(std::move(line), 0);
}

void LegendBlock::add_rows(const Tools& tools, const LegendContent& content) {
    bool apart = false;
    for (const auto& row : content.rows) {
        Line line{tools.lettering.words(row.text, row_style(factor_))};
        line.mark = Mark::fill;
        line.fill = row.fill;
        if (!content.count_title.empty() && row.counted)
            line.count.push_back(
                tools.lettering.words(tools.book.number(static_cast<double>(row.units)), count_style(factor_)));
        add(std::move(line), row.apart && !apart && lines_.size() > 2 ? group_gap : line_gap);
        apart = row.apart;
    }
    const double gap = apart ? line_gap : group_gap;
    if (content.circles) add_sample(tools, Mark::circle, "map.legend.circles", gap);
    if (content.lakes) add_sample(tools, Mark::lake, "map.legend.lake", content.circles ? line_gap : gap);
}

void LegendBlock::add_sample(const Tools& tools, Mark mark, std::string_view phrase, double gap_before) {
    Line line{tools.lettering.words(tools.book.say(phrase), row_style(factor_))};
    line.mark = mark;
    line.fill = {mark == Mark::circle ? ground : water, {}};
    add(std::move(line), gap_before);
}

void LegendBlock::add_symbols(const Tools& tools, const LegendContent& content) {
    if (content.symbols.empty()) return;
    add({tools.lettering.words(tools.book.say("map.symbols.title"), heading_style(factor_))}, 2 * group_gap);
    for (const auto& [kind, text] : content.symbols) {
        auto style = row_style(factor_);
        style.lines = most_symbol_lines;
        Line line{tools.lettering.words(text, style)};
        line.mark = Mark::symbol;
        line.symbol = kind;
        add(std::move(line), line_gap);
    }
}

void LegendBlock::draw_mark(const Canvas& canvas, const Line& line, Place at) const {
    const double middle = at.y + row_style(factor_).size * 0.68;
    const Rect swatch{at.x, middle - swatch_height * factor_ / 2, at.x + swatch_width * factor_,
                      middle + swatch_height * factor_ / 2};
    if (line.mark == Mark::symbol) return draw_symbol(canvas, line.symbol, swatch.centre(), symbol_radius * factor_);
    const auto rings = rings_of(swatch);
    canvas.fill(rings, line.fill.colour);
    if (line.fill.hatch) canvas.hatch(rings, *line.fill.hatch);
    canvas.stroke(rings, {line.mark == Mark::lake ? shore : Colour{0x8a, 0x94, 0x9b}, 0.4 * factor_});
    if (line.mark == Mark::circle)
        canvas.stroke(circle_around(swatch.centre(), swatch_height * factor_ * 0.3), {quiet_ink, 0.5 * factor_});
}

void LegendBlock::draw(const Canvas& canvas, Place upper_left) const {
    for (const auto& line : lines_) {
        const Place at{upper_left.x, upper_left.y + line.top};
        if (line.mark != Mark::none) draw_mark(canvas, line, at);
        const double before = line.mark == Mark::none ? 0 : (swatch_width + swatch_gap) * factor_;
        line.text.draw(canvas, {at.x + before, at.y});
        for (const auto& count : line.count)
            count.draw(canvas, {upper_left.x + extent_.width - count.width(),
                                at.y + (line.text.height() - count.height()) * 0.5});
    }
}

}  // namespace kamtuu::map
