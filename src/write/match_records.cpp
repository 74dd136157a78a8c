#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/match_table.hpp>
#include <kamtuu/pcode.hpp>

#include "core/text.hpp"
#include "coverage/place_by_code.hpp"
#include "coverage/place_words.hpp"
#include "write/decision_book.hpp"
#include "write/match_findings.hpp"
#include "write/match_words.hpp"

namespace kamtuu {

namespace {

constexpr std::size_t most_candidates = 5;

/// The names of a record that are looked up: those of the lowest level it gives, within all that is above.
struct Question {
    const std::vector<std::string>* names{};  ///< null: it gives none
    NameContext context{};
};

Question question_of(const Record& record) {
    if (!record.municipality.empty())
        return {&record.municipality, {.region = record.region, .district = record.district, .level = Level::adm3}};
    if (!record.district.empty()) return {&record.district, {.region = record.region, .level = Level::adm2}};
    if (!record.region.empty()) return {&record.region, {.level = Level::adm1}};
    return {};
}

/// "Of Chui and Osh", "20 municipalities of Chui": somewhere in them, and not they themselves.
bool is_somewhere_in(const Record& record) {
    const auto& lowest = record.district.empty() ? record.region : record.district;
    return record.municipality.empty() && !lowest.empty() && (lowest.size() > 1 || record.units);
}

std::vector<MatchCandidate> candidates_of(const std::vector<NameMatch>& matches) {
    std::vector<MatchCandidate> candidates;
    for (const auto& match : matches) {
        if (candidates.size() == most_candidates) break;
        candidates.push_back({match.unit, match.score});
    }
    return candidates;
}

std::string rule_of(const NameResult& result) {
    return result.by_list ? "list" : std::string(to_string(result.candidates.front().rule));
}

/// The rows of one list: same project and activity, as for join().
using Rows = std::vector<std::size_t>;

class Matcher {
public:
    Matcher(const UnitNames& names, const Records& records, const Decisions& decisions, const MatchOptions& options)
        : boundaries_(names.boundaries),
          gazetteer_(names.gazetteer),
          records_(records),
          book_(names.boundaries, decisions),
          options_(options),
          is_open_(records.size(), false) {}

    MatchTable run() {
        std::set<TypedPlace> typed;
        for (std::size_t i = 0; i < records_.size(); ++i) {
            table_.rows.push_back(begin(i));
            typed.insert(table_.rows.back().typed);
        }
        ask_by_list();
        for (std::size_t i = 0; i < records_.size(); ++i) tell_outcome(records_[i], table_.rows[i], table_.findings);
        add(book_.findings(typed));
        table_.unused = book_.unused(typed);
        std::stable_sort(table_.rows.begin(), table_.rows.end(),
                         [](const MatchRow& a, const MatchRow& b) { return a.row < b.row; });
        for (const auto& row : table_.rows) count(row);
        table_.findings = sorted(std::move(table_.findings));
        return std::move(table_);
    }

private:
    void add(const Findings& findings) {
        table_.findings.insert(table_.findings.end(), findings.begin(), findings.end());
    }

    /// All that can be said of a record by itself, without its names.
    MatchRow begin(std::size_t i) {
        const auto& record = records_[i];
        MatchRow row{.row = record.row, .typed = what_was_typed(record)};
        if (const auto* settled = book_.find(row.typed)) {
            row.decision = *settled->decision;
            if (settled->applies) {
                take(*settled, row);
                return row;
            }
        }
        if (const auto coded = placed_by_code(record); !coded.units.empty()) {
            take(coded, row);
        } else if (is_elsewhere(boundaries_, gazetteer_, record)) {
            row.reason =
                kamtuu::quoted(text::join(record.country, ", ")) + " is not " + display_name(boundaries_.country());
        } else if (is_somewhere_in(record)) {
            take_surroundings(record, row);
        } else if (question_of(record).names == nullptr) {
            row.reason = record.point ? "no name is given, only a point" : "no name is given";
        } else {
            is_open_[i] = true;
        }
        return row;
    }

    CodedPlace placed_by_code(const Record& record) {
        if (record.pcode.empty()) return {};
        const auto known = gazetteer_.surroundings({.region = record.region, .district = record.district});
        for (const auto& found : known.findings) table_.findings.push_back(about(record, found));
        return place_by_code(boundaries_, gazetteer_, record, known, table_.findings);
    }

    static void take(const SettledDecision& settled, MatchRow& row) {
        row.decided = true;
        row.units = settled.units;
        row.outcome = settled.units.empty() ? NameOutcome::unmatched : NameOutcome::matched;
        row.rule = "decision";
        row.score = 1;
        row.reason = decision_reason(*settled.decision);
    }

    static void take(const CodedPlace& coded, MatchRow& row) {
        row.units = coded.units;
        row.outcome = NameOutcome::matched;
        row.rule = to_string(NameRule::code);
        row.score = coded.score;
        row.reason = coded.reason;
    }

    void take_surroundings(const Record& record, MatchRow& row) {
        const auto known = gazetteer_.surroundings({.region = record.region, .district = record.district});
        for (const auto& found : known.findings) table_.findings.push_back(about(record, found));
        row.reason = "only known to lie " + within_words(known.units);
        if (known.units.empty()) return;
        row.outcome = NameOutcome::partly_located;
        row.score = known.score;
    }

