#pragma once

#include <string>
#include <string_view>

#include "report/document.hpp"

namespace kamtuu::reporting {

/// As GitHub Flavored Markdown, which is CommonMark with tables. Texts come out as they are, whatever they look like:
/// no name becomes a link, a heading or a cell of its own.
std::string to_markdown(const Document& document);

/// A text as Markdown shows it in a paragraph or a cell: one line, without what could be read as markup.
std::string markdown_text(std::string_view text);

}  // namespace kamtuu::reporting
