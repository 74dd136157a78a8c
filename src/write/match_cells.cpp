#include "write/match_cells.hpp"

#include <array>
#include <map>
#include <string>
#include <utility>

#include "write/match_words.hpp"

namespace kamtuu {

namespace {

constexpr std::size_t candidate_columns = 5;

/// What one row of a table for review tells.
struct Told {
    const Boundaries& boundaries;
    const MatchRow& row;
    const std::string& fingerprint;
};

/// A decision that no row needs: it shows its unit as it was seen.
bool is_unused(const MatchRow& row) { return row.row == 0; }

SeenUnit seen(const MatchRow& row) { return row.decision->seen.value_or(SeenUnit{}); }

std::string pcodes_text(const Told& told) {
    return is_unused(told.row) ? told.row.decision->decision : codes_text(told.row.units);
}

std::string names_text(const Told& told) {
    std::string text = is_unused(told.row) ? seen(told.row).name : "";
    for (const auto* unit : told.row.units) text += (text.empty() ? "" : "|") + display_name(*unit);
    return text;
}

std::string level_text(const Told& told) {
    const auto& units = told.row.units;
    return units.empty() ? std::string() : std::string(to_string(units.front()->level));
}

std::string parents_text(const Told& told) {
    std::string text = is_unused(told.row) ? seen(told.row).parent : "";
    for (const auto* unit : told.row.units)
        if (unit->parent) text += (text.empty() ? "" : "|") + unit->parent->str();
    return text;
}

/// A decision that does not apply shows the units that it was made for, and stays of its register, until somebody
/// decides again.
bool is_pending(const MatchRow& row) { return row.decision && !row.decided; }

struct ReviewColumn {
    CellColumn column;
    std::string (*cell)(const Told&);
};

std::string decision_cell(const Told& told, std::string Decision::*member) {
    return told.row.decision ? (*told.row.decision).*member : std::string();
}

// To add a column: its line here. Candidates come between `suggested_pcode` and `decision`.
const std::array before_candidates{
    ReviewColumn{{"row", CellKind::number, 6},
                 [](const Told& t) { return is_unused(t.row) ? "" : std::to_string(t.row.row); }},
    ReviewColumn{{"municipality", CellKind::text, 24}, [](const Told& t) { return t.row.typed.municipality; }},
    ReviewColumn{{"district", CellKind::text, 18}, [](const Told& t) { return t.row.typed.district; }},
    ReviewColumn{{"region", CellKind::text, 18}, [](const Told& t) { return t.row.typed.region; }},
    ReviewColumn{{"pcode_typed", CellKind::text, 15}, [](const Told& t) { return t.row.typed.pcode; }},
    ReviewColumn{{"outcome", CellKind::plain, 14},
                 [](const Told& t) { return is_unused(t.row) ? "unused" : std::string(to_string(t.row.outcome)); }},
    ReviewColumn{{"pcode", CellKind::plain, 16}, pcodes_text},
    ReviewColumn{{"name", CellKind::text, 20}, names_text},
    ReviewColumn{{"level", CellKind::plain, 12}, level_text},
    ReviewColumn{{"parent_pcode", CellKind::plain, 16}, parents_text},
    ReviewColumn{{"score", CellKind::number, 7}, [](const Told& t) { return score_text(t.row.score); }},
    ReviewColumn{{"rule", CellKind::plain, 12}, [](const Told& t) { return t.row.rule; }},
    ReviewColumn{{"reason", CellKind::text, 60}, [](const Told& t) { return t.row.reason; }},
    ReviewColumn{{"suggested_pcode", CellKind::plain, 16},
                 [](const Told& t) { return t.row.suggested ? t.row.suggested->pcode.str() : std::string(); }},
};
const std::array after_candidates{
    ReviewColumn{{"decision", CellKind::input, 16},
                 [](const Told& t) { return decision_cell(t, &Decision::decision); }},
    ReviewColumn{{"decided_by", CellKind::input, 16}, [](const Told& t) { return decision_cell(t, &Decision::by); }},
    ReviewColumn{{"decided_on", CellKind::input, 12}, [](const Told& t) { return decision_cell(t, &Decision::on); }},
    ReviewColumn{{"note", CellKind::input, 30}, [](const Told& t) { return decision_cell(t, &Decision::note); }},
    ReviewColumn{{"register", CellKind::plain, 22},
                 [](const Told& t) { return is_pending(t.row) ? t.row.decision->made_with : t.fingerprint; }},
};

std::vector<std::string> cells_of(const Told& told) {
    std::vector<std::string> cells;
    for (const auto& column : before_candidates) cells.push_back(column.cell(told));
    const auto& candidates = told.row.candidates;
    for (std::size_t i = 0; i < candidate_columns; ++i)
        cells.push_back(i < candidates.size() ? candidate_text(told.boundaries, candidates[i]) : std::string());
    for (const auto& column : after_candidates) cells.push_back(column.cell(told));
    return cells;
}

/// A decision that no row needs, as a row.
MatchRow row_of(const Decision& decision) {
    MatchRow row{.typed = decision.typed};
    row.decision = decision;
    return row;
}

std::vector<CellColumn> review_columns() {
    std::vector<CellColumn> columns;
    for (const auto& each : before_candidates) columns.push_back(each.column);
    for (std::size_t i = 1; i <= candidate_columns; ++i)
        columns.push_back({"candidate_" + std::to_string(i), CellKind::plain, 34});
    for (const auto& each : after_candidates) columns.push_back(each.column);
    return columns;
}

/// The unit of an applied decision as it is now, of another as it was seen.
SeenUnit shown_unit(const MatchRow& row) {
    if (!row.decided) return seen(row);
    if (row.units.size() != 1) return {};
    const auto& unit = *row.units.front();
    return {display_name(unit), unit.parent ? unit.parent->str() : std::string()};
}

std::vector<std::string> decision_row(const MatchRow& row, const std::string& fingerprint) {
    const auto& d = *row.decision;
    const auto unit = shown_unit(row);
    return {d.typed.municipality,
            d.typed.district,
            d.typed.region,
            d.typed.pcode,
            d.decision,
            unit.name,
            unit.parent,
            d.by,
            d.on,
            d.note,
            row.decided ? fingerprint : d.made_with};
}

}  // namespace

CellTable match_cells(const Boundaries& boundaries, const MatchTable& matches) {
    const auto fingerprint = register_fingerprint(boundaries);
    CellTable table{"matches", review_columns(), {}};
    for (const auto& row : matches.rows) table.rows.push_back(cells_of({boundaries, row, fingerprint}));
    for (const auto& decision : matches.unused) {
        const auto row = row_of(decision);
        table.rows.push_back(cells_of({boundaries, row, fingerprint}));
    }
    return table;
}

CellTable decision_cells(const Boundaries& boundaries, const MatchTable& matches) {
    const auto fingerprint = register_fingerprint(boundaries);
    std::map<TypedPlace, std::vector<std::string>> rows;
    for (const auto& row : matches.rows)
        if (row.decision) rows.emplace(row.typed, decision_row(row, fingerprint));
    for (const auto& decision : matches.unused)
        rows.emplace(decision.typed, decision_row(row_of(decision), fingerprint));
    CellTable table{"decisions",
                    {{"municipality", CellKind::text, 24},
                     {"district", CellKind::text, 18},
                     {"region", CellKind::text, 18},
                     {"pcode_typed", CellKind::text, 15},
                     {"decision", CellKind::input, 16},
                     {"name", CellKind::text, 20},
                     {"parent_pcode", CellKind::text, 16},
                     {"decided_by", CellKind::input, 16},
                     {"decided_on", CellKind::input, 12},
                     {"note", CellKind::input, 30},
                     {"register", CellKind::plain, 22}},
                    {}};
    for (auto& [typed, cells] : rows) table.rows.push_back(std::move(cells));
    return table;
}

}  // namespace kamtuu
