// Who cannot use a mouse, see colours, see at all, or has a small screen; and paper.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import test from 'node:test';
import { artefacts, chooseLevel, desktop, openFilters, phone, picture, withPage } from './browser.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/// Serious and critical violations, with where they are. Of long tables the first rows: all of them are made alike, and
/// hundreds take minutes.
async function violations(page) {
  await page.evaluate(axe);
  const { violations: all } = await page.evaluate(() =>
    axe.run({ exclude: [['tr:nth-child(n+12)']] }, { resultTypes: ['violations'] }));
  return all.filter((one) => ['serious', 'critical'].includes(one.impact))
    .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

for (const language of ['en', 'ky', 'ru'])
  for (const [name, options] of [['desktop', { viewport: desktop }], ['phone', { viewport: phone, touch: true }]])
    test(`axe finds nothing serious: ${language}, ${name}`, () => withPage('shipped', { ...options, language }, async (page) => {
      assert.deepEqual(await violations(page), []);
      await openFilters(page);
      await page.click('#table tbody tr:nth-child(2) .unit-button');
      assert.deepEqual(await violations(page), [], 'with the card');
      await page.keyboard.press('Escape');
      for (const tab of ['unserved', 'unlocated', 'notes']) {
        await page.click('#tab-' + tab);
        assert.deepEqual(await violations(page), [], tab);
      }
      await page.fill('#search', 'Osh');
      assert.deepEqual(await violations(page), [], 'with a search');
    }));

test('all of it can be done by keyboard', () => withPage('shipped', {}, async (page) => {
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.dataset.language ||
    document.activeElement.value || document.activeElement.className || document.activeElement.tagName);
  const until = async (wanted, most = 40) => {
    const way = [];
    for (let i = 0; i < most; ++i) {
      await page.keyboard.press('Tab');
      way.push(await focused());
      if (way.at(-1) === wanted) return way;
    }
    throw new Error(`${wanted} is not on the way: ${way.join(', ')}`);
  };
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'skip');
  assert.ok((await page.locator('.skip').boundingBox()).y >= 0, 'the skip link shows');
  await until('ky');
  await page.keyboard.press('Enter');
  assert.equal(await page.getAttribute('html', 'lang'), 'ky');
  await until('search');
  await page.keyboard.type('Issyk Kul');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await page.isVisible('#card'), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.isVisible('#card'), false);
  assert.equal(await focused(), 'search');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.isChecked('[name=level][value="2"]'), true);
  const way = await until('tab-table');
  for (const stop of ['theme', 'method', 'map', 'zoom-in', 'zoom-out', 'zoom-all']) assert.ok(way.includes(stop), stop + ' in ' + way);
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.isVisible('#panel-unserved'), true);
  await page.keyboard.press('ArrowLeft');
  await until('unit-button');
  const first = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await page.evaluate(() => document.activeElement.textContent), first);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  assert.equal(await page.textContent('#card h2'), first);
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), first);
}));

test('arrow keys move the map', () => withPage('shipped', {}, async (page) => {
  const place = () => page.evaluate(() => document.querySelector('path.unit').getBoundingClientRect().x);
  await page.focus('#map');
  const before = await place();
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((x) => document.querySelector('path.unit').getBoundingClientRect().x !== x, before);
}));

const reachable = ['#search', '#theme', '#method', '#zoom-in', '#zoom-out', '#tab-table', '#tab-notes', '.filters summary', '[data-language=ky]'];
for (const width of [320, 360, 768, 2560])
  test(`nothing sticks out at ${width} px`, () => withPage('shipped', { viewport: { width, height: width === 2560 ? 1440 : 640 }, touch: width < 700 }, async (page) => {
    for (const language of ['en', 'ky', 'ru']) {
      await page.click(`[data-language=${language}]`);
      const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(needed <= there, `${language}: ${needed} px on ${there}`);
      for (const selector of reachable) {
        const box = await page.locator(selector).boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= width + 1, selector);
        if (width <= 360) assert.ok(box.height >= 43.5, `${selector} is ${box.height} px high`);
      }
    }
    await picture(page, 'width-' + width, { fullPage: width < 700 });
  }));

