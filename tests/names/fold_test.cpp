#include "names/fold.hpp"

#include <gtest/gtest.h>
#include <set>
#include <string>
#include <vector>

namespace kamtuu {
namespace {

std::set<std::string> keys_of(const std::vector<std::string>& names, std::string (*key)(std::string_view)) {
    std::set<std::string> keys;
    for (const auto& name : names) keys.insert(key(name));
    return keys;
}

struct OneName {
    std::string what;
    std::vector<std::string> spellings;
};

class SoundTheSame : public testing::TestWithParam<OneName> {};

TEST_P(SoundTheSame, InEverySpelling) {
    const auto keys = keys_of(GetParam().spellings, fold_key);
    EXPECT_EQ(keys.size(), 1U) << testing::PrintToString(keys);
}

INSTANTIATE_TEST_SUITE_P(
    Table, SoundTheSame,
    testing::Values(OneName{"JanyJol",
                            {"Жаңы-Жол", "Djany-Djol'", "Jany-Jol", "Dzhany Dzhol", "Zhany-Zhol", "JANYJOL",
                             "Джаны-Джол", "Zhan͡gy-Zhol", "Žaņy-Žol"}},
                    OneName{"YsykKol", {"Ысык-Көл", "Ysyk-Köl", "Ysyk-Kol", "Ыссык-Көл", "Yssyk-Kol"}},
                    OneName{"IssykKul",
                            {"Issyk-Kul", "Issyk-Kul'", "Yssyk-Kul", "Issykkul", "Иссык-Куль", "ISSYK KUL"}},
                    OneName{"Teplokluchenka", {"Teplokluchenka", "Teploklyuchenka", "Теплоключенка"}},
                    OneName{"Darkan", {"Darkan", "Darkhan", "Даркан", "Дархан"}},
                    OneName{"KumBel", {"Kum-Bel", "Kumbel", "Кум-Бел", "KUM BEL"}},
                    OneName{"KetmenDobo", {"Ketmen-Dobo", "Кетмен-Дөбө", "Ketmen-Döbö", "Кетмен-Дебе"}},
                    OneName{"KokTash", {"Kek-Tash", "Көк-Таш", "Kok-Tash", "Кек-Таш"}},
                    OneName{"KokJangak", {"Kok-Zhangak", "Көк-Жаңгак", "Kok-Jangak", "Кок-Жангак", "Кок-Джангак"}},
                    OneName{"Chui", {"Chui", "Чүй", "Chuy", "Чуй", "Chu̇ĭ", "Čùj", "Çüy"}},
                    OneName{"BoruBash", {"Beryu-Bash", "Бөрү-Баш", "Boru-Bash"}},
                    OneName{"Masy", {"Masy", "Massy", "Масы", "Массы"}},
                    OneName{"Oktyabr", {"Oktyabr'", "Oktyabr", "Октябрь"}},
                    OneName{"SvetlayaPolyana", {"Svetlaya Polyana", "Светлая Поляна"}},
                    OneName{"Bishkek", {"Бишкек", "Bishkek", "Biškek", "Bişkek", "BİŞKEK"}},
                    OneName{"SaryOy", {"Сары-Ой", "Sary-Oy", "Sari-Oi", "Sary-Oj"}},
                    OneName{"TashAlay", {"Таш-Алай", "Tash-Alaj", "Taš-Alaj"}},
                    OneName{"KyzylJar", {"Кызыл-Жар", "Qyzyl-Jar", "Kyzyl-Djar", "Қызыл-Жар"}},
                    OneName{"Shchor", {"Shchors", "Щорс", "Shors"}}),
    [](const auto& tested) { return tested.param.what; });

TEST(FoldKey, KeepsDifferentNamesApart) {
    EXPECT_NE(fold_key("Savay"), fold_key("Saray"));
    EXPECT_NE(fold_key("Aksy"), fold_key("Ak-Suu")) << "vowels count";
    EXPECT_NE(fold_key("Ketmen-Dobo"), fold_key("Ketmen-Tebe"));
}

TEST(FoldKey, IsOnlyLettersAndDigits) {
    EXPECT_EQ(fold_key("Жаңы-Жол"), "janijol");
    EXPECT_EQ(fold_key("  No. 22 "), "no22");
    EXPECT_EQ(fold_key(""), "");
    EXPECT_EQ(fold_key("- '"), "");
}

TEST(FoldKey, ReadsTextThatIsNotUtf8WithoutHarm) {
    EXPECT_NO_THROW(fold_key("\xC3\x28 \xFF\xFE Naryn"));
    EXPECT_NO_THROW(fold_key(std::string("Na\0ryn", 6)));
}

TEST(PlainKey, IgnoresCaseMarksAndPunctuation) {
    const std::vector<std::string> spellings{"Kum-Bel", "KUM BEL", "Kum-Bel'", "kúm–bel", "Kum\u00A0Bel"};
    EXPECT_EQ(keys_of(spellings, plain_key).size(), 1U);
}

TEST(PlainKey, KeepsLettersAsWritten) {
    EXPECT_NE(plain_key("Djany-Djol"), plain_key("Jany-Jol"));
    EXPECT_NE(plain_key("Кара-Көл"), plain_key("Каракол"));
}

TEST(PlainKey, MendsLookAlikes) {
    EXPECT_EQ(plain_key("То\u04CA"), plain_key("Тоң"));
    EXPECT_EQ(plain_key("Capы-Булак"), plain_key("Сары-Булак")) << "Latin C, a, p in a Cyrillic word";
    EXPECT_EQ(plain_key("Nаrуn"), plain_key("Naryn")) << "Cyrillic а, у in a Latin word";
}

}  // namespace
}  // namespace kamtuu
