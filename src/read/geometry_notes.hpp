#pragma once

#include <array>
#include <cstddef>
#include <string>

#include <kamtuu/finding.hpp>

namespace kamtuu::read {

/// What can be left behind, or assumed, when a geometry is read.
enum class GeometryEvent { missing, not_polygon, mixed, curved, has_z, has_m, degenerate };

/// Counts of it, so that a layer of a million rows becomes a few findings.
class GeometryNotes {
public:
    /// Rows are to be given in their order: the first of a kind is told.
    void add(GeometryEvent event, std::size_t row) noexcept;
    /// Those of later rows.
    void add(const GeometryNotes& later) noexcept;
    /// One finding for each thing that happened, with its number of rows and the first of them.
    void report(const std::string& file, Findings& findings) const;

private:
    struct Seen {
        std::size_t count{};
        std::size_t first_row{};
    };
    std::array<Seen, 7> seen_{};  // by event
};

}  // namespace kamtuu::read
