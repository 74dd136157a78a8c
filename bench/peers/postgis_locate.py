"""Points to units with PostGIS, on a server that this starts and stops. postgis_locate.py BOUNDARIES POINTS ANSWERS"""

import subprocess
import sys
import time

import numpy as np

from postgres import as_owner, server, sql_of

QUERY = """
create table answers as
select p.id, (select u.gid from units u where st_intersects(u.geom, p.geom) order by u.adm3_pcode limit 1) as gid
from points p
"""


def main():
    boundaries, points_file, answers_file = sys.argv[1:]
    points = np.fromfile(points_file).reshape(-1, 2)
    with server() as folder:
        sql = sql_of(folder)
        sql("create extension postgis")
        loading = subprocess.run(["shp2pgsql", "-s", "4326", "-D", "-I", boundaries, "units"], check=True,
                                 capture_output=True)
        as_owner(["psql", "-h", folder, "-q", "-v", "ON_ERROR_STOP=1", "postgres"], input=loading.stdout)
        sql("create table points (id int, lon float8, lat float8)")
        rows = "".join(f"{i}\t{lon!r}\t{lat!r}\n" for i, (lon, lat) in enumerate(points.tolist()))
        sql("copy points from stdin", input=rows)
        sql("alter table points add geom geometry(point, 4326)")
        sql("update points set geom = st_setsrid(st_makepoint(lon, lat), 4326)")
        sql("vacuum analyze")
        start = time.perf_counter()
        sql(QUERY)
        seconds = time.perf_counter() - start
        # Units were loaded in P-code order, from 1.
        found = sql("select coalesce(gid, 0) - 1 from answers order by id")
        name = "PostGIS " + sql("select postgis_lib_version()").strip()
    np.array(found.split(), dtype=np.int32).tofile(answers_file)
    print(name, "run", seconds, "", sep="\t")


main()
