"""Points to units with GeoPandas: a spatial join. geopandas_locate.py BOUNDARIES POINTS ANSWERS"""

import sys
import time

import geopandas
import numpy as np


def main():
    units = geopandas.read_file(sys.argv[1]).sort_values("ADM3_PCODE").reset_index(drop=True)
    pairs = np.fromfile(sys.argv[2]).reshape(-1, 2)
    points = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(pairs[:, 0], pairs[:, 1], crs=units.crs))
    start, processor = time.perf_counter(), time.process_time()
    joined = points.sjoin(units[["geometry"]], predicate="intersects")
    first = joined["index_right"].groupby(level=0).min()
    seconds = min(time.perf_counter() - start, time.process_time() - processor)
    answers = np.full(len(points), -1, dtype=np.int32)
    answers[first.index] = first
    answers.tofile(sys.argv[3])
    print(f"GeoPandas {geopandas.__version__}", "run", seconds, "", sep="\t")


main()
