"""libhxl reads the CSV tables of a run with --hxl."""

import io

import runs

hxl = runs.library("hxl")


def main():
    files = runs.demo("--hxl", "--formats", "csv")
    plain = runs.demo("--formats", "csv")
    for name, content in files.items():
        if not name.endswith(".csv"):
            continue
        data = hxl.data(io.BytesIO(content))
        columns = [column.display_tag for column in data.columns]
        assert all(tag and tag.startswith("#") for tag in columns), (name, columns)
        assert len(list(data)) == len(runs.rows(plain[name])), name
    statistics = hxl.data(io.BytesIO(files["statistics.csv"]))
    found = [row.get("#loc+code") or "" for row in statistics]
    assert found == [row["pcode"] for row in runs.rows(plain["statistics.csv"])]
    print("libhxl agrees")


main()
