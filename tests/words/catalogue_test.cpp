#include "words/catalogue.hpp"

#include <gmock/gmock.h>
#include <regex>
#include <set>
#include <string>

namespace kamtuu {
namespace {

std::vector<Phrase> all_phrases() {
    std::vector<Phrase> all;
    for (const auto list : catalogue()) all.insert(all.end(), list.begin(), list.end());
    return all;
}

/// The names in braces: "{count, plural, one {# unit of {place}} …" has count and place.
std::set<std::string> fillings(std::string_view pattern) {
    static const std::regex name(R"(\{([a-z_]+)[,}])");
    const std::string text(pattern);
    std::set<std::string> names;
    for (std::sregex_iterator it(text.begin(), text.end(), name), end; it != end; ++it) names.insert((*it)[1]);
    return names;
}

std::set<std::string> plural_cases(std::string_view pattern) {
    static const std::regex form(R"((zero|one|two|few|many|other) \{)");
    const std::string text(pattern);
    std::set<std::string> cases;
    for (std::sregex_iterator it(text.begin(), text.end(), form), end; it != end; ++it) cases.insert((*it)[1]);
    return cases;
}

TEST(Catalogue, HasEachIdOnce) {
    std::set<std::string_view> ids;
    for (const auto& phrase : all_phrases()) EXPECT_TRUE(ids.insert(phrase.id).second) << phrase.id;
}

TEST(Catalogue, IsCompleteInEachLanguage) {
    for (const auto& phrase : all_phrases())
        for (const auto language : languages) EXPECT_FALSE(phrase.in(language).empty()) << phrase.id;
}

TEST(Catalogue, FillsTheSameInEachLanguage) {
    for (const auto& phrase : all_phrases())
        for (const auto language : languages)
            EXPECT_EQ(fillings(phrase.in(language)), fillings(phrase.en)) << phrase.id;
}

TEST(Catalogue, HasThePluralsThatEachLanguageNeeds) {
    for (const auto& phrase : all_phrases()) {
        if (phrase.en.find(", plural,") == std::string_view::npos) continue;
        EXPECT_EQ(plural_cases(phrase.en), (std::set<std::string>{"one", "other"})) << phrase.id;
        EXPECT_EQ(plural_cases(phrase.ky), (std::set<std::string>{"one", "other"})) << phrase.id;
        EXPECT_EQ(plural_cases(phrase.ru), (std::set<std::string>{"one", "few", "many", "other"})) << phrase.id;
    }
}

TEST(Catalogue, HasNoQuotesOfTheGrammar) {
    for (const auto& phrase : all_phrases())
        for (const auto language : languages)
            EXPECT_EQ(phrase.in(language).find('\''), std::string_view::npos) << phrase.id;
}

/// Latin letters that look like Cyrillic ones, and look-alikes of ң, ө, ү, would be found by no search.
TEST(Catalogue, MixesNoScripts) {
    static const std::regex mixed("[\xd0-\xd3][\x80-\xbf][aceopxy]|[aceopxy][\xd0-\xd3][\x80-\xbf]");
    for (const auto& phrase : all_phrases())
        for (const auto language : {Language::ky, Language::ru}) {
            EXPECT_FALSE(std::regex_search(std::string(phrase.in(language)), mixed)) << phrase.id;
            EXPECT_EQ(phrase.in(language).find("\xd3\x8a"), std::string_view::npos) << phrase.id;
        }
}

}  // namespace
}  // namespace kamtuu
