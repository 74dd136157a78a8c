#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <kamtuu/language.hpp>

/// Everything that maps, pages, reports and sheets say in words of ours, in each language.

namespace kamtuu {

/// One message. The texts are ICU message patterns of a small part of that grammar, which the script of the HTML map
/// understands as well: `{name}` for a text or a number, and
/// `{count, plural, one {# municipality} other {# municipalities}}`, with `#` for the number and no plural in a plural.
/// No apostrophes: they are quotes there; ’ is none.
struct Phrase {
    std::string_view id;  ///< stable: "map.legend.none"
    std::string_view en;
    std::string_view ky;
    std::string_view ru;

    [[nodiscard]] std::string_view in(Language language) const noexcept;
};

// The ids of each begin with its name: "map.", "statistic.".

/// What findings are about: "finding.record", by their code up to the dot; "finding.other" for any else.
std::span<const Phrase> finding_phrases() noexcept;
/// What one finding means, and what to do: "finding.record.ambiguous", by its whole code. Three lists: of files and
/// tables, of units and their borders, of records. docs/findings.md is made of them.
std::span<const Phrase> finding_file_phrases() noexcept;
std::span<const Phrase> finding_unit_phrases() noexcept;
std::span<const Phrase> finding_record_phrases() noexcept;
/// "kind.level.district", "kind.severity.error": after what to_string() says of a level, a type of unit, a kind of row
/// or placement, a rule or a severity; "kind.levels." and "kind.severities." are headings.
std::span<const Phrase> kind_phrases() noexcept;
std::span<const Phrase> layer_phrases() noexcept;
std::span<const Phrase> map_phrases() noexcept;
/// "measure.gini.name", "measure.gini.meaning" and, where there is one, "measure.gini.minimum".
std::span<const Phrase> measure_phrases() noexcept;
/// What boundaries say of themselves, by its English: see note_words.hpp.
std::span<const Phrase> note_phrases() noexcept;
std::span<const Phrase> page_phrases() noexcept;
/// "reason.ancestor": why a record lies where it does, by the rule that decided.
std::span<const Phrase> reason_phrases() noexcept;
std::span<const Phrase> report_phrases() noexcept;
/// Of reports as well: what was read, found and assumed, and how.
std::span<const Phrase> report_source_phrases() noexcept;
/// "source.publisher": where data are from, and that nobody says so.
std::span<const Phrase> source_phrases() noexcept;
/// What values of measures say: "spread.gini"; "spread.none." and why there is none.
std::span<const Phrase> spread_phrases() noexcept;
/// "statistic.people.name", "statistic.people.meaning" and, where there is one, "statistic.people.minimum".
std::span<const Phrase> statistic_phrases() noexcept;
std::span<const Phrase> table_phrases() noexcept;
/// "unit.km2": after Statistic::unit and Measure::unit; "unit.count.people": a number with what it counts.
std::span<const Phrase> unit_phrases() noexcept;

/// All of them. To add a list: its function above and its line here.
std::vector<std::span<const Phrase>> catalogue();

}  // namespace kamtuu
