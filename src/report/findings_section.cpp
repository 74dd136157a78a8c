#include <algorithm>
#include <map>

#include "report/report_words.hpp"

namespace kamtuu::reporting {

namespace {

constexpr std::string_view file = "findings.csv";

/// How many of a severity are shown: who reads on paper wants the worst, and a program reads the file.
struct Limit {
    Severity severity;
    std::size_t most;
};
constexpr Limit limits[] = {{Severity::error, 60}, {Severity::warning, 40}, {Severity::note, 20}};

/// What a finding means, by its code; of a code that the catalogue lacks, what it is about.
std::string meaning(const Phrasebook& book, const std::string& code) {
    for (const auto& id : {"finding." + code, "finding." + code.substr(0, code.find('.'))})
        if (book.knows(id)) return book.say(id);
    return book.say("finding.other");
}

/// "psi.csv, row 31", and the unit's name.
Line place_of(const ReportFacts& facts, const Finding& finding) {
    std::string place = finding.file;
    if (finding.row && !place.empty())
        place = facts.book.say("report.unplaced.row", {{"file", finding.file}, {"row", std::to_string(*finding.row)}});
    if (!finding.unit.empty()) {
        const auto code = Pcode::parse(finding.unit);
        const auto* unit = code ? facts.coverage.boundaries.find(*code) : nullptr;
        place += (place.empty() ? "" : ", ") + (unit == nullptr ? finding.unit : facts.book.name(*unit));
    }
    return {place.empty() ? std::string(nothing_known) : place, Manner::typed};
}

Table counts_table(const ReportFacts& facts, const Findings& findings) {
    const auto& book = facts.book;
    std::map<std::pair<Severity, std::string>, std::size_t, std::greater<>> counts;
    for (const auto& finding : findings) ++counts[{finding.severity, finding.code}];
    Table table{.caption = book.say("report.findings.counts"),
                .columns = {{book.say("report.findings.meaning")},
                            {book.say("report.findings.code")},
                            {book.say("report.findings.severity")},
                            number_column(book.say("report.findings.count"))}};
    for (const auto& [kind, count] : counts)
        table.rows.push_back({{meaning(book, kind.second), Line(kind.second, Manner::code),
                               in_words(book, "severity", kind.first), book.number(static_cast<double>(count))}});
    return table;
}

void append_findings(std::vector<Block>& blocks, const ReportFacts& facts, const Findings& findings,
                     const Limit& limit) {
    const auto& book = facts.book;
    Table table{.caption = in_words(book, "severities", limit.severity),
                .columns = {{book.say("report.findings.meaning")},
                            {book.say("report.findings.place")},
                            {book.say("report.findings.message")}}};
    std::size_t count = 0;
    for (const auto& finding : findings) {
        if (finding.severity != limit.severity || ++count > limit.most) continue;
        table.rows.push_back(
            {{meaning(book, finding.code), place_of(facts, finding), Line(finding.message, Manner::english)}});
    }
    if (count == 0) return;
    blocks.emplace_back(std::move(table));
    append_rest(blocks, facts, count - std::min(count, limit.most), file);
}

}  // namespace

Section findings(const ReportFacts& facts) {
    Section section{"findings", facts.book.say("report.findings.title")};
    const auto findings = all_findings(facts.coverage);
    if (findings.empty()) {
        section.blocks.emplace_back(Paragraph{facts.book.say("report.findings.none")});
        return section;
    }
    section.blocks.emplace_back(counts_table(facts, findings));
    for (const auto& limit : limits) append_findings(section.blocks, facts, findings, limit);
    return section;
}

}  // namespace kamtuu::reporting
