#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/gazetteer.hpp>
#include <kamtuu/records.hpp>

#include "names/unit_lists.hpp"

/// What the ways to place a record share: words for reasons and findings, and small questions about lists of units.

namespace kamtuu {

/// A finding about one record.
Finding about(const Record& record, Severity severity, std::string code, std::string message);

/// What was found about a name of the record.
Finding about(const Record& record, Finding found);

/// Whether the record names a country, and it is another one.
bool is_elsewhere(const Boundaries& boundaries, const Gazetteer& gazetteer, const Record& record);

/// How many municipalities these are, if all of them are at the bottom of the tree; a lake is none.
std::optional<std::size_t> municipalities_among(const Boundaries& boundaries, const std::vector<const Unit*>& units);

}  // namespace kamtuu
