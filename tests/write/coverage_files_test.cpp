#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <string>
#include <vector>

#include <kamtuu/bundle.hpp>
#include <kamtuu/version.hpp>

#include "bundle/manifest.hpp"
#include "write/country.hpp"
#include "write/files.hpp"
#include "write/input_entries.hpp"

namespace kamtuu {
namespace {

using test::bytes_of;
using test::complaint;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// A run over the two regions in which nothing is known, whatever the statistics are.
struct Example {
    Boundaries boundaries{test::two_regions()};
    Joined joined{};
    CoverageTables tables{};
    Findings findings{};
    std::vector<InputFile> inputs{};
    std::map<std::string, std::string> options{};

    Example() {
        joined.findings = {{Severity::warning, "w", "", {}, "", "Second."}};
        findings = {{Severity::error, "e", "", {}, "", "First."}};
        for (const auto level : {Level::adm0, Level::adm1, Level::adm2, Level::adm3}) {
            tables.summaries.push_back({.level = level});
            for (const auto* unit : boundaries.at_level(level))
                tables.summaries.back().rows.push_back({.unit = unit, .cells = std::vector<Cell>(statistics().size())});
        }
    }
    [[nodiscard]] Coverage coverage() const { return {boundaries, joined, tables, findings, inputs, options}; }
};

TEST(Manifest, NamesTheSourcesOfAnInputOnce) {
    const test::Folder folder;
    Example run;
    for (const auto* name : {"a.cpg", "a.dbf", "a.prj", "a.shp", "a.shx"}) (void)folder.put(name, name);
    run.inputs.push_back({.role = "boundaries", .path = folder.path() / "a.shp", .sources = {{.publisher = "OCHA"}}});
    const auto entries = input_entries(run.inputs);
    ASSERT_EQ(entries.size(), 5U);
    for (const auto& entry : entries) {
        EXPECT_EQ(entry.sources.size(), entry.file == "a.shp" ? 1U : 0U) << entry.file;
        EXPECT_EQ(entry.part_of, entry.file == "a.shp" ? "" : "a.shp") << entry.file;
    }
    const auto text = manifest_json(run.coverage(), {});
    EXPECT_EQ(text.find("OCHA"), text.rfind("OCHA"));
    EXPECT_THAT(text, HasSubstr("\"part_of\": \"a.shp\""));
}

TEST(CoverageFiles, OfAnEarlierRunDoNotStayBesideThoseOfANewOne) {
    const test::Folder folder;
    const auto out = folder.path() / "out";
    const Example run;
    const auto has = [&](const char* name) { return std::filesystem::exists(out / name); };
    static_cast<void>(write_coverage(out, run.coverage(), {.formats = {"csv", "json", "geojson"}}));
    std::ofstream(out / "map.html") << "mine";  // by a name of ours, which no manifest lists
    std::ofstream(out / "regions.geojson", std::ios::app) << "\n";

    auto found = write_coverage(out, run.coverage(), {.overwrite = Overwrite::allow, .formats = {"csv"}});
    EXPECT_FALSE(has("coverage.json"));
    EXPECT_FALSE(has("districts.geojson"));
    EXPECT_TRUE(has("statistics.csv"));
    EXPECT_TRUE(has("regions.geojson")) << "changed since";
    EXPECT_TRUE(has("map.html")) << "nobody's business";
    const auto removed = std::ranges::find(found, "bundle.removed", &Finding::code);
    const auto left = std::ranges::find(found, "bundle.left", &Finding::code);
    ASSERT_NE(removed, found.end());
    ASSERT_NE(left, found.end());
    EXPECT_THAT(removed->message, HasSubstr("coverage.json"));
    EXPECT_EQ(left->severity, Severity::warning);
    EXPECT_THAT(left->message, HasSubstr("regions.geojson: "));
    EXPECT_THAT(left->message, Not(HasSubstr("districts.geojson")));

    found = write_coverage(out, run.coverage(), {.overwrite = Overwrite::allow, .formats = {"csv"}});
    EXPECT_TRUE(found.empty()) << "the manifest does not list it any more";
}

TEST(Manifest, KnowsItsOwnOutputsAlone) {
    Example run;
    run.options = {{"note", "\"outputs\": [{\"file\": \"mine.csv\", \"sha256\": \"abc\"}]"}};
    const auto text = manifest_json(run.coverage(), {{"a.csv", {3, "abc"}}, {"b.csv", {3, "def"}}});
    EXPECT_TRUE(lists_output(text, "a.csv", {3, "abc"}));
    EXPECT_FALSE(lists_output(text, "a.csv", {3, "def"}));
    EXPECT_TRUE(lists_output(text, "b.csv"));
    EXPECT_FALSE(lists_output(text, "mine.csv"));
    EXPECT_FALSE(lists_output("", "a.csv"));
}

TEST(Manifest, IsThisToTheByte) {
    const test::Folder folder;
    Example run;
    run.inputs = {{"records", folder.put("x/b.csv", "abc")}, {"records", folder.put("a.csv", "")}};
    run.options = {{"column", "municipality=Place"}};
    EXPECT_EQ(manifest_json(run.coverage(), {{"statistics.csv", {3, "f00"}}}), std::string(R"({
  "generator": "kamtuu",
  "version": ")") + version + R"(",
  "inputs": [
    {
      "role": "records",
      "file": "a.csv",
      "bytes": 0,
      "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "sources": []
    },
    {
      "role": "records",
      "file": "b.csv",
      "bytes": 3,
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "sources": []
    }
  ],
  "options": {
    "column": "municipality=Place"
  },
  "notes": [
    "Approximate, for demonstration."
  ],
  "outputs": [
    {
      "file": "statistics.csv",
      "bytes": 3,
      "sha256": "f00"
    }
  ]
}
)");
}

TEST(Manifest, NamesAllFilesThatReadingReads) {
    const test::Folder folder;
    for (const auto* name : {"u.shp", "u.dbf", "u.SHX", "u.qix", "v.shp", "u.shp.xml", "r/units.csv", "r/README.md"})
        folder.put(name, "");
    const auto& in = folder.path();
    EXPECT_THAT(files_of(in / "u.shp"), ElementsAre(in / "u.SHX", in / "u.dbf", in / "u.shp"));
    EXPECT_THAT(files_of(in / "r"), ElementsAre(in / "r/units.csv"));
    EXPECT_THAT(files_of(in / "x.gpkg"), ElementsAre(in / "x.gpkg"));
}

TEST(WriteCoverage, WritesAllItsFilesAndNoOthers) {
    const test::Folder folder;
    write_coverage(folder.path() / "out", Example().coverage());
    std::set<std::string> expected{"out"};
    for (const auto& name : coverage_files()) expected.insert("out/" + name);
    EXPECT_EQ(folder.names(), expected);
    EXPECT_EQ(coverage_files().back(), "manifest.json");
    EXPECT_EQ(bytes_of(folder.path() / "out/findings.csv"),
              "severity,code,file,row,unit,message\nerror,e,,,,First.\nwarning,w,,,,Second.\n");
    EXPECT_THAT(bytes_of(folder.path() / "out/manifest.json"),
                HasSubstr(fingerprint_of_file(folder.path() / "out/regions.geojson").sha256));
}

TEST(WriteCoverage, SaysTheNotesInEveryLayer) {
    const test::Folder folder;
    write_coverage(folder.path() / "out", Example().coverage());
    for (const auto* name : {"municipalities.geojson", "districts.geojson", "regions.geojson", "manifest.json"})
        EXPECT_THAT(bytes_of(folder.path() / "out" / name), HasSubstr("Approximate, for demonstration.")) << name;
}

TEST(WriteCoverage, GivesTheSameBytesWhateverTheThreads) {
    const test::Folder folder;
    const Example run;
    write_coverage(folder.path() / "one", run.coverage(), {.threads = 1});
    write_coverage(folder.path() / "many", run.coverage(), {.threads = 7});
    for (const auto& name : coverage_files())
        EXPECT_EQ(bytes_of(folder.path() / "one" / name), bytes_of(folder.path() / "many" / name)) << name;
}

TEST(WriteCoverage, LeavesNothingWhenAnInputIsGone) {
    const test::Folder folder;
    Example run;
    run.inputs = {{"records", folder.path() / "gone.csv"}};
    EXPECT_THAT(complaint([&] { write_coverage(folder.path() / "out", run.coverage()); }, ErrorKind::input),
                HasSubstr("gone.csv"));
    EXPECT_TRUE(folder.names().empty());
}

TEST(WriteCoverage, WantsASummaryOfEachLevel) {
    const test::Folder folder;
    Example run;
    run.tables.summaries.pop_back();
    EXPECT_THAT(complaint([&] { write_coverage(folder.path() / "out", run.coverage()); }, ErrorKind::usage),
                HasSubstr("municipality"));
}

TEST(Write, ChoosesTheFormatByTheEnding) {
    const test::Folder folder;
    const Example run;
    write(folder.path() / "r.GeoJSON", run.boundaries, run.tables.summaries[1]);
    write(folder.path() / "r.csv", run.boundaries, run.tables.summaries[1]);
    EXPECT_THAT(bytes_of(folder.path() / "r.GeoJSON"), HasSubstr("\"name\":\"regions\""));
    EXPECT_THAT(bytes_of(folder.path() / "r.csv"), HasSubstr("region,KG08000000000,Chui,Чүй"));
    const auto bad = [&] { write(folder.path() / "r.doc", run.boundaries, run.tables.summaries[1]); };
    EXPECT_THAT(complaint(bad, ErrorKind::usage),
                HasSubstr("Use one of .geojson, .gpkg, .topojson, .geojsonl, .fgb, .csv"));
}

}  // namespace
}  // namespace kamtuu
