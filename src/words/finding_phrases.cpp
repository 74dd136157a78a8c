#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

// What findings are about: "finding." and their code up to the dot. Their messages are English sentences.
constexpr std::array phrases{
    Phrase{"finding.boundaries", "Boundaries", "Чек аралар", "Границы"},
    Phrase{"finding.convert", "Converted layer", "Которулган катмар", "Преобразованный слой"},
    Phrase{"finding.counting", "Counting of people", "Адамдарды эсептөө", "Подсчёт людей"},
    Phrase{"finding.crs", "Coordinate system", "Координаттар системасы", "Система координат"},
    Phrase{"finding.csv", "CSV file", "CSV файлы", "Файл CSV"},
    Phrase{"finding.decision", "Decisions about names", "Аталыштар боюнча чечимдер", "Решения по названиям"},
    Phrase{"finding.bundle", "Files of an earlier run", "Мурунку эсептөөнүн файлдары", "Файлы прежнего расчёта"},
    Phrase{"finding.dissolve", "United units", "Бириктирилген бирдиктер", "Объединённые единицы"},
    Phrase{"finding.encoding", "Encoding of letters", "Тамгалардын коддолушу", "Кодировка букв"},
    Phrase{"finding.filter", "Choice of records", "Жазууларды тандоо", "Отбор записей"},
    Phrase{"finding.geometry", "Shapes in the file of boundaries", "Чек аралар файлындагы фигуралар",
           "Фигуры в файле границ"},
    Phrase{"finding.groups", "Groups of units", "Бирдиктердин топтору", "Группы единиц"},
    Phrase{"finding.join", "Joined tables", "Бириктирилген таблицалар", "Присоединённые таблицы"},
    Phrase{"finding.layer", "Layers", "Катмарлар", "Слои"},
    Phrase{"finding.level", "Levels of units", "Бирдиктердин деңгээлдери", "Уровни единиц"},
    Phrase{"finding.map", "Maps", "Карталар", "Карты"},
    Phrase{"finding.name", "Names of places", "Жер аталыштары", "Названия мест"},
    Phrase{"finding.names", "Names of units", "Бирдиктердин аталыштары", "Названия единиц"},
    Phrase{"finding.number", "Numbers", "Сандар", "Числа"},
    Phrase{"finding.parent", "Which unit lies in which", "Кайсы бирдик кайсынысына кирет",
           "Какая единица входит в какую"},
    Phrase{"finding.pcode", "P-codes", "P-коддор", "P-коды"},
    Phrase{"finding.people", "People and population", "Адамдар жана калк", "Люди и население"},
    Phrase{"finding.point", "Points on the map", "Картадагы чекиттер", "Точки на карте"},
    Phrase{"finding.polygon", "Polygons of units", "Бирдиктердин полигондору", "Полигоны единиц"},
    Phrase{"finding.population", "Table of populations", "Калктын таблицасы", "Таблица населения"},
    Phrase{"finding.record", "Records", "Жазуулар", "Записи"},
    Phrase{"finding.records", "All records together", "Бардык жазуулар чогуу", "Все записи вместе"},
    Phrase{"finding.register", "Register of units", "Бирдиктердин реестри", "Реестр единиц"},
    Phrase{"finding.repair", "Mended borders", "Оңдолгон чек аралар", "Исправленные границы"},
    Phrase{"finding.role", "Meaning of columns", "Мамычалардын мааниси", "Назначение столбцов"},
    Phrase{"finding.sensitive", "Confidential records", "Купуя жазуулар", "Конфиденциальные записи"},
    Phrase{"finding.shapefile", "Shapefiles", "Shapefile файлдары", "Шейп-файлы"},
    Phrase{"finding.sheet", "Sheets of the workbook", "Китептин барактары", "Листы книги"},
    Phrase{"finding.simplify", "Simplified borders", "Жөнөкөйлөтүлгөн чек аралар", "Упрощённые границы"},
    Phrase{"finding.table", "Tables", "Таблицалар", "Таблицы"},
    Phrase{"finding.tally", "Counted rows", "Эсептелген саптар", "Подсчитанные строки"},
    Phrase{"finding.text", "Texts", "Тексттер", "Тексты"},
    Phrase{"finding.tiling", "How borders fit together", "Чек аралардын дал келиши", "Стыковка границ"},
    Phrase{"finding.topojson", "TopoJSON files", "TopoJSON файлдары", "Файлы TopoJSON"},
    Phrase{"finding.village", "Villages", "Айылдар", "Сёла"},
    Phrase{"finding.other", "Other findings", "Башка байкоолор", "Прочие замечания"},
};

}  // namespace

std::span<const Phrase> finding_phrases() noexcept { return phrases; }

}  // namespace kamtuu
