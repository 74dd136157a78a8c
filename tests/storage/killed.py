#!/usr/bin/env python3
"""Kills the program by SIGKILL at random moments of its run: whatever it leaves is the earlier result, the new one, or
told apart from both; nothing is torn, and the next run clears up.

killed.py TOOL SOURCE WORK [KILLS]. KAMTUU_SEED repeats the moments of a failure as far as clocks allow, KAMTUU_KILLS sets how
many kills there are, and KAMTUU_KILLS_DEMO how many of runs over the whole country."""

import contextlib
import glob
import os
import pathlib
import random
import shutil
import signal
import sys
import time

from disk import Disk, enter_namespace
from program import MANIFEST, Program, disagreement, files_in, left_in, number_from, write_to

PATIENCE_S = 60  # for one moment to come
LONGEST_STEP_S = 0.05


class Moment:
    """When to kill: after a time, or once so many files were written, put aside or moved in."""

    def __init__(self, chance, duration_s, files, over_old):
        self.kind = chance.choice(["clock", "written", "aside", "in"] if over_old else ["clock", "written"])
        self.after_s = chance.uniform(0, duration_s)
        self.count = chance.randrange(files)

    def wait(self, process, folder, target):
        """Returns when it has come, or the process has ended. Files are written faster than we can be sure to look, so
        the process goes on by small steps, and stands still while we do."""
        begun = time.monotonic()
        ran_s = step_s = 0.0
        while process.poll() is None and time.monotonic() - begun < PATIENCE_S:
            staging = next((entry for entry in names_in(target) + names_in(folder) if ".kamtuu-" in entry), None)
            if self.kind == "clock" or staging is None:
                if self.kind == "clock" and time.monotonic() - begun >= self.after_s:
                    return
                time.sleep(0.0005)
                continue
            process.send_signal(signal.SIGSTOP)
            if self.has_come(staging, target):
                return
            # Where processors are busy it may be stopped again before its turn has come, and would starve.
            ran_s, before_s = processor_time_s(process), ran_s
            usual_s = 0.0002 if names_in(staging) else 0.002
            step_s = usual_s if ran_s > before_s else min(2 * max(step_s, usual_s), LONGEST_STEP_S)
            process.send_signal(signal.SIGCONT)
            time.sleep(step_s)

    def has_come(self, staging, target):
        if self.kind == "written":
            return len(names_in(staging)) > self.count
        aside = names_in(os.path.join(staging, "previous"))
        if self.kind == "aside":
            return len(aside) > self.count
        return bool(aside) and len(names_in(target)) - 1 > self.count and len(names_in(staging)) - 1 < len(aside)


def processor_time_s(process):
    """What all threads have had of the processors."""
    total_ns = 0
    for task in glob.glob(f"/proc/{process.pid}/task/*/schedstat"):
        with contextlib.suppress(OSError), open(task) as file:
            total_ns += int(file.read().split()[0])
    return total_ns / 1e9


def names_in(folder):
    try:
        return [os.path.join(folder, name) for name in os.listdir(folder)]
    except OSError:
        return []


def kill(process, moment, folder, target):
    """Whether a running process was met."""
    moment.wait(process, folder, target)
    process.kill()
    process.communicate()
    return process.returncode == -9


class Sets:
    """An older and a newer set of files of one command, and a cheap run that comes after a killed one."""

    def __init__(self, program, work, arguments):
        self.program, self.arguments, self.folder = program, arguments, pathlib.Path(work)
        self.folder.mkdir(parents=True)
        self.stored = self.folder / "stored"
        program.done(arguments(self.stored, "--as-of", "2020-12-31"))
        self.old = files_in(self.stored)
        begun = time.monotonic()
        program.done(arguments(self.folder / "timed"))
        self.duration_s = time.monotonic() - begun
        self.new = files_in(self.folder / "timed")
        assert self.old.keys() == self.new.keys() and self.old[MANIFEST] != self.new[MANIFEST]

    def try_once(self, moment, over_old):
        """Where the kill met the run; empty if the run was faster."""
        place = self.folder / "round"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        target = place / "out"
        if over_old:
            shutil.copytree(self.stored, target)
        begun = time.monotonic()
        process = self.program.start(self.arguments(target, *(["--overwrite"] if over_old else [])))
        os.setpriority(os.PRIO_PROCESS, process.pid, 0)
        met = kill(process, moment, str(place), str(target))
        if not met:  # a moment of a run that took longer, when others wanted the machine
            self.duration_s = min(self.duration_s, time.monotonic() - begun)
        phase = self.phase(place)
        self.judge(target, place, over_old)
        self.program.done(self.arguments(target, "--overwrite", formats="csv"))
        assert disagreement(target) == "", disagreement(target)
        assert left_in(place) == [], left_in(place)
        return phase if met else ""

    def phase(self, place):
        left = left_in(place)
        if any(os.path.exists(os.path.join(folder, "previous")) for folder in left):
            return "moving"
        return "writing" if left else "before or after"

    def judge(self, target, place, over_old):
        """What a reader may find at `target` after a kill."""
        if not target.exists():
            assert not over_old, "the earlier folder is gone"
            return
        seen = {name: data for name, data in files_in(target).items() if not name.startswith(".kamtuu-")}
        for name, data in seen.items():
            assert data in (self.old[name], self.new[name]), f"{name} is torn"
        if MANIFEST in seen:
            assert disagreement(target) == "", disagreement(target)
            assert seen in (self.old, self.new), "a set of two runs has a manifest"
            return
        assert over_old, "a fresh folder has appeared without its manifest"
        aside = [files_in(os.path.join(folder, "previous")) for folder in left_in(place)]
        for name, data in self.old.items():
            assert seen.get(name) == data or any(kept.get(name) == data for kept in aside), f"{name} is lost"


