// Reads the TopoJSON of a coverage run with topojson-client and with mapshaper, and compares both with its GeoJSON.
// Arguments: the tool, the source folder, a folder to work in. Status 77 and "SKIPPED:" where the readers are missing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [tool, source, work] = process.argv.slice(2);
let topojson;
let mapshaper;
try {
  topojson = await import('topojson-client');
  mapshaper = (await import('mapshaper')).default;
} catch {
  console.log('SKIPPED: topojson-client and mapshaper are not installed; scripts/test installs what tests compare with.');
  process.exit(77);
}

rmSync(work, { recursive: true, force: true });
execFileSync(tool, ['coverage', '--records', join(source, 'data/projects/psi.csv'), '--output', work, '--formats',
                    'geojson,topojson', '--fail-on', 'never', '-q']);
const text = readFileSync(join(work, 'coverage.topojson'), 'utf8');
const topology = JSON.parse(text);

// On the grid of six decimals, which TopoJSON keeps; a ring from its smallest position; without what coincides there.
const grid = ([x, y]) => [Math.round(x * 1e6), Math.round(y * 1e6)];
const ring = positions => {
  const points = positions.map(grid).slice(1).filter((p, i, all) => String(p) !== String(all.at(i - 1)));
  const texts = points.map(String);
  const first = texts.indexOf([...texts].sort()[0]);
  return [...texts.slice(first), ...texts.slice(0, first)].join(' ');
};
const area = positions => positions.reduce(
  (sum, [x, y], i) => i === 0 ? 0 : sum + positions[i - 1][0] * y - x * positions[i - 1][1], 0) / 2;
const polygons = geometry => geometry === null ? [] :
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
const shape = geometry => polygons(geometry).map(rings => rings.map(ring));
const ground = geometry => polygons(geometry).flat().reduce((sum, one) => sum + Math.abs(area(one)), 0);

let vertices = 0;
for (const name of ['municipalities', 'districts', 'regions', 'unserved']) {
  const wanted = JSON.parse(readFileSync(join(work, `${name}.geojson`), 'utf8'));
  const read = topojson.feature(topology, topology.objects[name]);
  assert.equal(read.features.length, wanted.features.length, name);
  wanted.features.forEach((feature, i) => {
    assert.deepEqual(read.features[i].properties, feature.properties);
    assert.equal(read.features[i].id, feature.id);
    assert.deepEqual(shape(read.features[i].geometry), shape(feature.geometry), `${name} ${feature.id}`);
    vertices += polygons(feature.geometry).flat(2).length;
  });
  assert.deepEqual(topology.objects[name].metadata, wanted.metadata);

  const out = await mapshaper.applyCommands(`-i in.topojson -o target=${name} out.geojson`, { 'in.topojson': text });
  const shaped = JSON.parse(out['out.geojson']);
  assert.equal(shaped.features.length, wanted.features.length, name);
  wanted.features.forEach((feature, i) => {
    assert.deepEqual(shaped.features[i].properties, feature.properties);
    assert.ok(Math.abs(ground(shaped.features[i].geometry) - ground(feature.geometry)) < 1e-4, `${name} ${feature.id}`);
  });
}

// What the levels share is there once: no edge in two arcs.
const edges = new Set();
for (const arc of topology.arcs) {
  let at = [0, 0];
  arc.forEach(([dx, dy], i) => {
    const next = [at[0] + dx, at[1] + dy];
    if (i > 0) {
      const edge = [String(at), String(next)].sort().join(' ');
      assert.ok(!edges.has(edge), edge);
      edges.add(edge);
    }
    at = next;
  });
}
assert.ok(vertices > 0);
console.log(`${vertices} vertices agree; ${edges.size} edges, each once`);
