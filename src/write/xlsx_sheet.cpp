#include "write/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include <kamtuu/error.hpp>

#include "write/xlsx_text.hpp"

namespace kamtuu {

namespace {

using Role = XlsxLook::Role;

constexpr double heading_height = 48;  // points: three lines
constexpr std::uint8_t paper_a4 = 9;

bool has_headings(const CellTable& table) noexcept {
    return std::ranges::any_of(table.columns, [](const CellColumn& column) { return !column.heading.empty(); });
}

std::optional<double> number_of(const std::string& cell) noexcept {
    double number{};
    const auto* end = cell.data() + cell.size();
    const auto result = std::from_chars(cell.data(), end, number);
    return result.ec == std::errc{} && result.ptr == end ? std::optional(number) : std::nullopt;
}

class SheetWriter {
public:
    SheetWriter(lxw_worksheet* sheet, const CellTable& table, XlsxFormats& formats)
        : sheet_(sheet), table_(table), formats_(formats), first_(header_rows(table)) {}

    void write() {
        set_columns();
        write_headers();
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            for (std::size_t i = 0; i < table_.columns.size(); ++i) write_cell(row, i);
        set_pages();
    }

private:
    void set_columns() {
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            const auto& column = table_.columns[i];
            const auto at = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet_, at, at, column.width, formats_.of(usual_look(column)));
        }
    }

    static XlsxLook usual_look(const CellColumn& column) {
        const bool is_number = column.kind == CellKind::number;
        return {.number_format = is_number ? number_format(column.unit) : "@", .wraps = column.wraps};
    }

    void write_headers() {
        lxw_row_t row = 0;
        const bool headed = has_headings(table_);
        if (headed) {
            worksheet_set_row(sheet_, row, heading_height, nullptr);
            write_header(
                row++, [](const CellColumn& column) { return column.heading; }, Role::heading);
        }
        if (table_.names_shown)
            write_header(
                row++, [](const CellColumn& column) { return column.name; }, headed ? Role::small_name : Role::name);
        for (std::size_t i = 0; i < table_.tags.size(); ++i)
            write_text(row, i, table_.tags[i], formats_.of({.role = Role::small_name}));
    }

    template <typename Text>
    void write_header(lxw_row_t row, Text text, Role role) {
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            const auto& column = table_.columns[i];
            const bool for_input = role == Role::name && column.kind == CellKind::input;
            write_text(row, i, text(column), formats_.of({.role = for_input ? Role::name_of_input : role}));
        }
    }

    void write_cell(std::size_t row, std::size_t i) {
        const auto& column = table_.columns[i];
        const auto& cell = table_.rows[row].at(i);
        const auto found = table_.looks.empty() ? table_.looks.end() : table_.looks.find({row, i});
        if (cell.empty() && found == table_.looks.end()) return;
        auto look = usual_look(column);
        if (found != table_.looks.end()) take(look, found->second);
        const bool may_be_number = column.kind == CellKind::number || has_unit(found);
        const auto number = may_be_number ? number_of(cell) : std::nullopt;
        const auto at = static_cast<lxw_row_t>(row + first_);
        if (number) {
            check_xlsx(worksheet_write_number(sheet_, at, static_cast<lxw_col_t>(i), *number, formats_.of(look)),
                       where(at, i));
            return;
        }
        look.number_format = "@";
        look.to_the_right = column.kind == CellKind::number;
        write_text(at, i, cell, formats_.of(look));
    }

    [[nodiscard]] bool has_unit(decltype(CellTable::looks)::const_iterator look) const {
        return look != table_.looks.end() && !look->second.unit.empty();
    }

    static void take(XlsxLook& look, const CellLook& own) {
        look.fill = own.fill;
        look.bold = own.bold;
        look.grey = own.grey;
        if (!own.unit.empty()) look.number_format = number_format(own.unit);
    }

    void write_text(lxw_row_t row, std::size_t i, const std::string& cell, lxw_format* format) {
        const auto at = static_cast<lxw_col_t>(i);
        if (cell.empty()) {
            worksheet_write_blank(sheet_, row, at, format);
            return;
        }
        const auto text = sheet_text(cell);
        const bool fits = utf16_length(text) <= most_of_cell;
        check_xlsx(
            fits ? worksheet_write_string(sheet_, row, at, text.c_str(), format) : LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED,
            where(row, i));
    }

    [[nodiscard]] std::string where(lxw_row_t row, std::size_t i) const {
        return "row " + std::to_string(row + 1) + ", column " + table_.columns[i].name + ",";
    }

    /// One, unless letters would be too small to read.
    [[nodiscard]] std::uint16_t pages_wide() const {
        constexpr int most_characters = 230;
        int characters = 0;
        for (const auto& column : table_.columns) characters += column.width;
        return static_cast<std::uint16_t>((characters + most_characters - 1) / most_characters);
    }

    void set_pages() {
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, paper_a4);
        worksheet_fit_to_pages(sheet_, pages_wide(), 0);
        if (table_.frozen_columns > 0)
            worksheet_repeat_columns(sheet_, 0, static_cast<lxw_col_t>(table_.frozen_columns - 1));
        worksheet_set_footer(sheet_, "&L&A&R&P / &N");
        if (first_ == 0) return;
        const auto last = static_cast<lxw_row_t>(first_ - 1);
        worksheet_repeat_rows(sheet_, 0, last);
        worksheet_freeze_panes(sheet_, static_cast<lxw_row_t>(first_), static_cast<lxw_col_t>(table_.frozen_columns));
        worksheet_autofilter(sheet_, last, 0, static_cast<lxw_row_t>(last + table_.rows.size()),
                             static_cast<lxw_col_t>(table_.columns.size() - 1));
    }

    lxw_worksheet* sheet_;
    const CellTable& table_;
    XlsxFormats& formats_;
    std::size_t first_;
};

void check_rows(const CellTable& table) {
    const auto most = most_rows - header_rows(table);
    if (table.rows.size() > most)
        throw Error(ErrorKind::output, "a sheet holds no more than " + std::to_string(most) +
                                           " rows under its header, and there are " +
                                           std::to_string(table.rows.size()) + ". Give the output the ending .csv.");
}

}  // namespace

std::size_t header_rows(const CellTable& table) noexcept {
    return (has_headings(table) ? 1U : 0U) + (table.names_shown ? 1U : 0U) + (table.tags.empty() ? 0U : 1U);
}

void add_sheet(lxw_workbook* book, const CellTable& table, XlsxFormats& formats) {
    check_rows(table);
    const auto& name = table.sheet.empty() ? table.title : table.sheet;
    auto* sheet = workbook_add_worksheet(book, name.c_str());
    if (sheet == nullptr)
        throw Error(ErrorKind::output, "no sheet can have the name \"" + name +
                                           "\": of 31 characters at most, none of []:*?/\\, and only once in a file.");
    SheetWriter(sheet, table, formats).write();
}

void check_xlsx(lxw_error error, const std::string& what) {
    if (error == LXW_NO_ERROR) return;
    throw Error(ErrorKind::output,
                what + " cannot be written as XLSX: " + lxw_strerror(error) + " Give the output the ending .csv.");
}

}  // namespace kamtuu
