"""Simplifies units to a tenth of their vertices, borders kept, with GEOS. shapely_simplify.py BOUNDARIES"""

import sys
import time

import geopandas
import shapely


def share_kept(shapes, simplified):
    return shapely.get_num_coordinates(simplified).sum() / shapely.get_num_coordinates(shapes).sum()


def main():
    shapes = geopandas.read_file(sys.argv[1]).geometry.values
    tolerance, seconds = 0.0041, None
    for _ in range(3):  # to the tolerance that leaves a tenth; only the last run counts
        start, processor = time.perf_counter(), time.process_time()
        simplified = shapely.coverage_simplify(shapes, tolerance)
        seconds = min(time.perf_counter() - start, time.process_time() - processor)
        kept = share_kept(shapes, simplified)
        if abs(kept - 0.1) < 0.005:
            break
        tolerance *= (kept / 0.1) ** 0.9
    valid = shapely.is_valid(simplified).all() and shapely.coverage_is_valid(simplified)
    answer = f"{kept:.1%} of the vertices, {'valid' if valid else 'invalid'}"
    print(f"GEOS {shapely.geos_version_string} CoverageSimplifyVW", "run", seconds, answer, sep="\t")


main()
