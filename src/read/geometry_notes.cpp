#include "read/geometry_notes.hpp"

namespace kamtuu::read {

namespace {

struct Line {
    Severity severity;
    const char* code;
    const char* message;
};

constexpr std::array<Line, 7> lines{{
    {Severity::warning, "geometry.missing", "without a geometry; their borders are not known."},
    {Severity::warning, "geometry.not_polygon",
     "with a geometry that has no area; it was left out, and their borders are not known."},
    {Severity::warning, "geometry.mixed", "with points or lines beside their polygons; only the polygons were taken."},
    {Severity::note, "geometry.curves", "with curves, which were made straight in small steps."},
    {Severity::note, "geometry.z_dropped", "with heights (Z), which were dropped."},
    {Severity::note, "geometry.m_dropped", "with measures (M), which were dropped."},
    {Severity::warning, "geometry.degenerate", "with rings of fewer than three corners, which were dropped."},
}};

}  // namespace

void GeometryNotes::add(GeometryEvent event, std::size_t row) noexcept {
    auto& seen = seen_[static_cast<std::size_t>(event)];
    if (seen.count++ == 0) seen.first_row = row;
}

void GeometryNotes::add(const GeometryNotes& later) noexcept {
    for (std::size_t i = 0; i < seen_.size(); ++i) {
        if (seen_[i].count == 0) seen_[i].first_row = later.seen_[i].first_row;
        seen_[i].count += later.seen_[i].count;
    }
}

void GeometryNotes::report(const std::string& file, Findings& findings) const {
    for (std::size_t i = 0; i < seen_.size(); ++i) {
        if (seen_[i].count == 0) continue;
        findings.push_back({lines[i].severity,
                            lines[i].code,
                            file,
                            seen_[i].first_row,
                            {},
                            std::to_string(seen_[i].count) + " row(s), this one first, " + lines[i].message});
    }
}

}  // namespace kamtuu::read
