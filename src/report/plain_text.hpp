#pragma once

#include <string>
#include <string_view>

namespace kamtuu::reporting {

/// A text as it may stand on a page: valid UTF-8 in one line, each run of blanks and line breaks one blank, none at
/// the ends. Control characters, and those that turn the direction of what follows, become U+FFFD.
std::string plain_text(std::string_view text);

}  // namespace kamtuu::reporting
