#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

// The part of a report that says where its figures come from, and how far they go.
constexpr std::array phrases{
    Phrase{"report.unplaced.title", "What could not be placed, and why", "Эмненин орду аныкталган жок жана эмне үчүн",
           "Что не удалось найти на карте и почему"},
    Phrase{"report.unplaced.none", "Every record lies in one municipality.",
           "Ар бир жазуу бир муниципалитетке тиешелүү.", "Каждая запись относится к одному муниципалитету."},
    Phrase{"report.unplaced.caption", "Records that lie in no one known municipality",
           "Бир белгилүү муниципалитетке туура келбеген жазуулар",
           "Записи, которые не относятся к одному известному муниципалитету"},
    Phrase{"report.unplaced.record", "File and row", "Файл жана сап", "Файл и строка"},
    Phrase{"report.unplaced.row", "{file}, row {row}", "{file}, {row}-сап", "{file}, строка {row}"},
    Phrase{"report.unplaced.typed", "As typed", "Жазылгандай", "Как написано"},
    Phrase{"report.unplaced.found", "What it is", "Бул эмне", "Что это"},
    Phrase{"report.unplaced.why", "Why", "Эмне үчүн", "Почему"},
    Phrase{"report.unplaced.no_place", "no place is given", "жер көрсөтүлгөн эмес", "место не указано"},

    Phrase{"report.findings.title", "Assumptions and findings", "Божомолдор жана байкоолор", "Допущения и замечания"},
    Phrase{"report.findings.none", "There are no findings: nothing was assumed, and nothing was found wrong.",
           "Байкоо жок: эч нерсе болжолдонгон эмес, ката табылган жок.",
           "Замечаний нет: ничего не предполагалось и ошибок не найдено."},
    Phrase{"report.findings.counts", "Findings by kind", "Түрлөрү боюнча байкоолор", "Замечания по видам"},
    Phrase{"report.findings.meaning", "What it means", "Эмнени билдирет", "Что это значит"},
    Phrase{"report.findings.code", "Code", "Коду", "Код"},
    Phrase{"report.findings.place", "Where", "Кайда", "Где"},
    Phrase{"report.findings.message", "Details", "Чоо-жайы (англисче)", "Подробности (по-английски)"},
    Phrase{"report.findings.severity", "Severity", "Маанилүүлүгү", "Важность"},
    Phrase{"report.findings.count", "How many", "Саны", "Сколько"},

    Phrase{"report.method.title", "Method and definitions", "Ыкма жана аныктамалар", "Метод и определения"},
    Phrase{
        "report.method.placing",
        "Each record is placed by its code, else by its names, else by its point. What fits several municipalities is "
        "never picked by chance, and what is known only for a region is not spread over its municipalities: both make "
        "bounds.",
        "Ар бир жазуунун орду анын коду, болбосо аталыштары, болбосо чекити боюнча аныкталат. Бир нече "
        "муниципалитетке туура келгени кокустан тандалбайт, облус үчүн гана белгилүү болгону анын "
        "муниципалитеттерине бөлүнбөйт: экөө тең чектерди гана берет.",
        "Место каждой записи определяется по коду, иначе по названиям, иначе по точке. Если подходит несколько "
        "муниципалитетов, случайного выбора не делается; известное только для области не распределяется по её "
        "муниципалитетам: и то и другое даёт лишь пределы."},
    Phrase{"report.method.counting",
           "Somebody whom two activities reach is one person. How figures of an indicator count together is its rule:",
           "Эки иш-чара камтыган киши — бир киши. Көрсөткүчтүн сандары кантип чогуу эсептелери — анын эрежеси:",
           "Тот, кого охватили два мероприятия, — один человек. Как числа показателя считаются вместе, говорит его "
           "правило:"},
    Phrase{
        "report.method.hiding",
        "Counts of confidential records below {threshold} are hidden, and as many others as it takes that sums do not "
        "give them away. Hidden counts all look alike.",
        "Купуя жазуулардын {threshold} санынан кичине сандары жана суммалар аркылуу аларды билдирип койчу башка "
        "сандар жашырылат. Жашырылган сандардын баары бирдей көрүнөт.",
        "Числа по конфиденциальным записям меньше {threshold} скрыты, а также столько других, чтобы их нельзя было "
        "вычислить из сумм. Все скрытые числа выглядят одинаково."},
    Phrase{"report.method.english",
           "Messages of findings, codes and names of columns are in English in every language of this report, so that "
           "they can be searched for.",
           "Байкоолордун билдирүүлөрү, коддор жана мамычалардын аттары отчеттун ар бир тилинде англисче берилет: "
           "аларды издеп табууга болот.",
           "Сообщения замечаний, коды и названия столбцов во всех языках отчёта даны по-английски, чтобы их можно "
           "было искать."},
    Phrase{"report.method.figures", "What each figure means", "Ар бир көрсөткүч эмнени билдирет",
           "Что означает каждый показатель"},
    Phrase{"report.method.measures", "What each measure of evenness means",
           "Бирдейликтин ар бир өлчөмү эмнени билдирет", "Что означает каждый показатель равномерности"},
    Phrase{"report.method.figure", "Figure", "Көрсөткүч", "Показатель"},
    Phrase{"report.method.column", "Column", "Мамыча", "Столбец"},
    Phrase{"report.method.unit", "Unit", "Өлчөө бирдиги", "Единица"},
    Phrase{"report.method.meaning", "Definition", "Аныктамасы", "Определение"},
    Phrase{"report.method.minimum", "No figure below {minimum}.", "Мындан азда көрсөткүч берилбейт: {minimum}.",
           "При меньшем значении не приводится: {minimum}."},
    Phrase{"report.method.least", "At least: {minimum}.", "Жок дегенде: {minimum}.", "Не менее: {minimum}."},
    Phrase{"report.method.source", "Source: {source}.", "Булагы: {source}.", "Источник: {source}."},

    Phrase{"report.sources.title", "Sources and licences", "Булактар жана лицензиялар", "Источники и лицензии"},
    Phrase{"report.sources.notes", "What the boundaries say of themselves", "Чек аралардын өздөрү жөнүндө эскертмеси",
           "Что границы сообщают о себе"},
    Phrase{"report.sources.no_notes", "The boundaries carry no note.", "Чек араларда эскертме жок.",
           "К границам нет примечаний."},
    Phrase{"report.sources.publishers", "Who publishes the data, as of when, under which licence",
           "Маалыматтарды ким, кайсы мезгилге карата, кандай лицензия менен жарыялайт",
           "Кто публикует данные, по состоянию на когда и по какой лицензии"},
    Phrase{"report.sources.files", "Files, and what tells them apart from others",
           "Файлдар жана аларды айырмалоочу белгилер", "Файлы и то, что отличает их от других"},
    Phrase{"report.sources.no_files", "No input files are named.", "Киргизилген файлдар аталган эмес.",
           "Входные файлы не названы."},
    Phrase{"report.sources.bytes", "Bytes", "Байт", "Байты"},
    Phrase{"report.sources.withheld", "withheld", "көрсөтүлбөйт", "не сообщается"},
    Phrase{"report.sources.why_withheld",
           "Size and hash of files with confidential records are withheld: who knows the rest of a file could find out "
           "by them what is hidden.",
           "Купуя жазуулары бар файлдардын көлөмү менен хеши көрсөтүлбөйт: файлдын калганын билген адам алар аркылуу "
           "жашырылганды таап алмак.",
           "Размер и хеш файлов с конфиденциальными записями не сообщаются: зная остальную часть файла, по ним можно "
           "было бы узнать скрытое."},
    Phrase{"report.sources.licences",
           "Borders, names, populations and project tables stay under the licences of those who publish them. Whoever "
           "passes this report on names them as these licences ask.",
           "Чек аралар, аталыштар, калктын саны жана долбоорлордун таблицалары аларды жарыялагандардын лицензиясында "
           "калат. Бул отчетту тараткан адам аларды ошол лицензиялар талап кылгандай көрсөтөт.",
           "Границы, названия, данные о населении и таблицы проектов остаются под лицензиями тех, кто их публикует. "
           "Тот, кто распространяет этот отчёт, называет их так, как требуют эти лицензии."},

    Phrase{"report.role.boundaries", "boundaries", "чек аралар", "границы"},
    Phrase{"report.role.records", "project table", "долбоордун таблицасы", "таблица проекта"},
    Phrase{"report.role.register", "register of units", "бирдиктердин реестри", "реестр единиц"},
    Phrase{"report.role.population", "table of populations", "калктын таблицасы", "таблица населения"},
    Phrase{"report.role.villages", "table of villages", "айылдардын таблицасы", "таблица сёл"},
    Phrase{"report.role.holes", "what is in holes", "тешиктердин ичинде эмне бар", "что находится в пробелах"},
    Phrase{"report.role.sources", "who publishes what", "кайсынысын ким жарыялайт", "кто что публикует"},
    Phrase{"report.role.decisions", "decisions about names", "аталыштар боюнча чечимдер", "решения по названиям"},

    Phrase{"report.option.project", "Only these projects", "Ушул долбоорлор гана", "Только эти проекты"},
    Phrase{"report.option.sector", "Only these sectors", "Ушул тармактар гана", "Только эти секторы"},
    Phrase{"report.option.status", "Only this status", "Ушул абал гана", "Только этот статус"},
    Phrase{"report.option.as-of", "As of", "Карата дата", "По состоянию на"},
    Phrase{"report.option.during", "Period", "Мезгил", "Период"},
    Phrase{"report.option.undated", "Records without a date", "Датасы жок жазуулар", "Записи без даты"},
    Phrase{"report.option.count-rule", "Rules for counting people", "Адамдарды эсептөө эрежелери",
           "Правила подсчёта людей"},
    Phrase{"report.option.protect", "What is protected", "Эмне корголот", "Что защищено"},
    Phrase{"report.option.sensitive-column", "Columns that mark confidential records",
           "Купуя жазууларды белгилеген мамычалар", "Столбцы, отмечающие конфиденциальные записи"},
    Phrase{"report.option.threshold", "Counts below it are hidden", "Мындан кичине сандар жашырылат",
           "Числа меньше скрываются"},
    Phrase{"report.option.sensitive-level", "Finest level of confidential counts", "Купуя сандардын эң майда деңгээли",
           "Самый подробный уровень конфиденциальных чисел"},
    Phrase{"report.option.reason", "Why less is hidden", "Эмне үчүн азыраак жашырылган", "Почему скрыто меньше"},
    Phrase{"report.option.release", "Release", "Чыгарылыш", "Выпуск"},
    Phrase{"report.option.column", "What columns are", "Мамычалардын мааниси", "Назначение столбцов"},
    Phrase{"report.option.crs", "Coordinate system", "Координаттар системасы", "Система координат"},
    Phrase{"report.option.encoding", "Encoding of tables", "Таблицалардын коддолушу", "Кодировка таблиц"},
    Phrase{"report.option.boundary-encoding", "Encoding of boundaries", "Чек аралардын коддолушу", "Кодировка границ"},
    Phrase{"report.option.layer", "Layer", "Катмар", "Слой"},
    Phrase{"report.option.sheet", "Sheet", "Барак", "Лист"},
    Phrase{"report.option.register", "Register of units", "Бирдиктердин реестри", "Реестр единиц"},
    Phrase{"report.option.population", "Table of populations", "Калктын таблицасы", "Таблица населения"},
    Phrase{"report.asked.details", "How borders are drawn, chosen for each format",
           "Чек аралардын чийилиши, ар бир формат үчүн тандалган",
           "Как нарисованы границы, выбрано для каждого формата"},
    Phrase{"report.asked.format", "Format", "Формат", "Формат"},
    Phrase{"report.asked.detail", "Borders", "Чек аралар", "Границы"},
    Phrase{"report.asked.detail.none", "as they are", "өзгөртүлбөгөн", "без изменений"},
    Phrase{"report.asked.detail.metres", "simplified to {metres} m", "{metres} м чейин жөнөкөйлөтүлгөн",
           "упрощены до {metres} м"},
    Phrase{"report.format.html", "HTML map", "HTML картасы", "Карта HTML"},
    Phrase{"report.format.report", "Report", "Отчёт", "Отчёт"},
    Phrase{"report.option.simplify", "Simplified borders", "Жөнөкөйлөтүлгөн чек аралар", "Упрощённые границы"},
    Phrase{"report.option.formats", "Formats of the files", "Файлдардын форматтары", "Форматы файлов"},
    Phrase{"report.option.language", "Language", "Тил", "Язык"},
    Phrase{"report.option.title", "Title", "Аталышы", "Заголовок"},
    Phrase{"report.option.shows", "Figure that maps show", "Карталар көрсөткөн көрсөткүч",
           "Показатель, который показывают карты"},
};

}  // namespace

std::span<const Phrase> report_source_phrases() noexcept { return phrases; }

}  // namespace kamtuu
