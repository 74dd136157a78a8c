#include "map/canvas.hpp"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <charconv>
#include <cmath>
#include <new>
#include <numbers>
#include <regex>

#include <kamtuu/error.hpp>
#include <kamtuu/version.hpp>

#include "core/number.hpp"
#include "write/source_date.hpp"

namespace kamtuu::map {

namespace {

constexpr double points_per_inch = 72;
/// cairo cannot count beyond; a page that large is a mistake.
constexpr double most_pixels = 30000;

cairo_status_t append(void* to, const unsigned char* data, unsigned length) {
    try {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
    return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status) {
    if (status == CAIRO_STATUS_NO_MEMORY) throw std::bad_alloc();
    if (status != CAIRO_STATUS_SUCCESS)
        throw Error(ErrorKind::output, std::string("the picture cannot be drawn: ") + cairo_status_to_string(status));
}

/// cairo would date a PDF by the clock.
Surface pdf(std::string& bytes, double width, double height, const std::string& title) {
    Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, width, height));
    const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
        cairo_pdf_surface_set_metadata(surface.get(), what, text.c_str());
    };
    say(CAIRO_PDF_METADATA_TITLE, title);
    say(CAIRO_PDF_METADATA_CREATOR, std::string("kamtuu ") + version);
    say(CAIRO_PDF_METADATA_CREATE_DATE, source_date_text() + "Z");
    return surface;
}

Surface svg(std::string& bytes, double width, double height) {
    Surface surface(cairo_svg_surface_create_for_stream(append, &bytes, width, height));
    cairo_svg_surface_restrict_to_version(surface.get(), CAIRO_SVG_VERSION_1_2);
    return surface;
}

Surface png(double width, double height, double dpi) {
    const auto pixels = [&](double points) { return static_cast<int>(std::lround(points * dpi / points_per_inch)); };
    return Surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(width), pixels(height)));
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else
            result += c;
    }
    return result;
}

/// Numbers with two decimals instead of six: a hundredth of a point is 4 micrometres, and the file is a third lighter.
void append_short_numbers(std::string& out, std::string_view path) {
    constexpr int decimals = 2;
    while (!path.empty()) {
        double number = 0;
        const auto read = std::from_chars(path.data(), path.data() + path.size(), number);
        if (read.ec == std::errc()) {
            append_number(out, number, decimals);
            path.remove_prefix(static_cast<std::size_t>(read.ptr - path.data()));
        } else {
            out += path.front();
            path.remove_prefix(1);
        }
    }
}

std::string with_short_paths(const std::string& made) {
    constexpr std::string_view begin = " d=\"";
    std::string result;
    result.reserve(made.size());
    std::size_t done = 0;
    for (auto at = made.find(begin); at != std::string::npos; at = made.find(begin, done)) {
        const auto from = at + begin.size();
        const auto to = made.find('"', from);
        result.append(made, done, from - done);
        append_short_numbers(result, std::string_view(made).substr(from, to - from));
        done = to;
    }
    return result.append(made, done);
}

/// cairo numbers the surfaces of a process and tells the number in the file; a title is for those who cannot see.
std::string tidied_svg(const std::string& made, std::string_view title) {
    static const std::regex surface_number("<g id=\"surface[0-9]+\">");
    auto result =
        with_short_paths(std::regex_replace(made, surface_number, "<g>", std::regex_constants::format_first_only));
    const auto open = result.find("<svg ");
    const auto end = open == std::string::npos ? open : result.find('>', open);
    if (end == std::string::npos) return result;
    result.insert(end + 1, "\n<title>" + escaped(title) + "</title>");
    result.insert(open + 5, "role=\"img\" ");
    return result;
}

void use(cairo_t* context, Colour colour, double opacity = 1) {
    constexpr double most = 255;
    cairo_set_source_rgba(context, colour.red / most, colour.green / most, colour.blue / most, opacity);
}

void trace(cairo_t* context, const PlaneRings& rings) {
    cairo_new_path(context);
    for (const auto& ring : rings) {
        if (ring.empty()) continue;
        cairo_move_to(context, ring.front().x, ring.front().y);
        for (std::size_t i = 1; i < ring.size(); ++i) cairo_line_to(context, ring[i].x, ring[i].y);
        cairo_close_path(context);
    }
}

Rect extents(cairo_t* context) {
    Rect r;
    cairo_fill_extents(context, &r.left, &r.top, &r.right, &r.bottom);
    return r;
}

