// Any bytes are either a table, the same as the slow reader's, or an Error that names the file; never anything else.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <kamtuu/error.hpp>

#include "read/csv.hpp"
#include "read/encoding.hpp"
#include "read/file_kind.hpp"
#include "reference/slow_csv.hpp"

namespace {

using kamtuu::reference::SlowRow;

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

bool same(const kamtuu::Table& table, const std::vector<SlowRow>& rows) {
    if (table.size() + 1 != rows.size()) return false;
    const auto equal = [](kamtuu::Table::Row cells, const SlowRow& row) {
        return std::equal(cells.begin(), cells.end(), row.cells.begin(), row.cells.end());
    };
    if (!equal(table.header(), rows[0]) || table.header_number() != rows[0].number) return false;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (!equal(table.row(i), rows[i + 1]) || table.row_number(i) != rows[i + 1].number) return false;
    }
    return true;
}

// Whether `text` is the kind of input on which both readers must agree, good or bad.
bool is_plain_text(std::string_view text) {
    return kamtuu::find_invalid_utf8(text) == std::string_view::npos && text.find('\0') == std::string_view::npos &&
           kamtuu::kind_of(text).empty() && !text.starts_with("\xEF\xBB\xBF");
}

void compare(const std::string& text, char separator) {
    kamtuu::CsvOptions options;
    options.separator = separator;
    kamtuu::Findings findings;
    const auto slow = kamtuu::reference::slow_csv(text, separator);
    const bool good =
        is_plain_text(text) && slow && !slow->empty() && slow->front().cells.size() <= options.max_columns;
    try {
        const auto table = kamtuu::parse_csv(text, "fuzz.csv", options, findings);
        if (is_plain_text(text)) require(good && same(table, *slow), "the table is the slow reader's");
    } catch (const kamtuu::Error& error) {
        require(std::string_view(error.what()).find("fuzz.csv") != std::string_view::npos, "an error names the file");
        require(!good, "the slow reader fails as well");
    }
}

// Guessing and decoding must hold for any bytes too, whatever comes out.
void try_encodings(const std::string& bytes) {
    for (const char* encoding : {"", "CP1251", "KZ1048", "UTF-16LE"}) {
        kamtuu::Findings findings;
        kamtuu::CsvOptions options;
        options.encoding = encoding;
        options.max_cell_bytes = 64;
        options.max_columns = 16;
        try {
            kamtuu::parse_csv(bytes, "fuzz.csv", options, findings);
        } catch (const kamtuu::Error&) {  // what it may say is tested elsewhere
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    for (const char separator : {',', ';', '\t'}) compare(bytes, separator);
    try_encodings(bytes);
    return 0;
}
