#include "map/page.hpp"

#include "map/legend.hpp"

namespace kamtuu::map {

namespace {

constexpr double margin = 26;
constexpr double gap = 9;  // between the words and the map

std::string title_of(const Theme& theme, const MapOptions& options, const Phrasebook& book) {
    return harmless(options.title.empty() ? figure_name(theme, book) : options.title);
}

}  // namespace

MapPage::MapPage(PictureKind kind, const Boundaries& drawn, const Theme& theme, const MapOptions& options,
                 double factor)
    : options_(options),
      book_(options.language),
      tools_{book_, lettering_, factor},
      margin_(margin * tools_.factor),
      middle_(middle_of(drawn)),
      projection_(options.projection, middle_),
      units_(drawn, projection_, theme.level),
      canvas_(kind, points_of(options.width_mm), points_of(options.height_mm), options.dpi,
              title_of(theme, options, book_)),
      header_(header(tools_, theme, options, inner().width())) {}

Rect MapPage::frame(const FaceFacts& facts) const {
    auto frame = inner();
    frame.top += header_.extent().height + gap * tools_.factor;
    frame.bottom -= footer(tools_, options_, facts, frame.width()).extent().height + gap * tools_.factor;
    return frame;
}

void MapPage::draw_words(const FaceFacts& facts) const {
    const auto [left, top, right, bottom] = inner();
    header_.draw(canvas_, {left, top});
    const auto notes = footer(tools_, options_, facts, right - left);
    const double notes_top = bottom - notes.extent().height;
    const double rule = notes_top - gap * tools_.factor * 0.4;
    canvas_.line({left, rule}, {right, rule}, {{0xc9, 0xd0, 0xd5}, 0.5 * tools_.factor});
    notes.draw(canvas_, {left, notes_top});
}

}  // namespace kamtuu::map
