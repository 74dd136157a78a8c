#include "map/projection.hpp"

#include <cmath>
#include <proj.h>
#include <string_view>

#include <kamtuu/error.hpp>

#include "core/number.hpp"

namespace kamtuu::map {

struct Projection::Parts {
    PJ_CONTEXT* context{};
    PJ* transformation{};
};

void Projection::Destroy::operator()(Parts* parts) const noexcept {
    proj_destroy(parts->transformation);
    proj_context_destroy(parts->context);
    delete parts;
}

namespace {

constexpr std::string_view equal_area_name = "equal-area";

/// Degrees in, metres out, both with the easterly coordinate first.
std::string equal_area_about(Point middle) {
    std::string text =
        "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
        "+step +proj=laea +ellps=WGS84 +lat_0=";
    append_number(text, middle.lat);
    text += " +lon_0=";
    append_number(text, middle.lon);
    return text;
}

PJ* from_text(PJ_CONTEXT* context, const std::string& wanted) {
    PJ* plain = proj_create_crs_to_crs(context, "OGC:CRS84", wanted.c_str(), nullptr);
    if (plain == nullptr) return nullptr;
    PJ* shown = proj_normalize_for_visualization(context, plain);
    proj_destroy(plain);
    return shown;
}

}  // namespace

Projection::Projection(const std::string& wanted, Point middle)
    : parts_(new Parts{}), equal_area_(wanted.empty() || wanted == equal_area_name) {
    parts_->context = proj_context_create();
    proj_log_level(parts_->context, PJ_LOG_NONE);
    proj_context_set_enable_network(parts_->context, 0);
    parts_->transformation = equal_area_ ? proj_create(parts_->context, equal_area_about(middle).c_str())
                                         : from_text(parts_->context, wanted);
    if (parts_->transformation == nullptr)
        throw Error(ErrorKind::input, "PROJ does not know the projection \"" + wanted +
                                          "\". Use equal-area, a code such as EPSG:32643, or a PROJ string.");
}

std::optional<Place> Projection::place(Point p) const {
    const auto at = proj_trans(parts_->transformation, PJ_FWD, proj_coord(p.lon, p.lat, 0, 0));
    if (!std::isfinite(at.xy.x) || !std::isfinite(at.xy.y)) return {};
    return Place{at.xy.x, at.xy.y};
}

std::optional<Point> Projection::point(Place p) const {
    const auto at = proj_trans(parts_->transformation, PJ_INV, proj_coord(p.x, p.y, 0, 0));
    if (!std::isfinite(at.xy.x) || !std::isfinite(at.xy.y)) return {};
    return Point{at.xy.x, at.xy.y};
}

}  // namespace kamtuu::map
