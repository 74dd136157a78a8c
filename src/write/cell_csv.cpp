#include "write/cell_csv.hpp"

#include "write/csv.hpp"

namespace kamtuu {

std::string to_csv(const CellTable& table, HxlRow hxl) {
    CsvWriter csv;
    for (const auto& column : table.columns) csv.plain(column.name);
    csv.end_row();
    const auto tags = hxl == HxlRow::on ? hxl_row(table) : std::vector<std::string>{};
    for (const auto& tag : tags) csv.plain(tag);
    if (!tags.empty()) csv.end_row();
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto kind = table.columns[i].kind;
            if (kind == CellKind::text || kind == CellKind::input)
                csv.text(row.at(i));
            else
                csv.plain(row.at(i));
        }
        csv.end_row();
    }
    return std::move(csv).str();
}

}  // namespace kamtuu
