#pragma once

#include <span>
#include <string>
#include <string_view>

#include <kamtuu/finding.hpp>

#include "write/json.hpp"

/// Parts that the JSON documents of several commands have.

namespace kamtuu::cli {

/// The member `findings`: an array of objects with the members of Finding, absent ones null.
void append_findings(JsonWriter& json, const Findings& findings);

/// The member `name`: an array of strings.
void append_strings(JsonWriter& json, std::string_view name, std::span<const std::string> strings);

}  // namespace kamtuu::cli
