// What is promised of every format of a coverage run: the same bytes for the same input, no date but the one that is
// asked for, and GeoJSON that keeps RFC 7946.

#include <chrono>
#include <cpl_vsi.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <thread>

#include <kamtuu/formats.hpp>

#include "support/rfc7946.hpp"
#include "whole/coverage_run.hpp"

namespace kamtuu::test {

namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using Files = std::map<std::string, std::string>;
using Environment = std::map<std::string, std::string>;

/// A run that makes all formats that promise the same bytes.
CoverageRun all_formats(Environment environment) {
    std::string keys;
    for (const auto& format : formats())
        if (format.same_bytes) keys += (keys.empty() ? "" : ",") + std::string(format.key);
    return {.records = {shipped_records("psi.csv"), shipped_records("jigerduu_jarandar.csv")},
            .more = {"--formats", keys, "--fail-on", "never"},
            .environment = std::move(environment)};
}

/// New files have these permissions while it lives.
class Umask {
public:
    explicit Umask(mode_t mask) : before_(::umask(mask)) {}
    ~Umask() { ::umask(before_); }
    Umask(const Umask&) = delete;
    Umask& operator=(const Umask&) = delete;

private:
    mode_t before_;
};

/// Another day (another_day.c), where one can be made, else a few seconds later: ZIP counts in two.
Environment another_day() {
    if (const std::string library = KAMTUU_ANOTHER_DAY; !library.empty()) {
        EXPECT_TRUE(std::filesystem::exists(library));
        return {{"LD_PRELOAD", library}};
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2100));
    return {};
}

TEST(Formats, GiveTheSameBytesAtAnyTimeAndPlace) {
    auto here = all_formats({{"TZ", "UTC"}, {"LC_ALL", "C"}});
    here.more.insert(here.more.end(), {"--threads", "1"});
    const auto expected = files_of(here);

    auto environment = another_day();
    environment.insert({{"TZ", "Pacific/Kiritimati"}, {"LC_ALL", "ru_RU.UTF-8"}});
    auto there = all_formats(environment);
    there.more.insert(there.more.end(), {"--threads", "3"});
    const Umask owner_only(0077);
    const auto actual = files_of(there);

    ASSERT_GT(expected.size(), formats().size());
    ASSERT_EQ(expected.size(), actual.size());
    for (const auto& [name, bytes] : expected) EXPECT_TRUE(bytes == actual.at(name)) << name << " differs";
}

TEST(Formats, ThatCannotGiveTheSameBytesAreNamedInTheManual) {
    const auto manual = content(KAMTUU_SOURCE_DIR "/docs/formats.md");
    const auto said = manual.substr(manual.find("## The same bytes"));
    for (const auto& format : formats()) {
        const auto key = '`' + std::string(format.key) + '`';
        EXPECT_THAT(said, HasSubstr(key));
        EXPECT_EQ(said.find(key + " differs") == std::string::npos, format.same_bytes) << format.key;
    }
}

/// The text of one file in a ZIP archive.
std::string in_zip(const std::string& archive, const std::string& name) {
    const TemporaryFolder folder;
    write_text(folder.path() / "a.zip", archive);
    GByte* text{};
    vsi_l_offset size{};
    const auto path = "/vsizip/" + (folder.path() / "a.zip").string() + "/" + name;
    if (VSIIngestFile(nullptr, path.c_str(), &text, &size, -1) == 0) return {};
    std::string result(reinterpret_cast<const char*>(text), size);
    VSIFree(text);
    return result;
}

bool carries_a_date(const std::string& name) {
    for (const auto* ending : {".gpkg", ".dbf", ".xlsx", ".pdf"})
        if (name.ends_with(ending)) return true;
    return name == "manifest.json";  // by its fingerprints
}

class Dated : public testing::Test {
protected:
    static void SetUpTestSuite() { files_ = files_of(all_formats({{"SOURCE_DATE_EPOCH", "1600000000"}})); }
    static void TearDownTestSuite() { files_.clear(); }
    inline static Files files_{};
};

TEST_F(Dated, SayWhatTheEnvironmentSays) {
    EXPECT_THAT(files_.at("coverage.gpkg"), HasSubstr("2020-09-13T12:26:40.000Z"));
    EXPECT_THAT(in_zip(files_.at("coverage.xlsx"), "docProps/core.xml"), HasSubstr("2020-09-13T12:26:40Z"));
    for (const auto& [name, bytes] : files_) {
        if (name.ends_with(".pdf")) {
            EXPECT_THAT(bytes, HasSubstr("20200913122640")) << name;
        } else if (name.ends_with(".dbf")) {
            EXPECT_EQ(bytes.substr(1, 3), "\x78\x09\x0D") << name;  // years since 1900, month, day
        }
    }
}

TEST_F(Dated, AreNoOthers) {
    const auto undated = files_of(all_formats({}));
    ASSERT_EQ(files_.size(), undated.size());
    for (const auto& [name, bytes] : undated) EXPECT_EQ(bytes != files_.at(name), carries_a_date(name)) << name;
}

TEST_F(Dated, AreNotMadeForADateThatIsNone) {
    const TemporaryFolder folder;
    for (const auto* format : {"gpkg", "shp", "xlsx", "pdf"}) {
        const auto outcome = cover({.records = {shipped_records("psi.csv")},
                                    .more = {"--formats", format},
                                    .environment = {{"SOURCE_DATE_EPOCH", "yesterday"}}},
                                   folder.path() / format);
        EXPECT_EQ(outcome.status, 2) << format;
        EXPECT_THAT(outcome.err, HasSubstr("SOURCE_DATE_EPOCH is \"yesterday\"")) << format;
    }
}

TEST_F(Dated, KeepRfc7946WhereTheyAreGeojson) {
    std::size_t judged = 0;
    for (const auto& [name, bytes] : files_) {
        if (!name.ends_with(".geojson")) continue;
        EXPECT_THAT(faults_of_geojson(bytes), IsEmpty()) << name;
        ++judged;
    }
    EXPECT_GE(judged, 4U);
}

}  // namespace

}  // namespace kamtuu::test
