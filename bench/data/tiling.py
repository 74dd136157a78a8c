"""Makes the boundaries of the benchmarks: Spanish municipalities with borders as fine as those of an official file.

The TopoJSON of the npm package es-atlas is coarse: about ten vertices a municipality. Every segment between two of
its vertices is refined once, whoever shares it, so that neighbours keep one border. A refined segment stays in a lens
around the straight one; lenses meet only at their ends, so that no two borders can cross. The few places where the
source overlaps itself are settled first. The result is checked, every polygon and the coverage, and is the same on
every run.
"""

import argparse
import json
import math
import pathlib
import random
from collections import Counter, defaultdict

import numpy as np
import shapely

RING_VERTICES = 1_950_000
SEED = 20260822

# Provinces, by their INE code, of each autonomous community; the communities' codes are INE's as well.
COMMUNITIES = {
    "01": "04 11 14 18 21 23 29 41", "02": "22 44 50", "03": "33", "04": "07", "05": "35 38", "06": "39",
    "07": "05 09 24 34 37 40 42 47 49", "08": "02 13 16 19 45", "09": "08 17 25 43", "10": "03 12 46", "11": "06 10",
    "12": "15 27 32 36", "13": "28", "14": "30", "15": "31", "16": "01 20 48", "17": "26", "18": "51", "19": "52",
}
COMMUNITY_OF = {province: community for community, provinces in COMMUNITIES.items() for province in provinces.split()}


class Source:
    """The TopoJSON, its arcs decoded to tuples (lon, lat)."""

    def __init__(self, path):
        topology = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
        scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
        self.arcs = []
        for arc in topology["arcs"]:
            cells = np.cumsum(np.array(arc), axis=0)
            self.arcs.append([tuple(point) for point in (cells * scale + translate).tolist()])
        self.objects = topology["objects"]

    def ring(self, arcs):
        points = []
        for arc in arcs:
            part = self.arcs[arc] if arc >= 0 else self.arcs[~arc][::-1]
            for point in part:
                if not points or points[-1] != point:
                    points.append(point)
        return points

    def municipalities(self):
        """Code to (name, polygons); a polygon is a list of rings. Rings without an area are left out."""
        units = {}
        for unit in self.objects["municipalities"]["geometries"]:
            if unit["id"][:2] not in COMMUNITY_OF:
                continue  # common land of several municipalities, and Gibraltar
            polygons = [unit["arcs"]] if unit["type"] == "Polygon" else unit["arcs"]
            rings = [[self.ring(ring) for ring in polygon] for polygon in polygons]
            rings = [[ring for ring in polygon if len(set(ring)) > 2] for polygon in rings if len(set(polygon[0])) > 2]
            if rings:
                units[unit["id"]] = (unit["properties"]["name"], rings)
        return dict(sorted(units.items()))

    def names(self, kind):
        return {unit["id"]: unit["properties"]["name"] for unit in self.objects[kind]["geometries"]}


def shape(polygons):
    return shapely.MultiPolygon([shapely.Polygon(polygon[0], polygon[1:]) for polygon in polygons])


def rings_of(polygons):
    """The rings of valid polygons as lists of points."""
    parts = [part for part in shapely.get_parts(polygons) if part.area > 0]
    return [[list(ring.coords) for ring in (part.exterior, *part.interiors)] for part in parts]


def without_overlaps(units):
    """The same units as a valid coverage: the faces between all borders, each given to the first unit it lies in."""
    codes = list(units)
    shapes = [shapely.make_valid(shape(units[code][1])) for code in codes]
    borders = shapely.union_all([shapely.LineString(ring) for _, polygons in units.values()
                                 for polygon in polygons for ring in polygon])
    faces = shapely.get_parts(shapely.polygonize([borders]))
    owners = {}
    for face, owner in sorted(shapely.STRtree(shapes).query(shapely.point_on_surface(faces), "within").T.tolist()):
        owners.setdefault(face, owner)
    owned = defaultdict(list)
    for face, owner in owners.items():
        owned[owner].append(faces[face])
    return {codes[owner]: (units[codes[owner]][0], rings_of(shapely.coverage_union_all(owned[owner])))
            for owner in sorted(owned)}


def segments_of(units):
    """Every segment once, its ends in ascending order, with the number of rings that use it."""
    uses = Counter()
    for _, polygons in units.values():
        for polygon in polygons:
            for ring in polygon:
                for a, b in zip(ring, ring[1:]):
                    uses[min(a, b), max(a, b)] += 1
    return uses


def free_distances(segments):
    """For each segment, the distance to the nearest one that shares no end with it, at most its length."""
    lines = shapely.linestrings(np.array(segments))
    lengths = shapely.length(lines)
    tree = shapely.STRtree(lines)
    left, right = tree.query(lines, predicate="dwithin", distance=lengths)
    ends = np.unique(np.array(segments).reshape(-1, 2), axis=0, return_inverse=True)[1].reshape(-1, 2)
    apart = ~(ends[left][:, :, None] == ends[right][:, None, :]).any(axis=(1, 2))
    left, right = left[apart], right[apart]
    nearest = lengths.copy()
    np.minimum.at(nearest, left, shapely.distance(lines[left], lines[right]))
    return nearest


