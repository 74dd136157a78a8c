#include "write/xlsx.hpp"

#include <chrono>
#include <clocale>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <thread>

#include <kamtuu/error.hpp>

#include "read/sheet.hpp"
#include "write/files.hpp"

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

}  // namespace

}  // namespace kamtuu
