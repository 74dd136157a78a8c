#pragma once

#include <cairo.h>
#include <memory>
#include <string>
#include <string_view>

#include <kamtuu/map.hpp>
#include <kamtuu/ramps.hpp>

#include "map/place.hpp"

namespace kamtuu::map {

/// A line of some width in points.
struct Stroke {
    Colour colour{};
    double width{1};
    double opacity{1};
};

/// Parallel lines that fill a shape: print-safe where a colour alone is not.
struct Hatch {
    Colour colour{};
    double width{1};      ///< of a line
    double spacing{4};    ///< from line to line
    bool rising{true};    ///< from lower left to upper right; else falling
    bool crossed{false};  ///< both
    friend bool operator==(const Hatch&, const Hatch&) = default;
};

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const noexcept { cairo_surface_destroy(surface); }
};
struct DestroyContext {
    void operator()(cairo_t* context) const noexcept { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;
using Context = std::unique_ptr<cairo_t, DestroyContext>;

/// A page to draw on, in points from its upper left corner, that becomes a PNG, SVG or PDF. Everything is drawn as
/// lines and filled shapes, none of it as a pattern of pixels, so that SVG and PDF stay sharp. One thread may use one
/// Canvas.
class Canvas {
public:
    /// `title`: what the file says that it shows, to those who cannot see it. Throws Error (usage) for a size that no
    /// picture has.
    Canvas(PictureKind kind, double width, double height, double dpi, std::string_view title);

    [[nodiscard]] cairo_t* context() const noexcept { return context_.get(); }
    [[nodiscard]] Rect page() const noexcept { return {0, 0, width_, height_}; }

    void fill(const PlaneRings& rings, Colour colour) const;
    void fill(const Rect& rect, Colour colour, double opacity = 1) const;
    void hatch(const PlaneRings& rings, const Hatch& hatch) const;
    void stroke(const PlaneRings& rings, const Stroke& stroke) const;
    void line(Place from, Place to, const Stroke& stroke) const;

    /// The file's bytes; nothing can be drawn after that. The same bytes for the same drawing: nothing tells where it
    /// was made, and a PDF says source_date(). Throws Error (usage) if that cannot be told.
    std::string finish();

private:
    PictureKind kind_;
    double width_;
    double height_;
    std::string title_;
    std::unique_ptr<std::string> bytes_;  // where the surface writes; it must not move
    Surface surface_;
    Context context_;
};

/// The four corners.
PlaneRings rings_of(const Rect& rect);

}  // namespace kamtuu::map
