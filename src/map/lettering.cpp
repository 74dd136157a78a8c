#include "map/lettering.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <kamtuu/error.hpp>

#include "write/utf8.hpp"

namespace kamtuu::map {

namespace {

constexpr const char* family = "Noto Sans";
constexpr double points_per_inch = 72;

/// From first to last: what no letter is, as the code points that UTF-8 stands for.
struct Range {
    char32_t first;
    char32_t last;
};
constexpr Range steering[] = {
    {0x00, 0x1f},     {0x7f, 0x9f},     {0xad, 0xad},     {0x61c, 0x61c},   {0x180e, 0x180e},   {0x200b, 0x200f},
    {0x2028, 0x202e}, {0x2060, 0x206f}, {0xfeff, 0xfeff}, {0xfff9, 0xfffb}, {0xe0000, 0xe007f},
};

struct FreeAttributes {
    void operator()(PangoAttrList* list) const noexcept { pango_attr_list_unref(list); }
};
using Attributes = std::unique_ptr<PangoAttrList, FreeAttributes>;

Attributes capitals(double size) {
    Attributes list(pango_attr_list_new());
    pango_attr_list_insert(list.get(), pango_attr_text_transform_new(PANGO_TEXT_TRANSFORM_UPPERCASE));
    pango_attr_list_insert(list.get(), pango_attr_letter_spacing_new(pango_units_from_double(size * 0.14)));
    return list;
}

/// Grey edges, no hinting: letters are the same at any size, and do not depend on how a screen is set up.
void choose_rendering(PangoContext* context) {
    auto* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, points_per_inch);
    pango_context_set_round_glyph_positions(context, 0);
    pango_context_set_language(context, pango_language_from_string("ky"));
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
}

struct FreeDescription {
    void operator()(PangoFontDescription* font) const noexcept { pango_font_description_free(font); }
};

void choose_font(PangoLayout* layout, const LetterStyle& style) {
    std::unique_ptr<PangoFontDescription, FreeDescription> font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), family);
    pango_font_description_set_weight(font.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(font.get(), style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_size(font.get(), pango_units_from_double(style.size));
    pango_layout_set_font_description(layout, font.get());
    if (style.capitals) pango_layout_set_attributes(layout, capitals(style.size).get());
}

void choose_lines(PangoLayout* layout, const LetterStyle& style) {
    constexpr PangoAlignment alignments[] = {PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT};
    pango_layout_set_auto_dir(layout, 0);
    pango_layout_set_alignment(layout, alignments[static_cast<std::size_t>(style.align)]);
    if (style.width <= 0) return;
    pango_layout_set_width(layout, pango_units_from_double(style.width));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    if (style.lines <= 0) return;
    pango_layout_set_height(layout, -style.lines);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
}

char32_t code_point(std::string_view character) noexcept {
    constexpr unsigned char first_bits[] = {0x7f, 0x7f, 0x1f, 0x0f, 0x07};
    char32_t code = static_cast<unsigned char>(character[0]) & first_bits[character.size()];
    for (std::size_t i = 1; i < character.size(); ++i)
        code = (code << 6) | (static_cast<unsigned char>(character[i]) & 0x3f);
    return code;
}

bool steers(char32_t code) noexcept {
    return std::ranges::any_of(steering, [&](Range range) { return range.first <= code && code <= range.last; });
}

/// The first words of what begins a text, and the last ones of what ends it; where none is whole, what there is.
std::string_view first_words(std::string_view beginning) {
    const auto blank = beginning.rfind(' ');
    return blank == std::string_view::npos || blank == 0 ? beginning : beginning.substr(0, blank + 1);
}
std::string_view last_words(std::string_view ending) {
    const auto blank = ending.find(' ');
    return blank == std::string_view::npos || blank + 1 == ending.size() ? ending : ending.substr(blank);
}

/// A text by its characters, to be shown without its middle.
class Shortened {
public:
    explicit Shortened(std::string_view text) : text_(text) {
        for (std::size_t i = 0; i < text.size(); ++i)
            if ((static_cast<unsigned char>(text[i]) & 0xc0U) != 0x80) begins_.push_back(i);
    }
    [[nodiscard]] std::size_t characters() const noexcept { return begins_.size(); }
    /// At most `kept` of the characters, less than all: the first ones, an ellipsis and the last ones.
    [[nodiscard]] std::string to(std::size_t kept) const {
        const auto last = kept / 2;
        const auto end = begins_[kept - last];
        const auto begin = last == 0 ? text_.size() : begins_[begins_.size() - last];
        return std::string(first_words(text_.substr(0, end))) + "…" + std::string(last_words(text_.substr(begin)));
    }

private:
    std::string_view text_;
    std::vector<std::size_t> begins_{};
};

/// Sets the text, and where it has no room as much of both its ends as has.
void set_text(PangoLayout* layout, const std::string& text) {
    const auto has_room = [&](const std::string& shown) {
        pango_layout_set_text(layout, shown.data(), static_cast<int>(shown.size()));
        return pango_layout_is_ellipsized(layout) == 0;
    };
    if (has_room(text)) return;
    const Shortened shortened(text);
    std::size_t kept = 0;
    for (auto too_many = shortened.characters(); too_many - kept > 1;) {
        const auto middle = kept + (too_many - kept) / 2;
        (has_room(shortened.to(middle)) ? kept : too_many) = middle;
    }
    has_room(shortened.to(kept));
}

}  // namespace

