#!/usr/bin/env python3
"""Makes a list with a row a person, for tallying: people.csv, `id,pcode,sex,age,reached,project`.

    bench/data/people.py FOLDER [ROWS]      ROWS is a million unless told

Codes are those of the municipalities in data/register/units.csv, most rows in few of them; nothing else is anybody's.
The same on every run.
"""

import csv
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROJECTS = ["Drinking water for villages", "School meals", "Roads to markets", "Cash for winter", "Clinics on wheels",
            "Flood walls", "Seed and fodder", "Women in business", "Legal aid", "Youth and work"]


def main():
    folder = pathlib.Path(sys.argv[1])
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    draw = random.Random(20260822)
    with open(ROOT / "data/register/units.csv", encoding="utf-8", newline="") as file:
        codes = [row["pcode"] for row in csv.DictReader(file) if row["level"] == "3"]
    draw.shuffle(codes)
    weights = [1 / (i + 10) for i in range(len(codes))]
    drawn = draw.choices(codes, weights, k=rows)
    with open(folder / "people.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write("id,pcode,sex,age,reached,project\n")
        for i, code in enumerate(drawn, 1):
            file.write(f"{i:08d},{code},{draw.choice('fm')},{draw.randrange(100)},{draw.randrange(1, 9)},"
                       f"{draw.choice(PROJECTS)}\n")


if __name__ == "__main__":
    main()
