// Points to units with GEOS: an STR-tree and prepared polygons. geos_locate UNITS POINTS ANSWERS
#include <algorithm>

#include "geos.hpp"

// Newer than the header: there where a newer GEOS is loaded, null otherwise.
extern "C" __attribute__((weak)) char GEOSPreparedIntersectsXY_r(GEOSContextHandle_t, const GEOSPreparedGeometry*,
                                                                 double, double);

namespace {

using namespace peer;

struct Entry {
    const GEOSPreparedGeometry* prepared;
};

bool covers(const Entry& entry, Point p, const GEOSGeometry* point) {
    if (GEOSPreparedIntersectsXY_r != nullptr)
        return GEOSPreparedIntersectsXY_r(geos(), entry.prepared, p.lon, p.lat) == 1;
    return GEOSPreparedIntersects_r(geos(), entry.prepared, point) == 1;
}

class Index {
public:
    explicit Index(const std::vector<Unit>& units) : tree_(GEOSSTRtree_create_r(geos(), 10)), entries_(units.size()) {
        for (std::size_t i = 0; i < units.size(); ++i) {
            GEOSGeometry* polygon = to_geos(units[i].polygons);
            entries_[i].prepared = GEOSPrepare_r(geos(), polygon);
            GEOSSTRtree_insert_r(geos(), tree_, polygon, &entries_[i]);
        }
        // What is built lazily is built here, not while the points are timed.
        for (std::size_t i = 0; i < units.size(); ++i) locate(units[i].polygons[0][0][0]);
    }

    std::int32_t locate(Point p) {
        GEOSGeometry* point = GEOSGeom_createPointFromXY_r(geos(), p.lon, p.lat);
        near_.clear();
        GEOSSTRtree_query_r(geos(), tree_, point, keep, &near_);
        std::sort(near_.begin(), near_.end());
        const auto found =
            std::find_if(near_.begin(), near_.end(), [&](const Entry* entry) { return covers(*entry, p, point); });
        GEOSGeom_destroy_r(geos(), point);
        return found == near_.end() ? -1 : static_cast<std::int32_t>(*found - entries_.data());
    }

private:
    static void keep(void* entry, void* near) {
        static_cast<std::vector<const Entry*>*>(near)->push_back(static_cast<const Entry*>(entry));
    }

    GEOSSTRtree* tree_;
    std::vector<Entry> entries_;
    std::vector<const Entry*> near_;
};

}  // namespace

int main(int, char** arguments) {
    const auto units = read_units(arguments[1]);
    const auto points = read_points(arguments[2]);
    Answers answers(points.size());
    const Watch build;
    Index index(units);
    report(geos_name(), "build", build.seconds());
    const Watch run;
    for (std::size_t i = 0; i < points.size(); ++i) answers[i] = index.locate(points[i]);
    report(geos_name(), "run", run.seconds());
    write_answers(answers, arguments[3]);
}
