#include <kamtuu/map.hpp>

namespace kamtuu {

namespace {

std::size_t count(const SummaryRow& row, std::string_view key) {
    const auto& cell = cell_of(row, key);
    return cell ? static_cast<std::size_t>(cell->lower) : 0;
}

}  // namespace

MapRecords map_records(const Summary& summary) {
    MapRecords records;
    for (const auto& row : summary.rows) {
        const auto here = count(row, "records_placed") + count(row, "records_partly");
        if (row.kind == RowKind::unit) records.placed += here;
        if (row.kind == RowKind::partly_placed) records.partly_placed += here;
        records.unplaced += count(row, "records_unplaced");
    }
    return records;
}

}  // namespace kamtuu
