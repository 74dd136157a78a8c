#include "write/xlsx_formats.hpp"

#include <array>

namespace kamtuu {

namespace {

constexpr lxw_color_t for_people = 0xFFF2CC;
constexpr lxw_color_t behind_headings = 0xDCE6EF;
constexpr lxw_color_t grey_letters = 0x6B6B6B;
constexpr Colour black{0, 0, 0};
constexpr Colour white{255, 255, 255};

lxw_color_t rgb(Colour colour) noexcept {
    return static_cast<lxw_color_t>(colour.red) << 16U | static_cast<lxw_color_t>(colour.green) << 8U | colour.blue;
}

struct NumberFormat {
    std::string_view unit;
    std::string_view format;
};
constexpr std::array number_formats{
    NumberFormat{"people", "#,##0"},      NumberFormat{"municipalities", "#,##0"},
    NumberFormat{"records", "#,##0"},     NumberFormat{"projects", "#,##0"},
    NumberFormat{"sectors", "#,##0"},     NumberFormat{"%", "0.0\"%\""},
    NumberFormat{"per 1,000", "#,##0.0"}, NumberFormat{"km2", "#,##0.0"},
    NumberFormat{"km", "#,##0.0"},        NumberFormat{"year", "0"},
};

void set_role(lxw_format* format, XlsxLook::Role role) {
    using enum XlsxLook::Role;
    if (role == cell) {
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return;
    }
    if (role == small_name) {
        format_set_font_size(format, 8);
        format_set_font_color(format, grey_letters);
        format_set_bottom(format, LXW_BORDER_THIN);
        return;
    }
    format_set_bold(format);
    if (role == name_of_input) format_set_bg_color(format, for_people);
    if (role != heading) return;
    format_set_bg_color(format, behind_headings);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
}

void set_look(lxw_format* format, const XlsxLook& look) {
    set_role(format, look.role);
    if (!look.number_format.empty()) format_set_num_format(format, look.number_format.c_str());
    if (look.wraps) format_set_text_wrap(format);
    if (look.bold) format_set_bold(format);
    if (look.grey) format_set_font_color(format, grey_letters);
    if (look.to_the_right) format_set_align(format, LXW_ALIGN_RIGHT);
    if (!look.fill) return;
    format_set_bg_color(format, rgb(*look.fill));
    const bool dark = contrast(white, *look.fill) > contrast(black, *look.fill);
    if (dark && !look.grey) format_set_font_color(format, 0xFFFFFF);  // letters that can be read on it
}

}  // namespace

std::string number_format(std::string_view unit) {
    for (const auto& each : number_formats)
        if (each.unit == unit) return std::string(each.format);
    return {};
}

lxw_format* XlsxFormats::of(const XlsxLook& look) {
    constexpr lxw_color_t no_fill = 0xFFFFFFFF;
    const Key key{look.role,
                  look.number_format,
                  look.wraps,
                  look.bold,
                  look.grey,
                  look.to_the_right,
                  look.fill ? rgb(*look.fill) : no_fill};
    auto& format = formats_[key];
    if (format == nullptr) {
        format = workbook_add_format(book_);
        set_look(format, look);
    }
    return format;
}

}  // namespace kamtuu
