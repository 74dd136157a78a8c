#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

// Minimums that several measures share.
struct Words {
    std::string_view en;
    std::string_view ky;
    std::string_view ru;
};
constexpr Words of_inequality{"5 units; units of fewer than 100 residents are left out",
                              "5 бирдик; 100дөн аз тургуну бар бирдиктер эсепке алынбайт",
                              "5 единиц; единицы, где меньше 100 жителей, не учитываются"};
constexpr Words of_reach{"3 units; units of fewer than 100 residents are left out",
                         "3 бирдик; 100дөн аз тургуну бар бирдиктер эсепке алынбайт",
                         "3 единицы; единицы, где меньше 100 жителей, не учитываются"};
constexpr Words of_coverage{"3 regions; regions of fewer than 5 municipalities are left out",
                            "3 облус; 5тен аз муниципалитети бар облустар эсепке алынбайт",
                            "3 области; области, где меньше 5 муниципалитетов, не учитываются"};
constexpr Words of_reach_clusters{"20 units; units of fewer than 100 residents are left out",
                                  "20 бирдик; 100дөн аз тургуну бар бирдиктер эсепке алынбайт",
                                  "20 единиц; единицы, где меньше 100 жителей, не учитываются"};
constexpr Words of_served_clusters{"20 municipalities", "20 муниципалитет", "20 муниципалитетов"};

constexpr Phrase minimum(std::string_view id, const Words& words) { return {id, words.en, words.ky, words.ru}; }

