#include "write/row_cells.hpp"

#include <array>
#include <string_view>

namespace kamtuu {

void add_unit_columns(CellTable& table) {
    table.columns.insert(
        table.columns.end(),
        {{"pcode", CellKind::plain, 16}, {"name_en", CellKind::text, 20}, {"name_ky", CellKind::text, 20}});
}

void add_unit_cells(std::vector<std::string>& cells, RowKind kind, const Unit* unit) {
    if (unit != nullptr) {
        cells.insert(cells.end(), {unit->pcode.str(), unit->name_en, unit->name_ky});
        return;
    }
    constexpr std::array<std::string_view, 4> names{"", "(partly placed)", "(unplaced)", "(undated)"};
    cells.insert(cells.end(), {"", std::string(names[static_cast<std::size_t>(kind)]), ""});
}

}  // namespace kamtuu
