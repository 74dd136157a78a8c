#include "geometry/arc_boxes.hpp"

#include "core/parallel.hpp"

namespace kamtuu {

namespace {

Box box_of_part(const Arcs& arcs, const std::vector<Box>& boxes_of_arcs, const Part& part) {
    Box box;
    for (std::uint32_t ring = 0; ring < part.rings; ++ring)
        for (const auto use : arcs.ring(part.first_ring + ring)) {
            const auto& of_arc = boxes_of_arcs[use.arc];
            box.grow({of_arc.west, of_arc.south});
            box.grow({of_arc.east, of_arc.north});
        }
    return box;
}

}  // namespace

std::vector<Box> boxes_of_arcs(const Arcs& arcs, unsigned threads) {
    constexpr std::size_t lot = 512;  // of arcs, so that a thread has something to do
    std::vector<Box> boxes(arcs.arcs.size());
    parallel_for_lots(boxes.size(), lot, threads, [&](std::size_t arc) {
        for (const auto p : arcs.line(arcs.arcs[arc])) boxes[arc].grow(p);
    });
    return boxes;
}

std::vector<Box> boxes_of_parts(const Arcs& arcs, const std::vector<Box>& boxes_of_arcs) {
    std::vector<Box> boxes;
    boxes.reserve(arcs.parts.size());
    for (const auto& part : arcs.parts) boxes.push_back(box_of_part(arcs, boxes_of_arcs, part));
    return boxes;
}

}  // namespace kamtuu
