// Points to units with Boost.Geometry: an R-tree and covered_by. boost_locate UNITS POINTS ANSWERS
#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/register/point.hpp>
#include <boost/geometry/geometries/register/ring.hpp>
#include <boost/version.hpp>

#include "peer.hpp"

BOOST_GEOMETRY_REGISTER_POINT_2D(peer::Point, double, boost::geometry::cs::cartesian, lon, lat)

namespace {

namespace bg = boost::geometry;
using namespace peer;

using BoostPolygon = bg::model::polygon<Point>;
using Shape = bg::model::multi_polygon<BoostPolygon>;
using Entry = std::pair<bg::model::box<Point>, std::int32_t>;
using Tree = bg::index::rtree<Entry, bg::index::rstar<16>>;

Shape to_boost(const std::vector<Polygon>& polygons) {
    Shape shape;
    for (const Polygon& polygon : polygons) {
        BoostPolygon part;
        part.outer().assign(polygon[0].begin(), polygon[0].end());
        for (std::size_t i = 1; i < polygon.size(); ++i)
            part.inners().emplace_back(polygon[i].begin(), polygon[i].end());
        shape.push_back(std::move(part));
    }
    bg::correct(shape);
    return shape;
}

class Index {
public:
    explicit Index(const std::vector<Unit>& units) {
        std::vector<Entry> entries;
        for (const Unit& unit : units) {
            shapes_.push_back(to_boost(unit.polygons));
            entries.emplace_back(bg::return_envelope<Entry::first_type>(shapes_.back()),
                                 static_cast<std::int32_t>(entries.size()));
        }
        tree_ = Tree(entries);
    }

    std::int32_t locate(Point p) {
        near_.clear();
        tree_.query(bg::index::intersects(p), std::back_inserter(near_));
        std::sort(near_.begin(), near_.end(), [](const Entry& a, const Entry& b) { return a.second < b.second; });
        const auto found = std::find_if(near_.begin(), near_.end(), [&](const Entry& entry) {
            return bg::covered_by(p, shapes_[static_cast<std::size_t>(entry.second)]);
        });
        return found == near_.end() ? -1 : found->second;
    }

private:
    std::vector<Shape> shapes_;
    Tree tree_;
    std::vector<Entry> near_;
};

}  // namespace

int main(int, char** arguments) {
    const std::string name =
        "Boost " + std::to_string(BOOST_VERSION / 100000) + "." + std::to_string(BOOST_VERSION / 100 % 1000);
    const auto units = read_units(arguments[1]);
    const auto points = read_points(arguments[2]);
    Answers answers(points.size());
    const Watch build;
    Index index(units);
    report(name, "build", build.seconds());
    const Watch run;
    for (std::size_t i = 0; i < points.size(); ++i) answers[i] = index.locate(points[i]);
    report(name, "run", run.seconds());
    write_answers(answers, arguments[3]);
}
