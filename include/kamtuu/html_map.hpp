#pragma once

#include <string>

#include <kamtuu/coverage.hpp>
#include <kamtuu/language.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

struct HtmlMapOptions {
    /// In which it opens; it speaks all of them.
    Language language{Language::en};
    /// Empty: made from the projects and the period.
    std::string title{};
    /// The statistic that it shows first, by its key.
    std::string shows{"served_share"};
    /// Whether the reader may ask for a base map. If not, the page can send no request at all; if so, it can fetch
    /// pictures from tile.openstreetmap.org, and does once a button is pressed that says so.
    bool base_map{false};
    /// 0: as many as there are cores. They do not change a byte.
    unsigned threads{0};
};

/// A coverage run as one HTML page: a map, a table, who is left out, and what all of it rests on, in three languages.
///
/// It is one file that works from a disk without a network: data, script and style are in it, and its content security
/// policy lets nothing else run or load. What people typed is text in it and never markup. It tells what the other
/// files of the run tell and no more: hidden counts are not in it. Borders are drawn as the run has them, and where its
/// size does not allow that simplified as little as it does (page_borders.hpp); it says to what they are.
///
/// Same bytes for the same input, whatever the threads, the locale or the day. Under 1 MB for 500 municipalities;
/// records that differ in project, sector, years or place add about 30 bytes each. Throws Error (usage) for a statistic
/// that there is none of, and if a level has no summary.
std::string html_map(const Coverage& coverage, const HtmlMapOptions& options = {});

}  // namespace kamtuu
#pragma GCC visibility pop
