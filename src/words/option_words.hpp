#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "words/phrasebook.hpp"

/// What was asked of a run, in words: in a report and in a workbook the same.

namespace kamtuu {

/// What an option asks for: "Only these projects". Nothing where the catalogue does not have it.
std::optional<std::string> option_in_words(const Phrasebook& book, std::string_view option);

/// What programs are given is said as it is; a language has a name in itself.
std::string value_in_words(const Phrasebook& book, std::string_view option, const std::string& value);

/// A format by its key: "HTML map". Nothing of most, whose names are the same everywhere.
std::optional<std::string> format_in_words(const Phrasebook& book, std::string_view format);

/// The format of which an option says how borders are drawn, "png" of "simplify.png"; nothing of another option.
std::optional<std::string_view> format_of_detail(std::string_view option);

/// How borders are drawn: "simplified to 200 m", "as they are"; `value` as Coverage::options has it.
std::string detail_in_words(const Phrasebook& book, std::string_view value);

}  // namespace kamtuu
