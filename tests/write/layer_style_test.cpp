#include "write/layer_style.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/error.hpp>
#include <kamtuu/theme.hpp>

#include "words/phrasebook.hpp"
#include "write/country.hpp"
#include "write/unit_layers.hpp"
#include "write/xml.hpp"

namespace kamtuu {
namespace {

using testing::HasSubstr;

/// A region for each case of shown().
struct Cases {
    Boundaries country;
    Summary summary{.level = Level::adm1};

    Cases() : country(units()) {
        const std::vector<Cell> cells{{},
                                      {},
                                      Interval{0, 5},
                                      Interval{0, 5},
                                      Interval{0, 5},
                                      Interval{2, 5},
                                      Interval{2, 5},
                                      Interval::exactly(0),
                                      Interval::exactly(12.5),
                                      Interval::exactly(33.333333)};
        const std::vector<bool> here{false, false, false, true, false, false, true, false, true, true};
        const std::vector<bool> above{false, true, true, true, false, true, false, true, false, true};
        for (std::size_t i = 0; const auto* region : country.at_level(Level::adm1)) {
            SummaryRow row{.unit = region, .cells = std::vector<Cell>(statistics().size(), cells[i])};
            for (std::size_t k = 0; k < statistics().size(); ++k)
                if (!statistics()[k].bounded && row.cells[k] && !row.cells[k]->exact()) row.cells[k] = {};
            row.served_here = here[i];
            if (above[i]) row.known_only_at = {&country.country()};
            summary.rows.push_back(std::move(row));
            ++i;
        }
    }
    static std::vector<Unit> units() {
        std::vector<Unit> units{test::unit("KG", Level::adm0, UnitType::country, "Kyrgyzstan")};
        for (int i = 0; i < 10; ++i) {
            units.push_back(test::unit("KG0" + std::to_string(i), Level::adm1, UnitType::region, "R"));
            units.back().parent = units.front().pcode;
        }
        return units;
    }
};

std::string label_of(const Shown& shown) {
    const auto id = "map.legend." + std::string(to_string(shown.kind));
    const Phrasebook words(Language::en);
    return words.knows(id) ? words.say(id) : "a class";
}

TEST(LayerStyle, TellsOfEachFeatureWhatIsShownOfIt) {
    const Cases cases;
    const auto layer = summary_layer(cases.country, cases.summary);
    for (std::size_t k = 0; k < statistics().size(); ++k) {
        const auto style = statistic_style(layer, {.shows = statistics()[k].key});
        ASSERT_TRUE(style);
        for (std::size_t i = 0; i < layer.features.size(); ++i) {
            const auto* rule = rule_of(*style, layer, i);
            ASSERT_NE(rule, nullptr) << statistics()[k].key << i;
            const auto wanted = label_of(shown(cases.summary.rows[i], k));
            if (wanted == "a class")
                EXPECT_EQ(rule->any.front().front().kind, CellTest::Kind::at_least) << statistics()[k].key << i;
            else
                EXPECT_EQ(rule->label, wanted) << statistics()[k].key << i;
        }
    }
}

TEST(LayerStyle, HasNoTwoRulesForAFeature) {
    const Cases cases;
    const auto layer = summary_layer(cases.country, cases.summary);
    const auto style = statistic_style(layer);
    for (std::size_t i = 0; i < layer.features.size(); ++i) {
        std::size_t true_of_it = 0;
        for (const auto& rule : style->rules)
            if (rule_of({.rules = {rule}}, layer, i) != nullptr) ++true_of_it;
        EXPECT_EQ(true_of_it, 1) << i;
    }
}

TEST(LayerStyle, SpeaksTheLanguageOfTheRun) {
    const auto style = unserved_style({.language = Language::ru});
    EXPECT_EQ(style.rules.front().label, "точно не охвачен");
    const Cases cases;
    const auto layer = summary_layer(cases.country, cases.summary);
    EXPECT_EQ(statistic_style(layer, {.language = Language::ru})->name, "Доля охваченных муниципалитетов, %");
}

TEST(LayerStyle, KnowsOnlyStatistics) {
    EXPECT_THROW(static_cast<void>(statistic_style({}, {.shows = "luck"})), Error);
    EXPECT_FALSE(statistic_style({}));
}

TEST(LayerStyle, EscapesWhatComesFromOutside) {
    const LayerTable layer{.name = "<a> & \"b\"", .fields = {{"f\"<"}}};
    const LayerStyle style{"</Title>", {{"<script>&", {{{"f\"<", CellTest::Kind::equal, "it's"}}}}}};
    EXPECT_THAT(qml(style, layer), HasSubstr("label=\"&lt;script&gt;&amp;\" filter=\"(&quot;f&quot;&quot;&lt;&quot; = "
                                             "&#39;it&#39;&#39;s&#39;)\""));
    EXPECT_THAT(sld(style, layer), HasSubstr("<ogc:PropertyName>f&quot;&lt;</ogc:PropertyName><ogc:Literal>it&#39;s<"));
    EXPECT_THAT(sld(style, layer), HasSubstr("<Name>&lt;a&gt; &amp; &quot;b&quot;</Name>"));
    EXPECT_EQ(xml_text(std::string("\0\x01\t\xff\xEF\xBF\xBFң", 9)),
              "\xEF\xBF\xBD\xEF\xBF\xBD&#9;\xEF\xBF\xBD\xEF\xBF\xBDң");
}

}  // namespace
}  // namespace kamtuu
