#include "write/row_cells.hpp"

#include <array>

namespace kamtuu {

void identify(CsvWriter& csv, RowKind kind, const Unit* unit) {
    if (unit != nullptr) {
        csv.plain(unit->pcode.str()).text(unit->name_en).text(unit->name_ky);
        return;
    }
    constexpr std::array<std::string_view, 4> names{"", "(partly placed)", "(unplaced)", "(undated)"};
    csv.plain("").plain(names[static_cast<std::size_t>(kind)]).plain("");
}

}  // namespace kamtuu
