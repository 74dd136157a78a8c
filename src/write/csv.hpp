#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kamtuu {

/// Whether a text cell that a spreadsheet would run as a formula gets an apostrophe in front.
enum class FormulaGuard : bool { off, on };

/// Writes a CSV table to a string, cell by cell: RFC 4180 quoting, but lines end in LF; UTF-8 without a byte order
/// mark, what is not UTF-8 replaced by U+FFFD. With the guard, a text gets an apostrophe wherever a spreadsheet would
/// take what follows for a formula (core/formula_guard.hpp says where and why). Numbers are not texts: -5 stays.
class CsvWriter {
public:
    explicit CsvWriter(FormulaGuard guard = FormulaGuard::on, char separator = ',')
        : guard_(guard), separator_(separator) {}

    CsvWriter& text(std::string_view cell);
    /// A number, or what else is known to be harmless; still quoted where needed.
    CsvWriter& plain(std::string_view cell);
    CsvWriter& count(std::size_t cell) { return plain(std::to_string(cell)); }
    void end_row();

    [[nodiscard]] const std::string& str() const& noexcept { return out_; }
    [[nodiscard]] std::string str() && noexcept { return std::move(out_); }

private:
    void begin_cell();

    FormulaGuard guard_;
    char separator_;
    std::string out_{};
    bool row_begun_{false};
};

}  // namespace kamtuu
