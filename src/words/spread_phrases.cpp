#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

// What a measure of evenness says: "spread." and its key; spread_words.hpp fills them. "unit" is one of the row's
// level, which stands beside the sentence.
constexpr std::array phrases{
    Phrase{"spread.gini",
           "Gini {value}: the reach per head where two people drawn at random live differs by {shown} % of the average "
           "on average; 0 would mean that every unit is reached alike, 1 that nearly all who are reached live in one "
           "small unit.",
           "Джини {value}: кокусунан тандалган эки адам жашаган жерлерде киши башына камтуу орто эсеп менен орточодон "
           "{shown} % айырмаланат; 0 — бардык бирдиктер бирдей камтылган, 1 — камтылгандардын дээрлик баары бир чакан "
           "бирдикте жашайт.",
           "Джини {value}: в местах, где живут двое случайно выбранных людей, охват на душу населения различается в "
           "среднем на {shown} % от среднего; 0 означал бы, что все единицы охвачены одинаково, 1 — что почти все "
           "охваченные живут в одной небольшой единице."},
    Phrase{"spread.theil",
           "Theil’s T {value}: 0 would mean that every unit is reached alike, and the larger it is, the fewer people "
           "have the reach; it is the sum of what lies between and what lies within regions.",
           "Тейл индекси {value}: 0 — бардык бирдиктер бирдей камтылган; канчалык чоң болсо, камтуу ошончолук аз "
           "адамга туура келет. Ал облустар арасындагы жана облустардын ичиндеги айырманын суммасы.",
           "Индекс Тейла {value}: 0 означал бы, что все единицы охвачены одинаково; чем он больше, тем меньшему числу "
           "людей достаётся охват. Это сумма различий между областями и внутри областей."},
    Phrase{"spread.theil_between",
           "Between the regions lies {shown} % of the inequality; 0 would mean that the regions are reached alike on "
           "average, 100 that every unit is reached like the others of its region.",
           "Теңсиздиктин {shown} % облустардын арасында; 0 — облустар орто эсеп менен бирдей камтылган, 100 — ар бир "
           "бирдик өз облусундагы башкалардай камтылган.",
           "На различия между областями приходится {shown} % неравенства; 0 означал бы, что области в среднем охвачены "
           "одинаково, 100 — что каждая единица охвачена так же, как остальные в её области."},
    Phrase{"spread.theil_within",
           "Within the regions lies {shown} % of the inequality; 0 would mean that every unit is reached like the "
           "others of its region, 100 that the regions are reached alike on average.",
           "Теңсиздиктин {shown} % облустардын ичинде; 0 — ар бир бирдик өз облусундагы башкалардай камтылган, 100 — "
           "облустар орто эсеп менен бирдей камтылган.",
           "На различия внутри областей приходится {shown} % неравенства; 0 означал бы, что каждая единица охвачена "
           "так же, как остальные в её области, 100 — что области в среднем охвачены одинаково."},
    Phrase{
        "spread.reach_ratio",
        "Ratio {value}: the reach per head is that many times as high in {highest} as in {lowest}; 1 would mean that "
        "every unit is reached alike.",
        "Катыш {value}: киши башына камтуу эң жогорку жерде ({highest}) эң төмөнкүдөгүдөн ({lowest}) ушунча эсе "
        "көп; 1 — бардык бирдиктер бирдей камтылган.",
        "Отношение {value}: во столько раз охват на душу населения там, где он наибольший ({highest}), выше, чем "
        "там, где он наименьший ({lowest}); 1 означала бы, что все единицы охвачены одинаково."},
    Phrase{
        "spread.reach_difference",
        "Difference {value}: of each 1,000 residents, that many more are reached in {highest} than in {lowest}; 0 "
        "would mean that every unit is reached alike.",
        "Айырма {value}: ар бир 1000 тургундан эң жогорку жерде ({highest}) эң төмөнкүдөгүдөн ({lowest}) ушунча адам "
        "көп камтылган; 0 — бардык бирдиктер бирдей камтылган.",
        "Разность {value}: на столько больше людей из каждой 1000 жителей охвачено там, где охват наибольший "
        "({highest}), чем там, где он наименьший ({lowest}); 0 означал бы, что все единицы охвачены одинаково."},
    Phrase{
        "spread.coverage_ratio",
        "Ratio {value}: the share of municipalities served is that many times as high in {highest} as in {lowest}; 1 "
        "would mean that every unit is covered alike.",
        "Катыш {value}: камтылган муниципалитеттердин үлүшү эң жогорку жерде ({highest}) эң төмөнкүдөгүдөн "
        "({lowest}) ушунча эсе көп; 1 — бардык бирдиктер бирдей камтылган.",
        "Отношение {value}: во столько раз доля охваченных муниципалитетов там, где она наибольшая ({highest}), "
        "выше, чем там, где она наименьшая ({lowest}); 1 означала бы, что все единицы охвачены одинаково."},
    Phrase{"spread.coverage_difference",
           "Difference {value}: of each 100 municipalities, that many more are served in {highest} than in {lowest}; 0 "
           "would mean that every unit is covered alike.",
           "Айырма {value}: ар бир 100 муниципалитеттен эң жогорку жерде ({highest}) эң төмөнкүдөгүдөн ({lowest}) "
           "ушунчасы көп камтылган; 0 — бардык бирдиктер бирдей камтылган.",
           "Разность {value}: на столько больше муниципалитетов из каждых 100 охвачено там, где их доля наибольшая "
           "({highest}), чем там, где она наименьшая ({lowest}); 0 означал бы, что все единицы охвачены одинаково."},
    Phrase{"spread.and_others", "{name} and {count, plural, one {# other} other {# others}}",
           "{name} жана дагы {count, plural, one {# бирдик} other {# бирдик}}",
           "{name} и ещё {count, plural, one {# единица} few {# единицы} many {# единиц} other {# единицы}}"},
    Phrase{"spread.alike", "Every unit is reached alike.", "Бардык бирдиктер бирдей камтылган.",
           "Все единицы охвачены одинаково."},

    // Moran's I: against chance, and how sure that is.
    Phrase{"spread.moran.more",
           "Moran’s I {value} where chance alone would give about {expected}: neighbours are more alike than chance "
           "would have them (p {p}).",
           "Моран I {value}, ал эми кокустук болжол менен {expected} бермек: коңшулар кокустуктан күтүлгөндөн көбүрөөк "
           "окшош (p {p}).",
           "I Морана {value}, тогда как случайность дала бы около {expected}: соседи похожи друг на друга больше, чем "
           "были бы случайно (p {p})."},
    Phrase{"spread.moran.less",
           "Moran’s I {value} where chance alone would give about {expected}: neighbours are less alike than chance "
           "would have them (p {p}).",
           "Моран I {value}, ал эми кокустук болжол менен {expected} бермек: коңшулар кокустуктан күтүлгөндөн азыраак "
           "окшош (p {p}).",
           "I Морана {value}, тогда как случайность дала бы около {expected}: соседи похожи друг на друга меньше, чем "
           "были бы случайно (p {p})."},
    Phrase{"spread.moran.chance",
           "Moran’s I {value} where chance alone would give about {expected}: neighbours are not shown to be more or "
           "less alike than chance would have them (p {p}).",
           "Моран I {value}, ал эми кокустук болжол менен {expected} бермек: коңшулардын окшоштугу кокустуктан "
           "айырмаланары көрсөтүлгөн жок (p {p}).",
           "I Морана {value}, тогда как случайность дала бы около {expected}: не показано, что сходство соседей "
           "отличается от случайного (p {p})."},

    // Why there is no value.
    Phrase{"spread.none.too_few",
           "No value: {count, plural, one {# unit has} other {# units have}} an exact figure to go by, and at least "
           "{least} are needed.",
           "Мааниси жок: так көрсөткүчү {count, plural, one {# бирдикте} other {# бирдикте}} гана бар, эң аз дегенде "
           "{least} керек.",
           "Нет значения: точное число есть у {count, plural, one {# единицы} few {# единиц} many {# единиц} other {# "
           "единицы}}, а нужно не менее {least}."},
    Phrase{"spread.none.inequality", "No value: nobody is reached in any unit.",
           "Мааниси жок: бир да бирдикте эч ким камтылган эмес.", "Нет значения: ни в одной единице никто не охвачен."},
    Phrase{"spread.none.parts", "No value: nobody is reached, or all that have a figure lie in one region.",
           "Мааниси жок: эч ким камтылган эмес же көрсөткүчү барлардын баары бир облуста.",
           "Нет значения: никто не охвачен или все, у кого есть число, лежат в одной области."},
    Phrase{"spread.none.ratio", "No value: in some unit nobody is reached, and nothing is that many times nothing.",
           "Мааниси жок: кайсы бир бирдикте камтуу нөл, нөлдөн канча эсе көп экенин айтууга болбойт.",
           "Нет значения: в какой-то единице охвата нет, а во сколько раз больше нуля — сказать нельзя."},
    Phrase{"spread.none.moran", "No value: the figure is the same everywhere, or no two units share a border.",
           "Мааниси жок: көрсөткүч бардык жерде бирдей же эч бир эки бирдиктин жалпы чек арасы жок.",
           "Нет значения: число везде одинаково или никакие две единицы не граничат."},
};

}  // namespace

std::span<const Phrase> spread_phrases() noexcept { return phrases; }

}  // namespace kamtuu
