#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

constexpr std::array phrases{
    // What figures are counted in: "unit." and the text of Statistic::unit or Measure::unit.
    Phrase{"unit.municipalities", "municipalities", "муниципалитет", "муниципалитеты"},
    Phrase{"unit.%", "%", "%", "%"},
    Phrase{"unit.km2", "km²", "км²", "км²"},
    Phrase{"unit.people", "people", "адам", "чел."},
    Phrase{"unit.projects", "projects", "долбоор", "проекты"},
    Phrase{"unit.sectors", "sectors", "тармак", "секторы"},
    Phrase{"unit.year", "year", "жыл", "год"},
    Phrase{"unit.per 1,000", "per 1,000", "1000 тургунга", "на 1000"},
    Phrase{"unit.records", "records", "жазуу", "записи"},
    Phrase{"unit.index", "index", "индекс", "индекс"},
    Phrase{"unit.nats", "nats", "нат", "нат"},
    Phrase{"unit.times", "times", "эсе", "раз"},
    Phrase{"unit.percentage points", "percentage points", "пайыздык пункт", "процентные пункты"},

    // Numbers with what they count, as a whole phrase.
    Phrase{"unit.count.municipalities", "{count, plural, one {# municipality} other {# municipalities}}",
           "{count, plural, one {# муниципалитет} other {# муниципалитет}}",
           "{count, plural, one {# муниципалитет} few {# муниципалитета} many {# муниципалитетов} other {# "
           "муниципалитета}}"},
    Phrase{"unit.count.regions", "{count, plural, one {# region} other {# regions}}",
           "{count, plural, one {# облус} other {# облус}}",
           "{count, plural, one {# область} few {# области} many {# областей} other {# области}}"},
    Phrase{"unit.count.districts", "{count, plural, one {# district} other {# districts}}",
           "{count, plural, one {# район} other {# район}}",
           "{count, plural, one {# район} few {# района} many {# районов} other {# района}}"},
    Phrase{"unit.count.units", "{count, plural, one {# unit} other {# units}}",
           "{count, plural, one {# бирдик} other {# бирдик}}",
           "{count, plural, one {# единица} few {# единицы} many {# единиц} other {# единицы}}"},
    Phrase{"unit.count.people", "{count, plural, one {# person} other {# people}}",
           "{count, plural, one {# адам} other {# адам}}",
           "{count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}"},
    Phrase{"unit.count.records", "{count, plural, one {# record} other {# records}}",
           "{count, plural, one {# жазуу} other {# жазуу}}",
           "{count, plural, one {# запись} few {# записи} many {# записей} other {# записи}}"},
    Phrase{"unit.count.projects", "{count, plural, one {# project} other {# projects}}",
           "{count, plural, one {# долбоор} other {# долбоор}}",
           "{count, plural, one {# проект} few {# проекта} many {# проектов} other {# проекта}}"},
    Phrase{"unit.count.sectors", "{count, plural, one {# sector} other {# sectors}}",
           "{count, plural, one {# тармак} other {# тармак}}",
           "{count, plural, one {# сектор} few {# сектора} many {# секторов} other {# сектора}}"},
    Phrase{"unit.count.findings", "{count, plural, one {# finding} other {# findings}}",
           "{count, plural, one {# байкоо} other {# байкоо}}",
           "{count, plural, one {# замечание} few {# замечания} many {# замечаний} other {# замечания}}"},
    Phrase{"unit.count.files", "{count, plural, one {# file} other {# files}}",
           "{count, plural, one {# файл} other {# файл}}",
           "{count, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}"},
    Phrase{"unit.count.km", "{number} km", "{number} км", "{number} км"},
};

}  // namespace

std::span<const Phrase> unit_phrases() noexcept { return phrases; }

}  // namespace kamtuu
