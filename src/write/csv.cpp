#include "write/csv.hpp"

#include "core/formula_guard.hpp"
#include "write/utf8.hpp"

namespace kamtuu {

namespace {

void append_quoted(std::string& out, std::string_view cell, char separator) {
    const char special[] = {separator, '"', '\r', '\n'};
    if (cell.find_first_of({special, sizeof special}) == std::string_view::npos) {
        append_utf8(out, cell);
        return;
    }
    out += '"';
    for (auto quote = cell.find('"'); quote != std::string_view::npos; quote = cell.find('"')) {
        append_utf8(out, cell.substr(0, quote));
        out += "\"\"";
        cell.remove_prefix(quote + 1);
    }
    append_utf8(out, cell);
    out += '"';
}

}  // namespace

CsvWriter& CsvWriter::text(std::string_view cell) {
    if (guard_ == FormulaGuard::off) return plain(cell);
    return plain(guarded(cell, separator_));
}

CsvWriter& CsvWriter::plain(std::string_view cell) {
    begin_cell();
    append_quoted(out_, cell, separator_);
    return *this;
}

void CsvWriter::end_row() {
    out_ += '\n';
    row_begun_ = false;
}

void CsvWriter::begin_cell() {
    if (row_begun_) out_ += separator_;
    row_begun_ = true;
}

}  // namespace kamtuu
