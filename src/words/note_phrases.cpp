#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

// What boundaries say of themselves (Boundaries::notes()), found by its English: see note_words.hpp. A note that is not
// here stays as its file has it.
constexpr std::array phrases{
    Phrase{"note.vintage", "Borders of {file} are as of {date}", "{file} файлындагы чек аралардын мезгили: {date}",
           "Границы из файла {file} приведены по состоянию на {date}"},
    Phrase{"note.approximate",
           "Approximate, for demonstration; use the official layer (OCHA COD-AB on HDX) for decisions",
           "Болжолдуу, көрсөтүү үчүн гана; чечим кабыл алууда расмий катмарды (HDX платформасындагы OCHA COD-AB) "
           "колдонуңуз",
           "Приблизительно, только для демонстрации; для принятия решений используйте официальный слой (OCHA COD-AB "
           "на HDX)"},
    Phrase{
        "note.names",
        "No English name is known of {count, plural, one {# unit} other {# units}}: the Kyrgyz or Russian one stands "
        "for it.",
        "{count, plural, one {# бирдиктин} other {# бирдиктин}} кыргызча аталышы белгисиз: анын ордунда орусча же "
        "англисче аталышы турат.",
        "Русское название неизвестно для {count, plural, one {# единицы} few {# единиц} many {# единиц} other {# "
        "единицы}}: вместо него стоит кыргызское или английское."},
};

}  // namespace

std::span<const Phrase> note_phrases() noexcept { return phrases; }

}  // namespace kamtuu
