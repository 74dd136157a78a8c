#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "geometry/arcs.hpp"
#include "geometry/edge_tree.hpp"

namespace kamtuu {

/// The arcs that have a part on one side only, and their edges by place. Read-only once built; keeps a reference to the
/// arcs.
class OuterBorder {
public:
    explicit OuterBorder(const Arcs& arcs) : arcs_(&arcs), numbers_(numbers_of(arcs)), lines_(), tree_(lines_of()) {}
    OuterBorder(const OuterBorder&) = delete;
    OuterBorder& operator=(const OuterBorder&) = delete;

    struct Edge {
        Point a{};
        Point b{};
        std::uint32_t part{};  ///< on its left
        std::size_t line{};    ///< position in lines()
        std::size_t first{};   ///< position of `a` in the line
    };

    [[nodiscard]] std::span<const std::span<const Point>> lines() const noexcept { return lines_; }
    [[nodiscard]] const Arc& arc(std::size_t line) const noexcept { return arcs_->arcs[numbers_[line]]; }
    [[nodiscard]] std::uint32_t part(std::size_t line) const noexcept { return arc(line).left; }

    /// Calls `visit(const Edge&)` for all edges whose boxes meet `box`, and for some near it.
    template <class Visit>
    void for_each_edge(const Box& box, Visit visit) const {
        tree_.for_each_run(box, [&](const EdgeRun& run) {
            for (std::size_t i = run.first; i < run.first + run.count; ++i)
                visit(Edge{lines_[run.line][i], lines_[run.line][i + 1], part(run.line), run.line, i});
        });
    }

private:
    static std::vector<std::uint32_t> numbers_of(const Arcs& arcs) {
        std::vector<std::uint32_t> numbers;
        for (std::uint32_t i = 0; i < arcs.arcs.size(); ++i)
            if (arcs.arcs[i].right == no_part) numbers.push_back(i);
        return numbers;
    }
    std::span<const std::span<const Point>> lines_of() {
        for (const auto number : numbers_) lines_.push_back(arcs_->line(arcs_->arcs[number]));
        return lines_;
    }

    const Arcs* arcs_;
    std::vector<std::uint32_t> numbers_;
    std::vector<std::span<const Point>> lines_;
    EdgeTree tree_;
};

}  // namespace kamtuu
