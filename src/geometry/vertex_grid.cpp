#include "geometry/vertex_grid.hpp"

#include <bit>
#include <cmath>

namespace kamtuu {

namespace {

/// As wide as so many edges are long: small enough to hold few vertices, large enough that a triangle of neighbours
/// needs few cells, also late, when edges have grown.
constexpr double edges_per_cell = 6;

struct Extent {
    Box box{};
    double edge_deg{};  ///< mean length of an edge
    std::size_t vertices{};
};

Extent extent_of(const Arcs& arcs) {
    Extent extent;
    double length = 0;
    std::size_t edges = 0;
    for (const auto& arc : arcs.arcs) {
        const auto line = arcs.line(arc);
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            extent.box.grow(line[i]);
            length += std::max(std::abs(line[i + 1].lon - line[i].lon), std::abs(line[i + 1].lat - line[i].lat));
        }
        edges += line.size() - 1;
        extent.vertices += line.size() - 2;
    }
    extent.vertices += arcs.nodes.size();
    if (edges != 0) extent.edge_deg = length / static_cast<double>(edges);
    return extent;
}

}  // namespace

template <class Visit>
void VertexGrid::for_each_vertex(const Arcs& arcs, Visit visit) {
    for (const auto p : arcs.nodes) visit(p, node);
    for (const auto& arc : arcs.arcs)
        for (auto i = arc.first_point + 1; i + 1 < arc.first_point + arc.points; ++i) visit(arcs.points[i], i);
}

void VertexGrid::choose_cells(const Arcs& arcs) {
    const auto extent = extent_of(arcs);
    const auto bits = static_cast<unsigned>(std::bit_width(extent.vertices));
    column_bits_ = bits - bits / 2;
    const double per_degree = extent.edge_deg > 0 ? 1 / (edges_per_cell * extent.edge_deg) : 1;
    columns_ = {extent.box.west, per_degree, (std::uint64_t{1} << column_bits_) - 1};
    rows_ = {extent.box.south, per_degree, (std::uint64_t{1} << (bits / 2)) - 1};
    begins_.assign((std::size_t{1} << bits) + 1, 0);
    points_.resize(extent.vertices);
    positions_.resize(extent.vertices);
}

VertexGrid::VertexGrid(const Arcs& arcs) {
    choose_cells(arcs);
    // A counting sort. Cells are filled from behind, which turns their ends into their begins.
    for_each_vertex(arcs, [&](Point p, std::uint32_t) { ++begins_[cell_of(p)]; });
    std::uint32_t end = 0;
    for (auto& begin : begins_) begin = end += begin;
    for_each_vertex(arcs, [&](Point p, std::uint32_t position) {
        const auto slot = --begins_[cell_of(p)];
        points_[slot] = p;
        positions_[slot] = position;
    });
}

}  // namespace kamtuu
