#include <array>
#include <set>

#include <kamtuu/report.hpp>
#include <kamtuu/version.hpp>

#include "core/text.hpp"
#include "report/html_writer.hpp"
#include "report/markdown_writer.hpp"
#include "report/sections.hpp"

namespace kamtuu::reporting {

namespace {

constexpr std::size_t most_projects = 4;  // named under the title

constexpr std::array sections{
    in_short, how_to_read, asked, regions, maps, unserved, work, spread, sensitive, unplaced, findings, method, sources,
};

/// The projects whose records count.
std::vector<std::string> projects_of(const Coverage& coverage) {
    std::set<std::string> names;
    for (const auto& row : coverage.tables.work)
        if (!row.project.empty()) names.insert(row.project);
    return {names.begin(), names.end()};
}

void append_period(Line& line, const ReportFacts& facts) {
    const auto& options = facts.coverage.options;
    if (const auto date = options.find("as-of"); date != options.end())
        line.add("; " + facts.book.say("report.as_of", {{"date", date->second}}));
    if (const auto period = options.find("during"); period != options.end())
        line.add("; " + facts.book.say("report.during", {{"period", period->second}}));
}

/// The projects, or how many they are, and the period.
Line subtitle(const ReportFacts& facts) {
    const auto projects = projects_of(facts.coverage);
    auto line = projects.empty() || projects.size() > most_projects
                    ? Line(facts.book.say("unit.count.projects", {{"count", static_cast<double>(projects.size())}}))
                    : Line(text::join(projects, "; "), Manner::typed);
    append_period(line, facts);
    return line;
}

Document document_of(const Coverage& coverage, const ReportOptions& options) {
    const Phrasebook book(options.language);
    const ReportFacts facts{coverage, options, book};
    Document document{.language = options.language,
                      .title = options.title.empty() ? book.say("report.title") : options.title,
                      .subtitle = subtitle(facts),
                      .contents = book.say("report.contents"),
                      .footer = book.say("report.footer", {{"version", version}})};
    for (const auto& section : sections) document.sections.push_back(section(facts));
    return document;
}

}  // namespace

}  // namespace kamtuu::reporting

namespace kamtuu {

std::string report_html(const Coverage& coverage, const ReportOptions& options) {
    return reporting::to_html(reporting::document_of(coverage, options));
}

std::string report_markdown(const Coverage& coverage, const ReportOptions& options) {
    return reporting::to_markdown(reporting::document_of(coverage, options));
}

ReportTexts report(const Coverage& coverage, const ReportOptions& options) {
    const auto document = reporting::document_of(coverage, options);
    return {reporting::to_html(document), reporting::to_markdown(document)};
}

}  // namespace kamtuu
