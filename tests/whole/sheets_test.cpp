// coverage.xlsx, coverage.json and the CSV tables, beyond what other programs say of them (tests/oracles).

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/statistics.hpp>

#include "whole/coverage_run.hpp"
#include "words/catalogue.hpp"

namespace kamtuu::test {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string head =
    "project,activity,municipality,district,region,start,reached,reached_f,indicator,count_rule,sensitive,source\n";
const std::string general = "Water,wells,Bosteri,,Issyk-Kul,2021,300,160,residents,max,no,page\n";
const std::string secret =
    "Care,Xyzzyplanted,Kumbel,,Issyk-Kul,2021,7,7,survivors,sum,yes,Qwertysource\n"
    "Care,Xyzzyplanted,Temir,,Issyk-Kul,2021,6173,6173,survivors,sum,yes,Qwertysource\n";

class Sheets : public testing::Test {
protected:
    std::map<std::string, std::string> run(const std::string& records, std::vector<std::string> more = {}) const {
        write_text(folder_.path() / "r.csv", records);
        more.insert(more.end(), {"--fail-on", "never"});
        return files_of({.records = {folder_.path() / "r.csv"}, .more = std::move(more)});
    }
    /// Name to text of all that is in a workbook, whatever shows it.
    std::map<std::string, std::string> parts(const std::string& bytes) const {
        const auto file = folder_.path() / "parts.xlsx";
        write_text(file, bytes);
        const auto zip = "/vsizip/" + file.string();
        char** names = VSIReadDirRecursive(zip.c_str());
        std::map<std::string, std::string> found;
        for (char** name = names; name != nullptr && *name != nullptr; ++name) {
            vsi_l_offset size = 0;
            GByte* text = nullptr;
            if (std::string_view(*name).ends_with('/')) continue;
            if (VSIIngestFile(nullptr, (zip + "/" + *name).c_str(), &text, &size, -1) == 0) continue;
            found[*name] = std::string(reinterpret_cast<const char*>(text), size);
            VSIFree(text);
        }
        CSLDestroy(names);
        VSIUnlink(zip.c_str());
        return found;
    }

