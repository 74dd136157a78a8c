"""Similar names by the trigrams of PostgreSQL: postgres_names.py NAMES QUERIES ROWS

Of the queries only the first ROWS are asked, and the time is scaled to all. Trigrams miss near names of few letters, so
that the answers are not compared.
"""

import sys
import time

from postgres import server, sql_of

QUERY = """
create table answers as
select q.id, (select n.id from names n where n.name % q.name and levenshtein_less_equal(n.name, q.name, 2) <= 2
              order by levenshtein_less_equal(n.name, q.name, 2), n.id limit 1) as best
from queries q
"""


def lines_of(path):
    with open(path, encoding="latin-1", newline="\n") as file:
        return file.read().split("\n")[:-1]


def main():
    names, queries = lines_of(sys.argv[1]), lines_of(sys.argv[2])
    asked = queries[:int(sys.argv[3])]
    with server() as folder:
        sql = sql_of(folder)
        sql("create extension pg_trgm; create extension fuzzystrmatch")
        for table, rows in (("names", names), ("queries", asked)):
            sql(f"create table {table} (id int, name text)")
            sql(f"copy {table} from stdin", input="".join(f"{i}\t{name}\n" for i, name in enumerate(rows)))
        start = time.perf_counter()
        sql("create index on names using gist (name gist_trgm_ops)")
        built = time.perf_counter() - start
        sql("vacuum analyze")
        start = time.perf_counter()
        sql(QUERY)
        seconds = time.perf_counter() - start
        version = sql("show server_version").split()[0]
    name = f"PostgreSQL {version} pg_trgm"
    print(name, "build", built, "", sep="\t")
    print(f"{name} ({len(asked)} rows, scaled)", "run", seconds * len(queries) / len(asked), "", sep="\t")


main()
