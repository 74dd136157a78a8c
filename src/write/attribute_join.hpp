#pragma once

#include <cstddef>

#include <kamtuu/convert.hpp>
#include <kamtuu/finding.hpp>

#include "write/layer_table.hpp"

namespace kamtuu {

struct JoinCounts {
    std::size_t matched{};  ///< features
    std::size_t rows{};
    std::size_t rows_matched{};
};

/// Appends columns of a table to `layer`, by the rules of convert(). `layer_file` is what findings call its file, and
/// `rows` the row that each feature has there.
JoinCounts join_attributes(LayerTable& layer, const std::vector<std::size_t>& rows, const std::string& layer_file,
                           const AttributeJoin& join, Findings& findings);

/// Position of a field; Error (input), with those that there are, if there is none.
std::size_t field_named(const LayerTable& layer, const std::string& name, const std::string& file);

}  // namespace kamtuu
