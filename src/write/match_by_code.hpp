#pragma once

#include <string>
#include <vector>

#include <kamtuu/finding.hpp>
#include <kamtuu/match_table.hpp>
#include <kamtuu/records.hpp>

namespace kamtuu {

/// What the codes of a record come to.
struct CodedPlace {
    std::vector<const Unit*> units{};  ///< empty if there is none, or one of them could not be used
    double score{1};
    std::string reason{};
};

/// A code is believed against the names beside it; that they differ is a finding, and so is a code that is none.
CodedPlace place_by_code(const UnitNames& names, const Record& record, Findings& findings);

}  // namespace kamtuu
