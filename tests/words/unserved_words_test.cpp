// The list of who is left out, in words.

#include "words/unserved_words.hpp"

#include <gmock/gmock.h>

#include "write/country.hpp"

namespace kamtuu {
namespace {

using testing::ElementsAre;

TEST(UnservedWords, HaveACellForEachColumn) {
    const auto country = test::two_regions();
    const UnservedUnit one{.unit = country.at_level(Level::adm2)[0]};
    for (const auto language : languages) {
        const Phrasebook book(language);
        EXPECT_EQ(unserved_row(book, one).size(), unserved_columns(book).size());
    }
}

TEST(UnservedWords, SayWhatIsKnownAndADashForWhatIsNot) {
    const Phrasebook book(Language::en);
    const auto country = test::two_regions();
    const auto* unit = country.at_level(Level::adm2)[0];
    const auto* region = country.at_level(Level::adm1)[0];
    const UnservedUnit known{.unit = unit,
                             .district = unit,
                             .region = region,
                             .population = 12345,
                             .nearest_served = unit,
                             .distance_km = 1.25,
                             .neighbours = 3,
                             .served_neighbours = 1};
    const auto name = book.name(*unit);
    EXPECT_THAT(unserved_row(book, known),
                ElementsAre(name, name, book.name(*region), "not served", "12,345", name, "1.2", "1 of 3"));
    const UnservedUnit unknown{.unit = unit, .district = unit, .region = region, .certain = false};
    EXPECT_THAT(unserved_row(book, unknown),
                ElementsAre(name, name, book.name(*region), "perhaps served", "—", "—", "—", "—"));
}

TEST(UnservedWords, SayOfACityNoDistrictThatItIsNotIn) {
    const Phrasebook book(Language::en);
    const auto country = test::two_regions();
    const auto* city = country.at_level(Level::adm2)[0];
    const auto* region = country.at_level(Level::adm1)[0];
    const auto of_region = unserved_row(book, {.unit = city, .region = region});
    EXPECT_EQ(of_region[1], "—") << "as unserved.csv, which has nothing there";
    EXPECT_EQ(of_region[2], book.name(*region));
    const auto of_country = unserved_row(book, {.unit = city});
    EXPECT_EQ(of_country[1], "—");
    EXPECT_EQ(of_country[2], "—");
}

TEST(UnservedWords, CountTheCertainAndThePossible) {
    const auto country = test::two_regions();
    const auto* unit = country.at_level(Level::adm2)[0];
    const Unserved unserved{.units = {{.unit = unit}, {.unit = unit, .certain = false}, {.unit = unit}},
                            .municipalities = 4};
    EXPECT_EQ(
        unserved_counts(Phrasebook(Language::en), unserved),
        "Certainly not served: 2 of 4 municipalities. Perhaps served, by work that is known only more coarsely: 1.");
}

}  // namespace
}  // namespace kamtuu
