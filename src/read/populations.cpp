#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <kamtuu/error.hpp>
#include <kamtuu/read.hpp>

#include "read/csv.hpp"
#include "read/numbers.hpp"
#include "read/required_columns.hpp"
#include "read/typed_place.hpp"

namespace kamtuu {

namespace {

class PopulationReader {
public:
    PopulationReader(const Table& table, const Boundaries& boundaries, Findings& findings)
        : table_(table), columns_(table), boundaries_(boundaries), findings_(findings) {
        for (const auto* column : {"pcode", "population"})
            if (!table.find(column))
                throw Error(ErrorKind::input,
                            table.file() + ": has no column " + column +
                                ". A table of populations has pcode and population, and perhaps year and source; "
                                "kamtuu match finds the P-codes of names.");
    }

    std::vector<PopulationFigure> read() {
        std::vector<PopulationFigure> figures;
        for (row_ = 0; row_ < table_.size(); ++row_)
            if (auto one = figure()) figures.push_back(std::move(*one));
        return of_one_year(std::move(figures));
    }

private:
    std::optional<PopulationFigure> figure() {
        const auto code = read_typed_pcode(columns_.text(row_, "pcode")).pcode;
        const Unit* unit = code ? boundaries_.find(*code) : nullptr;
        const auto typed = columns_.text(row_, "population");
        const auto people = read_typed_number(typed);
        if (unit == nullptr) return refused("no unit has the P-code \"" + columns_.text(row_, "pcode") + "\"");
        if (!people.value && typed.empty()) return refused("it is blank");
        if (!people.value) return refused("\"" + typed + "\" is no number", Severity::error);
        return PopulationFigure{.unit = unit,
                                .people = *people.value,
                                .year = columns_.text_if_any(row_, "year"),
                                .source = columns_.text_if_any(row_, "source"),
                                .file = table_.file(),
                                .row = table_.row_number(row_)};
    }

    std::optional<PopulationFigure> refused(const std::string& cause, Severity severity = Severity::warning) {
        findings_.push_back({severity, "population.refused", table_.file(), table_.row_number(row_), "",
                             "This population was left out: " + cause + "."});
        return std::nullopt;
    }

    std::vector<PopulationFigure> of_one_year(std::vector<PopulationFigure> figures) {
        std::string latest;
        for (const auto& figure : figures) latest = std::max(latest, figure.year);
        const auto count = figures.size();
        std::erase_if(figures, [&](const PopulationFigure& figure) { return figure.year != latest; });
        if (figures.size() < count)
            findings_.push_back({Severity::warning,
                                 "population.year",
                                 table_.file(),
                                 {},
                                 "",
                                 "The table has populations of several years; those of " + latest +
                                     " are used. Keep only the year that is wanted to choose another."});
        return figures;
    }

    const Table& table_;
    const read::RequiredColumns columns_;
    const Boundaries& boundaries_;
    Findings& findings_;
    std::size_t row_{};
};

}  // namespace

std::vector<PopulationFigure> read_populations(const std::filesystem::path& file, const Boundaries& boundaries,
                                               Findings& findings) {
    const auto table = read_csv(file, {}, findings);
    return PopulationReader(table, boundaries, findings).read();
}

}  // namespace kamtuu
