#!/usr/bin/env python3
"""Places that nothing can be written to, and two runs into one folder: which message, word for word.

refused.py TOOL SOURCE WORK"""

import pathlib
import shutil

from disk import Disk, run_tests
from program import DONE, FINDINGS, OUTPUT, disagreement, files_in, left_in, write_to


def says(program, arguments, expected):
    status, said = program.run(arguments)
    assert status == OUTPUT and said == f"kamtuu: {expected}\n", f"status {status}\n{said}\nexpected {expected}"


def read_only(program, work):
    disk_folder = pathlib.Path(work, "disk")
    with Disk(disk_folder) as disk:
        program.done(program.coverage(disk_folder / "old", formats="csv"))
        before = files_in(disk_folder)
        disk.remount("ro")
        refusal = "Read-only file system. Choose a place that you may write to."
        says(program, program.coverage(disk_folder / "new", formats="csv"),
             f"cannot write in {disk_folder}: {refusal}")
        says(program, program.coverage(disk_folder / "old", "--overwrite", formats="csv"),
             f"cannot write in {disk_folder}/old: {refusal}")
        for name, command in program.single_files().items():
            says(program, write_to(name, command, disk_folder / f"out{pathlib.Path(name).suffix}"),
                 f"cannot write in {disk_folder}: {refusal}")
        assert files_in(disk_folder) == before
    print("read-only disks are told")


def links(program, work):
    """A link to a folder is followed; a link to a file is replaced, and what it points to stays."""
    folder = pathlib.Path(work, "links")
    (folder / "real").mkdir(parents=True)
    (folder / "link").symlink_to("real")
    program.done(program.coverage(folder / "link", formats="csv"))
    assert (folder / "link").is_symlink() and disagreement(folder / "real") == ""
    (folder / "mine.csv").write_text("mine")
    (folder / "link.csv").symlink_to("mine.csv")
    tally = program.single_files()["tally.csv"]
    says(program, write_to("tally.csv", tally, folder / "link.csv"),
         f"{folder}/link.csv exists already. Choose another name, or replace it with --overwrite.")
    program.done(write_to("tally.csv", tally, folder / "link.csv", "--overwrite"))
    assert (folder / "mine.csv").read_text() == "mine" and not (folder / "link.csv").is_symlink()
    (folder / "nowhere").symlink_to("gone")
    says(program, program.coverage(folder / "nowhere", formats="csv"),
         f"{folder}/nowhere is a link to nothing. Make the folder that it points to, or choose another name.")
    print("links are kept or replaced, never written through")


def at_once(program, target, *more):
    """Exit statuses and messages of two runs that begin together, of different formats."""
    runs = [program.start(program.coverage(target, *more, formats=formats)) for formats in ("csv,geojson", "csv,json")]
    said = [run.communicate()[1].decode() for run in runs]
    return [run.returncode for run in runs], said


def two_runs(program, work):
    folder = pathlib.Path(work, "two")
    for turn in range(4):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        statuses, said = at_once(program, folder / "out")
        assert min(statuses) in (DONE, FINDINGS) and max(statuses) == OUTPUT, (statuses, said)
        refusal = said[statuses.index(OUTPUT)]
        assert "Choose another name, or replace it with --overwrite." in refusal or (
            "another one has written to it" in refusal and "--overwrite" in refusal), refusal
        assert disagreement(folder / "out") == "" and left_in(folder) == [], left_in(folder)
        statuses, said = at_once(program, folder / "out", "--overwrite")
        assert set(statuses) <= {DONE, FINDINGS}, (turn, statuses, said)
        assert disagreement(folder / "out") == "" and left_in(folder) == [], left_in(folder)
    print("of two runs into one folder each set is whole")


run_tests([links, two_runs], [read_only])
