// The pages that the tests open: of the shipped records, and of a country whose names are hostile.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { hostileNames } from './hostile_names.mjs';

const { KAMTUU_CLI: tool, KAMTUU_PAGES: pages, KAMTUU_SOURCE: source, KAMTUU_TEST_DATA: testData } = process.env;

function cover(name, boundaries, records, more = []) {
  const given = [...boundaries.flatMap((file) => ['--boundaries', file]), ...records.flatMap((file) => ['--records', file])];
  execFileSync(tool, ['coverage', ...given, '--formats', 'html,csv', '--output', path.join(pages, name), '--overwrite', '--quiet',
    ...more],
    { stdio: 'inherit' });
}

const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

/// A row of squares in the north of the Issyk-Kul region, each with a hostile name in all languages.
function hostileLayer() {
  const square = (i) => {
    const [west, south] = [76.5 + (i % 10) * 0.05, 42.4 + Math.floor(i / 10) * 0.05];
    const [east, north] = [west + 0.05, south + 0.05];
    return [[[west, south], [east, south], [east, north], [west, north], [west, south]]];
  };
  const features = hostileNames.map((name, i) => ({ type: 'Feature', properties: { ADM3_PCODE: 'KG022058' + (50 + i) + '000',
    ADM3_EN: name, ADM3_KY: name + ' ky', ADM3_RU: name + ' ru', ADM2_PCODE: 'KG02205000000', ADM2_EN: 'Ak-Suu',
    ADM1_PCODE: 'KG02000000000', ADM1_EN: 'Issyk-Kul', ADM0_PCODE: 'KG', ADM0_EN: 'Kyrgyzstan' },
  geometry: { type: 'Polygon', coordinates: square(i) } }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function hostileRecords() {
  const lines = hostileNames.map((name, i) => [name, name, name, '2020', i % 2 === 0 ? 'KG022058' + (50 + i) + '000' : '',
    i % 2 === 0 ? '' : name, String(i)].map(quoted).join(','));
  return ['project,activity,sector,start,pcode,municipality,reached', ...lines].join('\n') + '\n';
}

fs.mkdirSync(path.join(pages, 'input'), { recursive: true });
const input = (name, bytes) => {
  const file = path.join(pages, 'input', name);
  fs.writeFileSync(file, bytes);
  return file;
};
cover('shipped', [], ['psi.csv', 'jigerduu_jarandar.csv'].map((name) => path.join(source, 'data/projects', name)));
cover('base_map', [], [path.join(source, 'data/projects/psi.csv')], ['--base-map']);
const size = fs.statSync(path.join(pages, 'shipped/map.html')).size;
console.log(`the page of the shipped records has ${size} bytes`);
if (size >= 1e6) throw new Error('it is to have less than 1 MB');
cover('hostile', [input('hostile.geojson', hostileLayer())], [input('hostile.csv', hostileRecords())]);

// A country all of whose municipalities have borders; these are not ours to keep in the repository.
fs.rmSync(path.join(pages, 'municipalities'), { recursive: true, force: true });
if (testData) {
  const boundaries = [path.join(testData, 'data/boundaries/synthetic_kgz_adm3.geojson')];
  cover('municipalities', boundaries, ['psi.csv', 'jigerduu_jarandar.csv'].map((name) => path.join(source, 'data/projects', name)));
} else {
  console.log('Without KAMTUU_TEST_DATA there is no page of a country all of whose municipalities have borders.');
}
