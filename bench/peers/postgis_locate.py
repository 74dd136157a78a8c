"""Points to units with PostGIS, on a server that this starts and stops. postgis_locate.py BOUNDARIES POINTS ANSWERS"""

import contextlib
import os
import pathlib
import pwd
import shutil
import subprocess
import sys
import tempfile
import time

import numpy as np

PROGRAMS = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
QUERY = """
create table answers as
select p.id, (select u.gid from units u where st_intersects(u.geom, p.geom) order by u.adm3_pcode limit 1) as gid
from points p
"""


def as_owner(command, **options):
    """A server does not run as root; then it is the user postgres who owns it."""
    if os.getuid() == 0:
        command = ["runuser", "-u", "postgres", "--", *command]
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, **options)


@contextlib.contextmanager
def server():
    """The folder of the socket of an empty database that listens to nobody else."""
    folder = pathlib.Path(tempfile.mkdtemp())
    if os.getuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c shared_buffers=1GB -c fsync=off " \
              "-c max_parallel_workers_per_gather=0 -c jit=off -c work_mem=256MB"
    log = folder / "log"
    try:
        as_owner([PROGRAMS / "initdb", "-D", folder / "data", "--auth=trust", "--encoding=UTF8"])
        as_owner([PROGRAMS / "pg_ctl", "-D", folder / "data", "-o", options, "-l", log, "-w", "start"])
        try:
            yield folder
        finally:
            as_owner([PROGRAMS / "pg_ctl", "-D", folder / "data", "-m", "fast", "-w", "stop"])
    finally:
        shutil.rmtree(folder)


def main():
    boundaries, points_file, answers_file = sys.argv[1:]
    points = np.fromfile(points_file).reshape(-1, 2)
    with server() as folder:
        def sql(text, **options):
            return as_owner(["psql", "-h", folder, "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", text, "postgres"],
                            text=True, **options).stdout

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
