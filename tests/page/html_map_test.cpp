#include <algorithm>
#include <array>
#include <gmock/gmock.h>
#include <openssl/evp.h>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/html_map.hpp>
#include <kamtuu/statistics.hpp>

#include "map/html_policy.hpp"
#include "map/page_data.hpp"
#include "map/palette.hpp"
#include "support/json_value.hpp"
#include "write/country.hpp"

namespace kamtuu {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A run over the two regions, of which everything is known to be absent.
struct Example {
    Boundaries boundaries{test::two_regions()};
    Joined joined{};
    CoverageTables tables{};
    Findings findings{};
    std::vector<InputFile> inputs{};
    std::map<std::string, std::string> options{};
    std::optional<ProtectedTable> sensitive{};

    Example() {
        for (const auto level : {Level::adm0, Level::adm1, Level::adm2, Level::adm3}) {
            tables.summaries.push_back({.level = level});
            for (const auto* unit : boundaries.at_level(level))
                tables.summaries.back().rows.push_back({.unit = unit, .cells = std::vector<Cell>(statistics().size())});
        }
    }
    void add(Record record, Placement placement) {
        tables.counted.push_back(joined.records.size());
        joined.records.push_back(std::move(record));
        joined.placements.push_back(std::move(placement));
    }
    [[nodiscard]] Coverage coverage() const {
        return {boundaries, joined, tables, findings, inputs, options, sensitive ? &*sensitive : nullptr};
    }
};

/// The text between each `begin` and the next `end`.
std::vector<std::string> between(const std::string& page, const std::string& begin, const std::string& end) {
    std::vector<std::string> found;
    for (auto at = page.find(begin); at != std::string::npos; at = page.find(begin, at)) {
        at += begin.size();
        found.push_back(page.substr(at, page.find(end, at) - at));
    }
    return found;
}

/// By OpenSSL from end to end.
std::string openssl_hash(const std::string& bytes) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha256(), nullptr);
    unsigned char text[2 * EVP_MAX_MD_SIZE];
    EVP_EncodeBlock(text, digest, static_cast<int>(size));
    return "'sha256-" + std::string(reinterpret_cast<const char*>(text)) + "'";
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

TEST(HtmlMap, HasAPolicyOfTheVeryBytesInIt) {
    const auto page = html_map(Example().coverage());
    const auto policy = between(page, "Content-Security-Policy\" content=\"", "\"").at(0);
    const auto scripts = between(page, "<script>", "</script>");
    ASSERT_EQ(scripts.size(), 2U);
    for (const auto& script : scripts) EXPECT_THAT(policy, HasSubstr(openssl_hash(script)));
    const auto styles = between(page, "<style>", "</style>");
    ASSERT_EQ(styles.size(), 1U);
    EXPECT_THAT(policy, HasSubstr("style-src " + openssl_hash(styles[0])));
    EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
    EXPECT_EQ(policy.find("default-src 'none'"), 0U);
}

TEST(HtmlMap, HashesAnyNumberOfBytes) {
    for (std::size_t size = 0; size < 200; ++size) {
        const std::string bytes(size, static_cast<char>(size));
        EXPECT_EQ("'" + source_hash(bytes) + "'", openssl_hash(bytes));
    }
}

TEST(HtmlMap, LetsNoPictureInUnlessABaseMapIsAskedFor) {
    const Example run;
    EXPECT_THAT(html_map(run.coverage()), HasSubstr("img-src 'none'"));
    const auto page = html_map(run.coverage(), {.base_map = true});
    EXPECT_THAT(page, HasSubstr("img-src https://tile.openstreetmap.org data:;"));
    EXPECT_THAT(page, HasSubstr("\"base_map\":true"));
}

TEST(HtmlMap, KeepsWhatPeopleTypedInItsScriptElement) {
    Example run;
    const std::string hostile = "</script><script>alert(1)</script><!--\u2028\u2029";
    run.add({.file = hostile, .project = hostile, .activity = hostile, .sector = hostile}, {.reason = hostile});
    run.findings = {{Severity::error, hostile, hostile, {}, hostile, hostile}};
    const auto page = html_map(run.coverage(), {.title = hostile});
    EXPECT_EQ(count(page, "</script>"), 3U);
    EXPECT_EQ(count(page, "<!--"), 0U);
    EXPECT_EQ(count(page, "\u2028") + count(page, "\u2029"), 0U);
    EXPECT_EQ(between(page, "<script>", "</script>").size(), 2U);
    EXPECT_THAT(page, HasSubstr("\\u003c/script>\\u003cscript>alert(1)"));
}

TEST(HtmlMap, HasEveryPhraseThatItSays) {
    Example run;
    const auto page = html_map(run.coverage());
    const std::regex id("['\"]((page|map|unit|kind|report|statistic)(\\.[a-z0-9_]+)+)['\"]");
    std::set<std::string> said;
    for (std::sregex_iterator it(page.begin(), page.end(), id), end; it != end; ++it)
        if (page[static_cast<std::size_t>(it->position() + it->length())] != ':') said.insert((*it)[1]);
    EXPECT_GT(said.size(), 60U);
    for (const auto& phrase : said) EXPECT_THAT(page, HasSubstr('"' + phrase + "\":[")) << phrase;
}