/// Lines at 45 degrees over `over`, in step with the page, so that hatches of neighbours meet.
void slanted_lines(cairo_t* context, const Rect& over, double spacing, bool rising) {
    const double step = spacing * std::numbers::sqrt2;
    const double low = rising ? over.left + over.top : over.left - over.bottom;
    const double high = rising ? over.right + over.bottom : over.right - over.top;
    for (double at = std::floor(low / step) * step; at <= high; at += step) {
        cairo_move_to(context, rising ? at - over.top : at + over.top, over.top);
        cairo_line_to(context, rising ? at - over.bottom : at + over.bottom, over.bottom);
    }
}

void check_size(double width, double height, double dpi) {
    const double pixels = std::max(width, height) * std::max(dpi / points_per_inch, 1.0);
    if (!(width > 0 && height > 0 && dpi > 0) || !(pixels <= most_pixels))
        throw Error(ErrorKind::usage,
                    "No picture has this size. Give millimetres above 0, and not so many dots per "
                    "inch that it is more than 30000 pixels wide or high.");
}

}  // namespace

Canvas::Canvas(PictureKind kind, double width, double height, double dpi, std::string_view title)
    : kind_(kind), width_(width), height_(height), title_(title), bytes_(std::make_unique<std::string>()) {
    check_size(width, height, dpi);
    surface_ = kind == PictureKind::pdf   ? pdf(*bytes_, width, height, title_)
               : kind == PictureKind::svg ? svg(*bytes_, width, height)
                                          : png(width, height, dpi);
    check(cairo_surface_status(surface_.get()));
    context_.reset(cairo_create(surface_.get()));
    if (kind == PictureKind::png) cairo_scale(context_.get(), dpi / points_per_inch, dpi / points_per_inch);
    cairo_set_fill_rule(context_.get(), CAIRO_FILL_RULE_EVEN_ODD);
    cairo_set_line_join(context_.get(), CAIRO_LINE_JOIN_ROUND);
    // All of it: a page may end within a pixel.
    cairo_set_source_rgb(context_.get(), 1, 1, 1);
    cairo_paint(context_.get());
}

void Canvas::fill(const PlaneRings& rings, Colour colour) const {
    use(context(), colour);
    trace(context(), rings);
    cairo_fill(context());
}

void Canvas::fill(const Rect& rect, Colour colour, double opacity) const {
    use(context(), colour, opacity);
    cairo_rectangle(context(), rect.left, rect.top, rect.width(), rect.height());
    cairo_fill(context());
}

void Canvas::hatch(const PlaneRings& rings, const Hatch& hatch) const {
    cairo_save(context());
    trace(context(), rings);
    const auto over = extents(context());
    cairo_clip(context());
    use(context(), hatch.colour);
    cairo_set_line_width(context(), hatch.width);
    slanted_lines(context(), over, hatch.spacing, hatch.rising);
    if (hatch.crossed) slanted_lines(context(), over, hatch.spacing, !hatch.rising);
    cairo_stroke(context());
    cairo_restore(context());
}

void Canvas::stroke(const PlaneRings& rings, const Stroke& stroke) const {
    use(context(), stroke.colour, stroke.opacity);
    cairo_set_line_width(context(), stroke.width);
    trace(context(), rings);
    cairo_stroke(context());
}

void Canvas::line(Place from, Place to, const Stroke& stroke) const {
    use(context(), stroke.colour, stroke.opacity);
    cairo_set_line_width(context(), stroke.width);
    cairo_move_to(context(), from.x, from.y);
    cairo_line_to(context(), to.x, to.y);
    cairo_stroke(context());
}

std::string Canvas::finish() {
    check(cairo_status(context()));
    context_.reset();
    if (kind_ == PictureKind::png) check(cairo_surface_write_to_png_stream(surface_.get(), append, bytes_.get()));
    cairo_surface_finish(surface_.get());
    check(cairo_surface_status(surface_.get()));
    surface_.reset();
    if (kind_ == PictureKind::svg) return tidied_svg(*bytes_, title_);
    return std::move(*bytes_);
}

PlaneRings rings_of(const Rect& rect) {
    return {{{rect.left, rect.top}, {rect.right, rect.top}, {rect.right, rect.bottom}, {rect.left, rect.bottom}}};
}

}  // namespace kamtuu::map
