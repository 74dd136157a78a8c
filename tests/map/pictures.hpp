#pragma once

#include <cairo.h>
#include <cstdint>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include <kamtuu/ramps.hpp>
#include <kamtuu/theme.hpp>

#include "support/map.hpp"

namespace kamtuu::test {

/// A PNG read again, for its colours.
class Pixels {
public:
    explicit Pixels(const std::string& png) {
        Source source{png};
        surface_.reset(cairo_image_surface_create_from_png_stream(read, &source));
        if (cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS) throw std::runtime_error("no PNG");
    }
    [[nodiscard]] int width() const { return cairo_image_surface_get_width(surface_.get()); }
    [[nodiscard]] int height() const { return cairo_image_surface_get_height(surface_.get()); }
    [[nodiscard]] Colour at(int x, int y) const {
        std::uint32_t pixel = 0;
        const auto* row =
            cairo_image_surface_get_data(surface_.get()) + y * cairo_image_surface_get_stride(surface_.get());
        std::memcpy(&pixel, row + 4 * x, sizeof pixel);
        return {static_cast<std::uint8_t>(pixel >> 16), static_cast<std::uint8_t>(pixel >> 8),
                static_cast<std::uint8_t>(pixel)};
    }
    [[nodiscard]] int count(Colour colour) const {
        int found = 0;
        for (int y = 0; y < height(); ++y)
            for (int x = 0; x < width(); ++x) found += at(x, y) == colour ? 1 : 0;
        return found;
    }

private:
    struct Source {
        std::string_view left;
    };
    struct Destroy {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    };
    static cairo_status_t read(void* from, unsigned char* to, unsigned length) {
        auto& left = static_cast<Source*>(from)->left;
        if (length > left.size()) return CAIRO_STATUS_READ_ERROR;
        std::memcpy(to, left.data(), length);
        left.remove_prefix(length);
        return CAIRO_STATUS_SUCCESS;
    }
    std::unique_ptr<cairo_surface_t, Destroy> surface_;
};

inline Shown number(double value) { return {ShownKind::number, Interval::exactly(value), true}; }
inline Shown between(double lower, double upper) { return {ShownKind::between, {lower, upper}, true}; }
inline Shown nothing() { return {ShownKind::none, Interval::exactly(0), true}; }

/// People, of the municipalities of a drawn country in the order of their letters.
inline Theme theme(const Boundaries& country, const std::vector<Shown>& shown) {
    Theme result{.key = "people", .name = "People reached", .unit = "people", .level = Level::adm3};
    const auto units = country.at_level(Level::adm3);
    for (std::size_t i = 0; i < units.size(); ++i)
        result.cells.push_back({units[i], i < shown.size() ? shown[i] : Shown{}});
    return result;
}

}  // namespace kamtuu::test
