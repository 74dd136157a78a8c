#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <kamtuu/error.hpp>
#include <kamtuu/match_table.hpp>
#include <kamtuu/pcode.hpp>

#include "core/text.hpp"
#include "read/csv.hpp"
#include "read/file_kind.hpp"
#include "read/input_file.hpp"
#include "read/sheet.hpp"
#include "read/typed_place.hpp"

namespace kamtuu {

namespace {

using std::string_view;

constexpr std::array<string_view, 4> typed_columns{"municipality", "district", "region", "pcode_typed"};

/// Whether `typed` looks like a cell of candidates: a name, a comma, a parent, a score.
bool is_a_candidate(string_view typed) {
    const auto last = typed.rfind(' ');
    const auto score = last == string_view::npos ? string_view() : typed.substr(last + 1);
    return !score.empty() && score.find_first_not_of("0123456789.") == string_view::npos;
}

/// "KG03211813000 Jany-Jol, Aksy 0.95" is the code that it begins with: people copy whole cells. Anything else beside a
/// code stays, to be refused: "KG03211813000 is wrong" is no decision for it.
std::string code_in(const std::string& typed) {
    if (const auto code = read_typed_pcode(typed).pcode) return code->str();
    const auto word = typed.substr(0, typed.find(' '));
    const auto code = Pcode::parse(word);
    return code && !code->digits().empty() && is_a_candidate(typed) ? code->str() : typed;
}

std::string decision_in(const std::string& cell) {
    if (text::to_lower(cell) == "none") return "none";
    std::vector<std::string> codes;
    for (const auto& part : text::split(cell, '|')) codes.push_back(code_in(part));
    if (codes.empty()) return cell;
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return text::join(codes, "|");
}

bool is_number(string_view word) { return !word.empty() && word.find_first_not_of("0123456789.") == string_view::npos; }

/// "Jany-Jol, Aksy 0.95": name, parent and score.
SeenUnit seen_in_candidate(string_view text) {
    if (const auto blank = text.rfind(' '); blank != string_view::npos && is_number(text.substr(blank + 1)))
        text = text.substr(0, blank);
    const auto comma = text.rfind(", ");
    if (comma == string_view::npos) return {std::string(text), {}};
    return {std::string(text.substr(0, comma)), std::string(text.substr(comma + 2))};
}

class DecisionReader {
public:
    DecisionReader(const Table& table, Findings& findings) : table_(table), findings_(findings) { require_columns(); }

    Decisions read() {
        Decisions decisions;
        for (row_ = 0; row_ < table_.size(); ++row_) {
            if (cell("decision").empty()) continue;
            auto one = decision();
            if (one.typed.empty())
                tell_that_nothing_is_typed(one);
            else
                decisions.push_back(std::move(one));
        }
        return one_for_each(std::move(decisions));
    }

private:
    void require_columns() const {
        if (!table_.find("decision"))
            throw Error(ErrorKind::input, table_.file() +
                                              ": has no column decision. Give a table that kamtuu match wrote, with "
                                              "what was decided in that column.");
        // What kamtuu wrote has all of them; without one, a decision would belong to more than was decided.
        const bool is_ours = table_.find("outcome") || table_.find("register");
        for (const auto column : typed_columns)
            if (is_ours && !table_.find(column))
                throw Error(ErrorKind::input, table_.file() + ": the column " + std::string(column) +
                                                  " is gone, so it cannot be told which rows the decisions belong to. "
                                                  "Keep the columns municipality, district, region and pcode_typed as "
                                                  "kamtuu match wrote them.");
        const bool says_what = std::any_of(typed_columns.begin(), typed_columns.end(),
                                           [&](auto column) { return table_.find(column).has_value(); });
        if (!says_what)
            throw Error(ErrorKind::input, table_.file() +
                                              ": no column says what was typed (municipality, district, region, "
                                              "pcode_typed), so the decisions belong to nothing. Keep these columns as "
                                              "kamtuu match wrote them.");
    }

    [[nodiscard]] std::string cell(string_view column) const {
        const auto at = table_.find(column);
        return at ? cell_as_typed(table_.cell(row_, *at)) : std::string();
    }

    [[nodiscard]] Decision decision() const {
        Decision result{.typed = {cell_as_key(cell("municipality")), cell_as_key(cell("district")),
                                  cell_as_key(cell("region")), cell_as_key(cell("pcode_typed"))},
                        .decision = decision_in(cell("decision")),
                        .by = cell("decided_by"),
                        .on = cell("decided_on"),
                        .note = cell("note"),
                        .made_with = cell("register"),
                        .file = table_.file(),
                        .row = table_.row_number(row_)};
        result.seen = seen(result.decision);
        return result;
    }

    /// What the row said of the unit that was decided for: as the match, or as a candidate.
    [[nodiscard]] std::optional<SeenUnit> seen(const std::string& code) const {
        const bool is_the_match = !table_.find("pcode") || cell("pcode") == code;
        if (is_the_match && !cell("name").empty()) return SeenUnit{cell("name"), cell("parent_pcode")};
        for (const auto column : table_.header()) {
            if (!text::trim(column).starts_with("candidate_")) continue;
            const auto candidate = cell(column);
            if (candidate.starts_with(code + " "))
                return seen_in_candidate(string_view(candidate).substr(code.size() + 1));
        }
        return {};
    }

    void tell_that_nothing_is_typed(const Decision& decision) {
        findings_.push_back({Severity::warning, "decision.refused", decision.file, decision.row, "",
                             "The decision \"" + decision.decision +
                                 "\" stands in a row where nothing was typed, so it belongs to nothing; it was left "
                                 "out. Give the place in the table of records."});
    }

    [[nodiscard]] Decisions one_for_each(Decisions decisions) const {
        std::stable_sort(decisions.begin(), decisions.end(),
                         [](const Decision& a, const Decision& b) { return a.typed < b.typed; });
        Decisions result;
        for (auto& one : decisions) {
            const bool fresh = result.empty() || result.back().typed != one.typed;
            if (!fresh && result.back().decision != one.decision) fail_contradiction(result.back(), one);
            if (fresh)
                result.push_back(std::move(one));
            else
                add_who_and_why(result.back(), one);
        }
        return result;
    }

    /// Of equal decisions, what one does not say the next one may.
    static void add_who_and_why(Decision& decision, const Decision& other) {
        for (const auto member : {&Decision::by, &Decision::on, &Decision::note})
            if ((decision.*member).empty()) decision.*member = other.*member;
    }

    [[noreturn]] static void fail_contradiction(const Decision& a, const Decision& b) {
        std::string typed;
        for (const auto* part : {&a.typed.municipality, &a.typed.district, &a.typed.region, &a.typed.pcode})
            if (!part->empty()) typed += (typed.empty() ? "" : ", ") + *part;
        throw Error(ErrorKind::input, a.file + ", rows " + std::to_string(a.row) + " and " + std::to_string(b.row) +
                                          ": \"" + typed + "\" is decided in two ways, " + a.decision + " and " +
                                          b.decision +
                                          ". A decision holds for all rows that say the same: make the two equal, or "
                                          "type in the table of records what tells the places apart.");
    }

    const Table& table_;
    Findings& findings_;
    std::size_t row_{};
};

}  // namespace

Decisions read_decisions(const std::filesystem::path& file, Findings& findings) {
    const auto table = has_sheet_ending(file) ? read_sheet(file, {}, findings) : read_csv(file, {}, findings);
    return DecisionReader(table, findings).read();
}

}  // namespace kamtuu
