#include "write/xlsx.hpp"

#include <chrono>
#include <clocale>
#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <thread>
#include <vector>

#include <kamtuu/error.hpp>

#include "read/sheet.hpp"
#include "write/files.hpp"
#include "write/xlsx_text.hpp"

namespace kamtuu {

namespace {

using testing::HasSubstr;

TEST(Xlsx, KeepsTextsAndNumbersWhatTheyAre) {
    const test::Folder folder;
    const auto file = folder.put("t.xlsx", xlsx({"t",
                                                 {{"code"}, {"n", CellKind::number, 7}, {"mine", CellKind::input, 7}},
                                                 {{"007", "0.95", "=1+1"}, {"", "", "x"}}}));
    Findings findings;
    const auto table = read_sheet(file, {}, findings);
    ASSERT_EQ(table.size(), 2U);
    EXPECT_EQ(table.cell(0, 0), "007");
    EXPECT_EQ(table.cell(0, 1), "0.95");
    EXPECT_EQ(table.cell(0, 2), "=1+1");
    EXPECT_EQ(table.cell(1, 1), "");
}

TEST(Xlsx, IsTheSameBytesLaterAndInAnotherLocale) {
    const CellTable table{"t", {{"a", CellKind::text, 12}, {"n", CellKind::number, 7}}, {{"007", "1234567"}, {"", ""}}};
    const auto first = xlsx(table);
    // ZIP tells two seconds apart.
    std::this_thread::sleep_for(std::chrono::milliseconds(2100));
    const bool changed = std::setlocale(LC_ALL, "ru_RU.UTF-8") != nullptr;
    const auto second = xlsx(table);
    if (changed) std::setlocale(LC_ALL, "C");
    EXPECT_TRUE(first == second);
}

TEST(Xlsx, RefusesWhatNoCellHolds) {
    const CellTable table{"t", {{"a"}}, {{std::string(40'000, 'x')}}};
    EXPECT_THAT([&] { (void)xlsx(table); }, testing::ThrowsMessage<Error>(HasSubstr("row 2, column a")));
}

TEST(Xlsx, ReplacesWhatIsNotUtf8) {
    const test::Folder folder;
    const auto file = folder.put("m.xlsx", xlsx({"t", {{"a"}}, {{"x\xCE\x01y"}}}));
    Findings findings;
    const auto table = read_sheet(file, {}, findings);
    EXPECT_THAT(std::string(table.cell(0, 0)), testing::StartsWith("x\xEF\xBF\xBD"));
}

TEST(Xlsx, HasASheetATable) {
    const test::Folder folder;
    const std::vector<CellTable> tables{{"one", {{"a"}}, {{"x"}}}, {"two", {{"b"}}, {{"y"}}}};
    const auto file = folder.put("t.xlsx", xlsx(tables));
    Findings findings;
    EXPECT_EQ(read_sheet(file, {.sheet = "two"}, findings).cell(0, 0), "y");
}

TEST(Xlsx, RefusesANameThatNoSheetHas) {
    EXPECT_THAT([] { (void)xlsx(CellTable{"a/b", {{"a"}}, {}}); }, testing::ThrowsMessage<Error>(HasSubstr("a/b")));
    const std::vector<CellTable> twins{{"a", {{"a"}}, {}}, {"A", {{"a"}}, {}}};
    EXPECT_THAT([&] { (void)xlsx(twins); }, testing::ThrowsMessage<Error>(HasSubstr("only once")));
}

/// While it lives the environment says this.
class SourceDate {
public:
    explicit SourceDate(const char* value) { ::setenv("SOURCE_DATE_EPOCH", value, 1); }
    SourceDate(const SourceDate&) = delete;
    SourceDate& operator=(const SourceDate&) = delete;
    ~SourceDate() { ::unsetenv("SOURCE_DATE_EPOCH"); }
};

TEST(Xlsx, IsMadeWhenTheEnvironmentSays) {
    const CellTable table{"t", {{"a"}}, {}};
    const auto usual = xlsx(table);
    {
        const SourceDate same("946684800");
        EXPECT_TRUE(xlsx(table) == usual);
    }
    {
        const SourceDate later("1600000000");
        EXPECT_FALSE(xlsx(table) == usual);
    }
    const SourceDate wrong("yesterday");
    EXPECT_THAT([&] { (void)xlsx(table); }, testing::ThrowsMessage<Error>(HasSubstr("yesterday")));
}

TEST(SheetText, IsWhatASpreadsheetReadsBack) {
    EXPECT_EQ(sheet_text("Ысык-Көл\t1\n2"), "Ысык-Көл\t1\n2");
    EXPECT_EQ(sheet_text("a\r\nb\rc"), "a\nb\nc");
    EXPECT_EQ(sheet_text(std::string("a\0b", 3)), "a\uFFFDb") << "no end of the text";
    EXPECT_EQ(sheet_text("\x01\uFFFF\uFFFE\xCE"), "\uFFFD\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(sheet_text("_x0041_ _x004_ _y0041_"), "_x005F_x0041_ _x004_ _y0041_");
    EXPECT_EQ(utf16_length("aө\U0001F4A7"), 4U);
}

TEST(FitToSheet, CutsWhatIsTooLongAndSaysSo) {
    std::string wide;
    for (int i = 0; i < 20'000; ++i) wide += "\U0001F4A7";
    CellTable table{"t", {{"a"}, {"b"}}, {{wide, std::string(32'767, 'x')}}};
    const auto findings = fit_to_sheet(table, 1, " … cut");
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, "sheet.cut");
    EXPECT_THAT(findings[0].message, HasSubstr("column \"a\""));
    EXPECT_THAT(table.rows[0][0], testing::EndsWith("\U0001F4A7 … cut"));
    EXPECT_EQ(table.rows[0][1].size(), 32'767U) << "fits";
    EXPECT_TRUE(fit_to_sheet(table, 1, "").empty());
}

TEST(FitToSheet, CutsRowsThatNoSheetHolds) {
    CellTable table{"t", {{"a"}}, std::vector<std::vector<std::string>>(1'048'575, {"x"})};
    EXPECT_TRUE(fit_to_sheet(table, 1, "").empty());
    EXPECT_THAT(fit_to_sheet(table, 3, "").at(0).message, HasSubstr("1048575"));
    EXPECT_EQ(table.rows.size(), 1'048'573U);
}

}  // namespace

}  // namespace kamtuu
