#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/gazetteer.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/locate_table.hpp>
#include <kamtuu/records.hpp>
#include <kamtuu/write.hpp>

/// From typed names to P-codes, with a person who has the last word: match_records() says what each row of a table
/// means, write_matches() lays it out for review, read_decisions() reads the reviewed table, and the next
/// match_records() or join_decided() goes by what was decided.

#pragma GCC visibility push(default)
namespace kamtuu {

/// What was typed of one place, by which decisions are found again: so they survive that a table is sorted, and hold
/// for all rows that say the same. Blanks more or fewer make no difference; of several names in a cell, `|` is between
/// them.
struct TypedPlace {
    std::string municipality{};
    std::string district{};
    std::string region{};
    std::string pcode{};

    [[nodiscard]] bool empty() const noexcept {
        return municipality.empty() && district.empty() && region.empty() && pcode.empty();
    }
    friend auto operator<=>(const TypedPlace&, const TypedPlace&) = default;
};

TypedPlace what_was_typed(const Record& record);

/// A unit as the reviewed row showed it, to tell whether it has changed since.
struct SeenUnit {
    std::string name{};
    std::string parent{};  ///< its P-code or its name, as the row had it

    friend bool operator==(const SeenUnit&, const SeenUnit&) = default;
};

/// What somebody decided that a typed place means.
struct Decision {
    TypedPlace typed{};
    /// "KG03211813000", several with `|`, or "none": it is no unit. Codes are in the form of P-codes where they could
    /// be read, else as typed.
    std::string decision{};
    std::string by{};
    std::string on{};  ///< the day, as typed
    std::string note{};
    /// register_fingerprint() of the units that it was decided with; empty if the table does not say.
    std::string made_with{};
    /// The decided unit, where the row showed it.
    std::optional<SeenUnit> seen{};
    std::string file{};  ///< name without folder
    std::size_t row{};

    friend bool operator==(const Decision&, const Decision&) = default;
};

/// In the order of what was typed, and one for each.
using Decisions = std::vector<Decision>;

/// Reads the rows of a reviewed table (CSV, XLSX or ODS) that have something in the column `decision`: a P-code,
/// several with `|`, or "none"; a candidate's whole cell will do. Throws Error (input) for a table without that column
/// or without one that says what was typed, and, naming both rows, where one typed place is decided in two ways.
Decisions read_decisions(const std::filesystem::path& file, Findings& findings);

/// Tells registers apart: how many units, and the beginning of the SHA-256 of their codes, names and parents in P-code
/// order: "523 units 0f3a5b6c7d8e". Polygons, populations and other names make no difference.
std::string register_fingerprint(const Boundaries& boundaries);

/// What names are looked up in. `gazetteer` must be one of `boundaries`, and both must outlive what is made with them.
struct UnitNames {
    const Boundaries& boundaries;
    const Gazetteer& gazetteer;
};

/// A unit that a row may mean.
struct MatchCandidate {
    const Unit* unit{};
    double score{};  ///< 0: only its name is near
};

/// What one record means, and why that is believed.
struct MatchRow {
    std::size_t row{};  ///< of the table; 0 for a decision whose text the table no longer has
    TypedPlace typed{};
    NameOutcome outcome{NameOutcome::unmatched};
    /// `matched`: the unit, or one for each name that the row gives. Else empty.
    std::vector<const Unit*> units{};
    /// "decision", "code", "list", or what to_string() says of a NameRule.
    std::string rule{};
    double score{};
    std::string reason{};
    const Unit* suggested{};
    std::vector<MatchCandidate> candidates{};
    /// What was decided of what the row says, be it applied or not.
    std::optional<Decision> decision{};
    bool decided{false};  ///< and applied
};

/// How many rows became what; the parts make up `rows`.
struct MatchCounts {
    std::size_t rows{};
    std::size_t matched{};      ///< by what they say
    std::size_t by_list{};      ///< because a list names each unit once
    std::size_t by_decision{};  ///< those decided to be no unit as well
    std::size_t ambiguous{};
    std::size_t partly_located{};
    std::size_t unmatched{};
};

/// The records of one table, by row. Points into the Boundaries that it was made with.
struct MatchTable {
    std::vector<MatchRow> rows{};
    /// Decisions whose text the table does not have (any more).
    Decisions unused{};
    MatchCounts counts{};
    Findings findings{};
};

struct MatchOptions {
    unsigned threads{0};  ///< 0: as many as there are cores
    Progress progress{};
};

/// What each record means. Decisions win, then a P-code in the record, then its names; a code that contradicts the name
/// is a finding, as in join(). A record without municipality means the one district or region that it names. A decision
/// whose unit is gone from the boundaries is a finding and not applied, one whose unit changed name or parent is
/// applied with a finding. The result depends neither on the order of the decisions nor on the threads.
MatchTable match_records(const UnitNames& names, const Records& records, const Decisions& decisions,
                         const MatchOptions& options = {});

/// Writes the table for review: a row a record, sorted by row, and at its end the decisions that no row needs, so that
/// no work is lost. `.csv`, or `.xlsx` with all codes as text. The columns `decision`, `decided_by`, `decided_on` and
/// `note` are the reviewer's. The file appears whole or not at all; same bytes for the same input. Throws Error: usage
/// for another ending, output for a file that cannot be written.
void write_matches(const std::filesystem::path& file, const Boundaries& boundaries, const MatchTable& matches,
                   const WriteOptions& options = {});

/// The text of the CSV file that write_matches() writes.
std::string matches_csv(const Boundaries& boundaries, const MatchTable& matches);

/// Writes nothing but the decisions, used or not, in the order of what was typed: for version control. read_decisions()
/// reads it again.
void write_decisions(const std::filesystem::path& file, const Boundaries& boundaries, const MatchTable& matches,
                     const WriteOptions& options = {});

/// join(), with what was decided: such a record has its placement by the rule "decision". "none" leaves it unplaced.
Joined join_decided(const Boundaries& boundaries, Records records, const Decisions& decisions,
                    const JoinOptions& options = {});

/// Reads villages for GazetteerOptions: a CSV file with the columns `unit` (P-code), `village` (a code, perhaps empty),
/// `name_en`, `name_ky` and `name_ru`. A row whose unit is no P-code or not one of `boundaries`, or which has no name,
/// is a finding and left out. Throws Error (input) for a missing column.
std::vector<Village> read_villages(const std::filesystem::path& file, const Boundaries& boundaries, Findings& findings);

enum class NamesFormat {
    jsonl,  ///< an object a line
    csv,
};

struct NamesOptions {
    const Unit* within{};  ///< only units in or under this one; null: anywhere
    std::optional<Level> level{};
    NamesFormat format{NamesFormat::jsonl};
    /// What is longer is no name. Bounds the memory.
    std::size_t max_line_bytes{std::size_t{16} << 10U};
};

/// Looks up names as they come, a line in, a line out, in bounded memory. A line is `name[,district[,region]]`, as CSV
/// writes cells; `|` between several districts or regions. An answer has name, outcome, pcode, score, rule, reason and
/// candidates. What is no name (bytes that are not UTF-8, a NUL, a line too long, a blank one) is unmatched with that
/// reason, and never stops the work. What source or sink throw comes through.
MatchCounts match_names(const TableStream& lines, const UnitNames& names, const NamesOptions& options = {});

}  // namespace kamtuu
#pragma GCC visibility pop
