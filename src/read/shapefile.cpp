#include "read/shapefile.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>
#include <span>
#include <string>

#include "core/parallel.hpp"
#include "read/bytes.hpp"
#include "read/shapefile_rings.hpp"

namespace kamtuu::read {

namespace {

constexpr std::size_t header_length = 100;  // of .shp and .shx
constexpr std::size_t index_length = 8;     // of a row in the .shx
constexpr std::size_t record_header = 8;    // before a row in the .shp
constexpr std::uint32_t magic = 9994;

// In a record, by the number of bytes from its type on.
constexpr std::size_t type_length = 4;
constexpr std::size_t box_end = 36;       // type and box
constexpr std::size_t polygon_head = 44;  // and counts of parts and points
constexpr std::size_t multipoint_head = 40;
constexpr std::size_t point_length = 16;

constexpr double least_measure = -1e38;  // what is smaller says that there is none

enum class Layout { null, point, multipoint, parts, patches };

struct ShapeType {
    std::uint32_t number;
    ShapeKind kind;
    Layout layout;
    bool heights;
    bool measures;  ///< may have some
};

constexpr std::array shape_types{
    ShapeType{0, ShapeKind::none, Layout::null, false, false},
    ShapeType{1, ShapeKind::points, Layout::point, false, false},
    ShapeType{3, ShapeKind::lines, Layout::parts, false, false},
    ShapeType{5, ShapeKind::polygons, Layout::parts, false, false},
    ShapeType{8, ShapeKind::points, Layout::multipoint, false, false},
    ShapeType{11, ShapeKind::points, Layout::point, true, true},
    ShapeType{13, ShapeKind::lines, Layout::parts, true, true},
    ShapeType{15, ShapeKind::polygons, Layout::parts, true, true},
    ShapeType{18, ShapeKind::points, Layout::multipoint, true, true},
    ShapeType{21, ShapeKind::points, Layout::point, false, true},
    ShapeType{23, ShapeKind::lines, Layout::parts, false, true},
    ShapeType{25, ShapeKind::polygons, Layout::parts, false, true},
    ShapeType{28, ShapeKind::points, Layout::multipoint, false, true},
    ShapeType{31, ShapeKind::patches, Layout::patches, true, true},
};

const ShapeType* find_type(std::uint32_t number) noexcept {
    const auto* const type = std::find_if(shape_types.begin(), shape_types.end(),
                                          [&](const ShapeType& known) { return known.number == number; });
    return type == shape_types.end() ? nullptr : type;
}

/// A main or index file must begin with its magic number and be as long as its header says. Longer is harmless:
/// offsets lead nowhere else. The bytes that count.
std::string_view checked(std::string_view bytes, const std::string& name, const Complaint& complain) {
    if (bytes.size() < header_length || big32(bytes, 0) != magic)
        complain("its " + name + " has no header. Get it again.");
    const std::uint64_t promised = std::uint64_t{big32(bytes, 24)} * 2;
    if (promised > bytes.size()) {
        complain("its " + name + " is cut short: " + std::to_string(promised) + " bytes promised, " +
                 std::to_string(bytes.size()) + " there. Get it again from where it came from.");
    }
    if (promised < header_length) complain("the header of its " + name + " is broken. Get it again.");
    return bytes.substr(0, static_cast<std::size_t>(promised));
}

Point point_at(std::string_view bytes, std::size_t at) noexcept {
    return {little_double(bytes, at), little_double(bytes, at + 8)};
}

/// Points that stand one after the other in a record, not known to be numbers.
struct PointBytes {
    std::string_view record;
    std::size_t at;
    std::size_t count;

