#pragma once

#include <iosfwd>
#include <map>
#include <string>

#include <kamtuu/geometry.hpp>

#include "layers.hpp"
#include "register.hpp"

namespace kamtuu::make {

using Outlines = std::map<std::string, MultiPolygon>;  ///< by P-code of the region

/// The regions' outlines as they are, with the register's names.
Layer regions_layer(const Register& units, const Outlines& outlines);

/// A polygon for every leaf of the register: the Thiessen cell of its label point within its region. What had to be
/// decided (label points outside their region, land that no or several outlines claim) is told to `log`.
Layer municipalities_layer(const Register& units, const Outlines& outlines, std::ostream& log);

}  // namespace kamtuu::make
