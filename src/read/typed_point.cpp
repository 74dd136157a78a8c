#include "read/typed_point.hpp"

namespace kamtuu {

TypedPoint read_typed_point(std::optional<double> lon, std::optional<double> lat) noexcept {
    if (!lon && !lat) return {{}, PointRemark::absent};
    if (!lon || !lat) return {{}, PointRemark::incomplete};
    const Point typed{*lon, *lat};
    if (is_plain_point(typed)) return {typed, PointRemark::none};
    if (typed == Point{}) return {{}, PointRemark::zero};
    // What is not plain and still on the globe has its axes swapped.
    constexpr Box globe{-180, -90, 180, 90};
    if (globe.contains(typed)) return {Point{typed.lat, typed.lon}, PointRemark::swapped};
    return {{}, PointRemark::out_of_range};
}

std::string_view code_of(PointRemark remark) noexcept {
    switch (remark) {
        case PointRemark::none:
        case PointRemark::absent:
            break;
        case PointRemark::incomplete:
            return "point.incomplete";
        case PointRemark::zero:
            return "point.zero";
        case PointRemark::swapped:
            return "point.swapped";
        case PointRemark::out_of_range:
            return "point.out_of_range";
    }
    return {};
}

}  // namespace kamtuu
