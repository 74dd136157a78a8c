#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

constexpr std::array phrases{
    Phrase{"map.legend.none", "none", "жок", "нет"},
    Phrase{"map.legend.unknown", "not known", "белгисиз", "неизвестно"},
    Phrase{"map.legend.hidden", "hidden to protect people", "адамдарды коргоо үчүн жашырылган",
           "скрыто для защиты людей"},
    Phrase{"map.legend.known_only_above", "not located more closely", "так орду белгисиз", "точное место не указано"},
    Phrase{"map.legend.between", "between bounds", "чектери гана белгилүү", "известны только пределы"},
    Phrase{"map.legend.between_hatched", "between bounds, in the colours of both",
           "чек аралыгында, эки чектин түсү менен", "известны только пределы, цветами обоих"},
    Phrase{"map.legend.between_in_class", "between bounds of one class", "чек аралыгында, эки чек бир класста",
           "известны только пределы, оба в одном классе"},
    Phrase{"map.legend.below", "below {limit}", "{limit} санынан аз", "менее {limit}"},
    Phrase{"map.legend.from", "{limit} and more", "{limit} жана андан көп", "{limit} и более"},
    Phrase{"map.legend.ungoverned", "no municipality", "муниципалитет эмес", "не муниципалитет"},
    Phrase{"map.legend.served", "served", "камтылган", "охвачен"},
    Phrase{"map.legend.not_served", "not served", "камтылган эмес", "не охвачен"},
    Phrase{"map.legend.circles", "circles: borders not known", "тегерек: чек арасы белгисиз",
           "кружки: границы неизвестны"},
    Phrase{"map.legend.lake", "lake", "көл", "озеро"},

    Phrase{"map.by.adm0", "The whole country", "Бүткүл өлкө", "Вся страна"},
    Phrase{"map.by.adm1", "By region", "Облустар боюнча", "По областям"},
    Phrase{"map.by.adm2", "By district", "Райондор боюнча", "По районам"},
    Phrase{"map.by.adm3", "By municipality", "Муниципалитеттер боюнча", "По муниципалитетам"},
    Phrase{"map.units.adm0", "country", "өлкө", "страна"},
    Phrase{"map.units.adm1", "regions", "облус", "областей"},
    Phrase{"map.units.adm2", "districts", "район", "районов"},
    Phrase{"map.units.adm3", "municipalities", "муниципалитет", "муниципалитетов"},

    Phrase{"map.records",
           "Records on the map: {placed}; known only for several units together: {partly}; not located: {unplaced}.",
           "Картадагы жазуулар: {placed}; бир нече бирдик үчүн чогуу гана белгилүү: {partly}; орду аныкталбаган: "
           "{unplaced}.",
           "Записей на карте: {placed}; известны только для нескольких единиц вместе: {partly}; место не определено: "
           "{unplaced}."},
    Phrase{"map.records.withheld", "Confidential records are not in these figures.",
           "Купуя жазуулар бул сандарга кирбейт.", "Конфиденциальные записи в эти числа не входят."},
    Phrase{"map.not_drawn", "Not drawn, as it is not known where they lie: {names}.",
           "Кайда экени белгисиз болгондуктан тартылган жок: {names}.",
           "Не показаны, так как неизвестно, где они находятся: {names}."},
    Phrase{"map.not_drawn.more", "Not drawn, as it is not known where they lie: {names} and {count} more.",
           "Кайда экени белгисиз болгондуктан тартылган жок: {names} жана дагы {count}.",
           "Не показаны, так как неизвестно, где они находятся: {names} и ещё {count}."},
    Phrase{"map.names_left_out", "{count, plural, one {# name has} other {# names have}} no room on the map.",
           "{count, plural, one {# аталыш} other {# аталыш}} картага батпады.",
           "{count, plural, one {# название не поместилось} few {# названия не поместились} many {# названий не "
           "поместилось} other {# названия не поместились}} на карте."},

    Phrase{
        "map.unmatched_borders",
        "Borders of neighbours do not fit together everywhere in the source; in the drawing, and only there, gaps too "
        "narrow to be seen are closed.",
        "Булакта коңшулардын чек аралары бардык жерде дал келбейт; чиймеде гана көзгө көрүнбөгөн тар жылчыктар "
        "жабылды.",
        "В источнике границы соседей не везде совпадают; только на рисунке закрыты зазоры, которых не видно глазу."},
    Phrase{"map.source", "Source: {text}", "Булагы: {text}", "Источник: {text}"},
    Phrase{"map.period", "Period: {text}", "Мезгили: {text}", "Период: {text}"},
    Phrase{"map.projection.equal_area", "Lambert azimuthal equal-area projection",
           "Ламберттин тең аянттуу азимуттук проекциясы", "Равновеликая азимутальная проекция Ламберта"},
    Phrase{"map.projection", "Projection: {name}", "Проекциясы: {name}", "Проекция: {name}"},
    Phrase{"map.km", "{number} km", "{number} км", "{number} км"},
    Phrase{"map.north", "N", "Т", "С"},

    Phrase{"map.projects.title", "Where each project works", "Ар бир долбоор кайда иштейт",
           "Где работает каждый проект"},
    Phrase{
        "map.projects.left_out",
        "{count, plural, one {# other project has} other {# other projects have}} no map here; shown are the "
        "{shown} that work in the most municipalities.",
        "{count, plural, one {Дагы # долбоордун} other {Дагы # долбоордун}} бул жерде картасы жок; эң көп "
        "муниципалитетте иштеген {shown} долбоор көрсөтүлдү.",
        "{count, plural, one {Ещё для # проекта} few {Ещё для # проектов} many {Ещё для # проектов} other {Ещё для # "
        "проекта}} здесь нет карты; показаны те {shown}, что работают в наибольшем числе муниципалитетов."},
    Phrase{"map.projects.none", "No project", "Долбоор жок", "Проектов нет"},
    Phrase{"map.symbols.title", "Projects", "Долбоорлор", "Проекты"},
    Phrase{"map.symbols.others", "{count, plural, one {# other project} other {# other projects}}",
           "{count, plural, one {дагы # долбоор} other {дагы # долбоор}}",
           "{count, plural, one {ещё # проект} few {ещё # проекта} many {ещё # проектов} other {ещё # проекта}}"},
    Phrase{"map.symbols.elsewhere", "Without a symbol, as known only for several units together (records): {text}.",
           "Бир нече бирдик үчүн чогуу гана белгилүү болгондуктан белгиси жок (жазуулар): {text}.",
           "Без знака, так как известны только для нескольких единиц вместе (записей): {text}."},
    Phrase{"map.project.unnamed", "Without a name", "Аталышы жок", "Без названия"},
};

}  // namespace

std::span<const Phrase> map_phrases() noexcept { return phrases; }

}  // namespace kamtuu
