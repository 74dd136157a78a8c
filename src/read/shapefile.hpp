#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <kamtuu/geometry.hpp>

#include "read/complaint.hpp"
#include "read/geometry_notes.hpp"

namespace kamtuu::read {

/// What the shapes of a file are.
enum class ShapeKind { none, points, lines, polygons, patches };

/// The main file and the index of a shapefile, checked against each other: views of their bytes, which must outlive it.
/// Any bytes are either read whole or refused; nothing beyond them is looked at.
///
/// Source of the layout: ESRI, "ESRI Shapefile Technical Description", 1998. Stricter than it: rows share no bytes, and
/// every row is of the file's kind or null. As lenient as writers need: rows may have bytes behind their shape, may lie
/// in any order and be numbered in any way, and measures (M) may be missing.
///
/// Read-only after it is made, so any number of threads may ask it.
class Shapefile {
public:
    /// Throws Error (input), through `complain` and with the row, if a file is shorter than its header says, if the
    /// index leads outside or does not agree on a length, or if counts and part indexes do not fit into their row.
    /// Which row is told does not depend on `threads` (0: as many as there are cores).
    Shapefile(std::string_view shp, std::string_view shx, const Complaint& complain, unsigned threads);

    [[nodiscard]] std::size_t rows() const noexcept { return records_.size(); }
    [[nodiscard]] ShapeKind kind() const noexcept;
    /// Bytes of the main file that belong to no row.
    [[nodiscard]] std::size_t unused_bytes() const noexcept { return unused_; }

    /// The polygons of row `row`, from 0, with rings as they run in the file and in its order. Throws Error (input) for
    /// a coordinate that is not a number and a ring that is not closed.
    [[nodiscard]] MultiPolygon polygons(std::size_t row, GeometryNotes& notes) const;
    /// The box around the same rings, with the same notes and errors, for who wants to know that polygons() will come.
    [[nodiscard]] Box box_of_polygons(std::size_t row, GeometryNotes& notes) const;
    /// The point or points of row `row`. Throws Error (input) for a coordinate that is not a number.
    [[nodiscard]] std::vector<Point> points(std::size_t row, GeometryNotes& notes) const;

private:
    void check_apart() const;
    void check_record(std::string_view record, std::size_t row) const;
    void check_counts(std::string_view record, std::size_t row) const;
    void note_dimensions(std::string_view record, std::size_t points_end, std::size_t points, std::size_t row,
                         GeometryNotes& notes) const;
    template <class Start, class Take>
    void for_each_ring(std::size_t row, GeometryNotes& notes, Start start, Take take) const;
    [[nodiscard]] std::string_view record_at(std::string_view entry, std::size_t row) const;

    std::string_view shp_;
    Complaint complain_;
    std::uint32_t type_{};
    std::vector<std::string_view> records_{};  // without their headers
    std::size_t unused_{};
};

}  // namespace kamtuu::read
