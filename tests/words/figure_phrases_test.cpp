// That the catalogue has words for everything that the tables of figures have, and in English the same.

#include <gmock/gmock.h>
#include <string>

#include <kamtuu/spread.hpp>
#include <kamtuu/statistics.hpp>
#include <kamtuu/summary.hpp>

#include "words/phrasebook.hpp"

namespace kamtuu {
namespace {

/// The catalogue has curly apostrophes, because straight ones are quotes in its grammar.
std::string curly(std::string_view text) {
    std::string result;
    for (const char c : text) result += c == '\'' ? std::string("’") : std::string(1, c);
    return result;
}

template <typename Figure>
void expect_words(std::string_view area, const Figure& figure) {
    const auto id = std::string(area) + "." + std::string(figure.key) + ".";
    for (const auto language : languages) {
        const Phrasebook book(language);
        ASSERT_TRUE(book.knows(id + "name")) << id;
        ASSERT_TRUE(book.knows(id + "meaning")) << id;
        EXPECT_EQ(book.knows(id + "minimum"), !figure.minimum.empty()) << id;
        EXPECT_TRUE(book.knows("unit." + std::string(figure.unit))) << figure.unit;
    }
    const Phrasebook english(Language::en);
    EXPECT_EQ(english.say(id + "name"), curly(figure.name));
    EXPECT_EQ(english.say(id + "meaning"), curly(figure.meaning));
    if (!figure.minimum.empty()) {
        EXPECT_EQ(english.say(id + "minimum"), curly(figure.minimum));
    }
}

TEST(FigurePhrases, NameEveryStatistic) {
    for (const auto& statistic : statistics()) expect_words("statistic", statistic);
}

TEST(FigurePhrases, NameEveryMeasure) {
    for (const auto& measure : measures()) expect_words("measure", measure);
}

template <typename Kind>
void expect_kinds(const Phrasebook& book, std::string_view of, std::initializer_list<Kind> kinds) {
    for (const auto kind : kinds) {
        const auto id = "kind." + std::string(of) + "." + std::string(to_string(kind));
        EXPECT_TRUE(book.knows(id)) << id;
    }
}

TEST(FigurePhrases, NameEveryKind) {
    const Phrasebook book(Language::ky);
    expect_kinds(book, "level", {Level::adm0, Level::adm1, Level::adm2, Level::adm3});
    expect_kinds(book, "levels", {Level::adm0, Level::adm1, Level::adm2, Level::adm3});
    expect_kinds(book, "unit_type",
                 {UnitType::country, UnitType::region, UnitType::district, UnitType::city, UnitType::aiyl_aimak,
                  UnitType::other});
    expect_kinds(book, "row", {RowKind::unit, RowKind::partly_placed, RowKind::unplaced, RowKind::undated});
    expect_kinds(book, "placement",
                 {PlacementKind::unit, PlacementKind::ambiguous, PlacementKind::partial, PlacementKind::unplaced});
    expect_kinds(book, "count_rule",
                 {CountRule::sum, CountRule::max, CountRule::last, CountRule::distinct, CountRule::none});
    expect_kinds(book, "severity", {Severity::note, Severity::warning, Severity::error});
    expect_kinds(book, "severities", {Severity::note, Severity::warning, Severity::error});
}

}  // namespace
}  // namespace kamtuu
