#pragma once

#include <string>
#include <vector>

#include <kamtuu/coverage.hpp>
#include <kamtuu/language.hpp>
#include <kamtuu/map.hpp>

/// A report of a coverage run, to be read and printed: what was asked, what was found, what is not known, who is left
/// out, what was assumed, and where it all comes from. One report, written in two ways: as a page of HTML and as
/// Markdown say the same in the same order.
///
/// A figure that is known only between bounds is told by both, an absent one by a dash, a hidden one by "<10" as every
/// hidden one is. Texts of others (names of projects and places) are never markup in either. The page asks nobody for
/// anything and has no script. Says nothing of the day, the machine or the folders: the same input gives the same
/// bytes. Nothing global is read, changed or kept: any number of threads may write reports at once.

#pragma GCC visibility push(default)
namespace kamtuu {

/// A picture in a report, such as a map that draw_map() drew.
struct ReportFigure {
    std::string caption{};
    std::string alt{};      ///< what is to be seen, for whoever does not see it
    std::string picture{};  ///< itself, for the page; empty: only its caption
    std::string file{};     ///< the picture's file beside the report, for Markdown; empty: only its caption
    PictureKind kind{PictureKind::svg};  ///< of `picture`: SVG or PNG
};

struct ReportOptions {
    Language language{Language::en};
    std::string title{};  ///< empty: the usual one; the projects and the period are under it anyway
    std::vector<ReportFigure> figures{};
    /// Names of the files that are written beside the report, which it refers to for what it does not show.
    std::vector<std::string> files{};
};

/// As one page of HTML 5, which is well-formed XML too. Reads the inputs once, for their fingerprints. Throws Error:
/// usage if a level has no summary, input if an input is gone. Linear in what the coverage holds.
std::string report_html(const Coverage& coverage, const ReportOptions& options = {});

/// As GitHub Flavored Markdown, otherwise the same.
std::string report_markdown(const Coverage& coverage, const ReportOptions& options = {});

/// Both, for the work of one.
struct ReportTexts {
    std::string html{};
    std::string markdown{};
};
ReportTexts report(const Coverage& coverage, const ReportOptions& options = {});

}  // namespace kamtuu
#pragma GCC visibility pop
