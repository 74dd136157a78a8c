"""The best name for each query with a Python library: python_names.py LIBRARY NAMES QUERIES ANSWERS ROWS

Of the queries only the first ROWS are asked, and the time is scaled to all. LIBRARY is rapidfuzz, or Levenshtein, which
has no swaps of neighbours: its answers are not written.
"""

import itertools
import sys
import time

import numpy as np


def lines_of(path):
    with open(path, encoding="latin-1", newline="\n") as file:
        return file.read().split("\n")[:-1]


def by_rapidfuzz(names, queries):
    """A matrix of a thousand rows at a time: the fastest way that it offers."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA
    answers = []
    for first in range(0, len(queries), 1000):
        distances = process.cdist(queries[first:first + 1000], names, scorer=OSA.distance, score_cutoff=2,
                                  dtype=np.uint8, workers=1)
        best = distances.argmin(axis=1)
        near = distances[np.arange(len(best)), best] <= 2
        answers.append(np.where(near, best, -1))
    return np.concatenate(answers)


def by_levenshtein(names, queries):
    from Levenshtein import distance
    for query in queries:
        min(distance(query, name, score_cutoff=2) for name in names)


def main():
    library, names_file, queries_file, answers_file, rows = sys.argv[1:]
    names, queries = lines_of(names_file), lines_of(queries_file)
    asked = list(itertools.islice(queries, int(rows)))
    start, processor = time.perf_counter(), time.process_time()
    answers = (by_rapidfuzz if library == "rapidfuzz" else by_levenshtein)(names, asked)
    seconds = min(time.perf_counter() - start, time.process_time() - processor)
    if answers is not None:
        answers.astype(np.int32).tofile(answers_file)
    version = __import__(library).__version__
    scaled = "" if len(asked) == len(queries) else f" ({len(asked)} rows, scaled)"
    print(f"{library} {version}{scaled}", "run", seconds * len(queries) / len(asked), "", sep="\t")


main()
