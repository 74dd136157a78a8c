#pragma once

#include <string>
#include <string_view>

#include "report/document.hpp"

namespace kamtuu::reporting {

/// As one page of HTML that asks nobody for anything: the style and the pictures are in it, there is no script, and its
/// own policy (Content-Security-Policy) forbids all that is not. Also well-formed XML.
std::string to_html(const Document& document);

/// A text as it stands between tags and in attributes, in one line.
std::string html_text(std::string_view text);

}  // namespace kamtuu::reporting
