#include "map/face.hpp"

#include <cmath>

#include "core/text.hpp"
#include "map/legend.hpp"

namespace kamtuu::map {

namespace {

constexpr double a4_mm2 = 297.0 * 210.0;
constexpr std::size_t most_names = 6;  // in a list on a map's face
constexpr int most_title_lines = 3;

std::string records_line(const MapRecords& records, const Phrasebook& book) {
    auto line = book.say("map.records", {{"placed", static_cast<double>(records.placed)},
                                         {"partly", static_cast<double>(records.partly_placed)},
                                         {"unplaced", static_cast<double>(records.unplaced)}});
    return records.withheld ? line + " " + book.say("map.records.withheld") : line;
}

std::string not_drawn_line(const std::vector<const Unit*>& units, const Phrasebook& book) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(units.size(), most_names); ++i) names.push_back(book.name(*units[i]));
    const auto list = text::join(names, ", ");
    if (units.size() <= most_names) return book.say("map.not_drawn", {{"names", std::string_view(list)}});
    const auto more = static_cast<double>(units.size() - most_names);
    return book.say("map.not_drawn.more", {{"names", std::string_view(list)}, {"count", more}});
}

std::string projection_line(const MapOptions& options, bool equal_area, const Phrasebook& book) {
    if (equal_area) return book.say("map.projection.equal_area");
    return book.say("map.projection", {{"name", std::string_view(options.projection)}});
}

std::string labelled(std::string_view id, std::string_view text, const Phrasebook& book) {
    return text.empty() ? std::string() : book.say(id, {{"text", text}});
}

std::string joined(std::vector<std::string> texts) {
    std::erase(texts, std::string());
    return text::join(texts, "  ·  ");
}

}  // namespace

double factor_of(double width_mm, double height_mm) noexcept {
    return std::clamp(std::sqrt(width_mm * height_mm / a4_mm2), 0.62, 4.0);
}

void TextStack::add(Words words, double gap_before) {
    const double at = lines_.empty() ? 0 : extent_.height + gap_before;
    extent_ = {std::max(extent_.width, words.width()), at + words.height()};
    lines_.emplace_back(std::move(words), at);
}

void TextStack::draw(const Canvas& canvas, Place upper_left) const {
    for (const auto& [words, at] : lines_) words.draw(canvas, {upper_left.x, upper_left.y + at});
}

TextStack header(const Tools& tools, const Theme& theme, const MapOptions& options, double width) {
    const auto& [book, lettering, factor] = tools;
    TextStack stack;
    const auto title = options.title.empty() ? figure_name(theme, book) : options.title;
    stack.add(lettering.words(
                  title, {.size = 18 * factor, .bold = true, .colour = ink, .width = width, .lines = most_title_lines}),
              0);
    const auto by_level = book.say("map.by.adm" + std::to_string(static_cast<int>(theme.level)));
    const auto subtitle = options.subtitle.empty() ? by_level : options.subtitle;
    stack.add(lettering.words(subtitle,
                              {.size = 10 * factor, .colour = quiet_ink, .width = width, .lines = most_title_lines}),
              factor);
    return stack;
}

TextStack footer(const Tools& tools, const MapOptions& options, const FaceFacts& facts, double width) {
    const auto& [book, lettering, factor] = tools;
    TextStack stack;
    const auto left_out = static_cast<double>(facts.names_left_out);
    const auto missing = joined({
        options.records ? records_line(*options.records, book) : "",
        facts.not_drawn.empty() ? "" : not_drawn_line(facts.not_drawn, book),
        labelled("map.symbols.elsewhere", facts.elsewhere, book),
        facts.names_left_out == 0 ? "" : book.say("map.names_left_out", {{"count", left_out}}),
    });
    if (!missing.empty()) stack.add(lettering.words(missing, {.size = 7.5 * factor, .colour = ink, .width = width}), 0);
    auto about = std::vector<std::string>{labelled("map.source", options.source, book),
                                          labelled("map.period", options.vintage, book)};
    about.insert(about.end(), options.notes.begin(), options.notes.end());
    about.push_back(projection_line(options, facts.equal_area, book));
    stack.add(lettering.words(joined(about), {.size = 6.5 * factor, .colour = quiet_ink, .width = width}), 2 * factor);
    return stack;
}

}  // namespace kamtuu::map
