#include "write/tally_findings.hpp"

#include <string_view>

#include "write/rows_in_words.hpp"

namespace kamtuu {

namespace {

using std::string_view;

/// How a kind of thing is told of rows that have it.
struct Words {
    Severity severity;
    string_view code;
    string_view what;
    string_view consequence;
};

struct CodeKind {
    CodeRemark remark;
    Words words;
};

// What is said of each remark about a P-code.
constexpr CodeKind code_kinds[] = {
    {CodeRemark::missing,
     {Severity::warning, "pcode.missing", "no P-code",
      "Counted under an empty P-code. Give each row the code of its unit; kamtuu match finds the codes of names."}},
    {CodeRemark::refused,
     {Severity::warning, "pcode.refused", "a code that is no P-code", "Counted under an empty P-code."}},
    {CodeRemark::unknown,
     {Severity::warning, "pcode.unknown", "a P-code that is not in these boundaries",
      "It may be of another vintage. Counted under an empty P-code."}},
    {CodeRemark::several,
     {Severity::warning, "pcode.several", "the P-codes of several units",
      "A row lies in one unit, so it was counted under an empty P-code."}},
    {CodeRemark::completed,
     {Severity::note, "pcode.completed", "a code in another form than that of P-codes",
      "It was brought to that form."}},
};

struct NumberKind {
    ExactRemark remark;
    Words words;
};

// What is said of each remark about a number.
constexpr NumberKind number_kinds[] = {
    {ExactRemark::not_a_number,
     {Severity::warning, "number.not_a_number", "a text that is not a number", "Taken as absent."}},
    {ExactRemark::negative, {Severity::error, "number.negative", "a number less than nothing", "Taken as absent."}},
    {ExactRemark::too_large,
     {Severity::error, "number.too_large", "a number of more than 18 digits", "Taken as absent."}},
    {ExactRemark::rounded,
     {Severity::note, "number.rounded", "a number with more than nine decimals", "Rounded to nine."}},
    {ExactRemark::grouping_assumed,
     {Severity::note, "number.grouping_assumed", "a comma before three digits", "Taken to set off thousands."}},
    {ExactRemark::decimal_assumed,
     {Severity::note, "number.decimal_assumed", "a point before three digits", "Taken for a decimal point."}},
};

constexpr Words short_rows{Severity::warning, "table.short_rows", "fewer cells than the header",
                           "The missing ones were taken as blank."};

void tell(const Words& words, const std::string& where, const FirstRows& rows, const std::string& file,
          Findings& findings) {
    if (rows.count == 0) return;
    findings.push_back({words.severity, std::string(words.code), file, rows.first.front().row, "",
                        rows_that(rows, std::string(words.what) + where) + " " + std::string(words.consequence)});
}

}  // namespace

void TallyFindings::add(const TallyRows& rows) {
    for (std::size_t i = 0; i < codes_.size(); ++i) take(codes_[i], rows.codes[i], rows_seen_);
    for (std::size_t i = 0; i < sums_.size(); ++i) {
        const auto& more = rows.columns[i];
        sums_[i].blank += more.blank;
        for (std::size_t remark = 0; remark < more.remarks.size(); ++remark)
            take(sums_[i].remarks[remark], more.remarks[remark], rows_seen_);
    }
    take(short_rows_, rows.short_rows, rows_seen_);
    rows_ += rows.rows;
    rows_seen_ += rows.lines;
}

TallyCounts TallyFindings::report(Findings& findings) const {
    TallyCounts counts;
    counts.rows = rows_;
    counts.pcode = columns_.pcode.name;
    for (const auto remark : {CodeRemark::missing, CodeRemark::refused, CodeRemark::unknown, CodeRemark::several})
        counts.unplaced += codes_[static_cast<std::size_t>(remark)].count;
    counts.placed = counts.rows - counts.unplaced;
    tell_codes(findings);
    for (std::size_t i = 0; i < sums_.size(); ++i) {
        counts.sums.push_back(columns_.sums[i].name);
        tell_numbers(i, findings);
    }
    tell(short_rows, "", short_rows_, file_, findings);
    if (columns_.sums.empty())
        findings.push_back({Severity::note,
                            "tally.rows_as_reached",
                            file_,
                            {},
                            "",
                            "No column of people reached was found, so reached is the number of rows: one person "
                            "each. If a row is more, name the column of their number with --sum."});
    if (rows_ == 0)
        findings.push_back(
            {Severity::warning, "table.no_rows", file_, {}, "", "The table has a header and no row under it."});
    return counts;
}

void TallyFindings::tell_codes(Findings& findings) const {
    for (const auto& [remark, words] : code_kinds)
        tell(words, "", codes_.at(static_cast<std::size_t>(remark)), file_, findings);
}

void TallyFindings::tell_numbers(std::size_t sum, Findings& findings) const {
    const auto name = "\"" + columns_.sums[sum].name + "\"";
    for (const auto& [remark, words] : number_kinds)
        tell(words, " in column " + name, sums_[sum].remarks.at(static_cast<std::size_t>(remark)), file_, findings);
    if (const auto blank = sums_[sum].blank; blank > 0)
        findings.push_back({Severity::note,
                            "number.blank",
                            file_,
                            {},
                            "",
                            "Column " + name + " is blank in " + std::to_string(blank) + " of " +
                                std::to_string(rows_) +
                                " rows, which add nothing to its sums. A sum of blank cells alone is blank."});
}

}  // namespace kamtuu
