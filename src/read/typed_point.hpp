#pragma once

#include <optional>
#include <string_view>

#include <kamtuu/geometry.hpp>

namespace kamtuu {

/// What two typed coordinates are together.
enum class PointRemark {
    none,
    absent,        ///< neither is there
    incomplete,    ///< one is missing
    zero,          ///< 0, 0: stands for no place
    swapped,       ///< lies in Kyrgyzstan only if the two change places; they did
    out_of_range,  ///< not on the globe
};

struct TypedPoint {
    std::optional<Point> point{};
    PointRemark remark{PointRemark::none};
};

/// Whether two coordinates are a point of which nothing has to be said.
constexpr bool is_plain_point(Point typed) noexcept {
    // Nothing that a table on Kyrgyzstan means lies there: it is the country's box with its axes swapped.
    const bool swapped = typed.lat >= 69 && typed.lat <= 81 && typed.lon >= 39 && typed.lon <= 44;
    constexpr Box globe{-180, -90, 180, 90};
    return globe.contains(typed) && !swapped && typed != Point{};
}

/// The point that somebody meant who typed these coordinates.
TypedPoint read_typed_point(std::optional<double> lon, std::optional<double> lat) noexcept;

/// "point.swapped": the code of the finding for what is neither none nor absent.
std::string_view code_of(PointRemark remark) noexcept;

}  // namespace kamtuu