// The English is that of the table of measures, but for curly apostrophes; a test compares them. Letters of formulas
// are the same in each language.
constexpr std::array phrases{
    Phrase{"measure.gini.name", "Gini coefficient of the reach per head", "Киши башына камтуунун Джини коэффициенти",
           "Коэффициент Джини охвата на душу населения"},
    Phrase{"measure.gini.meaning",
           "Sum over all pairs of units of p_i p_k |r_i - r_k| / (2 r); r_i: people reached per resident of a unit, r: "
           "of all together, p_i: its share of the residents. 0: all alike, towards 1: all in one. Only units that are "
           "known exactly; where no record lies and none may lie, nobody is reached.",
           "Бирдиктердин бардык жуптары боюнча p_i p_k |r_i - r_k| / (2 r) суммасы; r_i: бирдиктин бир тургунуна туура "
           "келген камтылган адамдар, r: баары боюнча, p_i: тургундардагы үлүшү. 0: баары бирдей, 1ге жакын: баары "
           "бир жерде. Так белгилүү бирдиктер гана; эч бир жазуу жок жана болушу да мүмкүн эмес жерде эч ким "
           "камтылган эмес.",
           "Сумма по всем парам единиц p_i p_k |r_i - r_k| / (2 r); r_i: охваченные люди на одного жителя единицы, r: "
           "по всем вместе, p_i: доля единицы в числе жителей. 0: везде одинаково, ближе к 1: всё в одном месте. "
           "Только единицы с точно известными числами; где записей нет и быть не может, никто не охвачен."},
    minimum("measure.gini.minimum", of_inequality),
    Phrase{"measure.theil.name", "Theil’s T of the reach per head", "Киши башына камтуунун Тейл индекси (T)",
           "Индекс Тейла (T) охвата на душу населения"},
    Phrase{"measure.theil.meaning",
           "Sum over the units of s_i ln(s_i / p_i); s_i: the unit’s share of the people reached, p_i: of the "
           "residents. 0: all alike.",
           "Бирдиктер боюнча s_i ln(s_i / p_i) суммасы; s_i: бирдиктин камтылган адамдардагы үлүшү, p_i: "
           "тургундардагы үлүшү. 0: баары бирдей.",
           "Сумма по единицам s_i ln(s_i / p_i); s_i: доля единицы в числе охваченных людей, p_i: в числе жителей. 0: "
           "везде одинаково."},
    minimum("measure.theil.minimum", of_inequality),
    Phrase{"measure.theil_between.name", "Theil’s T between regions", "Облустар арасындагы Тейл индекси (T)",
           "Индекс Тейла (T) между областями"},
    Phrase{"measure.theil_between.meaning",
           "Sum over the regions of s_g ln(s_g / p_g): theil, if every unit were reached as its region is.",
           "Облустар боюнча s_g ln(s_g / p_g) суммасы: ар бир бирдик өз облусундай камтылганда Тейл индекси ушундай "
           "болмок.",
           "Сумма по областям s_g ln(s_g / p_g): индекс Тейла, если бы каждая единица была охвачена так же, как её "
           "область."},
    minimum("measure.theil_between.minimum", of_inequality),
    Phrase{"measure.theil_within.name", "Theil’s T within regions", "Облустардын ичиндеги Тейл индекси (T)",
           "Индекс Тейла (T) внутри областей"},
    Phrase{"measure.theil_within.meaning",
           "theil - theil_between: the sum over the regions of s_g T_g, T_g being theil of the region’s units.",
           "Тейл индекси - облустар арасындагы Тейл индекси: облустар боюнча s_g T_g суммасы, T_g — облустун "
           "бирдиктеринин Тейл индекси.",
           "Индекс Тейла - индекс Тейла между областями: сумма по областям s_g T_g, где T_g — индекс Тейла единиц "
           "области."},
    minimum("measure.theil_within.minimum", of_inequality),
    Phrase{"measure.reach_ratio.name", "Highest over lowest reach per head",
           "Киши башына эң жогорку камтуунун эң төмөнкүсүнө катышы",
           "Отношение наибольшего охвата на душу населения к наименьшему"},
    Phrase{
        "measure.reach_ratio.meaning",
        "Greatest people_per_1000 of a unit / least; absent where somewhere nobody is reached.",
        "1000 тургунга камтылган адамдардын эң көбү / эң азы; кайсы бир жерде эч ким камтылбаса, көрсөтүлбөйт.",
        "Наибольшее по единицам число охваченных на 1000 жителей / наименьшее; не приводится, если где-то не охвачен "
        "никто."},
    minimum("measure.reach_ratio.minimum", of_reach),
    Phrase{"measure.reach_difference.name", "Highest less lowest reach per head",
           "Киши башына эң жогорку жана эң төмөнкү камтуунун айырмасы",
           "Разность наибольшего и наименьшего охвата на душу населения"},
    Phrase{"measure.reach_difference.meaning", "Greatest people_per_1000 of a unit - least.",
           "1000 тургунга камтылган адамдардын эң көбү - эң азы.",
           "Наибольшее по единицам число охваченных на 1000 жителей - наименьшее."},
    minimum("measure.reach_difference.minimum", of_reach),
    Phrase{"measure.coverage_ratio.name", "Highest over lowest share of municipalities served",
           "Камтылган муниципалитеттердин эң жогорку үлүшүнүн эң төмөнкүсүнө катышы",
           "Отношение наибольшей доли охваченных муниципалитетов к наименьшей"},
    Phrase{
        "measure.coverage_ratio.meaning",
        "Greatest served_share of a region / least; absent where a region has none served.",
        "Облустагы камтылган муниципалитеттердин эң чоң үлүшү / эң кичинеси; бир облуста эч бири камтылбаса, "
        "көрсөтүлбөйт.",
        "Наибольшая по областям доля охваченных муниципалитетов / наименьшая; не приводится, если в какой-то области "
        "не охвачен ни один."},
    minimum("measure.coverage_ratio.minimum", of_coverage),
    Phrase{"measure.coverage_difference.name", "Highest less lowest share of municipalities served",
           "Камтылган муниципалитеттердин эң жогорку жана эң төмөнкү үлүшүнүн айырмасы",
           "Разность наибольшей и наименьшей доли охваченных муниципалитетов"},
    Phrase{"measure.coverage_difference.meaning", "Greatest served_share of a region - least.",
           "Облустагы камтылган муниципалитеттердин эң чоң үлүшү - эң кичинеси.",
           "Наибольшая по областям доля охваченных муниципалитетов - наименьшая."},
    minimum("measure.coverage_difference.minimum", of_coverage),
    Phrase{"measure.reach_moran.name", "Moran’s I of the reach per head", "Киши башына камтуунун Моран индекси (I)",
           "Индекс Морана (I) охвата на душу населения"},
    Phrase{
        "measure.reach_moran.meaning",
        "n / S0 x sum of w_ik z_i z_k / sum of z_i^2; z_i: people_per_1000 of a unit less the mean, w_ik: 1 over the "
        "number of neighbours across a border, S0: their sum. Above expected: alike lies together.",
        "n / S0 × (w_ik z_i z_k суммасы) / (z_i^2 суммасы); z_i: бирдикте 1000 тургунга камтылган адамдардан "
        "орточосу кемитилгени, w_ik: 1 / чектеш коңшулардын саны, S0: алардын суммасы. Күтүлгөндөн жогору: "
        "окшоштор жанаша жайгашкан.",
        "n / S0 × (сумма w_ik z_i z_k) / (сумма z_i^2); z_i: число охваченных на 1000 жителей единицы минус среднее, "
        "w_ik: 1 / число соседей с общей границей, S0: их сумма. Выше ожидаемого: похожее лежит рядом."},
    minimum("measure.reach_moran.minimum", of_reach_clusters),
    Phrase{"measure.served_moran.name", "Moran’s I of being served", "Камтылуунун Моран индекси (I)",
           "Индекс Морана (I) охваченности"},
    Phrase{"measure.served_moran.meaning",
           "As reach_moran, of 1 for a municipality that is served and 0 for one that is not.",
           "Киши башына камтуунун Моран индекси сыяктуу, камтылган муниципалитет үчүн 1, камтылбаганы үчүн 0.",
           "Как индекс Морана охвата на душу населения: 1 для охваченного муниципалитета, 0 для неохваченного."},
    minimum("measure.served_moran.minimum", of_served_clusters),
};

}  // namespace

std::span<const Phrase> measure_phrases() noexcept { return phrases; }

}  // namespace kamtuu
