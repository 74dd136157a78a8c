#include "report/markdown_writer.hpp"

#include "core/text.hpp"
#include "report/plain_text.hpp"

namespace kamtuu::reporting {

namespace {

/// Characters that are, or begin, markup wherever they stand.
constexpr std::string_view marks = "\\`*_[]<>&~|$#";

bool is_word(char c) noexcept { return text::is_letter(c) || text::is_digit(c); }

/// What a parser makes a link of without being asked: "://", "www." and the "@" of an address.
bool begins_link(std::string_view text, std::size_t at) noexcept {
    if (text[at] == ':') return text.substr(at).starts_with("://");
    return text[at] == '.' && at >= 3 && text::to_lower(text.substr(at - 3, 3)) == "www";
}

/// What makes a list, a heading or a rule at the beginning of a line: "- ", "1. ", "===".
bool begins_block(std::string_view text, std::size_t at) noexcept {
    if (at == 0) return text[at] == '-' || text[at] == '+' || text[at] == '=';
    const bool ends = at + 1 == text.size() || text[at + 1] == ' ';
    if ((text[at] != '.' && text[at] != ')') || !ends) return false;
    return text.substr(0, at).find_first_not_of("0123456789") == std::string_view::npos;
}

/// An "@" between words is an address of mail to some parsers even if it is escaped; an empty comment parts it.
constexpr std::string_view parted_at = "<!-- -->@";

std::string escaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '@' && at > 0 && is_word(text[at - 1])) {
            result += parted_at;
            continue;
        }
        if (marks.find(text[at]) != std::string_view::npos || begins_link(text, at) || begins_block(text, at))
            result += '\\';
        result += text[at];
    }
    return result;
}

std::string run_text(const Run& run) {
    const auto text = markdown_text(run.text);
    return run.manner == Manner::strong && !text.empty() ? "**" + text + "**" : text;
}

std::string line_text(const Line& line) {
    std::string text;
    for (const auto& run : line.runs) {
        const bool blank_before = !run.text.empty() && run.text.front() == ' ' && !text.empty();
        const bool blank_after = !run.text.empty() && run.text.back() == ' ';
        text += (blank_before ? " " : "") + run_text(run) + (blank_after ? " " : "");
    }
    return text;
}

void append_items(std::string& out, const std::vector<Line>& items) {
    for (const auto& item : items) out += "- " + line_text(item) + "\n";
}

class Writer {
public:
    void operator()(const Paragraph& block) { out_ += line_text(block.text) + "\n"; }
    void operator()(const Bullets& block) { append_items(out_, block.items); }
    void operator()(const Subheading& block) { out_ += "### " + markdown_text(block.text) + "\n"; }
    void operator()(const Box& block) {
        out_ += "> **" + line_text(block.title) + "**\n>\n";
        for (const auto& item : block.items) out_ += "> - " + line_text(item) + "\n";
    }
    void operator()(const Headlines& block) {
        for (const auto& each : block.figures)
            out_ += "- " + markdown_text(each.label) + ": **" + markdown_text(each.figure) + "**" +
                    (each.note.empty() ? "" : " — " + markdown_text(each.note)) + "\n";
    }
    void operator()(const Figure& block) {
        if (!block.file.empty()) out_ += "![" + markdown_text(block.alt) + "](<" + block.file + ">)\n\n";
        out_ += "*" + markdown_text(block.caption) + "*";
        out_ += block.file.empty() ? " " + markdown_text(block.elsewhere) + "\n" : "\n";
    }
    void operator()(const Table& block) {
        out_ += "**" + markdown_text(block.caption) + "**\n\n|";
        for (const auto& column : block.columns) out_ += " " + markdown_text(column.heading) + " |";
        out_ += "\n|";
        for (const auto& column : block.columns) out_ += column.kind == ColumnKind::number ? " ---: |" : " --- |";
        out_ += "\n";
        for (const auto& row : block.rows) append_row(row);
    }

    void section(const Section& section) {
        out_ += "\n## " + markdown_text(section.title) + "\n";
        for (const auto& block : section.blocks) {
            out_ += "\n";
            std::visit(*this, block);
        }
    }

    std::string out_{};

private:
    void append_row(const Row& row) {
        out_ += "|";
        for (const auto& cell : row.cells) {
            const auto text = line_text(cell.text);
            out_ += row.total && !text.empty() ? " **" + text + "** |" : " " + text + " |";
        }
        out_ += "\n";
    }
};

}  // namespace

std::string markdown_text(std::string_view text) { return escaped(plain_text(text)); }

std::string to_markdown(const Document& document) {
    Writer writer;
    writer.out_ = "# " + markdown_text(document.title) + "\n\n" + line_text(document.subtitle) + "\n";
    for (const auto& section : document.sections) writer.section(section);
    writer.out_ += "\n---\n\n" + markdown_text(document.footer) + "\n";
    return std::move(writer.out_);
}

}  // namespace kamtuu::reporting
