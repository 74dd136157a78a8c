#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

// The English of a name, a meaning, a minimum and a source is that of the table of statistics, but for curly
// apostrophes; a test compares them. Where that names a column, the other languages name the figure.
constexpr std::array phrases{
    Phrase{"statistic.municipalities.name", "Municipalities", "Муниципалитеттер", "Муниципалитеты"},
    Phrase{"statistic.municipalities.meaning",
           "Aiyl aimaks and cities in the unit; a leaf that nobody governs is not one.",
           "Бирдиктеги айыл аймактары жана шаарлар; эч ким башкарбаган аймак эсепке кирбейт.",
           "Айылные аймаки и города в единице; территория без органа управления не считается."},
    Phrase{"statistic.served.name", "Municipalities served", "Камтылган муниципалитеттер", "Охваченные муниципалитеты"},
    Phrase{"statistic.served.meaning",
           "Municipalities where at least one record lies; bounds where records are only partly located: what n units "
           "of these regions leave for this one is max(0, n - capacity of the others) to min(n, capacity). Of what is "
           "partly placed: those beyond what the units of the level have for sure.",
           "Жок дегенде бир жазуу туура келген муниципалитеттер; жазуулардын орду жарым-жартылай гана белгилүү болсо, "
           "чектери көрсөтүлөт: бул облустардагы n бирдиктен ушул бирдикке max(0, n - калгандарынын сыйымы) менен "
           "min(n, сыйымы) аралыгындагысы туура келет. Орду жарым-жартылай аныкталгандар үчүн: деңгээлдин "
           "бирдиктеринде так белгилүү болгондон ашыгы.",
           "Муниципалитеты, к которым относится хотя бы одна запись; если место записей известно лишь частично, даны "
           "границы: из n единиц этих областей на данную приходится от max(0, n - вместимость остальных) до "
           "min(n, вместимость). Для записей с частично известным местом: сверх того, что точно есть в единицах "
           "уровня."},
    Phrase{"statistic.served_share.name", "Share of municipalities served", "Камтылган муниципалитеттердин үлүшү",
           "Доля охваченных муниципалитетов"},
    Phrase{"statistic.served_share.meaning", "100 x served / municipalities.",
           "100 × камтылган муниципалитеттер / бардык муниципалитеттер.",
           "100 × охваченные муниципалитеты / все муниципалитеты."},
    Phrase{"statistic.served_twice.name", "Municipalities with two or more projects",
           "Эки же андан көп долбоору бар муниципалитеттер", "Муниципалитеты с двумя и более проектами"},
    Phrase{"statistic.served_twice.meaning",
           "Municipalities where records of at least two projects lie: overlap, or work that can be joined.",
           "Жок дегенде эки долбоордун жазуулары туура келген муниципалитеттер: кайталоо же бириктирүүгө боло турган "
           "иш.",
           "Муниципалитеты, к которым относятся записи не менее чем двух проектов: дублирование или работа, которую "
           "можно объединить."},
    Phrase{"statistic.area_km2.name", "Area", "Аянты", "Площадь"},
    Phrase{"statistic.area_km2.meaning", "Geodesic area of the unit on WGS 84.",
           "Бирдиктин WGS 84 эллипсоидиндеги геодезиялык аянты.",
           "Геодезическая площадь единицы на эллипсоиде WGS 84."},
    Phrase{"statistic.served_area_km2.name", "Area of served municipalities", "Камтылган муниципалитеттердин аянты",
           "Площадь охваченных муниципалитетов"},
    Phrase{"statistic.served_area_km2.meaning", "Geodesic area of the served municipalities.",
           "Камтылган муниципалитеттердин геодезиялык аянты.", "Геодезическая площадь охваченных муниципалитетов."},
    Phrase{"statistic.served_area_share.name", "Share of the area served", "Камтылган аянттын үлүшү",
           "Доля охваченной площади"},
    Phrase{"statistic.served_area_share.meaning", "100 x served_area_km2 / area_km2.",
           "100 × камтылган муниципалитеттердин аянты / бирдиктин аянты.",
           "100 × площадь охваченных муниципалитетов / площадь единицы."},
    Phrase{"statistic.population.name", "Population", "Калкы", "Население"},
    Phrase{"statistic.population.meaning",
           "Resident population: what the table of populations states for the unit, else the sum of its parts where "
           "each has a figure.",
           "Туруктуу калк: калктын таблицасында бирдик үчүн көрсөтүлгөн сан; ал жок болсо, ар бир бөлүгүнүн саны "
           "белгилүү болгондо, бөлүктөрүнүн суммасы.",
           "Постоянное население: число из таблицы населения для единицы, а если его нет — сумма по её частям, когда "
           "число известно для каждой."},
    Phrase{"statistic.population_lacking.name", "Municipalities without a population figure",
           "Калкынын саны белгисиз муниципалитеттер", "Муниципалитеты без данных о населении"},
    Phrase{"statistic.population_lacking.meaning",
           "Municipalities in the unit for which no population is stated. They are absent from sums, not zero.",
           "Бирдиктеги калкынын саны көрсөтүлбөгөн муниципалитеттер. Алар суммага кирбейт, бирок нөл деп да "
           "эсептелбейт.",
           "Муниципалитеты единицы, для которых население не указано. В суммы они не входят, но и нулём не "
           "считаются."},
    Phrase{"statistic.population_served.name", "Population of served municipalities",
           "Камтылган муниципалитеттердин калкы", "Население охваченных муниципалитетов"},
    Phrase{"statistic.population_served.meaning",
           "Sum of the populations of the served municipalities; absent where one of them has no figure.",
           "Камтылган муниципалитеттердин калкынын суммасы; бирөөсүнүн эле саны жок болсо, көрсөтүлбөйт.",
           "Сумма населения охваченных муниципалитетов; не приводится, если хотя бы для одного нет данных."},
    Phrase{"statistic.population_unserved.name", "Population of municipalities not served",
           "Камтылбай калган муниципалитеттердин калкы", "Население неохваченных муниципалитетов"},
    Phrase{"statistic.population_unserved.meaning", "population - population_served: the gap.",
           "Калк - камтылган муниципалитеттердин калкы: камтылбай калгандар.",
           "Население - население охваченных муниципалитетов: разрыв."},
    Phrase{"statistic.projects.name", "Projects", "Долбоорлор", "Проекты"},
    Phrase{"statistic.projects.meaning", "Distinct projects with a record in the unit.",
           "Бирдикте жазуусу бар ар башка долбоорлор.", "Разные проекты, записи которых относятся к единице."},
    Phrase{"statistic.sectors.name", "Sectors", "Тармактар", "Секторы"},
    Phrase{"statistic.sectors.meaning", "Distinct sectors with a record in the unit.",
           "Бирдикте жазуусу бар ар башка тармактар.", "Разные секторы, записи которых относятся к единице."},
    Phrase{"statistic.served_since.name", "Served since", "Качантан бери камтылган", "Охвачено с года"},
    Phrase{
        "statistic.served_since.meaning",
        "Year in which the earliest dated record in the unit starts; earlier where a record that may lie here does.",
        "Бирдиктеги датасы бар эң алгачкы жазуу башталган жыл; ушул жерге тиешелүү болушу мүмкүн болгон жазуу эртерээк "
        "башталса, андан мурда.",
        "Год начала самой ранней датированной записи в единице; раньше, если раньше начинается запись, которая "
        "может сюда относиться."},
    Phrase{"statistic.people.name", "People reached", "Камтылган адамдар", "Охваченные люди"},
    Phrase{
        "statistic.people.meaning",
        "People reached, counted by the rule of each indicator (sum, max, last, distinct) and not above the "
        "population unless the figures themselves are, which is an error finding, nor above the unit that it lies "
        "in; with several indicators at least the largest, at most all together.",
        "Ар бир көрсөткүчтүн эрежеси (sum, max, last, distinct) боюнча эсептелген адамдар; сандардын өздөрү калктан "
        "ашпаса, калктын санынан ашпайт, ашса — ката катары белгиленет; жогорку бирдиктикинен да ашпайт; көрсөткүч "
        "бир нече болсо, эң кичине чеги — эң чоңу, эң чоң чеги — баарынын суммасы.",
        "Люди, посчитанные по правилу каждого показателя (sum, max, last, distinct), не больше населения, если "
        "только сами данные его не превышают, что отмечается как ошибка, и не больше, чем в вышестоящей единице; при "
        "нескольких показателях — не меньше наибольшего и не больше суммы всех."},
    Phrase{"statistic.people_bounds.name", "People reached, whatever the rule",
           "Камтылган адамдар, кайсы эреже болбосун", "Охваченные люди при любом правиле"},
    Phrase{
        "statistic.people_bounds.meaning",
        "From the largest single figure to the sum of all figures, the population or what is reached in the unit "
        "above, whichever is least: what holds whoever was counted twice.",
        "Эң чоң жеке сандан баарынын суммасына, калктын санына же жогорку бирдикте камтылгандарга чейин (кайсынысы "
        "эң аз болсо): кимдир бирөө эки жолу эсептелсе да туура чектер.",
        "От наибольшего отдельного числа до суммы всех чисел, населения или охваченных в вышестоящей единице, что из "
        "них меньше: верно, кто бы ни был посчитан дважды."},
    Phrase{"statistic.people_sum.name", "People reached, as reported", "Отчеттор боюнча камтылган адамдар",
           "Охваченные люди по отчётам"},
    Phrase{"statistic.people_sum.meaning",
           "Figures of all records added as they stand: too high where activities reach the same people.",
           "Бардык жазуулардын сандары ошол бойдон кошулган: иш-чаралар бир эле адамдарды камтыса, ашыкча болот.",
           "Сумма чисел всех записей как есть: завышена там, где мероприятия охватывают одних и тех же людей."},
    Phrase{"statistic.people_f.name", "Women and girls reached", "Камтылган аялдар жана кыздар",
           "Охваченные женщины и девочки"},
    Phrase{"statistic.people_f.meaning", "As people, of those who are reported as women and girls.",
           "«Камтылган адамдар» сыяктуу, аялдар жана кыздар деп көрсөтүлгөндөр боюнча.",
           "Как «Охваченные люди», по тем, кто указан как женщины и девочки."},
    Phrase{"statistic.people_m.name", "Men and boys reached", "Камтылган эркектер жана эркек балдар",
           "Охваченные мужчины и мальчики"},
    Phrase{"statistic.people_m.meaning", "As people, of those who are reported as men and boys.",
           "«Камтылган адамдар» сыяктуу, эркектер жана эркек балдар деп көрсөтүлгөндөр боюнча.",
           "Как «Охваченные люди», по тем, кто указан как мужчины и мальчики."},
    Phrase{"statistic.people_sex_unknown.name", "People reached, sex not told",
           "Камтылган адамдар, жынысы көрсөтүлбөгөн", "Охваченные люди, пол не указан"},
    Phrase{"statistic.people_sex_unknown.meaning",
           "As people, of those whose sex no record tells: all people less women and men of each figure.",
           "«Камтылган адамдар» сыяктуу, жынысы эч бир жазууда көрсөтүлбөгөндөр боюнча: ар бир санда бардык адамдардан "
           "аялдар менен эркектер кемитилет.",
           "Как «Охваченные люди», по тем, чей пол не указан ни в одной записи: все люди за вычетом женщин и мужчин "
           "в каждом числе."},
    Phrase{"statistic.people_children.name", "Children reached", "Камтылган балдар", "Охваченные дети"},
    Phrase{"statistic.people_children.meaning", "As people, of those who are reported as children.",
           "«Камтылган адамдар» сыяктуу, балдар деп көрсөтүлгөндөр боюнча.",
           "Как «Охваченные люди», по тем, кто указан как дети."},
    Phrase{"statistic.people_share.name", "Share of the population reached", "Камтылган калктын үлүшү",
           "Доля охваченного населения"},
    Phrase{"statistic.people_share.meaning", "100 x people / population.", "100 × камтылган адамдар / калк.",
           "100 × охваченные люди / население."},
    Phrase{"statistic.people_share.minimum", "a population of 100", "калкы 100 адам", "население 100 человек"},
    Phrase{"statistic.people_per_1000.name", "People reached per 1,000 residents", "1000 тургунга камтылган адамдар",
           "Охваченные люди на 1000 жителей"},
    Phrase{"statistic.people_per_1000.meaning", "1,000 x people / population.", "1000 × камтылган адамдар / калк.",
           "1000 × охваченные люди / население."},
    Phrase{"statistic.people_per_1000.minimum", "a population of 100", "калкы 100 адам", "население 100 человек"},
    Phrase{"statistic.records_placed.name", "Records placed", "Орду аныкталган жазуулар", "Записи с известным местом"},
    Phrase{"statistic.records_placed.meaning", "Records that lie in one municipality of the unit.",
           "Бирдиктин бир муниципалитетине туура келген жазуулар.",
           "Записи, которые относятся к одному муниципалитету единицы."},
    Phrase{"statistic.records_partly.name", "Records partly placed", "Орду жарым-жартылай аныкталган жазуулар",
           "Записи с частично известным местом"},
    Phrase{"statistic.records_partly.meaning", "Records that lie in the unit, and are not known more closely.",
           "Бирдикке тиешелүү, бирок так орду белгисиз жазуулар.",
           "Записи, которые относятся к единице, но точнее их место неизвестно."},
    Phrase{"statistic.records_unplaced.name", "Records not placed", "Орду аныкталбаган жазуулар",
           "Записи с неизвестным местом"},
    Phrase{"statistic.records_unplaced.meaning", "Records whose place is not known.", "Орду белгисиз жазуулар.",
           "Записи, место которых неизвестно."},
};

}  // namespace

std::span<const Phrase> statistic_phrases() noexcept { return phrases; }

}  // namespace kamtuu
