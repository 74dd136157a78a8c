#include <optional>
#include <string>
#include <utility>

#include <kamtuu/match_table.hpp>

#include "read/csv.hpp"
#include "read/required_columns.hpp"

namespace kamtuu {

namespace {

/// Why a row cannot be used; empty if it can.
std::string fault_of(const read::RequiredColumns& columns, std::size_t row, const std::optional<Pcode>& unit,
                     const Boundaries& boundaries) {
    const auto typed = columns.text(row, "unit");
    if (!unit) return "\"" + typed + "\" in column unit is no P-code";
    if (boundaries.find(*unit) == nullptr) return "no unit has the P-code " + unit->str();
    const bool named = !columns.text(row, "name_en").empty() || !columns.text(row, "name_ky").empty() ||
                       !columns.text(row, "name_ru").empty();
    return named ? std::string() : "the village has no name";
}

void require_columns(const Table& table) {
    for (const auto* column : {"unit", "village", "name_en", "name_ky", "name_ru"})
        if (!table.find(column))
            throw Error(ErrorKind::input, table.file() + ": has no column " + column +
                                              ". A table of villages has unit, village, name_en, name_ky, name_ru.");
}

}  // namespace

std::vector<Village> read_villages(const std::filesystem::path& file, const Boundaries& boundaries,
                                   Findings& findings) {
    const auto table = read_csv(file, {}, findings);
    require_columns(table);
    const read::RequiredColumns columns(table);
    std::vector<Village> villages;
    for (std::size_t row = 0; row < table.size(); ++row) {
        auto unit = read_typed_pcode(columns.text(row, "unit")).pcode;
        if (const auto fault = fault_of(columns, row, unit, boundaries); !fault.empty()) {
            findings.push_back({Severity::warning, "village.refused", table.file(), table.row_number(row), "",
                                "This village was left out: " + fault + "."});
            continue;
        }
        villages.push_back({std::move(*unit), columns.text(row, "village"), columns.text(row, "name_en"),
                            columns.text(row, "name_ky"), columns.text(row, "name_ru")});
    }
    return villages;
}

}  // namespace kamtuu
