"""Coverage runs whose files an oracle reads."""

import csv
import importlib
import io
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77

HOSTILE = """project,activity,municipality,district,region,start,reached,indicator,count_rule,sensitive,source
=cmd|'/c calc'!A1,+1+1,Bosteri,,Issyk-Kul,2021,300,@SUM(1),max,no,http://example.org
"a;=1","\t=1",Temir,,Issyk-Kul,2021,40,=1,max,no,page
_x0041_," =1",=Nowhere,,,2021,5,\uff1d1,max,no,page
Care,visits,Temir,,Issyk-Kul,2021,6173,survivors,sum,yes,page
Care,visits,Kumbel,,Issyk-Kul,2021,7,survivors,sum,yes,page
"""


def library(name):
    """The library, or the end of the test."""
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"SKIPPED: Python has no library {name}; scripts/test installs what tests compare with.")
        sys.exit(SKIPPED)


def files(records, *more):
    """Name to bytes of what a run writes."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out"
        command = [sys.argv[1], "coverage", "--output", str(out), "--quiet", "--fail-on", "never", *more]
        for file in records:
            command += ["--records", str(file)]
        subprocess.run(command, check=True)
        return {file.name: file.read_bytes() for file in out.iterdir()}


def demo(*more):
    projects = pathlib.Path(sys.argv[2]) / "data" / "projects"
    return files([projects / "psi.csv", projects / "jigerduu_jarandar.csv"], *more)


def hostile(*more):
    with tempfile.TemporaryDirectory() as folder:
        records = pathlib.Path(folder) / "=r.csv"
        records.write_text(HOSTILE, encoding="utf-8")
        return files([records], *more)


def rows(text):
    return list(csv.DictReader(io.StringIO(text.decode("utf-8"))))
