#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <kamtuu/report.hpp>

#include "report/document.hpp"
#include "words/phrasebook.hpp"

/// What a report is made of: its sections, in their order, and the words that they have in common.

namespace kamtuu::reporting {

/// All that a section may know.
struct ReportFacts {
    const Coverage& coverage;
    const ReportOptions& options;
    const Phrasebook& book;
};

// To add a section: its function in a file beside this one, and its line in report.cpp.
Section in_short(const ReportFacts& facts);
Section how_to_read(const ReportFacts& facts);
Section asked(const ReportFacts& facts);
Section regions(const ReportFacts& facts);
Section maps(const ReportFacts& facts);
Section unserved(const ReportFacts& facts);
Section work(const ReportFacts& facts);
Section spread(const ReportFacts& facts);
Section sensitive(const ReportFacts& facts);
Section unplaced(const ReportFacts& facts);
Section findings(const ReportFacts& facts);
Section method(const ReportFacts& facts);
Section sources(const ReportFacts& facts);

}  // namespace kamtuu::reporting
