#pragma once

#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/gazetteer.hpp>
#include <kamtuu/records.hpp>

namespace kamtuu {

/// What the codes of a record come to.
struct CodedPlace {
    std::vector<const Unit*> units{};  ///< in P-code order; empty if there is none, or one of them could not be used
    double score{1};
    std::string reason{};
};

/// A code is believed against the names beside it; that they differ is a finding, and so is a code that is none.
/// `known` is what the places typed around it mean.
CodedPlace place_by_code(const Boundaries& boundaries, const Gazetteer& gazetteer, const Record& record,
                         const Surroundings& known, Findings& findings);

}  // namespace kamtuu