    // What needs the list.

    void ask_by_list() {
        std::map<std::tuple<std::string_view, std::string_view, std::string_view>, Rows> lists;
        for (std::size_t i = 0; i < records_.size(); ++i)
            lists[{records_[i].file, records_[i].project, records_[i].activity}].push_back(i);
        std::size_t done = 0;
        for (auto& [name, rows] : lists) {
            std::stable_sort(rows.begin(), rows.end(),
                             [&](std::size_t a, std::size_t b) { return records_[a].row < records_[b].row; });
            ask(rows);
            done += rows.size();
            const double share = static_cast<double>(done) / static_cast<double>(records_.size());
            if (options_.progress && !options_.progress(share, "matching names"))
                throw Error(ErrorKind::cancelled, "matching the names was cancelled.");
        }
    }

    /// Rows whose unit is known take part as its code, so that the list does not give it to others.
    void ask(const Rows& rows) {
        std::vector<NameQuery> queries;
        Rows row_of;  // by query
        for (const auto i : rows) {
            const auto& units = table_.rows[i].units;
            if (!is_open_[i]) {
                queries.push_back({.name = units.size() == 1 ? units.front()->pcode.str() : std::string()});
                row_of.push_back(i);
                continue;
            }
            const auto question = question_of(records_[i]);
            for (const auto& name : *question.names) {
                queries.push_back({name, question.context});
                row_of.push_back(i);
            }
        }
        auto results = gazetteer_.find_all(queries, {.threads = options_.threads});
        keep_apart(queries, row_of, results);
        for (std::size_t begin = 0, end = 0; begin < results.size(); begin = end) {
            while (end < results.size() && row_of[end] == row_of[begin]) ++end;
            const std::span some(results.data() + begin, end - begin);
            if (is_open_[row_of[begin]]) take(some, table_.rows[row_of[begin]], records_[row_of[begin]]);
        }
    }

    /// Which of two equal names is which unit makes no difference only if the rows are equal in everything else too;
    /// else one row's figures would go to another's unit.
    void keep_apart(const std::vector<NameQuery>& queries, const Rows& row_of, std::vector<NameResult>& results) const {
        using Said = std::tuple<std::string_view, const std::vector<std::string>&, const std::vector<std::string>&>;
        std::map<Said, Rows> alike;
        for (std::size_t q = 0; q < queries.size(); ++q)
            if (results[q].by_list)
                alike[{queries[q].name, queries[q].context.region, queries[q].context.district}].push_back(q);
        for (const auto& [said, same] : alike) {
            const auto& first = records_[row_of[same.front()]];
            const bool all_equal = std::all_of(same.begin(), same.end(), [&](std::size_t q) {
                auto other = records_[row_of[q]];
                other.row = first.row;
                return other == first;
            });
            if (all_equal) continue;
            for (const auto q : same) {
                results[q] = gazetteer_.find(queries[q].name, queries[q].context);
                results[q].reason += "; rows that say the same differ in other columns, so it matters which is which";
            }
        }
    }

    /// One name, or several in one cell: matched if all of them are.
    void take(std::span<const NameResult> results, MatchRow& row, const Record& record) {
        row.outcome = NameOutcome::matched;
        row.score = 1;
        for (const auto& result : results) {
            for (const auto& found : result.findings) table_.findings.push_back(about(record, found));
            row.outcome = std::max(row.outcome, result.outcome);
            row.score = std::min(row.score, result.score);
            row.reason += (row.reason.empty() ? "" : "; ") + result.reason;
            if (row.suggested == nullptr) row.suggested = result.suggested;
            if (const auto* unit = result.unit())
                row.units.push_back(unit);
            else if (row.candidates.empty())
                row.candidates = candidates_of(result.candidates);
        }
        // Of several names some may be known though others are not.
        if (row.outcome == NameOutcome::unmatched && !row.units.empty()) row.outcome = NameOutcome::partly_located;
        if (row.outcome != NameOutcome::matched) row.units.clear();
        if (row.outcome == NameOutcome::matched)
            row.rule = results.size() == 1 ? rule_of(results.front()) : "several names";
        sort_and_unique(row.units);
    }

    void count(const MatchRow& row) {
        auto& counts = table_.counts;
        ++counts.rows;
        if (row.decided)
            ++counts.by_decision;
        else if (row.rule == "list")
            ++counts.by_list;
        else
            ++*std::array{&counts.matched, &counts.ambiguous, &counts.partly_located,
                          &counts.unmatched}[static_cast<std::size_t>(row.outcome)];
    }

    const Boundaries& boundaries_;
    const Gazetteer& gazetteer_;
    const Records& records_;
    DecisionBook book_;
    const MatchOptions& options_;
    std::vector<bool> is_open_;  // by record: its names are to be looked up
    MatchTable table_{};
};

}  // namespace

MatchTable match_records(const UnitNames& names, const Records& records, const Decisions& decisions,
                         const MatchOptions& options) {
    return Matcher(names, records, decisions, options).run();
}

}  // namespace kamtuu
