#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Small things to do with ASCII text, free of any locale: a Turkish one must not change what `I` means.

namespace kamtuu::text {

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char upper(char c) noexcept { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// Without ASCII blanks and NO-BREAK SPACEs (U+00A0) at either end.
std::string_view trim(std::string_view text) noexcept;

/// ASCII letters in lower case; every other byte as it is.
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

/// The parts between `separator`s, trimmed, without empty ones.
std::vector<std::string> split(std::string_view text, char separator);

std::string join(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace kamtuu::text
