#include "geometry/edge_tree.hpp"

#include <algorithm>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/geometry/strategies/strategies.hpp>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <utility>

namespace kamtuu {

namespace {

namespace bg = boost::geometry;
namespace bgi = boost::geometry::index;

using Corner = bg::model::point<double, 2, bg::cs::cartesian>;
using Rectangle = bg::model::box<Corner>;
using Entry = std::pair<Rectangle, std::size_t>;

Rectangle rectangle(const Box& box) { return {{box.west, box.south}, {box.east, box.north}}; }

double distance_deg(Point p, const Rectangle& box) {
    const double x = std::max({box.min_corner().get<0>() - p.lon, 0.0, p.lon - box.max_corner().get<0>()});
    const double y = std::max({box.min_corner().get<1>() - p.lat, 0.0, p.lat - box.max_corner().get<1>()});
    return std::hypot(x, y);
}

std::vector<Entry> entries_of(std::span<const Box> boxes) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (!boxes[i].empty()) entries.emplace_back(rectangle(boxes[i]), i);
    return entries;
}

}  // namespace

struct BoxTree::Tree {
    explicit Tree(const std::vector<Entry>& entries) : entries_by_place(entries) {}
    bgi::rtree<Entry, bgi::linear<16>> entries_by_place;  // a range given to the constructor is packed
};

BoxTree::BoxTree(std::span<const Box> boxes) : tree_(std::make_unique<const Tree>(entries_of(boxes))) {}
BoxTree::BoxTree(BoxTree&&) noexcept = default;
BoxTree& BoxTree::operator=(BoxTree&&) noexcept = default;
BoxTree::~BoxTree() = default;

std::vector<std::size_t> BoxTree::meeting(const Box& box) const {
    std::vector<std::size_t> found;
    if (box.empty()) return found;
    const auto& tree = tree_->entries_by_place;
    std::for_each(tree.qbegin(bgi::intersects(rectangle(box))), tree.qend(),
                  [&](const Entry& entry) { found.push_back(entry.second); });
    std::sort(found.begin(), found.end());
    return found;
}

void BoxTree::nearest(Point p, const Visit& visit) const {
    const auto& tree = tree_->entries_by_place;
    if (tree.empty()) return;
    auto next = tree.qbegin(bgi::nearest(Corner(p.lon, p.lat), static_cast<unsigned>(tree.size())));
    std::vector<std::size_t> level;  // boxes at one distance, which the tree gives in any order
    while (next != tree.qend()) {
        const double distance = distance_deg(p, next->first);
        level.clear();
        for (; next != tree.qend() && distance_deg(p, next->first) <= distance; ++next) level.push_back(next->second);
        std::sort(level.begin(), level.end());
        for (const auto box : level)
            if (!visit(box, distance)) return;
    }
}

namespace {

std::vector<EdgeRun> runs_of(std::span<const std::span<const Point>> lines) {
    std::vector<EdgeRun> runs;
    for (std::size_t line = 0; line < lines.size(); ++line)
        for (std::size_t first = 0; first + 1 < lines[line].size(); first += EdgeTree::longest_run)
            runs.push_back({line, first, std::min(EdgeTree::longest_run, lines[line].size() - 1 - first)});
    return runs;
}

std::vector<Box> boxes_of(std::span<const std::span<const Point>> lines, std::span<const EdgeRun> runs) {
    std::vector<Box> boxes(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i)
        for (const auto p : lines[runs[i].line].subspan(runs[i].first, runs[i].count + 1)) boxes[i].grow(p);
    return boxes;
}

}  // namespace

EdgeTree::EdgeTree(std::span<const std::span<const Point>> lines)
    : runs_(runs_of(lines)), tree_(boxes_of(lines, runs_)) {}

}  // namespace kamtuu
