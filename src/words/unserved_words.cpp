#include "words/unserved_words.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace kamtuu {

namespace {

std::string number_or_dash(const Phrasebook& book, std::optional<double> number, int decimals = 0) {
    return number ? book.number(*number, decimals) : std::string(nothing_known);
}

std::string count_text(const Phrasebook& book, std::size_t count) { return book.number(static_cast<double>(count)); }

/// "3 of 5".
std::string neighbours_text(const Phrasebook& book, const UnservedUnit& one) {
    if (!one.neighbours || !one.served_neighbours) return std::string(nothing_known);
    return book.say("report.part_of",
                    {{"part", count_text(book, *one.served_neighbours)}, {"all", count_text(book, *one.neighbours)}});
}

}  // namespace

std::vector<UnservedColumn> unserved_columns(const Phrasebook& book) {
    return {{book.say("report.column.municipality")},
            {book.say("report.column.district")},
            {book.say("report.column.region")},
            {book.say("report.column.status")},
            {book.say("statistic.population.name"), true},
            {book.say("report.unserved.nearest")},
            {book.say("report.unserved.distance"), true},
            {book.say("report.unserved.neighbours"), true}};
}

std::vector<std::string> unserved_row(const Phrasebook& book, const UnservedUnit& one) {
    const auto above = [&](const Unit* unit) {
        return unit == nullptr ? std::string(nothing_known) : book.name(*unit);
    };
    return {book.name(*one.unit),
            above(one.district),
            above(one.region),
            book.say(one.certain ? "kind.unserved.certain" : "kind.unserved.possible"),
            number_or_dash(book, one.population),
            one.nearest_served == nullptr ? std::string(nothing_known) : book.name(*one.nearest_served),
            number_or_dash(book, one.distance_km, 1),
            neighbours_text(book, one)};
}

std::string unserved_counts(const Phrasebook& book, const Unserved& unserved) {
    const auto certain = static_cast<std::size_t>(std::ranges::count(unserved.units, true, &UnservedUnit::certain));
    return book.say("report.unserved.counts", {{"certain", count_text(book, certain)},
                                               {"possible", count_text(book, unserved.units.size() - certain)},
                                               {"all", count_text(book, unserved.municipalities)}});
}

}  // namespace kamtuu
