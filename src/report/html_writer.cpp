#include "report/html_writer.hpp"

#include "core/base64.hpp"
#include "core/number.hpp"
#include "map/html_policy.hpp"
#include "report/html_style.hpp"
#include "report/plain_text.hpp"

namespace kamtuu::reporting {

namespace {

/// A picture in the page, but apart from it: nothing in it can be anything but a picture.
std::string picture_url(const Figure& figure) {
    if (figure.kind == PictureKind::png) return "data:image/png;base64," + base64(figure.picture);
    constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    std::string url = "data:image/svg+xml,";
    for (const char c : figure.picture) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f && std::string_view("\"%#<>&'").find(c) == std::string_view::npos) {
            url += c;
        } else if (c == ' ') {
            url += ' ';
        } else {
            url += '%';
            url += hexadecimal[byte >> 4U];
            url += hexadecimal[byte & 15U];
        }
    }
    return url;
}

std::string element(std::string_view name, std::string_view inside) {
    return "<" + std::string(name) + ">" + std::string(inside) + "</" + std::string(name.substr(0, name.find(' '))) +
           ">";
}

std::string run_text(const Run& run) {
    constexpr std::string_view elements[] = {"", "strong", "code", "span lang=\"en\"", "bdi"};
    const bool blank_before = run.text.starts_with(' ');
    const bool blank_after = run.text.size() > 1 && run.text.ends_with(' ');
    const auto name = elements[static_cast<std::size_t>(run.manner)];
    const auto text = html_text(run.text);
    return (blank_before ? " " : "") + (name.empty() ? text : element(name, text)) + (blank_after ? " " : "");
}

std::string line_text(const Line& line) {
    std::string text;
    for (const auto& run : line.runs) text += run_text(run);
    return text;
}

std::string items_text(const std::vector<Line>& items) {
    std::string text = "<ul>\n";
    for (const auto& item : items) text += element("li", line_text(item)) + "\n";
    return text + "</ul>\n";
}

std::string number(double value) {
    std::string text;
    append_number(text, value, 2);
    return text;
}

/// A share as a bar: dark what is certain, light what is possible. The figure beside it says the same.
std::string bar_text(const Interval& share) {
    const auto part = [](std::string_view what, double width) {
        return "<rect class=\"" + std::string(what) + "\" width=\"" + number(width) + "\" height=\"8\"/>";
    };
    return "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">" +
           part("ground", 100) + part("possible", share.upper) + part("certain", share.lower) + "</svg>";
}

constexpr std::size_t narrow = 3;  // columns of a table that is as wide as what is in it

class Writer {
public:
    void operator()(const Paragraph& block) {
        out_ += element(block.aside ? "p class=\"aside\"" : "p", line_text(block.text)) + "\n";
    }
    void operator()(const Bullets& block) { out_ += items_text(block.items); }
    void operator()(const Subheading& block) { out_ += element("h3", html_text(block.text)) + "\n"; }
    void operator()(const Box& block) {
        out_ += "<div class=\"box\">\n" + element("p", line_text(block.title)) + "\n" + items_text(block.items) +
                "</div>\n";
    }
    void operator()(const Headlines& block) {
        out_ += "<dl class=\"headlines\">\n";
        for (const auto& each : block.figures)
            out_ += "<div>" + element("dt", html_text(each.label)) +
                    element("dd class=\"figure\"", html_text(each.figure)) +
                    (each.note.empty() ? "" : element("dd class=\"note\"", html_text(each.note))) + "</div>\n";
        out_ += "</dl>\n";
    }
    void operator()(const Figure& block) {
        out_ += "<figure>\n";
        if (!block.picture.empty())
            out_ += "<div class=\"scroll picture\" role=\"region\" tabindex=\"0\" aria-label=\"" +
                    html_text(block.alt) + "\"><img alt=\"" + html_text(block.alt) + "\" src=\"" + picture_url(block) +
                    "\"/></div>\n";
        out_ += element("figcaption", html_text(block.caption)) + "\n</figure>\n";
    }
    void operator()(const Table& block) {
        const auto caption = html_text(block.caption);
        out_ += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + caption + "\">\n";
        out_ += block.columns.size() <= narrow ? "<table class=\"narrow\">\n" : "<table>\n";
        out_ += element("caption", caption) + "\n<thead><tr>";
        for (const auto& column : block.columns)
            out_ += element(column.kind == ColumnKind::number ? "th scope=\"col\" class=\"n\"" : "th scope=\"col\"",
                            html_text(column.heading));
        out_ += "</tr></thead>\n<tbody>\n";
        for (const auto& row : block.rows) append_row(row, block.columns);
        out_ += "</tbody>\n</table>\n</div>\n";
        if (!block.bars.empty()) out_ += element("p class=\"aside\"", html_text(block.bars)) + "\n";
    }

    void section(const Section& section) {
        const std::string id(section.id);
        out_ += "<section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">\n";
        out_ += "<h2 id=\"" + id + "-title\">" + html_text(section.title) + "</h2>\n";
        for (const auto& block : section.blocks) std::visit(*this, block);
        out_ += "</section>\n";
    }

    std::string out_{};

private:
    void append_row(const Row& row, const std::vector<Column>& columns) {
        out_ += row.total ? "<tr class=\"total\">" : "<tr>";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto text = line_text(row.cells[i].text) + (row.cells[i].bar ? bar_text(*row.cells[i].bar) : "");
            const bool is_number = columns.at(i).kind == ColumnKind::number;
            out_ += element(i == 0 ? "th scope=\"row\"" : is_number ? "td class=\"n\"" : "td", text);
        }
        out_ += "</tr>\n";
    }
};

std::string head(const Document& document) {
    const auto style = html_style();
    const std::string language(to_string(document.language));
    return "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\"/>\n" +
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" +
           source_hash(style) + "'; img-src data:; base-uri 'none'; form-action 'none'\"/>\n" +
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n" +
           "<meta name=\"referrer\" content=\"no-referrer\"/>\n" + element("title", html_text(document.title)) +
           "\n<style>" + style + "</style>\n</head>\n<body>\n";
}

std::string contents(const Document& document) {
    auto text = "<nav class=\"contents\" aria-labelledby=\"contents-title\">\n<h2 id=\"contents-title\">" +
                html_text(document.contents) + "</h2>\n<ol>\n";
    for (const auto& section : document.sections)
        text +=
            element("li", "<a href=\"#" + std::string(section.id) + "\">" + html_text(section.title) + "</a>") + "\n";
    return text + "</ol>\n</nav>\n";
}

}  // namespace

std::string html_text(std::string_view text) {
    std::string result;
    for (const char c : plain_text(text)) switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            default:
                result += c;
        }
    return result;
}

std::string to_html(const Document& document) {
    Writer writer;
    writer.out_ = head(document) + "<header>\n" + element("h1", html_text(document.title)) + "\n" +
                  element("p class=\"subtitle\"", line_text(document.subtitle)) + "\n</header>\n" + contents(document) +
                  "<main>\n";
    for (const auto& section : document.sections) writer.section(section);
    writer.out_ += "</main>\n" + element("footer", html_text(document.footer)) + "\n</body>\n</html>\n";
    return std::move(writer.out_);
}

}  // namespace kamtuu::reporting
