#!/usr/bin/env python3
"""A disk that is full, from too small for anything to a page too small for the whole: the program says which file, why and what
to do, and leaves what was there, byte for byte, and nothing else.

full_disk.py TOOL SOURCE WORK"""

import os
import pathlib
import re
import resource
import shutil

from disk import PAGE, Disk, run_tests
from program import DONE, FINDINGS, OUTPUT, files_in, write_to

SHARES = (0.05, 0.4, 0.75, 0.95)
NO_ROOM = re.compile(r"kamtuu: cannot [^\n]*: No space left on device\. Make room [^\n]*\n")
TOO_LARGE = re.compile(r"kamtuu: cannot [^\n]*: File too large\. (Raise the limit|Make room)[^\n]*\n")


def refuses(program, arguments, told, named, **options):
    """The run ends with status 4 and one message, as `told`, that names the file or its folder."""
    status, said = program.run(arguments, **options)
    assert status == OUTPUT, f"status {status} of {arguments}\n{said}"
    assert told.fullmatch(said), f"unexpected message of {arguments}\n{said}"
    assert str(named) in said, f"{named} is not named\n{said}"


def sizes_below(need):
    """Of room that `need` bytes do not fit into."""
    return sorted({0, *(int(need * share) // PAGE * PAGE for share in SHARES), need - PAGE})


def fill(folder, files):
    for name, data in files.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def sweep(program, work, arguments_for, before):
    """Runs on ever larger disks that hold `before`, all too small for what the run writes beside it. How many there were,
    and what a run that had room made of it."""
    disk_folder = pathlib.Path(work, "disk")
    before = {"others.txt": b"x" * PAGE, **before}  # a disk of no size at all would be one without limit
    with Disk(disk_folder) as disk:
        fill(disk_folder, before)
        empty = disk.used()
        program.done(arguments_for(disk_folder, "--overwrite"))
        after = {name: data for name, data in files_in(disk_folder).items() if name != "others.txt"}
    need = sum((len(data) + PAGE - 1) // PAGE * PAGE for data in after.values())
    tried = sizes_below(need)
    for room in tried:
        with Disk(disk_folder, empty + room):
            fill(disk_folder, before)
            refuses(program, arguments_for(disk_folder, "--overwrite"), NO_ROOM, disk_folder)
            found = {str(path.relative_to(disk_folder)) for path in disk_folder.rglob("*") if not path.is_dir()}
            assert files_in(disk_folder) == before and found == set(before), "not what was there before"
            assert not list(disk_folder.rglob(".kamtuu-*")), "something is left"
    return len(tried), after


def full_disks(program, work):
    def coverage(folder, *more):
        return program.coverage(folder / "out", *more)

    count, made = sweep(program, work, coverage, {})
    older = {name: b"older " + data for name, data in made.items()}
    count += sweep(program, work, coverage, older)[0]
    for name, command in program.single_files().items():
        ending = pathlib.Path(name).suffix

        def single(folder, *more, name=name, command=command, ending=ending):
            return write_to(name, command, folder / f"out{ending}", *more)

        tried, made = sweep(program, work, single, {})
        count += tried + sweep(program, work, single, {file: b"older" for file in made})[0]
    print(f"{count} full disks: each told, nothing lost, nothing left")


def full_temporary_folders(program, work):
    """Temporary files have no room: whatever needs none is written as ever, and a workbook is refused."""
    target, scratch = pathlib.Path(work, "target"), pathlib.Path(work, "scratch")
    for name, command in program.single_files().items():
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        arguments = write_to(name, command, target / f"out{pathlib.Path(name).suffix}", "--overwrite")
        program.done(arguments)
        usual = files_in(target)
        for room in (PAGE, 4 * PAGE, 16 * PAGE, 32 * PAGE):
            with Disk(scratch, room):
                environment = {**os.environ, "TMPDIR": str(scratch)}
                status, said = program.run(arguments, env=environment)
                assert not list(scratch.iterdir()), "temporary files are left"
            assert files_in(target) == usual, f"{name} is another with little room for temporary files"
            if status in (DONE, FINDINGS):
                continue
            assert name.endswith(".xlsx") and status == OUTPUT, f"status {status} of {name}\n{said}"
            assert NO_ROOM.fullmatch(said) and str(scratch) in said and "TMPDIR" in said, said
    with Disk(scratch, PAGE):
        refuses(program, program.coverage(target / "book", formats="xlsx"), NO_ROOM, scratch,
                env={**os.environ, "TMPDIR": str(scratch)})
    print("full folders for temporary files: told, and nothing is another for it")


def limited_files(program, work):
    """Files that may not grow (RLIMIT_FSIZE), which every machine can do."""
    folder = pathlib.Path(work, "limited")
    for name, command in program.single_files().items():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        target = folder / f"out{pathlib.Path(name).suffix}"
        program.done(write_to(name, command, target))
        before = files_in(folder)
        largest = max(map(len, before.values()))
        for limit in sorted({0, largest // 2, largest - 1}):
            named = target.stem if not name.endswith(".xlsx") else ""
            refuses(program, write_to(name, command, target, "--overwrite"), TOO_LARGE, named,
                    preexec_fn=lambda limit=limit: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
            assert files_in(folder) == before, f"{name}: not what was there before"
    print("files that may not grow: told, nothing lost, nothing left")


run_tests([limited_files], [full_disks, full_temporary_folders])