    TemporaryFolder folder_;
};

/// What stands in a cell with that text: its position among the workbook's strings.
std::string cell_of(const std::string& strings, const std::string& text) {
    const auto at = strings.find(">" + text + "<");
    if (at == std::string::npos) ADD_FAILURE() << text << " is nowhere";
    std::size_t position = 0;
    for (auto found = strings.find("<si>"); found < at; found = strings.find("<si>", found + 1)) ++position;
    return "t=\"s\"><v>" + std::to_string(position - 1) + "</v>";
}

TEST_F(Sheets, HiddenFiguresAreInNoPartOfThem) {
    const auto files = run(head + general + secret, {"--formats", "csv,xlsx,json", "--hxl"});
    ASSERT_THAT(files.at("sensitive.csv"), HasSubstr("6180")) << "the region";
    ASSERT_THAT(files.at("sensitive.csv"), Not(HasSubstr("6173"))) << "would give the 7 away";
    auto texts = parts(files.at("coverage.xlsx"));
    ASSERT_GT(texts.size(), 15U);
    ASSERT_TRUE(texts.contains("xl/sharedStrings.xml"));
    std::string sheets;
    for (const auto& [name, text] : texts) sheets += text;
    EXPECT_THAT(sheets, HasSubstr("<v>6180</v>"));
    EXPECT_THAT(sheets, HasSubstr("&lt;10"));
    texts["coverage.json"] = files.at("coverage.json");
    for (const auto& [name, text] : texts)
        for (const auto* planted : {"6173", "Xyzzyplanted", "Qwertysource"})
            EXPECT_THAT(text, Not(HasSubstr(planted))) << name;
}

TEST_F(Sheets, HiddenIsNotZeroAndSmallCountsLookAlike) {
    const auto many = run(head + general + secret, {"--formats", "json"}).at("coverage.json");
    auto other = secret;
    other.replace(other.find(",7,7,"), 5, ",3,3,");
    other.replace(other.find(",6173,6173,"), 11, ",6177,6177,");
    EXPECT_EQ(run(head + general + other, {"--formats", "json"}).at("coverage.json"), many);
}

/// Whatever the catalogue can say in Russian is said in Russian: nothing of a workbook is a phrase in English. A single
/// word may be a key, such as the name of a column.
TEST_F(Sheets, SpeakOneLanguage) {
    const auto files = run(head + general + secret,
                           {"--formats", "xlsx,png", "--language", "ru", "--project", "Water", "--project", "Care"});
    const auto texts = parts(files.at("coverage.xlsx"));
    const auto& strings = texts.at("xl/sharedStrings.xml");
    for (const auto phrases : catalogue())
        for (const auto& phrase : phrases) {
            if (phrase.en == phrase.ru || phrase.en.find(' ') == std::string_view::npos) continue;
            EXPECT_THAT(strings, Not(HasSubstr(">" + std::string(phrase.en) + "<"))) << phrase.id;
        }
    EXPECT_THAT(strings, HasSubstr(">Только эти проекты<"));
    EXPECT_THAT(strings, HasSubstr(">Конфиденциальные записи здесь не учитываются")) << "a 0 is without these";
    EXPECT_THAT(texts.at("xl/worksheets/sheet5.xml"), Not(HasSubstr(cell_of(strings, "Jalal-Abad"))))
        << "where who is left out lies";
    EXPECT_THAT(texts.at("xl/worksheets/sheet5.xml"), HasSubstr(cell_of(strings, "Жалалабат")));
}

TEST_F(Sheets, ATextThatNoCellHoldsIsCutAndSaid) {
    const auto longest = std::string(40'000, 'x');
    const auto files = run(head + longest + ",wells,Bosteri,,Issyk-Kul,2021,300,160,residents,max,no,page\n");
    std::string sheets;
    for (const auto& [name, text] : parts(files.at("coverage.xlsx"))) sheets += text;
    EXPECT_THAT(sheets, HasSubstr("sheet.cut"));
    EXPECT_THAT(sheets, HasSubstr("xxx … (cut here"));
    EXPECT_THAT(files.at("matches.csv"), HasSubstr(longest));
}

TEST_F(Sheets, HaveNoFormulaNoLinkAndNoWayOut) {
    const auto files = run(head + "=1+1,http://example.org,=cmd|x,,Issyk-Kul,2021,3,,@x,max,no,\n");
    for (const auto& [name, text] : parts(files.at("coverage.xlsx")))
        for (const auto* tag : {"<f>", "<f ", "<hyperlink", "externalLink", "<comment", "state=\"hidden\""})
            EXPECT_THAT(text, Not(HasSubstr(tag))) << name;
}

TEST_F(Sheets, NoCellOfACsvTableRunsAsAFormula) {
    const std::vector<std::string> hostile{
        "=cmd|'/c calc'!A1", "+1+1",    "-1+1",    "@SUM(1)",  " =1",  "\"=1",  "\uFF1D1",
        "\uFF0B1",           "\uFF0D1", "\uFF20A", "\u00A0=1", "a;=1", "b\n=1", "\u200B=1"};
    std::string records = head;
    for (const auto& text : hostile) {
        auto cell = text;
        for (auto at = cell.find('"'); at != std::string::npos; at = cell.find('"', at + 2)) cell.insert(at, 1, '"');
        cell = "\"" + cell + "\"";
        for (const auto* rest : {"", "a"})
            records += cell + "," + cell + "," + (*rest == 'a' ? "Bosteri" : cell) + ",," + "Issyk-Kul,2021,3,," +
                       cell + ",max,no," + cell + "\n";
    }
    const auto file = folder_.path() / "=r.csv";
    write_text(file, records);
    const auto files = files_of({.records = {file}, .more = {"--fail-on", "never", "--formats", "csv"}});
    const std::regex runs("(^|[;\t\r\n])( |\"|\u00A0|\u200B)*([=+@]|-[^0-9]|\uFF1D|\uFF0B|\uFF0D|\uFF20)");
    for (const auto& [name, text] : files) {
        if (!name.ends_with(".csv")) continue;
        for (const auto& row : parse_csv(text))
            for (const auto& [column, cell] : row)
                EXPECT_FALSE(std::regex_search(cell, runs)) << name << ", " << column << ": " << cell;
    }
    EXPECT_THAT(files.at("findings.csv"), HasSubstr("'=r.csv"));
    EXPECT_THAT(files.at("work.csv"), HasSubstr("'=cmd"));
}

TEST_F(Sheets, EveryKeyOfTheDocumentIsInTheSchema) {
    const auto document = run(head + general + secret, {"--formats", "json"}).at("coverage.json");
    const auto schema = content(std::filesystem::path(KAMTUU_SOURCE_DIR) / "docs/coverage.schema.json");
    const std::regex key("\"([^\"\\\\]+)\":");
    std::set<std::string> keys;
    for (std::sregex_iterator it(document.begin(), document.end(), key), end; it != end; ++it) keys.insert((*it)[1]);
    for (const auto* option : {"formats", "fail-on", "output"}) keys.erase(option);
    for (const auto& statistic : statistics()) keys.erase(std::string(statistic.key));
    EXPECT_GT(keys.size(), 60U);
    for (const auto& each : keys) EXPECT_THAT(schema, HasSubstr("\"" + each + "\":"));
    EXPECT_THAT(document, testing::StartsWith("{\"schema\":1,\"generator\":\"kamtuu\""));
}

}  // namespace
}  // namespace kamtuu::test
