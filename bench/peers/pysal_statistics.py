#!/usr/bin/env python3
"""Asks PySAL for inequality and clustering on three made-up data sets, and prints questions and answers as CSV.

    build/bench-venv/bin/python bench/peers/pysal_statistics.py > tests/coverage/data/pysal_statistics.csv

`bench/peers/install` makes that environment. A line is a data set, what the numbers are, and the numbers; lines that
begin alike belong together. The permutations are PySAL's own and are printed with the rest, so that whoever compares goes
by the same; where numba is installed they are others.
"""
import math
import platform
import sys
import warnings
from importlib.metadata import version

import esda
import libpysal
import numpy as np
from esda.crand import vec_permutations
from inequality.gini import Gini
from inequality.theil import Theil, TheilD
from scipy.stats import false_discovery_control

warnings.simplefilter("ignore")  # of esda, about its next release
PERMUTATIONS = 99
SEED = 20260822
TIE = 1e-10

# Who borders on whom among the units of the second level in data/shapefiles (`kamtuu neighbours --level district`).
DISTRICTS = """0: 1 4 5; 1: 2 3 4 5 24; 2: 3 4 6 47; 3: 6 23 24; 4: 5; 6: 23 47; 7: 9 15; 8: 9 10 11 14 16 18;
    9: 10 14 15 17 18 40 42; 10: 17 18; 11: 12 13 14 16 37; 12: 37; 13: 14 20 22 37; 14: 19 22 42 46; 15: 39 40;
    20: 21 22 23 24 36 37; 21: 24 25 36; 22: 23 44 45 46; 23: 24 45 47 51; 24: 25; 26: 27 28 29; 27: 30; 28: 31 35 38;
    31: 35; 32: 34 35 36 38; 33: 34 35 54; 34: 35 36 37 54; 35: 38; 36: 37; 39: 40 41; 40: 41 42 43; 41: 42;
    42: 43 46 49; 44: 45 46 50 53; 45: 51; 46: 48 49 50; 47: 51; 48: 50; 50: 53; 51: 52"""
DISTRICT_VALUES = """0.31 0.12 0.44 0.27 0.08 0.19 0.52 0.61 0.33 0.41 0.29 0.58 0.02 0.37 0.46 0.73 0.11 0.25 0.39 0.64
    0.17 0.05 0.48 0.22 0.14 0.09 0.83 0.77 0.69 0.91 0.55 0.62 0.47 0.36 0.28 0.59 0.21 0.34 0.66 0.71 0.43 0.57 0.3 0.24
    0.16 0.07 0.4 0.13 0.49 0.26 0.1 0.03 0.18 0.2 0.53"""
DISTRICT_REGIONS = [0] * 7 + [1] * 13 + [2] * 6 + [3] * 6 + [4] * 7 + [5] * 5 + [6] * 9 + [7, 8]


