"""The tally of a list of people with DuckDB: duckdb_tally.py LIST UNITS RESULT THREADS

What kamtuu tally does, as one statement: read the CSV, join the units, count and add up by code and project, write the
result. The types are given, nothing is sniffed, and on one thread the file is read as for one: its best case.
"""

import sys
import time

import duckdb


def main():
    people, units, result, threads = sys.argv[1:]
    connection = duckdb.connect(config={"threads": int(threads)})
    start, processor = time.perf_counter(), time.process_time()
    connection.execute(f"""
        copy (
            select u.pcode, u.name_en, p.project, count(*) as rows, sum(p.reached) as reached
            from read_csv('{people}', header=true, delim=',', quote='"', auto_detect=false,
                          parallel={str(threads != "1").lower()},
                          columns={{'id': 'VARCHAR', 'pcode': 'VARCHAR', 'sex': 'VARCHAR', 'age': 'INTEGER',
                                    'reached': 'BIGINT', 'project': 'VARCHAR'}}) p
            left join read_csv('{units}', header=true, all_varchar=true) u on p.pcode = u.pcode
            group by all order by u.pcode, p.project
        ) to '{result}' (header)""")
    seconds = min(time.perf_counter() - start, time.process_time() - processor)
    if threads != "1":
        seconds = time.perf_counter() - start
    print(f"DuckDB {duckdb.__version__}, {threads} thread{'' if threads == '1' else 's'}\trun\t{seconds}\t")


if __name__ == "__main__":
    main()
