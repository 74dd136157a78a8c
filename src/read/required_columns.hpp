#pragma once

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <kamtuu/error.hpp>
#include <kamtuu/pcode.hpp>

#include "core/text.hpp"
#include "read/table.hpp"

namespace kamtuu::read {

/// A table of our own making, whose columns must be there and whose cells must be right: what is not throws Error
/// (input) with file, row and column. Keeps a reference to the table.
class RequiredColumns {
public:
    explicit RequiredColumns(const Table& table) : table_(table) {}

    [[nodiscard]] std::string text(std::size_t row, std::string_view column) const {
        const auto at = table_.find(column);
        if (!at) throw Error(ErrorKind::input, table_.file() + ": has no column " + std::string(column) + ".");
        return std::string(text::trim(table_.cell(row, *at)));
    }

    /// Empty also where there is no such column.
    [[nodiscard]] std::string text_if_any(std::size_t row, std::string_view column) const {
        return table_.find(column) ? text(row, column) : std::string();
    }

    [[noreturn]] void fail(std::size_t row, std::string_view column, const std::string& cause) const {
        throw Error(ErrorKind::input, table_.file() + ", row " + std::to_string(table_.row_number(row)) + ", column " +
                                          std::string(column) + ": \"" + text(row, column) + "\" " + cause + ".");
    }

    [[nodiscard]] Pcode pcode(std::size_t row, std::string_view column) const {
        const auto code = Pcode::parse(text(row, column));
        if (!code) fail(row, column, "is no P-code");
        return *code;
    }

    /// Absent for a blank cell.
    [[nodiscard]] std::optional<double> degrees(std::size_t row, std::string_view column, double most) const {
        const auto typed = text(row, column);
        if (typed.empty()) return std::nullopt;
        double number = 0;
        const auto* const end = typed.data() + typed.size();
        const auto [stop, fault] = std::from_chars(typed.data(), end, number);
        if (fault != std::errc{} || stop != end || !(number >= -most && number <= most)) {
            fail(row, column, "is no number of degrees");
        }
        return number;
    }

private:
    const Table& table_;
};

}  // namespace kamtuu::read
