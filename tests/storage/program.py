"""The program as tests of disks see it: a command, what it says, and what it leaves in folders."""

import hashlib
import json
import os
import pathlib
import subprocess

FORMATS = "geojson,gpkg,topojson,geojsonl,fgb,shp,csv,xlsx,json,html,report,png,svg,pdf"
DONE, FINDINGS, OUTPUT = 0, 1, 4
MANIFEST = "manifest.json"


class Program:
    """`tool` with the test data of the repository at `source`."""

    def __init__(self, tool, source):
        self.tool = tool
        tiny = pathlib.Path(source, "tests/cli/convert-join/input/tiny.geojson")
        self.borders = ["--boundaries", str(tiny), "--register", "none"]
        self.tiny = str(tiny)
        self.records = str(pathlib.Path(source, "tests/cli/unserved-output/input/a.csv"))
        self.points = str(pathlib.Path(source, "tests/cli/locate-output/input/points.csv"))
        self.people = str(pathlib.Path(source, "tests/cli/tally-output/input/people.csv"))
        self.projects = [str(pathlib.Path(source, "data/projects", name))
                         for name in ("psi.csv", "jigerduu_jarandar.csv")]

    def start(self, arguments, **options):
        return subprocess.Popen([self.tool, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, **options)

    def run(self, arguments, **options):
        """Exit status and what was said on standard error."""
        process = self.start(arguments, **options)
        said = process.communicate()[1].decode()
        return process.returncode, said

    def done(self, arguments, **options):
        """A run that must write its files; findings of the records are none of the disk's business."""
        status, said = self.run(arguments, **options)
        if status not in (DONE, FINDINGS):
            raise AssertionError(f"status {status} of {' '.join(map(str, arguments))}\n{said}")

    def coverage(self, output, *more, formats=FORMATS):
        """All formats of a small country."""
        return ["coverage", "--records", self.records, *self.borders, "--formats", formats, "--quiet",
                "--output", str(output), *more]

    def demo(self, output, *more, formats=FORMATS):
        """All formats of the whole country, as scripts/demo makes it."""
        return ["coverage", "--records", *self.projects, "--formats", formats, "--quiet", "--output", str(output),
                *more]

    def single_files(self):
        """Commands that write a file or a few: a name for each, the file, and the arguments but --output."""
        layer = ["convert", self.tiny]
        drawn = ["map", "--records", self.records, *self.borders, "--level", "municipality"]
        return {
            "map.png": drawn, "map.svg": drawn, "map.pdf": drawn,
            "convert.geojson": layer, "convert.gpkg": layer, "convert.shp": layer, "convert.fgb": layer,
            "convert.topojson": layer,
            "locate.csv": ["locate", self.points, *self.borders],
            "unserved.csv": ["unserved", "--records", self.records, *self.borders],
            "tally.csv": ["tally", self.people, *self.borders],
            "match.xlsx": ["match", self.records, *self.borders],
        }


def write_to(name, command, target, *more):
    """The command of single_files() that writes to `target`. `convert` takes it as its second file."""
    output = [str(target)] if name.startswith("convert.") else ["--output", str(target)]
    return [*command, *output, *more]


def files_in(folder):
    """The bytes of all regular files below `folder`, by path from there."""
    folder = pathlib.Path(folder)
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*"))
            if file.is_file() and not file.is_symlink()}


def left_in(folder):
    """What killed runs left below `folder`."""
    return sorted(str(path) for path in pathlib.Path(folder).rglob(".kamtuu-*"))


def disagreement(folder):
    """How the files of a coverage run differ from what its manifest says; empty if they do not."""
    for output in json.loads(pathlib.Path(folder, MANIFEST).read_bytes())["outputs"]:
        file = pathlib.Path(folder, output["file"])
        if not file.exists():
            return f"{file} is in the manifest and not there"
        data = file.read_bytes()
        if len(data) != output["bytes"] or hashlib.sha256(data).hexdigest() != output["sha256"]:
            return f"{file} is not what the manifest says"
    return ""


def number_from(variable, usual):
    return int(os.environ.get(variable) or usual)
