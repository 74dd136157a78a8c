#include "write/xlsx.hpp"

#include <clocale>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <xlsxwriter.h>

#include <kamtuu/error.hpp>

#include "write/posix.hpp"
#include "write/utf8.hpp"

namespace kamtuu {

namespace {

/// The library writes to a path alone.
class ScratchFolder {
public:
    ScratchFolder() : path_(posix::make_temporary_folder(std::filesystem::temp_directory_path())) {}
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] std::string file() const { return (path_ / "table.xlsx").string(); }

private:
    std::filesystem::path path_;
};

/// This thread writes numbers as C does while it lives: the library uses the host's locale, where half a millimetre may
/// be "0,5" and the sheet unreadable.
class PlainNumbers {
public:
    PlainNumbers() : plain_(::newlocale(LC_NUMERIC_MASK, "C", nullptr)), before_(::uselocale(plain_)) {}
    PlainNumbers(const PlainNumbers&) = delete;
    PlainNumbers& operator=(const PlainNumbers&) = delete;
    ~PlainNumbers() {
        ::uselocale(before_);
        ::freelocale(plain_);
    }

private:
    locale_t plain_;
    locale_t before_;
};

void check(lxw_error error, const std::string& what) {
    if (error == LXW_NO_ERROR) return;
    throw Error(ErrorKind::output,
                what + " cannot be written as XLSX: " + lxw_strerror(error) + " Give the output the ending .csv.");
}

std::string as_utf8(const std::string& text) {
    std::string result;
    append_utf8(result, text);
    return result;
}

std::string file_bytes(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

struct Formats {
    lxw_format* header;
    lxw_format* input_header;
    lxw_format* text;
};

Formats add_formats(lxw_workbook* book) {
    constexpr lxw_color_t for_people = 0xFFF2CC;
    Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(formats.header);
    format_set_bold(formats.input_header);
    format_set_bg_color(formats.input_header, for_people);
    format_set_num_format(formats.text, "@");
    return formats;
}

/// A workbook is stamped with the day that it is made on, which would make each run another file.
void fix_creation_date(lxw_workbook* book) {
    constexpr std::time_t first_of_2020 = 1'577'836'800;
    lxw_doc_properties properties{};
    properties.created = first_of_2020;
    workbook_set_properties(book, &properties);
}

void write_header(lxw_worksheet* sheet, const CellTable& table, const Formats& formats) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& column = table.columns[i];
        const auto at = static_cast<lxw_col_t>(i);
        const bool is_number = column.kind == CellKind::number;
        worksheet_set_column(sheet, at, at, column.width, is_number ? nullptr : formats.text);
        worksheet_write_string(sheet, 0, at, column.name.c_str(),
                               column.kind == CellKind::input ? formats.input_header : formats.header);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()),
                         static_cast<lxw_col_t>(table.columns.size() - 1));
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t at, const std::string& cell, const CellColumn& column,
                const Formats& formats) {
    if (cell.empty()) return;
    const auto error = column.kind == CellKind::number
                           ? worksheet_write_number(sheet, row, at, std::stod(cell), nullptr)
                           : worksheet_write_string(sheet, row, at, as_utf8(cell).c_str(), formats.text);
    check(error, "row " + std::to_string(row + 1) + ", column " + column.name + ",");
}

void write_rows(lxw_worksheet* sheet, const CellTable& table, const Formats& formats) {
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            write_cell(sheet, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(i), table.rows[row].at(i),
                       table.columns[i], formats);
}

void check_rows(const CellTable& table) {
    if (table.rows.size() >= LXW_ROW_MAX)
        throw Error(ErrorKind::output, "a sheet holds no more than " + std::to_string(LXW_ROW_MAX - 1) +
                                           " rows under its header, and there are " +
                                           std::to_string(table.rows.size()) + ". Give the output the ending .csv.");
}

}  // namespace

std::string xlsx(const CellTable& table) {
    check_rows(table);
    const PlainNumbers plain_numbers;
    const ScratchFolder scratch;
    const auto file = scratch.file();
    struct Close {
        void operator()(lxw_workbook* book) const noexcept { lxw_workbook_free(book); }
    };
    std::unique_ptr<lxw_workbook, Close> book(workbook_new(file.c_str()));
    if (book == nullptr) throw Error(ErrorKind::output, "there is no memory for a workbook.");
    auto* sheet = workbook_add_worksheet(book.get(), table.title.c_str());
    const auto formats = add_formats(book.get());
    fix_creation_date(book.get());
    write_header(sheet, table, formats);
    write_rows(sheet, table, formats);
    check(workbook_close(book.release()), "the table");  // frees it too
    return file_bytes(file);
}

}  // namespace kamtuu