TEST(HtmlMap, DoesNotFillInWhatPeopleTyped) {
    Example run;
    run.add({.project = "@style@ @script@ @leaflet@"}, {});
    EXPECT_THAT(html_map(run.coverage()), HasSubstr("@style@ @script@ @leaflet@"));
}

TEST(HtmlMap, EscapesOnlyWhatHasTo) {
    EXPECT_EQ(escaped_for_script("[\"a<b\u2028\u2029\u2030>&\"]"), "[\"a\\u003cb\\u2028\\u2029\u2030>&\"]");
}

/// A count of each region, all of them hidden but one.
ProtectedTable protected_counts(const Boundaries& boundaries, const std::vector<double>& values) {
    ProtectedTable table;
    for (const auto* unit : boundaries.at_level(Level::adm1)) {
        const auto i = table.table.rows.size();
        table.table.rows.push_back({Level::adm1, RowKind::unit, unit, "survivors", "", true, ""});
        table.table.counts.cells.push_back({.key = std::to_string(i), .value = values.at(i)});
        table.protection.cells.push_back(i == 0 ? CellState::published : CellState::complement);
    }
    return table;
}

TEST(HtmlMap, DoesNotTellWhatIsHidden) {
    Example run;
    const double told = 31415926;
    const double secret = 86420975;
    run.sensitive = protected_counts(run.boundaries, {told, secret});
    const auto page = html_map(run.coverage());
    EXPECT_THAT(page, HasSubstr("31415926"));
    EXPECT_THAT(page, Not(HasSubstr("86420975")));
    run.sensitive = protected_counts(run.boundaries, {told, 7});
    EXPECT_EQ(html_map(run.coverage()), page) << "a hidden count changes something";
}

TEST(HtmlMap, IsTheSameBytesWhateverTheThreadsAndTheOrder) {
    Example run;
    const auto place = [&](const Unit& unit) { return Placement{.kind = PlacementKind::partial, .units = {&unit}}; };
    const auto& regions = run.boundaries.at_level(Level::adm1);
    run.add({.file = "a", .row = 2, .project = "one"}, place(*regions[0]));
    run.add({.file = "a", .row = 3, .project = "two"}, place(*regions[1]));
    const auto page = html_map(run.coverage(), {.threads = 1});
    EXPECT_EQ(html_map(run.coverage(), {.threads = 7}), page);
    std::swap(run.joined.records[0], run.joined.records[1]);
    std::swap(run.joined.placements[0], run.joined.placements[1]);
    EXPECT_EQ(html_map(run.coverage()), page);
}

/// The limits of a statistic at the level of regions, by the first of the methods.
std::vector<double> limits_on_page(const std::string& page, std::string_view statistic) {
    const auto json = test::parse_json(between(page, "type=\"application/json\">", "</script>").at(0));
    const auto& all = *(*json.member("levels")->array())[1].member("limits")->array();
    const auto position = std::ranges::find(statistics(), statistic, &Statistic::key) - statistics().begin();
    std::vector<double> limits;
    for (const auto& limit : *(*all[static_cast<std::size_t>(position)].array())[0].array())
        limits.push_back(std::stod(limit.number()->text));
    return limits;
}

TEST(HtmlMap, HasTheClassesOfADrawnMap) {
    Example run;
    auto& rows = run.tables.summaries[1].rows;
    const auto position = static_cast<std::size_t>(std::ranges::find(statistics(), "served_share", &Statistic::key) -
                                                   statistics().begin());
    ASSERT_EQ(rows.size(), 2U);
    rows[0].cells[position] = Interval{19.5, 20.6};
    for (const auto& exact : {Interval::exactly(100), Interval::exactly(20)}) {
        rows[1].cells[position] = exact;
        const std::array themes{theme_of(run.tables.of(Level::adm1), "served_share")};
        const auto drawn = map::palette_of(themes, {}, "YlGnBu").classes.limits;
        EXPECT_EQ(limits_on_page(html_map(run.coverage()), "served_share"), drawn);
        EXPECT_EQ(drawn, std::vector({19.5, std::max(exact.upper, 20.6)})) << "widened to hold the bounds";
    }
}

TEST(HtmlMap, TellsOnlyOfRecordsThatWereCounted) {
    Example run;
    run.add({.project = "counted"}, {.rule = "none given"});
    run.joined.records.push_back({.project = "aside-86420"});
    run.joined.placements.push_back({.rule = "unknown place", .reason = "reason-86420"});
    const auto page = html_map(run.coverage());
    EXPECT_THAT(page, HasSubstr("No place is given; it lies somewhere in the country"));
    EXPECT_THAT(page, Not(HasSubstr("Nothing of what is said of its place is known")));
    EXPECT_THAT(page, Not(HasSubstr("86420")));
}

TEST(HtmlMap, WantsAStatisticThatThereIs) {
    try {
        html_map(Example().coverage(), {.shows = "happiness"});
        FAIL() << "it was made";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_THAT(error.what(), HasSubstr("happiness"));
    }
}

}  // namespace
}  // namespace kamtuu
