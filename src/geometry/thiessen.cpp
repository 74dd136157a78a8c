#include "geometry/thiessen.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "geometry/geos.hpp"
#include "geometry/normal_form.hpp"
#include "geometry/overlay.hpp"

namespace kamtuu {

namespace {

/// Cell borders reach this far over the outline, so that noding finds where they cross it; what sticks out borders on
/// no face and falls away.
constexpr double overshoot_deg = 1e-6;

class Builder {
public:
    Builder(std::span<const MultiPolygon> regions, std::span<const Site> sites, const ThiessenOptions& options)
        : sites_(sites), options_(options), sites_of_(regions.size()) {
        for (const auto& region : regions) regions_.push_back(geos::to_geos(region));
        for (std::size_t i = 0; i < sites.size(); ++i) sites_of_.at(sites[i].region).push_back(i);
        for (const auto& region_sites : sites_of_) check(region_sites);
    }

    Thiessen build() {
        std::vector<std::vector<Polygon>> faces(sites_.size());
        for (auto& face : all_faces())
            if (const auto site = owner(face)) faces[*site].push_back(std::move(face));
        for (const auto& own : faces) result_.cells.push_back(united(own));
        for (std::size_t i = 0; i < sites_.size(); ++i)
            if (!contains(sites_[i].region, sites_[i].at)) result_.outside.push_back(i);
        return std::move(result_);
    }

private:
    void check(const std::vector<std::size_t>& region_sites) const {
        if (region_sites.empty()) throw Error(ErrorKind::input, "thiessen: a region has no label point");
        std::vector<Point> points;
        for (const auto i : region_sites) points.push_back(sites_[i].at);
        std::sort(points.begin(), points.end());
        if (const auto twin = std::adjacent_find(points.begin(), points.end()); twin != points.end())
            throw Error(ErrorKind::input, "thiessen: two label points of a region at " + std::to_string(twin->lon) +
                                              " " + std::to_string(twin->lat) + "; move one of them");
    }

    /// The borders between the cells of one region, a little longer than they have to be.
    geos::Geometry cell_borders(std::size_t region) const {
        const auto handle = geos::Context::local().handle();
        const auto reach = geos::own(GEOSBuffer_r(handle, regions_[region].get(), overshoot_deg, 1), "buffer");
        std::vector<Point> points;
        for (const auto i : sites_of_[region]) points.push_back(sites_[i].at);
        const auto frame = geos::own(GEOSEnvelope_r(handle, reach.get()), "envelope");
        auto edges = geos::own(GEOSVoronoiDiagram_r(handle, scaled(*geos::to_geos(points), options_.lon_scale).get(),
                                                    scaled(*frame, options_.lon_scale).get(), 0, 1),
                               "Voronoi diagram");
        return geos::own(GEOSIntersection_r(handle, scaled(*edges, 1 / options_.lon_scale).get(), reach.get()), "clip");
    }

    static geos::Geometry scaled(const GEOSGeometry& geometry, double factor) {
        const auto scale = [](double* x, double*, void* by) {
            *x *= *static_cast<const double*>(by);
            return 1;
        };
        return geos::own(GEOSGeom_transformXY_r(geos::Context::local().handle(), &geometry, scale, &factor), "scale");
    }

    std::vector<Polygon> all_faces() const {
        const auto handle = geos::Context::local().handle();
        std::vector<geos::Geometry> lines;
        for (std::size_t region = 0; region < regions_.size(); ++region) {
            lines.push_back(geos::own(GEOSBoundary_r(handle, regions_[region].get()), "outline"));
            if (sites_of_[region].size() > 1) lines.push_back(cell_borders(region));
        }
        const auto together = geos::collect(GEOS_GEOMETRYCOLLECTION, std::move(lines));
        const auto noded = geos::own(GEOSUnaryUnion_r(handle, together.get()), "node");
        const GEOSGeometry* const linework = noded.get();
        const auto faces = geos::own(GEOSPolygonize_r(handle, &linework, 1), "polygonize");
        return normalised(geos::to_polygons(*faces));
    }

    bool contains(std::size_t region, Point p) const {
        const auto& c = geos::Context::local();
        const auto point = geos::own(GEOSGeom_createPointFromXY_r(c.handle(), p.lon, p.lat), "point");
        return c.check(GEOSIntersects_r(c.handle(), regions_[region].get(), point.get()), "contains");
    }

    std::vector<std::size_t> regions_at(Point p) const {
        std::vector<std::size_t> found;
        for (std::size_t region = 0; region < regions_.size(); ++region)
            if (contains(region, p)) found.push_back(region);
        return found;
    }

    std::vector<std::size_t> regions_touching(const GEOSGeometry& face) const {
        const auto& c = geos::Context::local();
        std::vector<std::size_t> found;
        for (std::size_t region = 0; region < regions_.size(); ++region)
            if (c.check(GEOSIntersects_r(c.handle(), regions_[region].get(), &face), "touches"))
                found.push_back(region);
        return found;
    }

    static Point point_inside(const GEOSGeometry& face) {
        const auto& c = geos::Context::local();
        const auto inside = geos::own(GEOSPointOnSurface_r(c.handle(), &face), "point inside");
        Point p;
        c.done(GEOSGeomGetX_r(c.handle(), inside.get(), &p.lon), "point inside");
        c.done(GEOSGeomGetY_r(c.handle(), inside.get(), &p.lat), "point inside");
        return p;
    }

    /// Of several at the same distance, the first.
    std::size_t nearest(Point p, const std::vector<std::size_t>& regions) const {
        std::vector<std::size_t> candidates;
        for (const auto region : regions)
            candidates.insert(candidates.end(), sites_of_[region].begin(), sites_of_[region].end());
        std::sort(candidates.begin(), candidates.end());
        return *std::min_element(candidates.begin(), candidates.end(), [&](std::size_t a, std::size_t b) {
            return square_distance(p, sites_[a].at) < square_distance(p, sites_[b].at);
        });
    }

    double square_distance(Point a, Point b) const {
        const double x = (a.lon - b.lon) * options_.lon_scale;
        const double y = a.lat - b.lat;
        return x * x + y * y;
    }

    /// The site that gets the face; none if it lies outside all regions.
    std::optional<std::size_t> owner(const Polygon& face) {
        const auto geometry = geos::to_geos(face);
        const auto p = point_inside(*geometry);
        auto regions = regions_at(p);
        const bool overlap = regions.size() > 1;
        const bool claimed = !regions.empty();
        if (!claimed) regions = regions_touching(*geometry);
        if (!claimed && regions.size() < 2) return {};
        const auto site = nearest(p, regions);
        if (overlap || !claimed) result_.disputed.push_back({face, std::move(regions), overlap, site});
        return site;
    }

    static MultiPolygon united(const std::vector<Polygon>& faces) {
        std::vector<MultiPolygon> parts;
        for (const auto& face : faces) parts.push_back({face});
        std::vector<const MultiPolygon*> pointers;
        for (const auto& part : parts) pointers.push_back(&part);
        return union_of(pointers);
    }

    std::span<const Site> sites_;
    ThiessenOptions options_;
    std::vector<std::vector<std::size_t>> sites_of_;  // by region
    std::vector<geos::Geometry> regions_;
    Thiessen result_;
};

}  // namespace

Thiessen thiessen(std::span<const MultiPolygon> regions, std::span<const Site> sites, const ThiessenOptions& options) {
    return Builder(regions, sites, options).build();
}

}  // namespace kamtuu