std::string harmless(std::string_view text) {
    std::string valid;
    append_utf8(valid, text);
    std::string result;
    for (std::size_t at = 0; at < valid.size();) {
        const auto character =
            std::string_view(valid).substr(at, std::max<std::size_t>(utf8_length(valid.substr(at, 4)), 1));
        if (steers(code_point(character)))
            result += ' ';
        else
            result += character;
        at += character.size();
    }
    return result;
}

Words::Words(PangoLayout* layout, const LetterStyle& style) : layout_(layout), style_(style) {
    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    width_ = pango_units_to_double(logical.width);
    height_ = pango_units_to_double(logical.height);
}

void Words::draw(const Canvas& canvas, Place at) const {
    auto* context = canvas.context();
    constexpr double most = 255;
    PangoRectangle logical;
    pango_layout_get_extents(layout_.get(), nullptr, &logical);
    cairo_save(context);
    cairo_move_to(context, at.x - pango_units_to_double(logical.x), at.y);
    if (style_.halo > 0) {
        pango_cairo_layout_path(context, layout_.get());
        cairo_set_source_rgba(context, 1, 1, 1, 0.85);
        cairo_set_line_width(context, 2 * style_.halo);
        cairo_stroke(context);
        cairo_move_to(context, at.x - pango_units_to_double(logical.x), at.y);
    }
    cairo_set_source_rgb(context, style_.colour.red / most, style_.colour.green / most, style_.colour.blue / most);
    pango_cairo_show_layout(context, layout_.get());
    cairo_restore(context);
}

Lettering::Lettering() : fonts_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
    if (!fonts_)
        throw Error(ErrorKind::output, "This Pango cannot use FreeType fonts. Install libpango with FreeType support.");
    context_.reset(pango_font_map_create_context(fonts_.get()));
    choose_rendering(context_.get());
}

Words Lettering::words(std::string_view text, const LetterStyle& style) const {
    auto* layout = pango_layout_new(context_.get());
    const auto safe = harmless(text);
    choose_font(layout, style);
    choose_lines(layout, style);
    set_text(layout, safe);
    Words words(layout, style);
    if (pango_layout_get_unknown_glyphs_count(layout) > 0)
        throw Error(ErrorKind::output, "No installed font has all letters of \"" + safe +
                                           "\". Install fonts-noto-core, or the fonts-noto package of its script.");
    return words;
}

std::vector<std::string> families_of(const Words& words) {
    std::vector<std::string> families;
    auto* runs = pango_layout_get_iter(words.layout());
    do {
        const auto* run = pango_layout_iter_get_run_readonly(runs);
        if (run == nullptr) continue;
        auto* font = pango_font_describe(run->item->analysis.font);
        const std::string family_name = pango_font_description_get_family(font);
        pango_font_description_free(font);
        if (std::ranges::find(families, family_name) == families.end()) families.push_back(family_name);
    } while (pango_layout_iter_next_run(runs));
    pango_layout_iter_free(runs);
    return families;
}

}  // namespace kamtuu::map