for (const width of [1400, 360])
  test(`no heading of a table is cut off at ${width} px`, () => withPage('shipped', { viewport: { width, height: 800 } }, async (page) => {
    for (const language of ['ky', 'ru', 'en']) {
      await page.click(`[data-language=${language}]`);
      for (const tab of ['unserved', 'table']) {
        await page.click('#tab-' + tab);
        const cells = await page.$$eval(`#panel-${tab} thead :is(th, button)`, (all) =>
          all.map((one) => [one.textContent, one.clientWidth, one.scrollWidth, one.getBoundingClientRect().right]));
        assert.ok(cells.length >= 3);
        for (const [text, there, needed, right] of cells) {
          assert.ok(needed <= there, `${language}, ${text}: ${needed} px in ${there}`);
          assert.ok(right <= width, `${language}, ${text}: ends at ${right}`);
        }
      }
      await picture(page, `headings-${width}-${language}`, { fullPage: width < 700 });
    }
  }));

test('a phone shows the map first, and a card from below', () => withPage('shipped', { viewport: phone, touch: true }, async (page) => {
  await picture(page, 'phone');
  await openFilters(page);
  await picture(page, 'phone-filters');
  await page.locator('#map').scrollIntoViewIfNeeded();
  await page.locator('path.unit').first().tap({ force: true });
  await page.waitForSelector('#card:not([hidden])');
  const box = await page.locator('#card').boundingBox();
  assert.ok(box.y > 100 && Math.abs(box.y + box.height - phone.height) < 2 && box.width === phone.width);
  await picture(page, 'phone-card');
  await page.tap('#card .close');
  assert.equal(await page.isVisible('#card'), false);
}));

test('paper gets the map, the legend and the table', () => withPage('shipped', { viewport: { width: 760, height: 1000 } }, async (page) => {
  await chooseLevel(page, 2);
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['#map', '.legend', '#table']) assert.equal(await page.isVisible(selector), true, selector);
  for (const selector of ['.controls', '.zoom', '[role=tablist]', '.languages']) assert.equal(await page.isVisible(selector), false, selector);
  await picture(page, 'print', { fullPage: false });
  const frame = await page.locator('#map').boundingBox();
  const drawn = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('path.unit')].map((one) => one.getBoundingClientRect());
    return [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
  });
  assert.ok(drawn[0] >= frame.x - 1 && drawn[1] <= frame.x + frame.width + 1, 'the country is cut off');
  await page.pdf({ path: path.join(artefacts, 'print.pdf'), format: 'A4' });
}));

test('paper gets the whole map of a window that is wider than it', () => withPage('shipped', { viewport: { width: 1000, height: 900 } }, async (page) => {
  await page.emulateMedia({ media: 'print' });
  const printed = 182 / 25.4 * 96;
  await page.waitForFunction((most) => [...document.querySelectorAll('path.unit')].every((one) =>
    one.getBoundingClientRect().right <= document.getElementById('map').getBoundingClientRect().left + most), printed);
  const frame = await page.locator('#map').boundingBox();
  assert.ok(Math.abs(frame.width - printed) < 2, `the map is ${frame.width} px wide on paper of ${printed}`);
  const drawn = await page.$$eval('path.unit', (all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)) -
    Math.min(...all.map((one) => one.getBoundingClientRect().left)));
  assert.ok(drawn > 0.6 * printed, `the country is ${drawn} px wide`);
  await page.pdf({ path: path.join(artefacts, 'print-wide.pdf'), format: 'A4' });
}));

test('what has no class is told apart without colour', () => withPage('shipped', {}, async (page) => {
  const patterns = await page.$$eval('pattern', (all) => new Set(all.map((one) => one.id)).size);
  assert.ok(patterns >= 3 + 1 + 2 + 3 + 4 + 5);
}));
