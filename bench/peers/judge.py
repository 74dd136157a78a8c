"""Prints what a file of polygons amounts to: judge.py area FILE, or judge.py simplified FILE ORIGINAL"""

import sys
import warnings

import geopandas
import shapely

warnings.filterwarnings("ignore", "Geometry is in a geographic CRS")


def shapes(path):
    return geopandas.read_file(path).geometry.values


def main():
    result = shapes(sys.argv[2])
    if sys.argv[1] == "area":
        print(f"{result.area.sum():.9f}")
        return
    kept = shapely.get_num_coordinates(result).sum() / shapely.get_num_coordinates(shapes(sys.argv[3])).sum()
    valid = shapely.is_valid(result).all() and shapely.coverage_is_valid(result)
    print(f"{kept:.1%} of the vertices, {'valid' if valid else 'invalid'}")


main()
