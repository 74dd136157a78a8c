"""Disks of a size, that are full or may not be written to: in a namespace of our own, where no privilege is needed."""

import os
import pathlib
import shutil
import subprocess
import sys

from program import Program

INSIDE = "KAMTUU_INSIDE_NAMESPACE"
SPACE = ["unshare", "--user", "--map-root-user", "--mount"]
PAGE = os.sysconf("SC_PAGE_SIZE")


def mounted(arguments):
    return subprocess.run(["mount", *arguments], capture_output=True, check=False)


def namespace_works(work):
    """Whether this machine lets us mount in a namespace of our own."""
    pathlib.Path(work).mkdir(parents=True, exist_ok=True)
    probe = [*SPACE, "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(work)]
    try:
        return subprocess.run(probe, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def enter_namespace(work):
    """Begins this script again inside; returns False where the machine refuses that, and True inside."""
    if INSIDE in os.environ:
        return True
    if not namespace_works(work):
        return False
    sys.stdout.flush()
    os.environ[INSIDE] = "yes"
    os.execvp(SPACE[0], [*SPACE, sys.executable, *sys.argv])


def run_tests(anywhere, on_disks):
    """A script's tests, functions of the program and a folder to work in; those `on_disks` mount some of their own."""
    tool, source, work = sys.argv[1:4]
    program = Program(tool, source)
    if INSIDE not in os.environ:
        shutil.rmtree(work, ignore_errors=True)
        for test in anywhere:
            test(program, work)
    if not enter_namespace(work):
        print("SKIPPED: this machine lets nobody mount a disk of his own; only what needs none was tried")
        return
    for test in on_disks:
        test(program, work)


class Disk:
    """A disk of `size` bytes, whole pages of which count, at `folder`; a context manager."""

    def __init__(self, folder, size=1 << 30):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.size = size

    def __enter__(self):
        made = mounted(["-t", "tmpfs", "-o", f"size={self.size}", "tmpfs", str(self.folder)])
        assert made.returncode == 0, made.stderr.decode()
        return self

    def __exit__(self, *fault):
        subprocess.run(["umount", "--lazy", str(self.folder)], check=True)

    def remount(self, option):
        made = mounted(["-o", f"remount,{option}", str(self.folder)])
        assert made.returncode == 0, made.stderr.decode()

    def used(self):
        state = os.statvfs(self.folder)
        return (state.f_blocks - state.f_bfree) * state.f_frsize
