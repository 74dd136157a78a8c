#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <kamtuu/finding.hpp>
#include <kamtuu/interval.hpp>

/// Numbers and facts as people read them.

namespace kamtuu::cli {

/// "1,234,567.8": a number with its thousands marked.
std::string grouped(std::string_view number);
std::string grouped(std::size_t number);

/// "12", "12–15"; "-" where nothing is known.
std::string in_words(const Cell& cell, std::string_view unit);

/// "1 record", "2 records".
std::string counted(std::size_t count, std::string_view noun, std::string_view plural);

/// "0 errors, 1 warning, 12 notes".
std::string by_severity(const Findings& findings);

std::size_t count_of(const Findings& findings, Severity severity) noexcept;

/// The first of each kind; its message says how many more there are.
Findings one_of_each_kind(const Findings& findings);

/// What kinds of findings there are, most severe first: a line a kind, with how many there are and one of them; all of
/// them if `all`.
std::string findings_text(const Findings& findings, bool all);

}  // namespace kamtuu::cli
