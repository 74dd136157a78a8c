"""Prints what a file of polygons amounts to: judge.py area FILE, or judge.py simplified FILE ORIGINAL; or whether two
GeoJSON files say the same: judge.py layers FILE OTHER KEY (features, properties, coordinates within 1e-7, however rings
run), or judge.py groups FILE OTHER KEY (the same groups and sums; how far apart areas are)."""

import json
import sys
import warnings

import geopandas
import numpy
import shapely

warnings.filterwarnings("ignore", "Geometry is in a geographic CRS")


def shapes(path):
    return geopandas.read_file(path).geometry.values


def features(path, key):
    with open(path, encoding="utf-8") as file:
        return {feature["properties"][key]: feature for feature in json.load(file)["features"]}


def on_grid(ring):
    """Without the last point and without vertices that seven decimals do not tell from the one before."""
    points = numpy.array(ring)[:-1]
    seen = points.round(7)
    return points[(seen != numpy.roll(seen, 1, axis=0)).any(axis=1)]


def canonical(points):
    """Counter-clockwise, from its lowest corner."""
    x, y = points.T - points[0][:, None]
    if (x * numpy.roll(y, -1) - numpy.roll(x, -1) * y).sum() < 0:
        points = points[::-1]
    first = numpy.lexsort(points.round(6).T)[0]
    return numpy.roll(points, -first, axis=0)


def rings(feature):
    geometry = feature["geometry"]
    if geometry is None:
        return []
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    found = [on_grid(ring) for part in parts for ring in part]
    found = [canonical(points) for points in found if len(points) >= 3]  # others are narrower than a centimetre
    return sorted(found, key=lambda ring: (len(ring), *ring[0].round(6)))


def known(properties):
    """A blank text of a DBF file is null to some and "" to others."""
    return {name: value for name, value in properties.items() if value not in (None, "")}


def same(ours, theirs):
    if theirs is None or known(ours["properties"]) != known(theirs["properties"]):
        return False
    left, right = rings(ours), rings(theirs)
    return [len(r) for r in left] == [len(r) for r in right] and all(
        numpy.abs(a - b).max() <= 1e-7 for a, b in zip(left, right))


def compare_layers(ours, theirs):
    different = sum(not same(feature, theirs.get(code)) for code, feature in ours.items())
    different += len(theirs.keys() - ours.keys())
    return f"{different} differ" if different else "equal"


def compare_groups(ours, theirs):
    if ours.keys() != theirs.keys():
        return "other groups"
    for code, feature in ours.items():
        for name, value in theirs[code]["properties"].items():
            if value not in (None, "") and feature["properties"].get(name) != value:
                return f"{name} of {code} differs"
    apart = max(abs(shapely.geometry.shape(ours[c]["geometry"]).area / shapely.geometry.shape(theirs[c]["geometry"]).area - 1)
                for c in ours)
    return f"equal groups and sums, areas within {apart:.1%}"


def main():
    if sys.argv[1] in ("layers", "groups"):
        compare = compare_layers if sys.argv[1] == "layers" else compare_groups
        print(compare(*(features(path, sys.argv[4]) for path in sys.argv[2:4])))
        return
    result = shapes(sys.argv[2])
    if sys.argv[1] == "area":
        print(f"{result.area.sum():.9f}")
        return
    kept = shapely.get_num_coordinates(result).sum() / shapely.get_num_coordinates(shapes(sys.argv[3])).sum()
    valid = shapely.is_valid(result).all() and shapely.coverage_is_valid(result)
    print(f"{kept:.1%} of the vertices, {'valid' if valid else 'invalid'}")


main()
