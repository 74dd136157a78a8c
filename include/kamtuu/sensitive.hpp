#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/disclosure.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/release_ledger.hpp>
#include <kamtuu/summary.hpp>

/// Figures about people whom a figure could give away: survivors of violence, patients.
///
/// Records that are marked sensitive are in no statistic, layer, list or finding with others: neither that they exist
/// in a place nor how many people they reached could then be taken off a total. They are counted in one table of their
/// own, by unit, indicator, project and part, down to districts, and small counts in it are hidden (disclosure.hpp).

#pragma GCC visibility push(default)
namespace kamtuu {

/// Which records a figure could give somebody away by.
struct SensitiveMarks {
    /// Parts of the people ("f", "disabled", …): a record that tells one of them is sensitive as a whole.
    std::vector<std::string> parts{};
    bool all{false};  ///< every record that counts people
};

/// A record whose column `sensitive` says anything but "no", in three languages, or nothing; or that `marks` marks.
bool is_sensitive(const Record& record, const SensitiveMarks& marks = {});

/// Those that are not, and those that are, in their order. The rows of the general ones are numbered as if the
/// sensitive ones did not stand in their tables: gaps would tell how many there are, and where. Sensitive ones keep
/// their numbers.
struct SplitRecords {
    Records general{};
    Records sensitive{};
};
SplitRecords split_sensitive(Records records, const SensitiveMarks& marks = {});

/// Findings that may be published, and what may be said of those about sensitive rows, which could quote them: for
/// whoever publishes, that there are such, one for each severity.
struct SplitFindings {
    Findings general{};
    Findings withheld{};
};
/// Rows are numbered anew as split_sensitive() does.
SplitFindings split_findings(const Records& sensitive, Findings findings);

/// That there are findings about sensitive records, one for each severity among them.
Findings withheld(const Findings& findings);

/// One count of the table.
struct SensitiveCount {
    Level level{};
    RowKind kind{RowKind::unit};
    /// The unit; with `partly_placed` the one that is all that is known of the place; null with `unplaced`.
    const Unit* unit{};
    std::string indicator{};  ///< in lower case
    std::string project{};    ///< of all projects together where `all_projects`
    bool all_projects{false};
    std::string part{};  ///< "" for all people; "f", "m", "sex_unknown"; "children", "not_children" …
};

/// What is counted, and how the counts hang together. `rows` go with the cells of `counts`.
struct SensitiveTable {
    std::vector<SensitiveCount> rows{};
    CountTable counts{};
    Findings findings{};
};

struct SensitiveOptions {
    /// The finest level that is published.
    Level finest{Level::adm2};
    /// Whether cities that are no region, which are municipalities, are withheld although `finest` is not theirs.
    bool withhold_cities{true};
    RecordFilter filter{};
    const Populations* populations{nullptr};
    /// Releases whose indicators, projects and parts are counted too: that one is gone would tell something.
    const Ledger* earlier{nullptr};
};

/// Figures of the records as reported, added: by unit down to `finest`, by indicator, project and part. An ambiguous
/// record is known for the smallest unit that holds its candidates. Which
/// indicators, projects and parts are there follows from all records and from earlier releases, not from the filter: 0
/// and a small count look the same. A figure
/// that is no whole number is rounded, with a finding.
SensitiveTable sensitive_table(const Boundaries& boundaries, const Joined& sensitive,
                               const SensitiveOptions& options = {});

/// The table as it may be published.
struct ProtectedTable {
    SensitiveTable table{};
    Protected protection{};
    ProtectionPolicy policy{};
    std::string reason{};  ///< why the threshold is lower than it should be; empty if it is not
};

/// Hides what has to be hidden beside what `earlier` releases told. Throws Error (input) where nothing helps, and as
/// protect() of disclosure.hpp does.
ProtectedTable protect(SensitiveTable table, const ProtectionPolicy& policy = {}, const Ledger* earlier = nullptr);

}  // namespace kamtuu
#pragma GCC visibility pop
