#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

// Where data are from. What is nobody's name, such as "public domain", is said in each language.
constexpr std::array phrases{
    Phrase{"source.publisher", "Publisher", "Жарыялаган", "Издатель"},
    Phrase{"source.vintage", "As of", "Кайсы мезгилге карата", "По состоянию на"},
    Phrase{"source.licence", "Licence", "Лицензиясы", "Лицензия"},
    Phrase{"source.not_stated", "not stated", "көрсөтүлгөн эмес", "не указано"},
    Phrase{"source.no_publisher", "publisher not stated", "ким жарыялаганы көрсөтүлгөн эмес", "издатель не указан"},
    Phrase{"source.as_of", "as of {date}", "мезгили: {date}", "по состоянию на {date}"},
    Phrase{"source.version", "version {version}", "{version} версиясы", "версия {version}"},
    Phrase{"source.no_vintage", "date not stated", "мезгили көрсөтүлгөн эмес", "дата не указана"},
    Phrase{"source.licensed", "licence: {licence}", "лицензиясы: {licence}", "лицензия: {licence}"},
    Phrase{"source.no_licence", "licence not stated", "лицензиясы көрсөтүлгөн эмес", "лицензия не указана"},
    Phrase{"source.basis.records", "the records", "жазуулар", "записи"},
    Phrase{"source.basis.register", "the register", "реестр", "реестр"},
    Phrase{"source.basis.populations", "the table of populations", "калктын таблицасы", "таблица населения"},
    Phrase{"source.basis.areas", "areas as area_km2", "аянттар area_km2 боюнча", "площади как в area_km2"},
    Phrase{"source.basis.borders", "the borders", "чек аралар", "границы"},
    Phrase{"source.public_domain", "public domain", "коомдук мүлк", "общественное достояние"},
};

}  // namespace

std::span<const Phrase> source_phrases() noexcept { return phrases; }

}  // namespace kamtuu
