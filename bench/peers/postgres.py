"""An empty PostgreSQL database of one's own, which listens to nobody else."""

import contextlib
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile

PROGRAMS = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))


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


def sql_of(folder):
    """A function that runs a statement in the database of the server at `folder`."""
    def sql(text, **options):
        return as_owner(["psql", "-h", folder, "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", text, "postgres"],
                        text=True, **options).stdout
    return sql
