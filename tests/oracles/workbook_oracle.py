"""openpyxl reads coverage.xlsx: sheets, types, formats, and the figures of the CSV tables."""

import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import runs

openpyxl = runs.library("openpyxl")

SHEETS = ["Summary", "Regions", "Districts", "Municipalities", "Left out", "People", "Who does what where", "Years",
          "Evenness", "Clusters", "Sensitive", "Matches", "Findings", "Method"]
FORMATS = {"people_min": "#,##0", "area_km2": "#,##0.0", "served_share_min": '0.0"%"', "served_since_min": "0",
           "people_per_1000_min": "#,##0.0"}


def is_number(text):
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None


def by_name(sheet, names_row=2):
    names = [cell.value for cell in sheet[names_row]]
    return [dict(zip(names, row)) for row in sheet.iter_rows(min_row=names_row + 1)]


def check_layout(book):
    assert book.sheetnames == SHEETS, book.sheetnames
    for sheet in book.worksheets[1:]:
        assert sheet.sheet_state == "visible"
        assert sheet.freeze_panes is not None and sheet.freeze_panes.endswith("3"), (sheet.title, sheet.freeze_panes)
        assert sheet.auto_filter.ref.startswith("A2:"), (sheet.title, sheet.auto_filter.ref)
        assert sheet.page_setup.orientation == "landscape" and sheet.print_title_rows == "$1:$2", sheet.title
        assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0
    assert str(book.properties.created) == "2000-01-01 00:00:00"


def check_no_formula(book):
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("n", "s"), (sheet.title, cell.coordinate, cell.data_type)
                assert cell.hyperlink is None and cell.comment is None, (sheet.title, cell.coordinate)


def check_formats(book):
    rows = by_name(book["Municipalities"])
    for name, expected in FORMATS.items():
        found = {row[name].number_format for row in rows if row[name].value is not None}
        assert found == {expected}, (name, found)


def same(cell, text):
    if text == "":
        return cell.value is None
    if is_number(text):
        return cell.data_type == "n" and float(cell.value) == float(text)
    return cell.data_type == "s" and cell.value == text


def check_statistics(book, files):
    expected = runs.rows(files["statistics.csv"])
    for level, title in (("region", "Regions"), ("district", "Districts"), ("municipality", "Municipalities")):
        of_level = [row for row in expected if row["level"] == level]
        found = by_name(book[title])
        assert len(found) == len(of_level), title
        for cells, row in zip(found, of_level):
            for name in row.keys() - {"level"}:
                assert same(cells[name], row[name]), (title, name, cells[name].value, row[name])


def check_table(book, title, table):
    found = by_name(book[title])
    assert len(found) == len(table), title
    for cells, row in zip(found, table):
        for name, text in row.items():
            if text in ("hidden", "all", "f", "m", "sex_unknown") or name == "quadrant" or cells[name].value in (text, text.replace("_", " ")):
                continue
            assert same(cells[name], text), (title, name, cells[name].value, text)


def check_spread(book, files):
    found = by_name(book["Evenness"])
    table = runs.rows(files["spread.csv"])
    assert len(found) == len(table) > 0
    for cells, row in zip(found, table):
        assert same(cells["value"], row["value"]) and cells["name"].value and cells["sentence"].value, row
        assert cells["sentence"].value.startswith("No value") == (row["value"] == ""), row


def check_hidden(book, files):
    table = runs.rows(files["sensitive.csv"])
    cells = [row["people"] for row in by_name(book["Sensitive"])]
    assert any(row["people"] == "hidden" for row in table)
    for cell, row in zip(cells, table):
        assert (cell.value == "<10") == (row["people"] == "hidden"), (cell.value, row)
        if cell.value == "<10":
            assert cell.fill.start_color.rgb[2:4] == cell.fill.start_color.rgb[4:6], "grey"


def colours_of(svg):
    """The colours that cairo paints with, as openpyxl writes them."""
    found = re.findall(rb"rgb\(([\d.]+)%, ?([\d.]+)%, ?([\d.]+)%\)", svg)
    return {"FF" + "".join(f"{round(float(part) * 2.55):02X}" for part in one) for one in found}


