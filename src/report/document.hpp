#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <kamtuu/interval.hpp>
#include <kamtuu/language.hpp>
#include <kamtuu/map.hpp>

/// What a report says, apart from how it is written: writers for HTML and Markdown put the same values on paper, so
/// that both say the same. Texts are as they are; a writer escapes them.

namespace kamtuu::reporting {

/// How a piece of text is told from what stands around it.
enum class Manner {
    plain,
    strong,
    code,     ///< names of columns, codes, hashes
    english,  ///< a sentence that is English in every language
    typed,    ///< what somebody typed: letters may run in any direction
};

struct Run {
    std::string text{};
    Manner manner{Manner::plain};
};

/// One line of text.
struct Line {
    std::vector<Run> runs{};

    Line() = default;
    Line(std::string text) { runs.push_back({std::move(text)}); }  // NOLINT: a text is a line
    Line(const char* text) : Line(std::string(text)) {}            // NOLINT
    Line(std::string text, Manner manner) { runs.push_back({std::move(text), manner}); }

    Line& add(std::string text, Manner manner = Manner::plain) {
        runs.push_back({std::move(text), manner});
        return *this;
    }
};

struct Paragraph {
    Line text{};
    bool aside{false};  ///< a legend under a table, and the like
};

struct Bullets {
    std::vector<Line> items{};
};

/// What must not be missed.
struct Box {
    Line title{};
    std::vector<Line> items{};
};

/// A figure that stands for itself.
struct Headline {
    std::string label{};
    std::string figure{};
    std::string note{};
};
struct Headlines {
    std::vector<Headline> figures{};
};

struct TableCell {
    Line text{};
    /// Percentages from 0 to 100 that may be drawn as well: certain up to the lower, possible up to the upper.
    std::optional<Interval> bar{};

    TableCell() = default;
    TableCell(Line line) : text(std::move(line)) {}         // NOLINT
    TableCell(std::string line) : text(std::move(line)) {}  // NOLINT
    TableCell(Line line, Interval share) : text(std::move(line)), bar(share) {}
};

enum class ColumnKind { text, number };
struct Column {
    std::string heading{};
    ColumnKind kind{ColumnKind::text};
};

/// The first cell of a row names it.
struct Row {
    std::vector<TableCell> cells{};
    bool total{false};
};
struct Table {
    std::string caption{};
    std::vector<Column> columns{};
    std::vector<Row> rows{};
    std::string bars{};  ///< what its bars mean, for writers that draw them
};

struct Figure {
    std::string caption{};
    std::string alt{};
    std::string picture{};    ///< for HTML; may be empty
    std::string file{};       ///< beside the report, for Markdown; may be empty
    std::string elsewhere{};  ///< what Markdown says where there is no such file
    PictureKind kind{PictureKind::svg};
};

struct Subheading {
    std::string text{};
};

using Block = std::variant<Paragraph, Bullets, Box, Headlines, Table, Figure, Subheading>;

struct Section {
    std::string_view id{};  ///< for links
    std::string title{};
    std::vector<Block> blocks{};
};

struct Document {
    Language language{};
    std::string title{};
    Line subtitle{};
    std::string contents{};  ///< what the list of contents is called
    std::string footer{};
    std::vector<Section> sections{};
};

}  // namespace kamtuu::reporting
