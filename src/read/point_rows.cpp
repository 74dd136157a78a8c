#include "read/point_rows.hpp"

#include "read/numbers.hpp"
#include "read/plain_degrees.hpp"
#include "read/typed_point.hpp"

namespace kamtuu {

namespace {

PointFault fault_of(PointRemark remark) noexcept {
    switch (remark) {
        case PointRemark::incomplete:
            return PointFault::incomplete;
        case PointRemark::zero:
            return PointFault::zero;
        case PointRemark::swapped:
            return PointFault::swapped;
        case PointRemark::out_of_range:
            return PointFault::out_of_range;
        case PointRemark::none:
        case PointRemark::absent:
            break;
    }
    return PointFault::without;
}

/// Makes points of rows.
class PointReceiver {
public:
    PointReceiver(const PointTable& table, PointRows& result) : table_(table), result_(result) {}

    void blank(const RowPlace& place) { add(place, 0, PointRowKind::blank); }

    void row(const RowCells& cells, const RowPlace& place) {
        const auto missing = table_.shape.width - cells.count();
        if (missing > 0) result_.short_rows.note(place.number, [] { return std::string(); });
        add(place, missing, read_point(inside_quotes(cells[table_.lon]), inside_quotes(cells[table_.lat])));
    }

private:
    void add(const RowPlace& place, std::size_t missing, PointRowKind kind) {
        result_.rows.push_back({static_cast<std::uint32_t>(place.cells_end), static_cast<std::uint16_t>(missing),
                                static_cast<std::uint8_t>(place.newline), kind});
    }

    PointRowKind read_point(std::string_view lon, std::string_view lat) {
        Point point;
        if (read_plain_degrees(lon, point.lon) && read_plain_degrees(lat, point.lat) && is_plain_point(point)) {
            result_.points.push_back(point);
            return PointRowKind::has_point;
        }
        return read_odd_point(lon, lat);
    }

    PointRowKind read_odd_point(std::string_view lon, std::string_view lat) {
        const auto typed_lon = read_typed_number(lon, Comma::is_decimal);
        const auto typed_lat = read_typed_number(lat, Comma::is_decimal);
        const auto typed = read_typed_point(typed_lon.value, typed_lat.value);
        const bool no_number =
            typed_lon.remark == NumberRemark::not_a_number || typed_lat.remark == NumberRemark::not_a_number;
        if (no_number || typed.remark != PointRemark::none) {
            const auto fault = no_number ? PointFault::not_a_number : fault_of(typed.remark);
            result_.faults[static_cast<std::size_t>(fault)].note(
                result_.rows.size(), [&] { return "longitude " + shown_cell(lon) + ", latitude " + shown_cell(lat); });
        }
        if (!typed.point) return PointRowKind::no_point;
        result_.points.push_back(*typed.point);
        return PointRowKind::has_point;
    }

    const PointTable& table_;
    PointRows& result_;
};

}  // namespace

void read_point_rows(std::string_view text, const PointTable& table, const PieceEnd& end, PointRows& rows) {
    rows.rows.clear();
    rows.points.clear();
    rows.faults.fill({});
    rows.short_rows = {};
    auto known_end = end;
    const auto known = readable_part(text, known_end);
    PointReceiver receiver(table, rows);
    rows.stop = CsvRowReader(known, table.shape, known_end, rows.marks, receiver).read();
}

}  // namespace kamtuu
