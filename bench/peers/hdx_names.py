#!/usr/bin/env python3
"""Asks AdminLevel of hdx-python-country the questions of bench/names, and counts its answers.

    hdx_names.py REGISTER/units.csv QUERIES.csv

It is told the code of the district where the question tells the district, which spares it the misspelt ones; with a
region it can do nothing, since it knows parents alone, so those questions are left out.
"""
import collections
import csv
import logging
import sys

from hdx.location.adminlevel import AdminLevel

logging.disable(logging.CRITICAL)


def levels(units):
    """One AdminLevel that knows parents and one that does not, of the third level."""
    rows = [{"Location": "KGZ", "P-Code": u["pcode"], "Name": u["name_en"], "Parent P-Code": u["parent_pcode"]}
            for u in units if u["level"] == "3"]
    made = []
    for columns in (("Location", "P-Code", "Name"), ("Location", "P-Code", "Name", "Parent P-Code")):
        level = AdminLevel({}, admin_level=3)
        level.setup_from_iterable([{column: row[column] for column in columns} for row in rows], ("KGZ",))
        made.append(level)
    return made


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        alone, parented = levels(list(csv.DictReader(file)))
    counts = collections.defaultdict(collections.Counter)
    with open(sys.argv[2], encoding="utf-8") as file:
        for query in csv.DictReader(file):
            if query["told"] == "with region":
                continue
            in_district = query["told"] == "with district"
            level = parented if in_district else alone
            parent = {"parent": query["parent"]} if in_district else {}
            code, exact = level.get_pcode("KGZ", query["typed"], **parent)
            count = counts[query["kind"], query["told"]]
            if query["can_be_told"] != "1":
                count["picked between equals" if code else "refused between equals"] += 1
            elif code is None:
                count["refused"] += 1
            else:
                count["right" if code == query["truth"] else "wrong"] += 1
                count["wrong, said exact"] += code != query["truth"] and exact
    columns = ["right", "refused", "wrong", "wrong, said exact", "picked between equals", "refused between equals"]
    print("\nhdx-python-country's AdminLevel on the same questions\n")
    print("| kind | told |", " | ".join(columns), "|")
    print("|", " | ".join(["---"] * (2 + len(columns))), "|")
    for (kind, told), count in counts.items():
        print("|", kind, "|", told, "|", " | ".join(str(count[c]) for c in columns), "|")


if __name__ == "__main__":
    main()
