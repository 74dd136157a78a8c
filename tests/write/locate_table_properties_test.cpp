#include <filesystem>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <string>
#include <vector>

#include "read/corpus.hpp"
#include "read/numbers.hpp"
#include "read/typed_point.hpp"
#include "reference/slow_csv.hpp"
#include "write/locating.hpp"

namespace kamtuu {

namespace {

using test::locate;
using test::locator;
using test::only_code;

// A row as typed, what stands in its cells, and how it ends.
struct TypedRow {
    std::string cells{};
    std::string newline{};
    std::size_t width{};
    std::string lon{};
    std::string lat{};
};

const auto number_gen =
    rc::gen::element<std::string>("0.5", "1.5", ".25", "1,75", "0", "", "-", "x", "9", "1.0000001", "1",
                                  "0.50000000000000000", "42.5", "74.5", "-0.5", " 1.5", "1e-1", "500");
const auto text_gen = rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                                       "a", "ү", "\"", ",", ";", "\n", "\r", "\r\n", " ")),
                                   [](const std::vector<std::string>& parts) {
                                       std::string cell;
                                       for (const auto& part : parts) cell += part;
                                       return cell;
                                   });

std::string typed(const std::string& cell, bool always) {
    const bool needed = cell.find_first_of("\",;\r\n") != std::string::npos;
    if (!needed && !always) return cell;
    std::string text = "\"";
    for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
    return text + '"';
}

TypedRow a_row() {
    TypedRow row;
    row.lon = *number_gen;
    row.lat = *number_gen;
    const std::vector<std::string> cells{*text_gen, row.lon, row.lat, *text_gen};
    row.width = *rc::gen::weightedElement<std::size_t>({{6, 4}, {1, 3}, {1, 2}, {1, 1}});
    for (std::size_t i = 0; i < row.width; ++i)
        row.cells += (i == 0 ? "" : ",") + typed(cells[i], *rc::gen::weightedElement<bool>({{3, false}, {1, true}}));
    if (row.width < 3) row.lat.clear();
    if (row.width < 2) row.lon.clear();
    row.newline = *rc::gen::element<std::string>("\n", "\r\n");
    return row;
}

/// Slow, and simple enough to be believed.
std::string with_code(const TypedRow& row) {
    if (row.cells.empty()) return row.newline;
    const auto point = read_typed_point(read_typed_number(row.lon, Comma::is_decimal).value,
                                        read_typed_number(row.lat, Comma::is_decimal).value)
                           .point;
    const auto* unit = point ? locator().locate(*point) : nullptr;
    return row.cells + std::string(4 - row.width, ',') + "," + (unit == nullptr ? "" : unit->pcode.str()) + row.newline;
}

TEST(LocateTableProperties, RowsOutAreRowsInAndTheirUnits) {
    EXPECT_TRUE(rc::check([] {
        std::string in = "n,lon,lat,m\n";
        std::string expected = "n,lon,lat,m,pcode\n";
        const auto count = *rc::gen::inRange(0, 40);
        for (int i = 0; i < count; ++i) {
            auto row = a_row();
            if (i + 1 == count && *rc::gen::arbitrary<bool>()) row.newline.clear();
            in += row.cells + row.newline;
            expected += with_code(row);
        }
        LocateOptions options = only_code;
        options.chunk_bytes = *rc::gen::inRange<std::size_t>(1, 200);
        options.threads = *rc::gen::inRange(1U, 4U);
        const auto located = locate(in, options, *rc::gen::inRange<std::size_t>(1, 300));
        RC_ASSERT(located.error.empty());
        RC_ASSERT(located.out == expected);
    }));
}

TEST(LocateTableProperties, AnyTextIsPassedOnOrRefusedAlikeWhateverThePieces) {
    EXPECT_TRUE(rc::check([] {
        const auto text =
            "lon,lat\n" +
            *rc::gen::container<std::string>(rc::gen::weightedElement<char>(
                {{4, '1'}, {4, ','}, {3, '"'}, {3, '\n'}, {1, '\r'}, {1, ' '}, {1, '\xD2'}, {1, '\xAF'}}));
        LocateOptions options = only_code;
        const auto whole = locate(text, options);
        options.chunk_bytes = *rc::gen::inRange<std::size_t>(1, 40);
        options.threads = *rc::gen::inRange(1U, 4U);
        const auto pieces = locate(text, options, *rc::gen::inRange<std::size_t>(1, 40));
        // The beginning of a table is refused before anything comes out, and how much that is does not depend on
        // the pieces either.
        RC_ASSERT(pieces.out == whole.out);
        RC_ASSERT(pieces.error == whole.error);
        RC_ASSERT(pieces.findings == whole.findings);

        const bool is_utf8 = whole.error.find("is not UTF-8") == std::string::npos;
        const auto slow = reference::slow_csv(text, ',');
        if (is_utf8) RC_ASSERT(slow.has_value() == whole.error.empty());
        if (!slow || !is_utf8) return;
        const auto out = reference::slow_csv(whole.out, ',');
        RC_ASSERT((out.has_value() && out->size() == slow->size()));
        for (std::size_t i = 0; i < slow->size(); ++i) {
            auto cells = (*slow)[i].cells;
            cells.resize(2);
            cells.push_back(i == 0 ? "pcode" : (*out)[i].cells.back());
            RC_ASSERT((*out)[i].cells == cells);
            RC_ASSERT((*out)[i].number == (*slow)[i].number);
        }
    }));
}

TEST(LocateTableCorpus, NoFileIsWorseThanAnError) {
    KAMTUU_NEEDS_CORPUS();
    std::size_t files = 0;
    for (const auto* folder : {"corpus/csv-spectrum", "corpus/hostile-made-here", "corpus/hxl-tests"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(test::corpus() / folder)) {
            if (!entry.is_regular_file() || entry.file_size() > (8U << 20U)) continue;
            const auto bytes = test::bytes_of(entry.path());
            const auto at_once = locate(bytes, {.threads = 1});
            EXPECT_TRUE(at_once.error.empty() || at_once.error.starts_with("p.csv")) << entry.path();
            EXPECT_EQ(at_once.out, locate(bytes, {.threads = 3, .chunk_bytes = 11}, 13).out) << entry.path();
            ++files;
        }
    }
    EXPECT_GT(files, 20U);
}

}  // namespace

}  // namespace kamtuu
