"""Writes the units of a boundary file as the C++ peers read them (peer.hpp). prepare.py BOUNDARIES UNITS CODES"""

import sys

import geopandas
import numpy as np
import shapely


def count(number):
    return np.int32(number).tobytes()


def main():
    units = geopandas.read_file(sys.argv[1]).sort_values("ADM3_PCODE")
    with open(sys.argv[3], "w", encoding="ascii") as out:
        out.write("\n".join(units["ADM3_PCODE"]) + "\n")
    regions = sorted(units["ADM1_PCODE"].unique())
    with open(sys.argv[2], "wb") as out:
        out.write(count(len(units)))
        for region, geometry in zip(units["ADM1_PCODE"], units.geometry):
            parts = shapely.get_parts(geometry)
            out.write(count(regions.index(region)) + count(len(parts)))
            for part in parts:
                rings = [part.exterior, *part.interiors]
                out.write(count(len(rings)))
                for ring in rings:
                    points = shapely.get_coordinates(ring)
                    out.write(count(len(points)) + points.tobytes())


main()
