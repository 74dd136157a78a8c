// The side of late.hpp that has GEOS: which functions they are.

#include "late/late.hpp"

extern "C" {
extern __attribute__((visibility("default"))) const kamtuu::late::GeosFunctions kamtuu_geos_functions;
const kamtuu::late::GeosFunctions kamtuu_geos_functions{
    .mended_if_invalid = kamtuu::mended_if_invalid,
    .union_of = kamtuu::union_of,
    .intersection_of = kamtuu::intersection_of,
    .difference_of = kamtuu::difference_of,
};
}
