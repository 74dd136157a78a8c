// How large a page of 500 municipalities is, and how soon it shows. The time is told and never judged: it says more of
// the machine than of the page. docs/formats.md keeps what was measured; what a slow phone would need is measured with
// KAMTUU_MEASURE=1 alone, since a busy machine made four times slower comes to no end.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { dataOf, pages, paintOf, picture, withPage } from './browser.mjs';

const run = 'municipalities';
const there = fs.existsSync(path.join(pages, run, 'map.html'));
const skip = there ? false : 'KAMTUU_TEST_DATA is not set: there are no borders of municipalities';

test('a page of 500 municipalities has less than 1 MB', { skip }, () => {
  const { size } = fs.statSync(path.join(pages, run, 'map.html'));
  const drawn = dataOf(run).units.filter((unit) => unit[1] === 3 && unit[10] !== '').length;
  console.log(`${size} bytes for ${drawn} municipalities with borders`);
  assert.ok(drawn >= 450, `only ${drawn} have borders`);
  assert.ok(size < 1e6, `${size} bytes`);
});

for (const slower of process.env.KAMTUU_MEASURE ? [1, 4] : [1])
  test(`says when it first paints, on a processor ${slower} times slower`, { skip }, () =>
    withPage(run, { slower }, async (page) => {
      const { first, ready } = await paintOf(page);
      console.log(`processor ${slower} times slower: first paint after ${first} ms, all there after ${ready} ms`);
      assert.ok(first > 0 && ready > 0, 'nothing was painted');
      await picture(page, run);
    }));
