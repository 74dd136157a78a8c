#include "write/xlsx.hpp"

#include <cerrno>
#include <chrono>
#include <clocale>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <sys/mman.h>
#include <xlsxwriter.h>

#include <kamtuu/error.hpp>

#include "write/posix.hpp"
#include "write/source_date.hpp"
#include "write/xlsx_formats.hpp"
#include "write/xlsx_room.hpp"
#include "write/xlsx_sheet.hpp"

namespace kamtuu {

namespace {

/// A file in memory, since the library writes to a path alone: no disk can be full, and a killed process leaves
/// nothing.
class MemoryFile {
public:
    MemoryFile() : descriptor_(::memfd_create("table.xlsx", MFD_CLOEXEC)) {
        if (descriptor_.get() < 0) posix::fail("make", "a file in memory", errno);
    }
    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_.get()); }
    [[nodiscard]] std::string bytes() const {
        std::ifstream stream(path(), std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

private:
    posix::Descriptor descriptor_;
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

/// A workbook is stamped with the day that it is made on, which would make each run another file.
void fix_creation_date(lxw_workbook* book) {
    lxw_doc_properties properties{};
    properties.created = std::chrono::system_clock::to_time_t(source_date());
    workbook_set_properties(book, &properties);
}

struct Close {
    void operator()(lxw_workbook* book) const noexcept { lxw_workbook_free(book); }
};

}  // namespace

std::string xlsx(std::span<const CellTable> sheets) {
    const PlainNumbers plain_numbers;
    const TemporaryRoom room(unpacked_bound(sheets));
    room.require();
    const MemoryFile memory;
    const auto file = memory.path();
    auto folder = std::filesystem::temp_directory_path().string();
    lxw_workbook_options options{.constant_memory = LXW_FALSE, .tmpdir = folder.data(), .use_zip64 = LXW_FALSE};
    std::unique_ptr<lxw_workbook, Close> book(workbook_new_opt(file.c_str(), &options));
    if (book == nullptr) throw Error(ErrorKind::output, "there is no memory for a workbook.");
    fix_creation_date(book.get());
    XlsxFormats formats(book.get());
    for (const auto& sheet : sheets) add_sheet(book.get(), sheet, formats);
    check_xlsx(workbook_close(book.release()), "the table");  // frees it too
    room.require();
    return memory.bytes();
}

}  // namespace kamtuu
