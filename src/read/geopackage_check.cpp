#include "read/geopackage_check.hpp"

#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/input_file.hpp"

namespace kamtuu::read {

namespace {

struct CloseDatabase {
    void operator()(sqlite3* database) const noexcept { sqlite3_close(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& cause) {
    throw Error(ErrorKind::input, file_name(file) + ": " + cause);
}

/// A URI, because only that can say "immutable": no lock, no journal, no file beside it.
std::string immutable_uri(const std::filesystem::path& file) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : file.string()) {
        if (text::is_letter(c) || text::is_digit(c) || c == '/' || c == '.' || c == '_' || c == '-') {
            uri += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', digits[byte >> 4U], digits[byte & 15U]};
        }
    }
    return uri + "?immutable=1";
}

std::string column(sqlite3_stmt* statement, int i) {
    const auto* text = sqlite3_column_text(statement, i);
    return text == nullptr ? std::string() : reinterpret_cast<const char*>(text);
}

bool is_foreign_virtual_table(std::string_view sql) {
    const auto words = text::split(text::to_lower(sql), ' ');
    if (words.size() < 2 || words[0] != "create" || words[1] != "virtual") return false;
    return text::to_lower(sql).find("using rtree") == std::string::npos;
}

void check_object(const std::filesystem::path& file, sqlite3_stmt* row) {
    const auto type = column(row, 0);
    const auto name = column(row, 1);
    const bool known = type == "table" || type == "index" || type == "trigger";
    if (known && !is_foreign_virtual_table(column(row, 2))) return;
    refuse(file, "it holds the " + (known ? "virtual table" : type) + " " + name +
                     ", which can run for ever or read other files and is not opened. Export the layer that you need "
                     "to a new GeoPackage.");
}

}  // namespace

void check_geopackage(const std::filesystem::path& file) {
    auto log = file;
    log += "-wal";
    std::error_code missing;
    if (const auto size = std::filesystem::file_size(log, missing); !missing && size > 0) {
        refuse(file, "another program has changes to it in " + file_name(log) + ". Close it there first.");
    }
    sqlite3* opened = nullptr;
    const auto uri = immutable_uri(file);
    const int status = sqlite3_open_v2(uri.c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    const Database database(opened);
    if (status != SQLITE_OK) refuse(file, "cannot be opened as a GeoPackage.");
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_stmt* prepared = nullptr;
    sqlite3_prepare_v2(opened, "SELECT type, name, sql FROM sqlite_master", -1, &prepared, nullptr);
    const Statement rows(prepared);
    int step = SQLITE_ERROR;
    while (rows && (step = sqlite3_step(rows.get())) == SQLITE_ROW) check_object(file, rows.get());
    if (step != SQLITE_DONE) refuse(file, std::string("its list of tables cannot be read: ") + sqlite3_errmsg(opened));
}

}  // namespace kamtuu::read
