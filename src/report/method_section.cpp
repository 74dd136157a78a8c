#include <kamtuu/statistics.hpp>

#include "report/report_words.hpp"

namespace kamtuu::reporting {

namespace {

Table definitions(const Phrasebook& book, std::string_view caption) {
    return {.caption = book.say(caption),
            .columns = {{book.say("report.method.figure")},
                        {book.say("report.method.column")},
                        {book.say("report.method.unit")},
                        {book.say("report.method.meaning")}}};
}

/// `Figure` is a Statistic or a Measure; `minimum_id` says what its minimum is the least of.
template <typename Figure>
Row definition(const Phrasebook& book, std::string_view area, const Figure& figure, std::string_view minimum_id) {
    const auto id = std::string(area) + "." + std::string(figure.key) + ".";
    Line meaning(book.say(id + "meaning"));
    if (book.knows(id + "minimum")) meaning.add(" " + book.say(minimum_id, {{"minimum", book.say(id + "minimum")}}));
    return {{book.say(id + "name"), Line(std::string(figure.key), Manner::code),
             book.say("unit." + std::string(figure.unit)), meaning}};
}

Table statistics_table(const Phrasebook& book) {
    auto table = definitions(book, "report.method.figures");
    for (const auto& statistic : statistics())
        table.rows.push_back(definition(book, "statistic", statistic, "report.method.minimum"));
    return table;
}

Table measures_table(const Phrasebook& book) {
    auto table = definitions(book, "report.method.measures");
    for (const auto& measure : measures()) {
        table.rows.push_back(definition(book, "measure", measure, "report.method.least"));
        table.rows.back().cells.back().text.add(" " + book.say("report.method.source", {{"source", measure.source}}));
    }
    return table;
}

Bullets counting_rules(const Phrasebook& book) {
    Bullets rules;
    for (const auto rule : {CountRule::sum, CountRule::max, CountRule::last, CountRule::distinct, CountRule::none})
        rules.items.push_back(
            Line(std::string(to_string(rule)), Manner::code).add(": " + in_words(book, "count_rule", rule)));
    return rules;
}

}  // namespace

Section method(const ReportFacts& facts) {
    const auto& book = facts.book;
    Section section{"method", book.say("report.method.title")};
    section.blocks.emplace_back(Paragraph{book.say("report.method.placing")});
    section.blocks.emplace_back(Paragraph{book.say("report.method.counting")});
    section.blocks.emplace_back(counting_rules(book));
    if (const auto* sensitive = facts.coverage.sensitive; sensitive != nullptr)
        section.blocks.emplace_back(
            Paragraph{book.say("report.method.hiding", {{"threshold", book.number(sensitive->policy.threshold)}})});
    if (book.language() != Language::en) section.blocks.emplace_back(Paragraph{book.say("report.method.english")});
    section.blocks.emplace_back(statistics_table(book));
    section.blocks.emplace_back(measures_table(book));
    return section;
}

}  // namespace kamtuu::reporting
