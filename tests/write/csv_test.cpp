#include "write/csv.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <string>
#include <vector>

namespace kamtuu {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string one_cell(std::string_view text, FormulaGuard guard = FormulaGuard::on) {
    CsvWriter csv(guard);
    csv.text(text).end_row();
    return csv.str();
}

/// RFC 4180 read letter by letter.
Rows read(const std::string& csv) {
    Rows rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (c == '"' && quoted && i + 1 < csv.size() && csv[i + 1] == '"')
            rows.back().back() += csv[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            rows.back().emplace_back();
        else if (c == '\n' && !quoted)
            rows.push_back({""});
        else
            rows.back().back() += c;
    }
    rows.pop_back();
    return rows;
}

TEST(Csv, QuotesOnlyWhereNeeded) {
    EXPECT_EQ(one_cell("Jany-Jol"), "Jany-Jol\n");
    EXPECT_EQ(one_cell("a,b"), "\"a,b\"\n");
    EXPECT_EQ(one_cell("say \"no\""), "\"say \"\"no\"\"\"\n");
    EXPECT_EQ(one_cell("two\nlines"), "\"two\nlines\"\n");
    EXPECT_EQ(one_cell("Ысык-Көл"), "Ысык-Көл\n");
}

TEST(Csv, DisarmsFormulas) {
    for (const char first : {'=', '+', '-', '@', '\t'}) {
        const auto cell = first + std::string("1+1");
        EXPECT_EQ(one_cell(cell), "'" + cell + "\n");
        EXPECT_EQ(one_cell(cell, FormulaGuard::off), cell + "\n");
    }
    EXPECT_EQ(one_cell("\r1"), "\"'\r1\"\n");
    EXPECT_EQ(one_cell("a=1"), "a=1\n");
}

TEST(Csv, LeavesNumbersAlone) {
    CsvWriter csv;
    csv.plain("-5").count(7).plain("").end_row();
    EXPECT_EQ(csv.str(), "-5,7,\n");
}

TEST(Csv, ReplacesWhatIsNotUtf8) {
    EXPECT_EQ(one_cell("\xCD\xE0\xF0"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\n");  // "Нар" in CP1251
    EXPECT_EQ(one_cell("Кульск\xD0"), "Кульск\xEF\xBF\xBD\n");                      // cut in mid-character
}

TEST(Csv, ReadsBackAsWritten) {
    const auto letter = rc::gen::element(',', '"', '\n', '\r', 'a', ' ', '=');
    const auto cell = rc::gen::container<std::string>(letter);
    const auto row = rc::gen::container<std::vector<std::string>>(3, cell);
    EXPECT_TRUE(rc::check([&] {
        const auto rows = *rc::gen::container<Rows>(row);
        CsvWriter csv(FormulaGuard::off);
        for (const auto& cells : rows) {
            for (const auto& each : cells) csv.text(each);
            csv.end_row();
        }
        RC_ASSERT(read(csv.str()) == rows);
    }));
}

}  // namespace
}  // namespace kamtuu
