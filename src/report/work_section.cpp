#include <algorithm>
#include <map>
#include <utility>

#include "report/report_words.hpp"

namespace kamtuu::reporting {

namespace {

constexpr std::size_t most = 60;
constexpr std::string_view file = "work.csv";

/// What one project does in one sector.
struct Work {
    std::size_t records{};
    std::size_t certain{};   ///< municipalities
    std::size_t possible{};  ///< municipalities, beyond the certain ones
};
using WorkByName = std::map<std::pair<std::string, std::string>, Work>;

WorkByName work_by_name(const Coverage& coverage) {
    WorkByName all;
    for (const auto& row : coverage.tables.work) {
        auto& work = all[{row.project, row.sector}];
        work.records += row.records;
        if (row.unit == nullptr || !coverage.boundaries.is_municipality(*row.unit)) continue;
        ++(row.records > 0 ? work.certain : work.possible);
    }
    return all;
}

Line name_or_none(const Phrasebook& book, const std::string& name) {
    return name.empty() ? Line("(" + book.say("report.no_name") + ")") : Line(name, Manner::typed);
}

Line sector_or_dash(const std::string& sector) {
    return sector.empty() ? Line(std::string(nothing_known)) : Line(sector, Manner::typed);
}

Table table_of(const ReportFacts& facts, const WorkByName& all) {
    const auto& book = facts.book;
    Table table{.caption = book.say("report.work.caption"),
                .columns = {{book.say("report.work.project")},
                            {book.say("report.work.sector")},
                            number_column(book.say("report.work.records")),
                            number_column(book.say("report.work.certain")),
                            number_column(book.say("report.work.possible"))}};
    for (const auto& [name, work] : all) {
        if (table.rows.size() == most) break;
        table.rows.push_back(
            {{name_or_none(book, name.first), sector_or_dash(name.second),
              book.number(static_cast<double>(work.records)), book.number(static_cast<double>(work.certain)),
              book.number(static_cast<double>(work.possible))}});
    }
    return table;
}

}  // namespace

Section work(const ReportFacts& facts) {
    Section section{"work", facts.book.say("report.work.title")};
    const auto all = work_by_name(facts.coverage);
    if (all.empty()) {
        section.blocks.emplace_back(Paragraph{facts.book.say("report.work.none")});
        return section;
    }
    section.blocks.emplace_back(table_of(facts, all));
    append_rest(section.blocks, facts, all.size() - std::min(most, all.size()), file);
    return section;
}

}  // namespace kamtuu::reporting
