// Points to units with S2: an index of cells. Its edges are geodesics, so that a point beside a border may get the
// neighbour. s2_locate UNITS POINTS ANSWERS
#include <algorithm>
#include <limits>
#include <memory>
#include <s2/mutable_s2shape_index.h>
#include <s2/s2contains_point_query.h>
#include <s2/s2latlng.h>
#include <s2/s2lax_polygon_shape.h>
#include <s2/s2polygon.h>

#include "peer.hpp"

namespace {

using namespace peer;

S2Point to_s2(Point p) { return S2LatLng::FromDegrees(p.lat, p.lon).ToPoint(); }

std::unique_ptr<S2Loop> to_s2(const Ring& ring) {
    std::vector<S2Point> points;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) points.push_back(to_s2(ring[i]));
    auto loop = std::make_unique<S2Loop>(points, S2Debug::DISABLE);
    loop->Normalize();
    return loop;
}

std::unique_ptr<S2Shape> to_s2(const std::vector<Polygon>& polygons) {
    std::vector<std::unique_ptr<S2Loop>> loops;
    for (const Polygon& polygon : polygons)
        for (const Ring& ring : polygon) loops.push_back(to_s2(ring));
    S2Polygon polygon;
    polygon.set_s2debug_override(S2Debug::DISABLE);
    polygon.InitNested(std::move(loops));
    return std::make_unique<S2LaxPolygonShape>(polygon);
}

class Index {
public:
    explicit Index(const std::vector<Unit>& units) {
        for (const Unit& unit : units) index_.Add(to_s2(unit.polygons));
        index_.ForceBuild();
        query_.Init(&index_, S2ContainsPointQueryOptions(S2VertexModel::CLOSED));
    }

    std::int32_t locate(Point p) {
        int found = std::numeric_limits<int>::max();
        query_.VisitContainingShapes(to_s2(p), [&](S2Shape* shape) {
            found = std::min(found, shape->id());
            return true;
        });
        return found == std::numeric_limits<int>::max() ? -1 : found;
    }

private:
    MutableS2ShapeIndex index_;
    S2ContainsPointQuery<MutableS2ShapeIndex> query_;
};

}  // namespace

int main(int, char** arguments) {
    const auto units = read_units(arguments[1]);
    const auto points = read_points(arguments[2]);
    Answers answers(points.size());
    const Watch build;
    Index index(units);
    report("S2", "build", build.seconds());
    const Watch run;
    for (std::size_t i = 0; i < points.size(); ++i) answers[i] = index.locate(points[i]);
    report("S2", "run", run.seconds());
    write_answers(answers, arguments[3]);
}
