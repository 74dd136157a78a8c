#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <kamtuu/finding.hpp>

/// Where data are from, as far as somebody says so: what a reader needs to judge a figure, and whoever passes it on to
/// name its publishers as their licences ask.
///
/// Who says so is a table beside the data, `sources.tsv`, with a row a source:
///
///     file         publisher    title            vintage     licence    link
///     adm3.gpkg    OCHA         COD-AB Kyrgyzstan    2018-11-19  CC BY-IGO  https://...
///
/// separated by tabs, so that a shell's `*.csv` does not take it for data. `file` is the name of a file in the same
/// folder; one made of several sources has several rows. A second table tells files by their bytes, wherever they lie.
/// Nothing is guessed of a name or of the fields of a file: what nobody says is empty, and shown as "not stated".

#pragma GCC visibility push(default)
namespace kamtuu {

/// One source of one file. Empty: not stated.
struct SourceNote {
    std::string publisher{};
    std::string title{};    ///< of what was published
    std::string vintage{};  ///< as of when it holds, or its version, as the publisher writes it
    std::string licence{};  ///< its usual short name: "CC BY 4.0", "public domain"
    std::string link{};
    friend bool operator==(const SourceNote&, const SourceNote&) = default;
};

/// The rows about `input` in the `sources.tsv` of its folder; of a register's folder those about its `units.csv`. If
/// there are none, the row of `known_files` with the same bytes (columns `bytes` and `sha256` in place of `file`). If
/// there is none either, none. An empty path or a missing file of `known_files` is no table.
///
/// Reads `input` only if a known file has its length. Throws Error (input), with row and column, for a table that
/// cannot be read or lacks a column; what is odd about it is in `findings`. Keeps nothing: any number of threads may
/// ask at once.
std::vector<SourceNote> source_notes(const std::filesystem::path& input, const std::filesystem::path& known_files,
                                     Findings& findings);

/// The table that source_notes() looks at beside `input`, if it is there; else an empty path.
std::filesystem::path source_table_of(const std::filesystem::path& input);

}  // namespace kamtuu
#pragma GCC visibility pop
