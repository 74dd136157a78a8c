#pragma once

#include "map/composition.hpp"
#include "map/place.hpp"

namespace kamtuu::map {

/// Where a reader looks for the name of a shape: a place with much room around it, and near the middle of its mass.
///
/// Room is measured in the label's proportions, since a long name needs it sideways: the plane is pressed until the
/// label is a square. Of all places that is taken of which the distance to the nearest border, less a part of that to
/// the centroid of the largest ring, is greatest. So the middle of what is round is its centroid, and that of a
/// crescent lies in its broadest part. It is found by halving squares, of which those are left aside that can hold
/// nothing better (as for a pole of inaccessibility), to a quarter of the label's height.
///
/// `rings` must not be empty. In O(edges) for each square that is looked at: some dozens, or hundreds where a shape is
/// large. Rings without an area give the middle of their box.
Place visual_middle(const PlaneRings& rings, Extent label);

}  // namespace kamtuu::map
