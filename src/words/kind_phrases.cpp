#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

// Kinds of things: "kind.", what they are of, and what to_string() says of them in tables and files.
constexpr std::array phrases{
    Phrase{"kind.level.country", "country", "өлкө", "страна"},
    Phrase{"kind.level.region", "region", "облус", "область"},
    Phrase{"kind.level.district", "district", "район", "район"},
    Phrase{"kind.level.municipality", "municipality", "муниципалитет", "муниципалитет"},
    Phrase{"kind.levels.country", "Country", "Өлкө", "Страна"},
    Phrase{"kind.levels.region", "Regions", "Облустар", "Области"},
    Phrase{"kind.levels.district", "Districts", "Райондор", "Районы"},
    Phrase{"kind.levels.municipality", "Municipalities", "Муниципалитеттер", "Муниципалитеты"},

    Phrase{"kind.unit_type.country", "country", "өлкө", "страна"},
    Phrase{"kind.unit_type.region", "region", "облус", "область"},
    Phrase{"kind.unit_type.district", "district", "район", "район"},
    Phrase{"kind.unit_type.city", "city", "шаар", "город"},
    Phrase{"kind.unit_type.aiyl_aimak", "aiyl aimak", "айыл аймагы", "айылный аймак"},
    Phrase{"kind.unit_type.other", "area without a municipality", "муниципалитети жок аймак",
           "территория без муниципалитета"},

    Phrase{"kind.row.unit", "unit", "бирдик", "единица"},
    Phrase{"kind.row.partly_placed", "partly placed", "орду жарым-жартылай аныкталган", "место известно частично"},
    Phrase{"kind.row.unplaced", "not placed", "орду аныкталбаган", "место неизвестно"},
    Phrase{"kind.row.undated", "without a date", "датасы жок", "без даты"},

    Phrase{"kind.placement.unit", "in one municipality", "бир муниципалитетте", "в одном муниципалитете"},
    Phrase{"kind.placement.ambiguous", "in one of several", "бир нечесинин биринде", "в одном из нескольких"},
    Phrase{"kind.placement.partial", "known only more coarsely", "жалпысынан гана белгилүү",
           "известно только приблизительно"},
    Phrase{"kind.placement.unplaced", "not placed", "орду аныкталбаган", "место неизвестно"},

    Phrase{"kind.count_rule.sum", "every figure counts other people", "ар бир сан башка адамдарды эсептейт",
           "каждое число считает других людей"},
    Phrase{"kind.count_rule.max", "activities of one municipality reach the same people",
           "бир муниципалитеттин иш-чаралары бир эле адамдарды камтыйт",
           "мероприятия одного муниципалитета охватывают одних и тех же людей"},
    Phrase{"kind.count_rule.last", "figures of an activity add up over time, and the last one holds",
           "иш-чаранын сандары убакыт өткөн сайын топтолот, акыркысы эсепке алынат",
           "числа мероприятия накапливаются, верно последнее"},
    Phrase{"kind.count_rule.distinct", "every person has an id and counts once",
           "ар бир адамдын коду бар жана бир жолу эсептелет", "у каждого человека есть код, и он считается один раз"},
    Phrase{"kind.count_rule.none", "the indicator counts no people", "көрсөткүч адамдарды эсептебейт",
           "показатель не считает людей"},

    Phrase{"kind.severity.error", "error", "ката", "ошибка"},
    Phrase{"kind.severity.warning", "warning", "эскертүү", "предупреждение"},
    Phrase{"kind.severity.note", "note", "түшүндүрмө", "примечание"},
    Phrase{"kind.severities.error", "Errors: what makes a figure wrong or incomplete",
           "Каталар: көрсөткүчтү туура эмес же толук эмес кылган нерселер",
           "Ошибки: то, из-за чего показатель неверен или неполон"},
    Phrase{"kind.severities.warning", "Warnings: what can change a figure",
           "Эскертүүлөр: көрсөткүчтү өзгөртүшү мүмкүн болгон нерселер",
           "Предупреждения: то, что может изменить показатель"},
    Phrase{"kind.severities.note", "Notes: what was assumed", "Түшүндүрмөлөр: божомолдор",
           "Примечания: принятые допущения"},

    Phrase{"kind.unserved.certain", "not served", "камтылбай калган", "не охвачен"},
    Phrase{"kind.unserved.possible", "perhaps served", "камтылышы мүмкүн", "возможно, охвачен"},

    Phrase{"kind.part.all", "all", "баары", "все"},
    Phrase{"kind.part.f", "women and girls", "аялдар жана кыздар", "женщины и девочки"},
    Phrase{"kind.part.m", "men and boys", "эркектер жана эркек балдар", "мужчины и мальчики"},
    Phrase{"kind.part.sex_unknown", "sex not told", "жынысы көрсөтүлбөгөн", "пол не указан"},
    Phrase{"kind.part.children", "children", "балдар", "дети"},
    Phrase{"kind.part.not_children", "not children", "балдар эмес", "не дети"},
};

}  // namespace

std::span<const Phrase> kind_phrases() noexcept { return phrases; }

}  // namespace kamtuu
