#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

// What the HTML map alone says; what others say as well is "unit.", "kind.", "statistic." and "map.legend.". Its script
// puts the texts together (web/messages.js).
constexpr std::array phrases{
    Phrase{"page.title", "Municipal coverage: {projects}", "Муниципалитеттерди камтуу: {projects}",
           "Охват муниципалитетов: {projects}"},
    Phrase{"page.subtitle.exact", "{served} of {all} municipalities served · {period}",
           "Камтылган муниципалитеттер: {all} ичинен {served} · {period}",
           "Охвачено муниципалитетов: {served} из {all} · {period}"},
    Phrase{"page.subtitle.least", "At least {served} of {all} municipalities served · {period}",
           "Камтылган муниципалитеттер: {all} ичинен кеминде {served} · {period}",
           "Охвачено муниципалитетов: не менее {served} из {all} · {period}"},
    Phrase{"page.period.undated", "no dates given", "күнү көрсөтүлгөн эмес", "даты не указаны"},
    Phrase{"page.period.since", "since {from}", "{from}-жылдан бери", "с {from} года"},
    Phrase{"page.period.until", "until {to}", "{to}-жылга чейин", "до {to} года"},
    Phrase{"page.period.between", "{from} to {to}", "{from}–{to}-жылдар", "{from}–{to} годы"},
    Phrase{"page.period.one", "{from}", "{from}-жыл", "{from} год"},
    Phrase{"page.skip", "Skip to the table", "Таблицага өтүү", "Перейти к таблице"},
    Phrase{"page.language", "Language", "Тил", "Язык"},
    Phrase{"page.controls", "What the map shows", "Картада эмне көрсөтүлөт", "Что показывает карта"},
    Phrase{"page.search", "Find a place", "Жерди издөө", "Найти место"},
    Phrase{"page.search.hint", "Name in any spelling, or P-code", "Аталышы же P-код", "Название или P-код"},
    Phrase{"page.search.results", "Places found", "Табылган жерлер", "Найденные места"},
    Phrase{
        "page.search.count", "{count, plural, one {# place found} other {# places found}}",
        "{count, plural, one {# жер табылды} other {# жер табылды}}",
        "{count, plural, one {Найдено # место} few {Найдено # места} many {Найдено # мест} other {Найдено # места}}"},
    Phrase{
        "page.search.first", "{count, plural, one {# place found} other {# places found}}; here are the first {shown}.",
        "{count, plural, one {# жер табылды} other {# жер табылды}}; бул жерде алгачкы {shown}.",
        "{count, plural, one {Найдено # место} few {Найдено # места} many {Найдено # мест} other {Найдено # места}}; "
        "здесь первые {shown}."},
    Phrase{"page.search.near",
           "No such name. Similar ones:", "Мындай аталыш жок. Окшоштору:", "Такого названия нет. Похожие:"},
    Phrase{"page.search.none", "No place of such a name", "Мындай аталыштагы жер жок", "Нет места с таким названием"},
    Phrase{"page.level", "Level", "Деңгээл", "Уровень"},
    Phrase{"page.level.zoom", "by zoom", "масштаб боюнча", "по масштабу"},
    Phrase{"page.shows", "Figure", "Көрсөткүч", "Показатель"},
    Phrase{"page.shows.presence", "Where records lie", "Жазуулар кайсы жерде", "Где есть записи"},
    Phrase{"page.shows.records", "Records", "Жазуулар", "Записи"},
    Phrase{"page.shows.figures", "Figures", "Көрсөткүчтөр", "Показатели"},
    Phrase{"page.shows.sensitive", "Confidential records", "Купуя жазуулар", "Конфиденциальные записи"},
    Phrase{"page.method", "Classes", "Класстар", "Классы"},
    Phrase{"page.method.quantile", "equal numbers of units", "бирдей сандагы бирдиктер", "равное число единиц"},
    Phrase{"page.method.equal", "equal steps", "бирдей кадамдар", "равные интервалы"},
    Phrase{"page.method.jenks", "natural breaks", "табигый чектер", "естественные границы"},
    Phrase{"page.filter", "Filter records", "Жазууларды чыпкалоо", "Отбор записей"},
    Phrase{"page.filter.project", "Project", "Долбоор", "Проект"},
    Phrase{"page.filter.sector", "Sector", "Тармак", "Сектор"},
    Phrase{"page.filter.from", "From year", "Жылдан", "С года"},
    Phrase{"page.filter.to", "To year", "Жылга чейин", "По год"},
    Phrase{"page.filter.all", "all", "баары", "все"},
    Phrase{"page.filter.blank", "(not given)", "(көрсөтүлгөн эмес)", "(не указано)"},
    Phrase{"page.filter.clear", "Clear the filter", "Чыпканы тазалоо", "Сбросить отбор"},
    Phrase{"page.filter.chosen", "{chosen} of {all} records chosen.", "{all} жазуудан {chosen} тандалды.",
           "Отобрано записей: {chosen} из {all}."},
    Phrase{"page.filter.all_records", "All records, whatever the filter is.",
           "Чыпкага карабай, бардык жазуулар боюнча.", "По всем записям, независимо от отбора."},
    Phrase{"page.filter.unfiltered", "Figures are of all records: only where records lie can be filtered.",
           "Көрсөткүчтөр бардык жазуулар боюнча: жазуулардын жайгашуусу гана чыпкаланат.",
           "Показатели — по всем записям: отбор действует только на расположение записей."},
    Phrase{
        "page.filter.undated",
        "{count, plural, one {# record without a date counts in any period.} other {# records without a date count in "
        "any period.}}",
        "{count, plural, one {Датасы жок # жазуу ар бир мезгилге кирет.} other {Датасы жок # жазуу ар бир мезгилге "
        "кирет.}}",
        "{count, plural, one {# запись без даты входит в любой период.} few {# записи без даты входят в любой период.} "
        "many {# записей без даты входят в любой период.} other {# записи без даты входят в любой период.}}"},
    Phrase{"page.map", "Map", "Карта", "Карта"},
    Phrase{"page.map.keys", "Arrow keys move the map, plus and minus zoom. The table beside it tells the same.",
           "Багыт баскычтары картаны жылдырат, плюс жана минус масштабды өзгөртөт. Жанындагы таблица да ошону айтат.",
           "Стрелки двигают карту, плюс и минус меняют масштаб. Таблица рядом содержит то же самое."},
    Phrase{"page.zoom.in", "Zoom in", "Чоңойтуу", "Приблизить"},
    Phrase{"page.zoom.out", "Zoom out", "Кичирейтүү", "Отдалить"},
    Phrase{"page.zoom.all", "Show the whole country", "Бүт өлкөнү көрсөтүү", "Показать всю страну"},
    Phrase{"page.base", "Show a base map (contacts tile.openstreetmap.org)",
           "Негизги картаны көрсөтүү (tile.openstreetmap.org серверине кайрылат)",
           "Показать подложку (обращается к tile.openstreetmap.org)"},
    Phrase{"page.base.hide", "Hide the base map", "Негизги картаны жашыруу", "Скрыть подложку"},
    Phrase{"page.base.attribution", "Base map © OpenStreetMap contributors",
           "Негизги карта © OpenStreetMap катышуучулары", "Подложка © участники OpenStreetMap"},
    Phrase{"page.simplified.none", "Borders not simplified", "Чек аралар жөнөкөйлөтүлгөн эмес", "Границы не упрощены"},
    Phrase{"page.simplified.metres", "Borders simplified to {metres} m", "Чек аралар {metres} м чейин жөнөкөйлөтүлгөн",
           "Границы упрощены до {metres} м"},
    Phrase{"page.simplified.share", "Borders simplified to {share} of their vertices",
           "Чек аралар чокуларынын {share} калганча жөнөкөйлөтүлгөн", "Границы упрощены до {share} вершин"},
    Phrase{"page.legend", "Legend", "Шарттуу белгилер", "Условные обозначения"},
    Phrase{"page.legend.not_given", "not given for this level", "бул деңгээл үчүн берилбейт",
           "для этого уровня не приводится"},
    Phrase{"page.legend.certain", "a record certainly lies here", "жазуу бул жерде анык бар", "запись точно есть"},
    Phrase{"page.legend.possible", "a record may lie here", "бул жерде жазуу болушу мүмкүн", "запись может быть здесь"},
    Phrase{"page.legend.nothing", "no record", "жазуу жок", "записей нет"},
    Phrase{"page.cell.certain", "certain", "анык", "точно"},
    Phrase{"page.cell.possible", "perhaps", "балким", "возможно"},
    Phrase{"page.cell.nothing", "none", "жок", "нет"},
    Phrase{"page.legend.points", "circles: units whose borders are not known",
           "тегеректер: чек аралары белгисиз бирдиктер", "кружки: единицы, границы которых неизвестны"},
    Phrase{"page.face.others", "The figure shown is of confidential records alone; these counts are of the others.",
           "Көрсөтүлгөн сан купуя жазуулар боюнча гана; бул эсептер калган жазуулардыкы.",
           "Показанное число — только по конфиденциальным записям; эти счёты — по остальным."},
    Phrase{"page.face.hidden", "figures on confidential records hidden: {hidden} of {all}",
           "купуя жазуулар боюнча жашырылган сандар: {all} ичинен {hidden}",
           "скрыто чисел по конфиденциальным записям: {hidden} из {all}"},
    Phrase{"page.tabs", "Lists", "Тизмелер", "Списки"},
    Phrase{"page.tab.table", "Table", "Таблица", "Таблица"},
    Phrase{"page.tab.unserved", "Left out", "Камтылбагандар", "Не охвачены"},
    Phrase{"page.tab.unlocated", "Not located", "Орду белгисиз", "Без точного места"},
    Phrase{"page.tab.notes", "Notes", "Түшүндүрмөлөр", "Примечания"},
    Phrase{"page.table.caption", "{level}: {figure}", "{level}: {figure}", "{level}: {figure}"},
    Phrase{"page.table.unit", "Unit", "Бирдик", "Единица"},
    Phrase{"page.table.certain", "Records", "Жазуулар", "Записи"},
    Phrase{"page.table.others", "Records, not confidential", "Жазуулар, купуя эмес", "Записи, не конфиденциальные"},
    Phrase{"page.table.possible", "perhaps more", "балким дагы", "возможно, ещё"},
    Phrase{"page.table.population", "Population", "Калкы", "Население"},
    Phrase{"page.table.nearest", "Nearest served", "Эң жакын камтылган", "Ближайший охваченный"},
    Phrase{"page.unserved.lead",
           "{count, plural, one {# of {all} municipalities is not certainly served, the most urgent first.} other {# "
           "of {all} municipalities are not certainly served, the most urgent first.}}",
           "{count, plural, one {{all} муниципалитеттин ичинен # камтылбай калган же камтылышы мүмкүн гана; эң зарылы "
           "биринчи.} other {{all} муниципалитеттин ичинен # камтылбай калган же камтылышы мүмкүн гана; эң зарылы "
           "биринчи.}}",
           "{count, plural, one {# муниципалитет из {all} не охвачен или охвачен лишь возможно; сначала самые "
           "неотложные.} few {# муниципалитета из {all} не охвачены или охвачены лишь возможно; сначала самые "
           "неотложные.} many {# муниципалитетов из {all} не охвачены или охвачены лишь возможно; сначала самые "
           "неотложные.} other {# муниципалитета из {all} не охвачены или охвачены лишь возможно; сначала самые "
           "неотложные.}}"},
    Phrase{
        "page.unlocated.lead",
        "{count, plural, one {# record lies in no one municipality for sure.} other {# records lie "
        "in no one municipality for sure.}}",
        "{count, plural, one {# жазуунун муниципалитети так белгилүү эмес.} other {# жазуунун муниципалитети так "
        "белгилүү "
        "эмес.}}",
        "{count, plural, one {Для # записи муниципалитет точно не известен.} few {Для # записей муниципалитет точно не "
        "известен.} many {Для # записей муниципалитет точно не известен.} other {Для # записи муниципалитет точно не "
        "известен.}}"},
    Phrase{"page.unlocated.none", "Every record lies in one municipality.", "Ар бир жазуу бир муниципалитетте жатат.",
           "Каждая запись относится к одному муниципалитету."},
    Phrase{"page.unlocated.row", "{file}, row {row}", "{file}, {row}-сап", "{file}, строка {row}"},
    Phrase{"page.list.more", "and {count} more in the files of the run", "жана дагы {count} — эсептөөнүн файлдарында",
           "и ещё {count} — в файлах расчёта"},
    Phrase{"page.card.close", "Close", "Жабуу", "Закрыть"},
    Phrase{"page.card.served", "At least one record certainly lies here.", "Бул жерде кеминде бир жазуу анык бар.",
           "Здесь точно есть хотя бы одна запись."},
    Phrase{"page.card.possible", "No record certainly lies here; records known only for several units may.",
           "Бул жерде анык жазуу жок; бир нече бирдик үчүн гана белгилүү жазуулар болушу мүмкүн.",
           "Точных записей здесь нет; возможны записи, известные только для нескольких единиц."},
    Phrase{"page.card.nothing", "No record is known here.", "Бул жерде жазуу белгилүү эмес.",
           "Записей здесь не известно."},
    Phrase{"page.card.figures", "Figures", "Көрсөткүчтөр", "Показатели"},
    Phrase{"page.card.work", "Projects", "Долбоорлор", "Проекты"},
    Phrase{"page.card.uncertain", "What is uncertain", "Эмне так эмес", "Что неточно"},
    Phrase{"page.card.above", "Some records are known only for: {places}.",
           "Айрым жазуулар ушул аймактар боюнча гана белгилүү: {places}.",
           "Есть записи, известные только для: {places}."},
    Phrase{"page.card.maybe", "{count, plural, one {# more perhaps} other {# more perhaps}}",
           "{count, plural, one {балким дагы #} other {балким дагы #}}",
           "{count, plural, one {возможно ещё #} few {возможно ещё #} many {возможно ещё #} other {возможно ещё #}}"},
    Phrase{"page.card.other_names", "Also known as", "Башка аталыштары", "Другие названия"},
    Phrase{"page.card.no_borders", "Its borders are not known; the map shows a circle.",
           "Чек аралары белгисиз; картада тегерек көрсөтүлгөн.", "Границы неизвестны; на карте показан кружок."},
    Phrase{"page.notes.about", "About the data", "Маалыматтар жөнүндө", "О данных"},
    Phrase{"page.notes.inputs", "Sources", "Булактар", "Источники"},
    Phrase{"page.notes.findings", "Findings", "Байкоолор", "Замечания к данным"},
    Phrase{"page.notes.definitions", "Definitions", "Аныктамалар", "Определения"},
    Phrase{"page.notes.source", "Computed from:", "Эмнеден эсептелген:", "Рассчитано по:"},
    Phrase{"page.notes.protection",
           "Figures on confidential records are in no other figure. Those below {threshold}, and those that would give "
           "them away, "
           "are hidden.",
           "Купуя жазуулардын көрсөткүчтөрү башка эч бир көрсөткүчкө кирбейт. {threshold} санынан азы жана аларды "
           "билгизип "
           "коё тургандары жашырылган.",
           "Показатели по конфиденциальным записям не входят ни в какие другие. Те, что меньше {threshold}, и те, что "
           "могли бы "
           "их раскрыть, скрыты."},
    Phrase{"page.notes.made",
           "Made with {generator}. Map by Leaflet (BSD 2-Clause licence, in the source of this page).",
           "{generator} менен түзүлгөн. Карта: Leaflet (BSD 2-Clause лицензиясы, ушул барактын кодунда).",
           "Создано с помощью {generator}. Карта: Leaflet (лицензия BSD 2-Clause, в коде этой страницы)."},
};

}  // namespace

std::span<const Phrase> page_phrases() noexcept { return phrases; }

}  // namespace kamtuu