def kill_sets(sets, kills, chance):
    met = {}
    late = 0
    while sum(met.values()) < kills:
        over_old = sum(met.values()) % 2 == 1
        phase = sets.try_once(Moment(chance, sets.duration_s, len(sets.new), over_old), over_old)
        late += phase == ""
        assert late < 5 + 2 * kills, "most runs were over before they were killed"
        if phase != "":
            met[phase] = met.get(phase, 0) + 1
    print(f"{kills} kills of runs of {sets.duration_s:.2f} s:", dict(sorted(met.items())), f"and {late} too late",
          flush=True)
    if kills >= 40:
        assert met.get("writing", 0) >= kills / 5, "hardly a kill fell into writing"
        assert met.get("moving", 0) > 0, "no kill fell into moving"


def own_files(folder):
    return {name: data for name, data in files_in(folder).items() if not name.startswith(".kamtuu-")}


def kill_single(program, work, name, command, kills, chance):
    """One file, or some that go together: each is its older version or its newer one, and nothing is left in the end."""
    folder = pathlib.Path(work, name)
    target = folder / f"out{pathlib.Path(name).suffix}"
    folder.mkdir(parents=True)
    begun = time.monotonic()
    program.done(write_to(name, command, target))
    duration_s = time.monotonic() - begun
    new = files_in(folder)
    old = {file: b"an older " + file.encode() for file in new}
    met = 0
    for turn in range(kills):
        for file in new:
            (folder / file).unlink(missing_ok=True)
            if turn % 2 == 1:
                (folder / file).write_bytes(old[file])
        process = program.start(write_to(name, command, target, *(["--overwrite"] if turn % 2 == 1 else [])))
        time.sleep(chance.uniform(0, duration_s))
        process.kill()
        process.communicate()
        met += process.returncode == -9
        seen = own_files(folder)
        for file, data in seen.items():
            assert data in (old[file], new[file]), f"{folder / file} is torn"
        if turn % 2 == 1 and (len(new) == 1 or target.name in seen):
            assert seen.keys() == old.keys(), "an earlier file is gone"
        if target.name in seen:
            assert seen in (old, new), f"{target} has parts of two sets"
        program.done(write_to(name, command, target, "--overwrite"))
        assert files_in(folder) == new, f"{name}: something of the killed run is left: {left_in(folder)}"
    return met


def kill_all(program, work, kills, chance):
    kill_sets(Sets(program, f"{work}/small", program.coverage), kills, chance)
    if demo := number_from("KAMTUU_KILLS_DEMO", max(2, kills // 20)):
        kill_sets(Sets(program, f"{work}/demo", program.demo), demo, chance)
    each = max(2, kills // 25)
    met = {name: kill_single(program, f"{work}/single", name, command, each, chance)
           for name, command in program.single_files().items()}
    print(f"{each} kills of each command that writes a file met it running:", met)
    assert sum(met.values()) >= each * len(met) / 3, "hardly a run was met"


def main():
    tool, source, work = sys.argv[1:4]
    kills = number_from("KAMTUU_KILLS", sys.argv[4] if len(sys.argv) > 4 else 200)
    seed = number_from("KAMTUU_SEED", 20261122)
    shutil.rmtree(work, ignore_errors=True)
    # Whoever looks comes first, where that is allowed: on a busy machine files would be moved before anybody looked.
    with contextlib.suppress(PermissionError):
        os.setpriority(os.PRIO_PROCESS, 0, -10)
    # In memory where that can be had: a disk that others keep busy makes each of hundreds of runs wait for it.
    with Disk(work) if enter_namespace(work) else contextlib.nullcontext():
        print(f"KAMTUU_SEED={seed} KAMTUU_KILLS={kills}", flush=True)
        kill_all(Program(tool, source), work, kills, random.Random(seed))


if __name__ == "__main__":
    main()
