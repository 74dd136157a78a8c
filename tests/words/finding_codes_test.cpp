// That every code that a finding can have is explained, nothing else is, and docs/findings.md shows it. With
// KAMTUU_UPDATE_GOLDEN in the environment the document is written instead.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "words/catalogue.hpp"
#include "words/phrasebook.hpp"

namespace kamtuu {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view area = "finding.";

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The sources in which findings are made.
std::vector<fs::path> sources() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(KAMTUU_SOURCE_DIR "/src"))
        if (entry.path().extension() == ".cpp" && entry.path().parent_path().filename() != "words")
            files.push_back(entry.path());
    return files;
}

/// What `pattern` captures first, wherever it stands in the sources.
std::set<std::string> captured(const std::regex& pattern) {
    std::set<std::string> all;
    for (const auto& file : sources()) {
        const auto text = content(file);
        for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) all.insert((*it)[1]);
    }
    return all;
}

std::string family_of(const std::string& code) { return code.substr(0, code.find('.')); }

/// "csv": what stands after a dot in the name of a file.
bool is_file_name(const std::string& text) {
    static const std::set<std::string> endings{"csv", "cpg", "dbf", "fgb", "html", "json",
                                               "md",  "prj", "shp", "shx", "svg",  "xlsx"};
    return endings.contains(text.substr(text.find('.') + 1));
}

/// Codes as the sources write them: after a severity, or wherever else a literal looks like one and begins as they do.
std::set<std::string> read_codes() {
    static const std::regex after_severity("(?:Severity::[a-z]+,|\\.code =)\\s*\"([a-z]+\\.[a-z_]+)\"");
    static const std::regex literal("\"([a-z]+\\.[a-z_]+)\"");
    auto codes = captured(after_severity);
    std::set<std::string> families;
    for (const auto& code : codes) families.insert(family_of(code));
    const Phrasebook book(Language::en);
    for (const auto& text : captured(literal))
        if (families.contains(family_of(text)) && !is_file_name(text) && !book.knows(text)) codes.insert(text);
    return codes;
}

const std::set<std::string>& codes_in_sources() {
    static const auto codes = read_codes();
    return codes;
}

/// The lists of the catalogue that say what codes mean.
std::vector<Phrase> meanings() {
    std::vector<Phrase> all;
    for (const auto list : {finding_record_phrases(), finding_unit_phrases(), finding_file_phrases()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

std::set<std::string> codes_with_a_meaning() {
    std::set<std::string> codes;
    for (const auto& phrase : meanings()) codes.emplace(phrase.id.substr(area.size()));
    return codes;
}

TEST(FindingCodes, AreFoundHoweverTheSourcesWriteThem) {
    const auto& codes = codes_in_sources();
    EXPECT_THAT(codes, testing::IsSupersetOf({"record.ambiguous", "tiling.lake", "point.swapped", "repair.refused",
                                              "counting.parts_exceed_total", "table.no_rows"}));
    EXPECT_FALSE(codes.contains("unserved.shp"));
}

TEST(FindingCodes, HaveAMeaningEachAndNothingElseHas) { EXPECT_EQ(codes_in_sources(), codes_with_a_meaning()); }

TEST(FindingCodes, BelongToAFamilyWithAName) {
    std::set<std::string> families{"other"};
    for (const auto& code : codes_in_sources()) families.insert(family_of(code));
    std::set<std::string> named;
    for (const auto& phrase : finding_phrases()) named.emplace(phrase.id.substr(area.size()));
    EXPECT_EQ(named, families);
}

/// Numbers and names are in the message: the meaning holds for every finding of its code.
TEST(FindingCodes, MeanWholeSentencesWithoutFillings) {
    for (const auto& phrase : meanings())
        for (const auto language : languages) {
            const auto text = phrase.in(language);
            EXPECT_TRUE(text.ends_with('.')) << phrase.id;
            EXPECT_EQ(text.find_first_of("{}#"), std::string_view::npos) << phrase.id;
            EXPECT_LE(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }), 160)
                << phrase.id;
        }
}

constexpr std::string_view introduction = R"(# What findings mean

A finding is something wrong or assumed in the data; the work goes on. Each has a severity (`error`: a figure is wrong or
incomplete; `warning`: a figure may be; `note`: how something was read), a code that is stable across versions, a place, and a
message with the numbers and names, in English. This is what each code means, as reports and workbooks say it in their
language. Made from `src/words/finding_*_phrases.cpp`.
)";

std::string document() {
    std::string text(introduction);
    const Phrasebook book(Language::en);
    const auto codes = codes_with_a_meaning();
    std::string family;
    for (const auto& code : codes) {
        if (family_of(code) != family) {
            family = family_of(code);
            text += "\n## " + book.say("finding." + family) + "\n\n| code | English | Kyrgyz | Russian |\n";
            text += "|---|---|---|---|\n";
        }
        text += "| `" + code + "` |";
        for (const auto language : languages) text += " " + Phrasebook(language).say("finding." + code) + " |";
        text += "\n";
    }
    return text;
}

TEST(FindingCodes, AreInTheDocument) {
    const fs::path file = KAMTUU_SOURCE_DIR "/docs/findings.md";
    const auto text = document();
    if (std::getenv("KAMTUU_UPDATE_GOLDEN") != nullptr) std::ofstream(file, std::ios::binary) << text;
    EXPECT_EQ(text, content(file)) << "docs/findings.md is older than the catalogue";
}

}  // namespace
}  // namespace kamtuu