def lattice():
    """Six rows and columns, neighbours across edges."""
    weights = libpysal.weights.lat2W(6, 6)
    neighbours = {i: sorted(weights.neighbors[i]) for i in range(36)}
    values = [2 + math.sin(1 + i // 6) + 0.3 * math.sqrt(2 + i % 6) + 0.01 * math.cos(i * i) for i in range(36)]
    return neighbours, values, [i // 12 for i in range(36)]


def districts():
    neighbours = {i: set() for i in range(55)}
    for line in DISTRICTS.split(";"):
        unit, others = line.split(":")
        for other in others.split():
            neighbours[int(unit)].add(int(other))
            neighbours[int(other)].add(int(unit))
    values = [float(value) for value in DISTRICT_VALUES.split()]
    return {unit: sorted(others) for unit, others in neighbours.items()}, values, DISTRICT_REGIONS


def one_sided():
    """Neighbours that need not be mutual, an island, many equal values and zeros."""
    n, island = 24, 7
    neighbours = {i: {(i + 1) % n, (3 * i + 1) % n} | ({(i + 22) % n} if i % 4 == 0 else set()) for i in range(n)}
    neighbours = {i: sorted(others - {i, island}) if i != island else [] for i, others in neighbours.items()}
    return neighbours, [float(i * i % 5) for i in range(n)], [i % 3 for i in range(n)]


def numbers(case, key, values):
    print(case, key, *(repr(float(v)) if float(v) != int(v) else int(v) for v in np.ravel(values)), sep=",")


def print_inequality(case, values, regions):
    """By heads is what PySAL says of all the people one by one."""
    population = 1 + 7 * np.arange(len(values)) % 11
    for form, x, parts in (("unweighted", values, regions),
                           ("heads", np.repeat(values, population), np.repeat(regions, population))):
        parted = TheilD(x, parts)
        numbers(case, f"{form}_gini", Gini(x).g)
        numbers(case, f"{form}_theil", Theil(x).T)
        numbers(case, f"{form}_between", parted.bg)
        numbers(case, f"{form}_within", parted.wg)
    numbers(case, "population", population)


def print_moran(case, values, weights):
    n = len(values)
    np.random.seed(SEED)
    shuffles = np.array([np.random.permutation(n) for _ in range(PERMUTATIONS)])
    np.random.seed(SEED)
    moran = esda.Moran(values, weights, permutations=PERMUTATIONS)
    again = [esda.Moran(np.asarray(values)[row], weights, permutations=0).I for row in shuffles]
    assert np.allclose(again, moran.sim, rtol=0, atol=1e-12), "these are not esda's permutations"
    assert np.abs(moran.sim - moran.I).min() > TIE, "a tie: esda would decide it by rounding"
    for key in ("I", "EI", "VI_norm", "z_norm", "p_norm", "VI_rand", "z_rand", "p_rand", "p_sim", "EI_sim", "VI_sim"):
        numbers(case, key, getattr(moran, key))
    for row in shuffles:
        numbers(case, "shuffles", row)


def print_local_moran(case, values, weights):
    """Beside esda's p, p_ties: the same from esda's simulated figures, with what equals but for rounding equal."""
    most = max(weights.cardinalities.values())
    draws = vec_permutations(most, len(values), PERMUTATIONS, SEED)
    local = esda.Moran_Local(values, weights, permutations=PERMUTATIONS, seed=SEED)
    for unit, others in weights.neighbors.items():
        rest = np.delete(local.z, unit)
        again = local.z[unit] * rest[draws[:, :len(others)]].sum(axis=1) / max(1, len(others)) * local.n_1 / local.den
        assert np.allclose(again, local.rlisas[unit], rtol=0, atol=1e-12), "these are not esda's permutations"
    at_least = (local.sim >= local.Is - TIE).sum(axis=0)
    folded = np.minimum(at_least, PERMUTATIONS - at_least)
    at_most = (local.sim <= local.Is + TIE).sum(axis=0)
    connected = [i for i in range(len(values)) if i not in weights.islands]
    for key in ("z", "Is", "q", "p_sim", "EI_sim", "seI_sim", "z_sim"):
        numbers(case, f"local_{key}", np.nan_to_num(getattr(local, key)))
    numbers(case, "local_p_ties", (folded + 1) / (PERMUTATIONS + 1))
    numbers(case, "local_ties", (np.abs(local.sim - local.Is) <= TIE).sum(axis=0))
    both = (np.minimum(at_least, at_most) + 1) / (PERMUTATIONS + 1)
    numbers(case, "local_p_both", both)
    numbers(case, "local_adjusted", false_discovery_control(both[connected]))
    for row in draws:
        numbers(case, "draws", row)


def main():
    programs = ", ".join(f"{name} {version(name)}" for name in ("esda", "libpysal", "inequality", "numpy", "scipy"))
    print(f"# Made-up data and PySAL's answers, by {programs}, Python {platform.python_version()}:",
          "bench/peers/pysal_statistics.py > tests/coverage/data/pysal_statistics.csv")
    for case, (neighbours, values, regions) in (("lattice", lattice()), ("districts", districts()),
                                                ("one_sided", one_sided())):
        weights = libpysal.weights.W(neighbours, silence_warnings=True)
        numbers(case, "values", values)
        numbers(case, "regions", regions)
        for unit in range(len(values)):
            numbers(case, "neighbours", [unit, len(neighbours[unit]), *neighbours[unit]])
        print_inequality(case, np.array(values), np.array(regions))
        print_moran(case, values, weights)
        print_local_moran(case, values, weights)


if __name__ == "__main__":
    sys.exit(main())
