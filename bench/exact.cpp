// Compares every answer of a Locator with GEOS: kamtuu_exact BOUNDARIES…
//
// The judge is an STR-tree and prepared `intersects`, asked in P-code order. Prints a line for each file, kind of
// points and detail; the exit status is 1 if there is any difference.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <geos_c.h>
#include <memory>
#include <string>
#include <vector>

#include <kamtuu/locator.hpp>
#include <kamtuu/read.hpp>

#include "geometry/geos.hpp"
#include "points.hpp"

namespace {

using kamtuu::Boundaries;
using kamtuu::Point;
using kamtuu::Unit;
using kamtuu::bench::Points;
namespace geos = kamtuu::geos;

struct DestroyTree {
    void operator()(GEOSSTRtree* t) const noexcept { GEOSSTRtree_destroy_r(geos::Context::local().handle(), t); }
};
struct DestroyPrepared {
    void operator()(const GEOSPreparedGeometry* g) const noexcept {
        GEOSPreparedGeom_destroy_r(geos::Context::local().handle(), g);
    }
};

bool has_polygon_below(const Boundaries& boundaries, const Unit& unit) {
    const auto children = boundaries.children(unit);
    return std::any_of(children.begin(), children.end(), [&](const Unit* child) {
        return !child->polygon.empty() || has_polygon_below(boundaries, *child);
    });
}

/// What a Locator promises, in the words of GEOS.
class Judge {
public:
    explicit Judge(const Boundaries& boundaries) {
        for (const Unit& unit : boundaries.units())
            if (!unit.polygon.empty() && !has_polygon_below(boundaries, unit)) add(unit);
        for (Entry& entry : entries_) GEOSSTRtree_insert_r(context_.handle(), tree_.get(), entry.polygon.get(), &entry);
    }

    const Unit* locate(Point p) const {
        const auto point = geos::own(GEOSGeom_createPointFromXY_r(context_.handle(), p.lon, p.lat), "point");
        std::vector<const Entry*> near;
        GEOSSTRtree_query_r(context_.handle(), tree_.get(), point.get(), keep, &near);
        std::sort(near.begin(), near.end());
        const auto found = std::find_if(near.begin(), near.end(), [&](const Entry* entry) {
            return context_.check(GEOSPreparedIntersects_r(context_.handle(), entry->prepared.get(), point.get()),
                                  "intersects");
        });
        return found == near.end() ? nullptr : (*found)->unit;
    }

private:
    /// In P-code order, and so are their addresses.
    struct Entry {
        const Unit* unit{};
        geos::Geometry polygon{};
        std::unique_ptr<const GEOSPreparedGeometry, DestroyPrepared> prepared{};
    };

    void add(const Unit& unit) {
        auto polygon = geos::to_geos(unit.polygon);
        const auto* prepared = context_.check(GEOSPrepare_r(context_.handle(), polygon.get()), "prepare");
        entries_.push_back({&unit, std::move(polygon), {}});
        entries_.back().prepared.reset(prepared);
    }

    static void keep(void* entry, void* near) {
        static_cast<std::vector<const Entry*>*>(near)->push_back(static_cast<const Entry*>(entry));
    }

    geos::Context& context_{geos::Context::local()};
    std::vector<Entry> entries_;
    std::unique_ptr<GEOSSTRtree, DestroyTree> tree_{GEOSSTRtree_create_r(context_.handle(), 10)};
};

const char* name(const Unit* unit) { return unit == nullptr ? "none" : unit->pcode.str().c_str(); }

/// How often the batch, or the question for one point, differs from the judge; the first few are printed.
std::size_t differences(const kamtuu::Locator& locator, const Judge& judge, const Points& points) {
    std::vector<const Unit*> found(points.size());
    locator.locate(points, found, 0);
    std::size_t different = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Unit* right = judge.locate(points[i]);
        const Unit* single = locator.locate(points[i]);
        if (found[i] == right && single == right) continue;
        if (++different <= 5)
            std::fprintf(stderr, "(%.17g, %.17g): GEOS %s, batch %s, one point %s\n", points[i].lon, points[i].lat,
                         name(right), name(found[i]), name(single));
    }
    return different;
}

/// The number of differences of one file.
std::size_t compare(const std::filesystem::path& file) {
    constexpr std::size_t million = 1'000'000;
    const struct {
        const char* name;
        Points (*make)(const Boundaries&, std::size_t);
    } kinds[] = {
        {"uniform", kamtuu::bench::uniform_points},
        {"clustered", kamtuu::bench::clustered_points},
        {"adversarial", kamtuu::bench::adversarial_points},
    };
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_boundaries({file}, {}, findings);
    const struct {
        const char* name;
        kamtuu::Locator locator;
    } details[] = {{"compact", kamtuu::Locator(boundaries)},
                   {"fine", kamtuu::Locator(boundaries, {.detail = kamtuu::Detail::fine})}};
    const Judge judge(boundaries);
    std::size_t all = 0;
    for (const auto& kind : kinds) {
        const auto points = kind.make(boundaries, million);
        for (const auto& detail : details) {
            const auto different = differences(detail.locator, judge, points);
            std::printf("%-32s %-12s %-8s %9zu points %9zu differences\n", file.filename().c_str(), kind.name,
                        detail.name, million, different);
            std::fflush(stdout);
            all += different;
        }
    }
    return all;
}

}  // namespace

int main(int count, char** arguments) try {
    std::size_t all = 0;
    for (int i = 1; i < count; ++i) all += compare(arguments[i]);
    return all == 0 ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
}
