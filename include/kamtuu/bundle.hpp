#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <kamtuu/coverage.hpp>
#include <kamtuu/formats.hpp>
#include <kamtuu/holes.hpp>
#include <kamtuu/language.hpp>
#include <kamtuu/write.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// How exactly borders are drawn.
enum class BorderDetail {
    as_given,  ///< as the run has them: Coverage::drawn, or the true ones; pictures and pages without what nobody could
               ///< see
    by_format,  ///< as far as a reader of the format can see: light for the web and for drawings, true for GIS
};

struct BundleOptions {
    Overwrite overwrite{Overwrite::no};
    /// 0: as many as there are cores. They do not change a byte.
    unsigned threads{0};
    /// Keys of formats(), in any order; empty: the usual ones.
    std::vector<std::string> formats{};
    /// Of maps, pages, reports and sheets. The names of fields and columns stay English: programs read them.
    Language language{Language::en};
    /// Of maps and the report; empty: made from the projects and the period.
    std::string title{};
    /// The statistic that drawn maps show, by its key, and that the HTML map shows first.
    std::string shows{"served_share"};
    /// A second header row with HXL hashtags (https://hxlstandard.org) in CSV tables and in the sheets of a workbook.
    bool hxl{false};
    /// `by_format` needs a run without polygons of its own to draw.
    BorderDetail detail{BorderDetail::as_given};
    /// What is known of holes: lakes among them are drawn as water. read_known_places() reads a table of them.
    std::vector<KnownPlace> known_places{};
    /// Whether the HTML map can show a base map, once its reader asks: HtmlMapOptions::base_map.
    bool base_map{false};
};

/// The names of the files that write_coverage makes, in the order in which they are written; the manifest is the last.
/// Throws Error (usage) for a format that there is none of.
std::vector<std::string> coverage_files(const BundleOptions& options = {});

/// Writes what the formats ask for, and the manifest, of a coverage run into `folder`, which is made if it is missing.
/// All of the files appear, or none does. The manifest comes last and names each file's SHA-256. Same bytes for the
/// same input, whatever the threads, the locale or the day, in each format that can (formats()). Where it may replace
/// an earlier run's files, those of them that it does not make itself are removed, if they are as they were written: no
/// folder holds two runs. Returns what was found besides: the detail chosen for each format, which is in what is
/// written too, and what became of an earlier run's files. Throws Error: usage if a level has no summary, a format is
/// not known or the detail is given twice, input if an input is gone, output if a file cannot be written.
Findings write_coverage(const std::filesystem::path& folder, const Coverage& coverage,
                        const BundleOptions& options = {});

}  // namespace kamtuu
#pragma GCC visibility pop