def check_colours(book, files):
    """What is coloured by class is coloured as on the map of the same level, in every sheet of a level."""
    for title, picture in (("Regions", "map_regions.svg"), ("Municipalities", "map_municipalities.svg")):
        painted = colours_of(files[picture])
        rows = by_name(book[title])
        seen = {}
        for name in ("served_share", "served_share_min", "served_share_max"):
            for row in rows:
                cell = row[name]
                if cell.value is None or cell.fill.fill_type is None:
                    continue
                assert cell.fill.start_color.rgb in painted, (title, name, cell.coordinate, cell.fill.start_color.rgb)
                seen.setdefault(cell.fill.start_color.rgb, []).append(cell.value)
        assert seen, title
        ranges = sorted((min(values), max(values)) for values in seen.values())
        assert all(a[1] < b[0] for a, b in zip(ranges, ranges[1:])), (title, ranges)
    assert any(row["served_share_max"].fill.fill_type for row in by_name(book["Districts"])), "districts have none"


def check_unserved():
    """The list of kamtuu unserved as a sheet says what it says as CSV."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder)
        for name in ("left.csv", "left.xlsx", "left.gpkg", "left.topojson"):
            subprocess.run([sys.argv[1], "unserved", "--records", sys.argv[2] + "/data/projects/psi.csv", "--output",
                            str(out / name)], check=True, stdout=subprocess.DEVNULL)
        table = runs.rows((out / "left.csv").read_bytes())
        sheet = openpyxl.load_workbook(out / "left.xlsx").active
        found = by_name(sheet, 1)
        assert len(found) == len(table) > 0
        for cells, row in zip(found, table):
            assert all(same(cells[name], text) for name, text in row.items()), row
        assert (out / "left.gpkg").read_bytes().startswith(b"SQLite format 3")
        objects = json.loads((out / "left.topojson").read_text())["objects"]["unserved"]["geometries"]
        assert [one["properties"]["pcode"] for one in objects] == [row["pcode"] for row in table]


def main():
    check_unserved()
    files = runs.demo("--formats", "csv,xlsx,svg")
    book = openpyxl.load_workbook(io.BytesIO(files["coverage.xlsx"]))
    check_layout(book)
    check_no_formula(book)
    check_formats(book)
    check_statistics(book, files)
    for title, name in (("People", "people"), ("Who does what where", "work"), ("Left out", "unserved"),
                        ("Years", "years"), ("Clusters", "clusters"), ("Matches", "matches"), ("Findings", "findings")):
        check_table(book, title, runs.rows(files[name + ".csv"]))
    check_spread(book, files)
    check_hidden(book, files)
    check_colours(book, files)
    hostile = runs.hostile("--hxl")
    book = openpyxl.load_workbook(io.BytesIO(hostile["coverage.xlsx"]))
    check_no_formula(book)
    assert [cell.value for cell in book["Regions"][3]][:2] == ["#adm1+code", "#adm1+name+i_en"]
    projects = {row["project"].value for row in by_name(book["Matches"], 2)[1:]}
    assert "=cmd|'/c calc'!A1" in projects and "a;=1" in projects, projects
    parts = zipfile.ZipFile(io.BytesIO(hostile["coverage.xlsx"]))
    for name in parts.namelist():
        assert b"<f>" not in parts.read(name) and b"externalLink" not in parts.read(name), name
    for language in ("ky", "ru"):
        book = openpyxl.load_workbook(io.BytesIO(runs.demo("--language", language, "--formats", "xlsx")["coverage.xlsx"]))
        english = [row["meaning"].value for row in by_name(book.worksheets[-1]) if row["meaning"].value.isascii()]
        assert english == [], english
        assert len(book.sheetnames) == len(SHEETS) and not set(book.sheetnames) & set(SHEETS), book.sheetnames
    print("openpyxl agrees")


main()
