// What a report says, to the byte. With KAMTUU_UPDATE_GOLDEN in the environment the files are written instead; read
// what has changed before it is kept.

#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <string>

#include <kamtuu/version.hpp>

#include "report/example.hpp"

namespace kamtuu {
namespace {

const std::filesystem::path golden = KAMTUU_SOURCE_DIR "/tests/report/golden";

/// Whatever the version is.
std::string without_version(std::string text) {
    const auto name = "kamtuu " + std::string(version);
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name))
        text.replace(at, name.size(), "kamtuu");
    return text;
}

void expect_golden(const std::string& name, const std::string& text) {
    const auto actual = without_version(text);
    if (std::getenv("KAMTUU_UPDATE_GOLDEN") != nullptr) std::ofstream(golden / name, std::ios::binary) << actual;
    EXPECT_EQ(actual, test::bytes_of(golden / name)) << name;
}

class GoldenReport : public testing::TestWithParam<Language> {};

TEST_P(GoldenReport, IsThisToTheByte) {
    const test::Folder folder;
    test::Example run;
    run.inputs = {{"records", folder.put("wells.csv", "abc"), true}, {"population", folder.put("people.csv", "x")}};
    run.inputs[1].sources = {{"NSC <i>", "Residents|2021", "2021-01-01", "public domain", ""},
                             {"", "", "2019", "", ""}};
    run.options = {{"during", "2019..2021"}, {"unheard-of", "<b>"}};
    run.findings = {{Severity::error, "record.unknown_name", "wells.csv", 5, "", "Nobody knows \"Nowhere|_at all_\"."}};
    const auto language = std::string(to_string(GetParam()));
    const auto texts = report(run.coverage(), {.language = GetParam(), .files = {"findings.csv", "sensitive.csv"}});
    expect_golden("report-" + language + ".html", texts.html);
    expect_golden("report-" + language + ".md", texts.markdown);
}

INSTANTIATE_TEST_SUITE_P(Languages, GoldenReport, testing::ValuesIn(languages),
                         [](const auto& tested) { return std::string(to_string(tested.param)); });

}  // namespace
}  // namespace kamtuu
