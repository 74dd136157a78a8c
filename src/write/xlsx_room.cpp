#include "write/xlsx_room.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>

#include <kamtuu/error.hpp>

#include "write/posix.hpp"

namespace kamtuu {

namespace {

// What the library writes around a cell, a row, a sheet and a book; a byte of text becomes six ("&quot;").
constexpr std::uint64_t around_cell = 96;
constexpr std::uint64_t around_row = 160;
constexpr std::uint64_t around_sheet = 16'384;
constexpr std::uint64_t around_book = 65'536;
constexpr std::uint64_t escaped = 6;

[[noreturn]] void refuse(std::uint64_t bytes, const std::filesystem::path& folder, int error) {
    throw Error(ErrorKind::output, "cannot make a workbook: it needs up to " + std::to_string(bytes / 1'000'000 + 1) +
                                       " MB for temporary files in " + folder.string() + ": " +
                                       std::generic_category().message(error) +
                                       ". Make room there, or name another folder in the environment variable TMPDIR.");
}

/// A new file in `folder` that nobody finds.
posix::Descriptor nameless_file(const std::filesystem::path& folder) {
    auto name = (folder / ".kamtuu-XXXXXX").string();
    posix::Descriptor file(::mkostemp(name.data(), O_CLOEXEC));
    if (file.get() >= 0) ::unlink(name.c_str());
    return file;
}

}  // namespace

std::uint64_t unpacked_bound(std::span<const CellTable> sheets) {
    std::uint64_t bytes = around_book;
    for (const auto& sheet : sheets) {
        bytes += around_sheet + sheet.looks.size() * around_row;
        for (const auto& column : sheet.columns)
            bytes += around_row + escaped * (column.name.size() + column.heading.size());
        for (const auto& row : sheet.rows) {
            bytes += around_row;
            for (const auto& cell : row) bytes += around_cell + escaped * cell.size();
        }
    }
    return bytes;
}

void TemporaryRoom::require() const {
    std::error_code none;
    const auto folder = std::filesystem::temp_directory_path(none);
    if (none) refuse(bytes_, "the folder that TMPDIR names", none.value());
    const auto file = nameless_file(folder);
    if (file.get() < 0) refuse(bytes_, folder, errno);
    if (const int error = ::posix_fallocate(file.get(), 0, static_cast<off_t>(bytes_))) refuse(bytes_, folder, error);
}

}  // namespace kamtuu