    [[nodiscard]] Point operator[](std::size_t i) const noexcept { return point_at(record, at + i * point_length); }
};

/// Gives them in blocks, copied where the bytes are in this machine's order: a vector would be filled with zeros first,
/// and a block stays in the cache.
template <class Take>
void in_blocks(const PointBytes& points, Take take) {
    std::array<Point, 64> block;
    static_assert(sizeof block == block.size() * point_length);
    for (std::size_t done = 0; done < points.count;) {
        const auto length = std::min(points.count - done, block.size());
        if constexpr (std::endian::native == std::endian::little)
            std::memcpy(block.data(), points.record.data() + points.at + done * point_length, length * point_length);
        else
            for (std::size_t i = 0; i < length; ++i) block[i] = points[done + i];
        take(std::span<const Point>(block.data(), length));
        done += length;
    }
}

/// Without a branch for each, so that the compiler can look at several at once: of what is not finite all bits of the
/// exponent are set, and one more runs over into the sign.
bool are_finite(std::span<const Point> points) noexcept {
    const auto runs_over = [](double value) {
        return (std::bit_cast<std::uint64_t>(value) & 0x7FFF'FFFF'FFFF'FFFF) + 0x0010'0000'0000'0000;
    };
    std::uint64_t any = 0;
    for (const auto p : points) any |= runs_over(p.lon) | runs_over(p.lat);
    return any >> 63U == 0;
}

void append(std::vector<Point>& points, std::span<const Point> more) {
    points.insert(points.end(), more.begin(), more.end());
}

bool is_empty(std::string_view record) noexcept {
    const auto* type = find_type(little32(record, 0));
    return type == nullptr || type->layout == Layout::null ||
           (type->layout == Layout::parts && (little32(record, box_end) == 0 || little32(record, box_end + 4) == 0));
}

}  // namespace

Shapefile::Shapefile(std::string_view shp, std::string_view shx, const Complaint& complain, unsigned threads)
    : shp_(checked(shp, ".shp", complain)), complain_(complain), type_(little32(shp, 32)) {
    shx = checked(shx, ".shx", complain);
    if (find_type(type_) == nullptr)
        complain("its shapes are of type " + std::to_string(type_) + ", which there is none of. Export it again.");
    if ((shx.size() - header_length) % index_length != 0) complain("its .shx ends within a row. Get it again.");
    const auto rows = (shx.size() - header_length) / index_length;
    records_.resize(rows);
    constexpr std::size_t lot = 512;
    constexpr std::size_t bytes_a_vertex = 16;
    threads = threads_for(shp_.size() / bytes_a_vertex, small_steps_worth_a_thread, threads);
    parallel_for_lots(rows, lot, threads, [&](std::size_t row) {
        records_[row] = record_at(shx.substr(header_length + row * index_length, index_length), row);
    });
    check_apart();
    unused_ = shp_.size() - header_length;
    for (const auto record : records_) unused_ -= record_header + record.size();
}

/// Rows that shared bytes would be one row twice, and another one lost.
void Shapefile::check_apart() const {
    std::vector<std::size_t> order(records_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto begin_of = [&](std::size_t row) { return records_[row].data() - shp_.data(); };
    const auto earlier = [&](std::size_t a, std::size_t b) { return begin_of(a) < begin_of(b); };
    if (!std::is_sorted(order.begin(), order.end(), earlier)) std::stable_sort(order.begin(), order.end(), earlier);
    for (std::size_t i = 1; i < order.size(); ++i) {
        const auto end = begin_of(order[i - 1]) + static_cast<std::ptrdiff_t>(records_[order[i - 1]].size());
        if (end + static_cast<std::ptrdiff_t>(record_header) > begin_of(order[i]))
            complain_.row(order[i] + 1, "the index gives it bytes that belong to another row");
    }
}

ShapeKind Shapefile::kind() const noexcept { return find_type(type_)->kind; }

std::string_view Shapefile::record_at(std::string_view entry, std::size_t row) const {
    const std::uint64_t at = std::uint64_t{big32(entry, 0)} * 2;
    const std::uint64_t length = std::uint64_t{big32(entry, 4)} * 2;
    if (at < header_length || at + record_header + length > shp_.size())
        complain_.row(row + 1, "the index says that it lies outside the .shp");
    if (std::uint64_t{big32(shp_, static_cast<std::size_t>(at) + 4)} * 2 != length)
        complain_.row(row + 1, "index and .shp do not agree on its length");
    const auto record = shp_.substr(static_cast<std::size_t>(at) + record_header, static_cast<std::size_t>(length));
    check_record(record, row + 1);
    return record;
}

void Shapefile::check_record(std::string_view record, std::size_t row) const {
    if (record.size() < type_length) complain_.row(row, "it is shorter than any shape can be");
    const auto type = little32(record, 0);
    if (type == 0) return;
    if (type != type_) {
        complain_.row(row,
                      "its shape is of type " + std::to_string(type) + " in a file of type " + std::to_string(type_));
    }
    check_counts(record, row);
}

/// What stands before the coordinates must not promise more of them than there are.
void Shapefile::check_counts(std::string_view record, std::size_t row) const {
    const auto& type = *find_type(type_);
    std::uint64_t needed = 0;
    std::uint64_t points = 1;
    if (type.layout == Layout::point) needed = type_length + point_length + (type.heights || type.measures ? 8 : 0);
    if (type.layout == Layout::multipoint) needed = multipoint_head;
    if (type.layout == Layout::parts) needed = polygon_head;
    if (record.size() < needed) complain_.row(row, "its shape is shorter than one of its type can be");
    if (type.layout != Layout::multipoint && type.layout != Layout::parts) return;
    const bool parted = type.layout == Layout::parts;
    const std::uint64_t parts = parted ? little32(record, box_end) : 0;
    points = little32(record, parted ? box_end + 4 : box_end);
    needed += 4 * parts + point_length * points;
    if (type.heights) needed += 16 + 8 * points;  // their range, and one each
    if (needed > record.size()) complain_.row(row, "it counts more points than it has");
    for (std::size_t i = 0; i < parts; ++i) {
        const auto first = little32(record, polygon_head + 4 * i);
        const auto next = i + 1 < parts ? little32(record, polygon_head + 4 * (i + 1)) : points;
        if (first > next || next > points || (i == 0 && first != 0))
            complain_.row(row, "its rings are not where it says");
    }
}

/// Heights and measures are dropped, and told.
void Shapefile::note_dimensions(std::string_view record, std::size_t points_end, std::size_t points, std::size_t row,
                                GeometryNotes& notes) const {
    const auto& type = *find_type(type_);
    if (type.heights) notes.add(GeometryEvent::has_z, row);
    if (!type.measures) return;
    const std::size_t range = type.layout == Layout::point ? 0 : 16;
    const auto first = points_end + (type.heights ? range + 8 * points : 0) + range;
    if (first + 8 * points > record.size()) return;
    for (std::size_t i = 0; i < points; ++i) {
        if (!(little_double(record, first + 8 * i) > least_measure)) continue;
        notes.add(GeometryEvent::has_m, row);
        return;
    }
}

/// Calls `start` with the number of points of each ring that encloses something, then `take` with its points in blocks.
template <class Start, class Take>
void Shapefile::for_each_ring(std::size_t row, GeometryNotes& notes, Start start, Take take) const {
    const auto record = records_[row++];  // told from 1
    if (is_empty(record)) return notes.add(GeometryEvent::missing, row);
    const std::size_t parts = little32(record, box_end);
    const std::size_t points = little32(record, box_end + 4);
    const auto begin = polygon_head + 4 * parts;
    bool degenerate = false;
    bool any = false;
    for (std::size_t i = 0; i < parts; ++i) {
        const std::size_t first = little32(record, polygon_head + 4 * i);
        const std::size_t next = i + 1 < parts ? little32(record, polygon_head + 4 * (i + 1)) : points;
        const PointBytes ring{record, begin + point_length * first, next - first};
        const bool encloses = ring.count >= 4;
        if (encloses) start(ring.count);
        in_blocks(ring, [&](std::span<const Point> block) {
            if (!are_finite(block)) complain_.row(row, "a coordinate is not a number");
            if (encloses) take(block);
        });
        if (ring.count > 0 && (ring.count < 2 || ring[0] != ring[ring.count - 1]))
            complain_.row(row, "a ring is not closed, so a part of the border is missing");
        any = any || encloses;
        degenerate = degenerate || !encloses;
    }
    if (degenerate) notes.add(GeometryEvent::degenerate, row);
    note_dimensions(record, begin + point_length * points, points, row, notes);
    if (!any) notes.add(GeometryEvent::not_polygon, row);
}

MultiPolygon Shapefile::polygons(std::size_t row, GeometryNotes& notes) const {
    std::vector<Ring> rings;
    for_each_ring(
        row, notes, [&](std::size_t points) { rings.emplace_back().reserve(points); },
        [&](std::span<const Point> block) { append(rings.back(), block); });
    return polygons_of(std::move(rings));
}

Box Shapefile::box_of_polygons(std::size_t row, GeometryNotes& notes) const {
    Box box;
    for_each_ring(
        row, notes, [](std::size_t) {},
        [&](std::span<const Point> block) {
            for (const auto p : block) box.grow(p);
        });
    return box;
}

std::vector<Point> Shapefile::points(std::size_t row, GeometryNotes& notes) const {
    const auto record = records_[row];
    std::vector<Point> result;
    if (!is_empty(record)) {
        const bool single = find_type(type_)->layout == Layout::point;
        const std::size_t begin = single ? type_length : multipoint_head;
        const PointBytes points{record, begin, single ? 1 : little32(record, box_end)};
        in_blocks(points, [&](std::span<const Point> block) {
            if (!are_finite(block)) complain_.row(row + 1, "a coordinate is not a number");
            append(result, block);
        });
        note_dimensions(record, begin + point_length * result.size(), result.size(), row + 1, notes);
    }
    if (result.empty()) notes.add(GeometryEvent::missing, row + 1);
    return result;
}

}  // namespace kamtuu::read