def free_angles(segments):
    """For each segment, the smallest angle to another one at either of its ends."""
    directions = defaultdict(list)
    for index, (a, b) in enumerate(segments):
        directions[a].append((math.atan2(b[1] - a[1], b[0] - a[0]), index))
        directions[b].append((math.atan2(a[1] - b[1], a[0] - b[0]), index))
    smallest = [math.pi] * len(segments)
    for around in directions.values():
        around.sort()
        for (angle, index), (following, neighbour) in zip(around, around[1:] + around[:1]):
            if index != neighbour:
                gap = (following - angle) % (2 * math.pi)
                smallest[index] = min(smallest[index], gap)
                smallest[neighbour] = min(smallest[neighbour], gap)
    return smallest


def rough_line(pieces, chance):
    """Offsets from -1 to 1 at the ends of `pieces` equal pieces, zero at both ends, by midpoint displacement."""
    offsets = [0.0] * (pieces + 1)
    todo = [(0, pieces)]
    while todo:
        low, high = todo.pop()
        if high - low < 2:
            continue
        middle = (low + high) // 2
        offset = (offsets[low] + offsets[high]) / 2 + chance.uniform(-1, 1) * ((high - low) / pieces) ** 0.8
        offsets[middle] = max(-1.0, min(1.0, offset))
        todo += [(middle, high), (low, middle)]
    return offsets


def piece_counts(uses, lengths, wanted):
    """Pieces for each segment, as many as its length deserves, so that the rings have `wanted` vertices in all."""
    low, high = 0.0, 1e6
    for _ in range(60):
        density = (low + high) / 2
        pieces = np.maximum(1, np.round(lengths * density)).astype(int)
        low, high = (density, high) if (pieces * uses).sum() < wanted else (low, density)
    return pieces


def refine(segments, uses):
    """For each segment, the points between its ends."""
    chance = random.Random(SEED)
    lengths = np.hypot(*np.diff(np.array(segments), axis=1)[:, 0].T)
    heights = 0.3 * free_distances(segments)
    slopes = np.tan(np.minimum(0.4 * np.array(free_angles(segments)), 0.5))
    pieces = piece_counts(np.array(uses), lengths, RING_VERTICES)
    between = {}
    for (a, b), length, height, slope, count in zip(segments, lengths, heights, slopes, pieces):
        points = []
        if count > 1 and height > 1e-6 and slope > 1e-4:
            along = ((b[0] - a[0]) / length, (b[1] - a[1]) / length)
            for i, offset in enumerate(rough_line(count, chance)[1:-1], 1):
                t = i / count * length
                across = offset * min(height, slope * min(t, length - t))
                points.append((a[0] + along[0] * t - along[1] * across, a[1] + along[1] * t + along[0] * across))
        between[a, b] = points
    return between


def refined_ring(ring, between):
    points = []
    for a, b in zip(ring, ring[1:]):
        points.append(a)
        points += between[a, b] if a < b else between[b, a][::-1]
    return points + ring[-1:]


def refined(units):
    uses = dict(sorted(segments_of(units).items()))
    between = refine(list(uses), list(uses.values()))
    return {code: (name, [[refined_ring(ring, between) for ring in polygon] for polygon in polygons])
            for code, (name, polygons) in units.items()}


def check(units):
    shapes = [shape(polygons) for _, polygons in units.values()]
    if not shapely.is_valid(shapes).all():
        raise SystemExit("a refined polygon is invalid")
    if not shapely.coverage_is_valid(shapes):
        raise SystemExit("the refined coverage is invalid")
    return shapely.get_num_coordinates(shapes).sum()


def features(units, provinces, communities, copy=None):
    """GeoJSON features. A `copy` stands beside the others: its codes get its digit, its polygons are shifted."""
    digit = "" if copy is None else str(copy)
    east, north = (0, 0) if copy is None else (copy % 3 * 25.0, copy // 3 * 18.0)
    for code, (name, polygons) in units.items():
        province, community = code[:2], COMMUNITY_OF[code[:2]]
        fields = {
            "ADM3_PCODE": f"ES{digit}{code}", "ADM3_EN": name,
            "ADM2_PCODE": f"ES{digit}{province}", "ADM2_EN": provinces[province],
            # One digit more than a province, for both count from 01.
            "ADM1_PCODE": f"ES{digit}0{community}", "ADM1_EN": communities[community],
            "ADM0_PCODE": "ES", "ADM0_EN": "Spain",
        }
        parts = [[[[lon + east, lat + north] for lon, lat in ring] for ring in polygon] for polygon in polygons]
        geometry = {"type": "MultiPolygon", "coordinates": parts}
        if len(parts) == 1:
            geometry = {"type": "Polygon", "coordinates": parts[0]}
        yield json.dumps({"type": "Feature", "properties": fields, "geometry": geometry}, ensure_ascii=False,
                         separators=(",", ":"))


def write(path, lines):
    with open(path, "w", encoding="utf-8") as out:
        out.write('{"type":"FeatureCollection","features":[\n')
        for i, line in enumerate(lines):
            out.write((",\n" if i else "") + line)
        out.write("\n]}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", help="municipalities.json of es-atlas")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--x6", action="store_true", help="also six copies side by side")
    arguments = parser.parse_args()

    source = Source(arguments.source)
    names = source.names("provinces"), source.names("autonomous_regions")
    es = refined(without_overlaps(source.municipalities()))
    va = {code: unit for code, unit in es.items() if COMMUNITY_OF[code[:2]] == "10"}
    for name, units in {"es": es, "va": va}.items():
        vertices = check(units)
        write(arguments.folder / f"{name}.geojson", features(units, *names))
        print(f"{name}: {len(units)} municipalities, {vertices} vertices, valid")
    if arguments.x6:
        write(arguments.folder / "x6.geojson",
              (line for copy in range(6) for line in features(es, *names, copy)))


if __name__ == "__main__":
    main()
