// The map, the table, the card, the filters and the languages.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { chooseLevel, dataOf, fills, openFilters, pages, picture, rowNames, withPage } from './browser.mjs';

const data = dataOf('shipped');
const drawable = (level) => data.levels[level].units.map((index) => data.units[index])
  .filter((unit) => unit[10] !== '' || unit[9] !== null);

test('draws each unit that has borders, or a place, at each level', () => withPage('shipped', {}, async (page) => {
  for (const level of [1, 2, 3]) {
    await chooseLevel(page, level);
    assert.equal(await page.locator('path.unit').count(), drawable(level).length, 'level ' + level);
    assert.equal((await rowNames(page)).length, data.levels[level].units.length);
    const empty = await page.$$eval('path.unit', (paths) => paths.filter((one) => one.getAttribute('d').length < 8).length);
    assert.equal(empty, 0, 'a path without a line');
    await picture(page, 'level-' + level);
  }
}));

test('the level follows the zoom where that is chosen', () => withPage('shipped', {}, async (page) => {
  await chooseLevel(page, 'zoom');
  const before = (await rowNames(page)).length;
  await page.click('#zoom-in');
  await page.click('#zoom-in');
  await page.waitForFunction((count) => document.querySelectorAll('#table tbody tr').length > count, before);
}));

test('finds a region by any spelling', () => withPage('shipped', {}, async (page) => {
  const region = data.units.find((unit) => unit[0] === 'KG02000000000');
  for (const typed of ['Иссык-Куль', 'Ysyk-Kol', 'Issyk Kul', 'Ысык-Көл', 'issykkul', 'Иссык-Кульская область', 'Issyk-Kul region',
    'Ysyk-Köl', 'KG02000000000']) {
    await page.fill('#search', typed);
    const found = await page.$$eval('#found li', (lines) => lines.map((line) => line.dataset.pcode));
    assert.equal(found[0], region[0], typed);
  }
  await page.press('#search', 'Enter');
  assert.equal(await page.textContent('#card h2'), region[4]);
  await page.fill('#search', 'Isykk-Kull');
  assert.ok((await page.$$eval('#found li', (lines) => lines.map((line) => line.dataset.pcode))).includes(region[0]));
  await page.fill('#search', 'wxvwxvwxv');
  assert.equal(await page.isVisible('#found'), false);
  assert.match(await page.textContent('#search-status'), /No place/);
}));

const foundBy = async (page, typed) => {
  await page.fill('#search', typed);
  return page.$$eval('#found li', (lines) => lines.map((line) => line.dataset.pcode));
};

test('spellings of one name find the same units', () => withPage('shipped', {}, async (page) => {
  const kol = data.units.find((unit) => unit[5] === 'Ысык-Көл' && unit[2] === 'aiyl_aimak');
  const expected = await foundBy(page, 'Ysyk-Kol');
  assert.ok(expected.includes(kol[0]));
  for (const typed of ['Иссык-Куль', 'Issyk Kul', 'Ысык-Көл', 'issykkul', 'Ysyk-Köl', 'Иссык-Кёль', 'Yssyk-Kul'])
    assert.deepEqual(await foundBy(page, typed), expected, typed);
}));

test('few sounds find what begins so, and nothing by chance', () => withPage('shipped', {}, async (page) => {
  const nameOf = (code) => data.units.find((unit) => unit[0] === code)[5];
  for (const typed of ['zzz', 'zz', 'ззз', 'aaaa', 'qqq', 'щщ', 'o-o-o', 'ъъъ', '---'])
    assert.deepEqual((await foundBy(page, typed)).map(nameOf), [], typed);
  for (const [typed, name] of [['z', 'Заргер'], ['За', 'Заргер'], ['zar', 'Заргер'], ['Ош', 'Ош'], ['osh', 'Ош'], ['iss', 'Ысык-Көл'],
    ['zh', 'Жалал-Абад'], ['dj', 'Жалал-Абад'], ['Жа', 'Жалал-Абад']])
    assert.ok((await foundBy(page, typed)).some((code) => nameOf(code).startsWith(name)), typed);
  assert.match(await page.textContent('#search-status'), /found/);
}));

test('what is found is said again in another language, and no more once one was chosen', () => withPage('shipped', {}, async (page) => {
  const status = () => page.textContent('#search-status');
  await page.fill('#search', 'Ysyk-Kol');
  assert.match(await status(), /places found/);
  await page.click('[data-language=ru]');
  assert.match(await status(), /Найдено/);
  await page.waitForSelector('#found', { state: 'hidden' });
  await page.click('[data-language=ky]');
  assert.match(await status(), /табылды/);
  assert.equal(await page.isVisible('#found'), false, 'the list is not opened by it');
  assert.ok((await page.$$eval('#found li', (lines) => lines.map((line) => line.textContent)))[0].startsWith('Ысык-Көл'));
  await page.focus('#search');
  await page.keyboard.press('ArrowDown');
  await page.fill('#search', 'Ысык-Көл');
  await page.press('#search', 'Enter');
  assert.equal(await status(), '');
}));

test('each statistic colours the map and fills the table', () => withPage('shipped', {}, async (page) => {
  await chooseLevel(page, 3);
  const keys = await page.$$eval('#theme option', (options) => options.map((option) => option.value));
  assert.equal(keys.filter((key) => !key.includes(':')).length, data.statistics.length + 1);
  for (const key of keys) {
    await page.selectOption('#theme', key);
    const counts = await fills(page);
    assert.ok(!('undefined' in counts) && !('null' in counts), key + ' ' + JSON.stringify(counts));
    for (const fill of Object.keys(counts)) {
      const id = fill.match(/^url\("?#(.*?)"?\)$/)?.[1];
      if (id) assert.ok(await page.$('[id="' + id + '"]'), 'no pattern ' + id);
    }
    const column = await page.$$eval('#table tbody td:nth-child(2)', (cells) => cells.map((cell) => cell.textContent));
    assert.ok(column.every((text) => text !== '' && !/undefined|NaN|null/.test(text)), key);
  }
}));

test('classes can be made in three ways', () => withPage('shipped', {}, async (page) => {
  await chooseLevel(page, 3);
  await page.selectOption('#theme', 'population');
  const legends = new Set();
  for (const method of ['0', '1', '2']) {
    await page.selectOption('#method', method);
    legends.add(await page.textContent('#legend-lines'));
  }
  assert.equal(legends.size, 3);
  await picture(page, 'population');
}));

test('units lie in the classes of drawn maps, and between two of them in the colours of both', () => withPage('shipped', {}, async (page) => {
  const position = data.statistics.findIndex((one) => one.key === 'served_share');
  const fillOf = (index) => page.$eval(`path.unit[data-pcode="${data.units[index][0]}"]`, (one) => one.getAttribute('fill'));
  const { units, figures, limits } = data.levels[1];
  const [low, high] = figures[position][units.findIndex((index) => data.units[index][4] === 'Issyk-Kul')];
  const shown = limits[position][0];
  assert.ok(low < high && low >= shown[0] && high <= shown.at(-1), `${low} to ${high} in ${shown}`);
  const counts = await page.$$eval('#legend-lines .legend-count', (cells) => cells.map((cell) => Number(cell.textContent)));
  assert.equal(counts.reduce((sum, count) => sum + count, 0), units.length, 'each unit is in one line of the legend');
  let hatched = 0;
  for (const [i, index] of units.entries()) {
    const figure = figures[position][i];
    const classes = Array.isArray(figure) ? figure.map((bound) => shown.slice(1, -1).filter((limit) => limit <= bound).length) : [];
    const bounds = (figure ?? []).length === 2 ? figure.map((bound, k) => (bound === 0 ? 'none' : classes[k])) : null;
    if (!bounds) continue;
    ++hatched;
    const kind = bounds[0] === bounds[1] ? 'within' : 'between';
    const fill = await fillOf(index);
    assert.equal(fill, `url(#fill-${kind}-${shown.length - 1}-${bounds.join('-')})`, data.units[index][4]);
    assert.equal(await page.$$eval('pattern', (all, id) => all.filter((one) => one.id === id).length, fill.slice(5, -1)), 1);
  }
  assert.ok(hatched >= 2);
  const swatches = await page.$$eval('#legend-lines rect', (all) => all.map((one) => one.getAttribute('fill')));
  const count = shown.length - 1;
  assert.equal(swatches[count], `url(#fill-between-${count}-${count > 1 ? 0 : 'none'}-${count - 1})`, 'after the classes, the lowest first');
}));

test('filters show where records of a project lie, and say what cannot be filtered', () => withPage('shipped', {}, async (page) => {
  await chooseLevel(page, 3);
  await openFilters(page);
  const psi = String(data.projects.indexOf('PSI'));
  await page.selectOption('#filter-project', psi);
  assert.equal(await page.inputValue('#theme'), 'presence');
  const certain = await page.$$eval('#table tbody td:nth-child(3)', (cells) => cells.filter((cell) => cell.textContent !== '0').length);
  assert.ok(certain >= 26 && certain < 40, 'units with certain records: ' + certain);
  const projects = await fills(page);
  await picture(page, 'filter');
  await page.selectOption('#filter-sector', String(data.sectors.indexOf('water')));
  assert.notDeepEqual(await fills(page), projects);
  await page.selectOption('#theme', 'population');
  assert.match(await page.textContent('#legend-notes'), /only where records lie can be filtered/);
  const told = () => page.$$eval('#face .of-all, #panel-unserved .of-all, #panel-unlocated .of-all, #card .of-all', (all) => all.map((one) => one.textContent));
  await page.evaluate(() => document.querySelector('#table .unit-button').click());
  assert.deepEqual(await told(), Array(4).fill('All records, whatever the filter is.'), 'where the filter does not reach');
  await page.click('#filter-clear');
  assert.deepEqual(await told(), []);
  await page.selectOption('#theme', 'presence');
  const all = await fills(page);
  await page.selectOption('#filter-to', '2019');
  assert.match(await page.textContent('#filter-note'), /without a date/);
  await page.selectOption('#filter-from', '2024');
  assert.notDeepEqual(await fills(page), all);
}));

test('what the filter counts is what the table of work says', () => withPage('shipped', {}, async (page) => {
  const expected = new Map();
  for (const line of fs.readFileSync(path.join(pages, 'shipped/work.csv'), 'utf8').trim().split('\n').slice(1)) {
    const [, level, pcode, certain, possible] = line.match(/^(\w+),(\w*),.*,(\d+),(\d+)$/);
    if (level !== 'municipality' || pcode === '') continue;
    const [sure, perhaps] = expected.get(pcode) ?? [0, 0];
    expected.set(pcode, [sure + Number(certain), perhaps + Number(possible)]);
  }
  assert.ok(expected.size > 400);
  await chooseLevel(page, 3);
  const shown = await page.$$eval('#table tbody tr', (rows) => rows.map((row) =>
    [row.dataset.pcode, ...[...row.querySelectorAll('td')].slice(1).map((cell) => Number(cell.textContent))]));
  for (const [pcode, certain, possible] of shown)
    assert.deepEqual([certain, possible], expected.get(pcode) ?? [0, 0], pcode);
}));

test('the table sorts by each column, up and down', () => withPage('shipped', {}, async (page) => {
  await chooseLevel(page, 3);
  await page.selectOption('#theme', 'population');
  await page.click('[data-sort=figure]');
  assert.equal(await page.getAttribute('th:has([data-sort=figure])', 'aria-sort'), 'descending');
  const numbers = () => page.$$eval('#table tbody td:nth-child(2)', (cells) =>
    cells.map((cell) => Number(cell.textContent.replaceAll(',', ''))).filter((number) => !Number.isNaN(number)));
  const down = await numbers();
  assert.deepEqual(down, [...down].sort((a, b) => b - a));
  await page.click('[data-sort=figure]');
  assert.deepEqual(await numbers(), [...down].reverse());
  await page.click('[data-sort=unit]');
  const names = await rowNames(page);
  assert.deepEqual(names, [...names].sort(new Intl.Collator('en', { numeric: true }).compare));
}));

test('table and map point at each other, and a click opens the card', () => withPage('shipped', {}, async (page) => {
  await page.hover('#table tbody tr:nth-child(3)');
  assert.equal(await page.locator('path.marked').count(), 1);
  await page.locator('path.unit').first().hover({ force: true });
  assert.equal(await page.isVisible('.tip'), true);
  await page.click('#table tbody tr:nth-child(4) .unit-button');
  assert.equal(await page.isVisible('#card'), true);
  assert.equal(await page.locator('#card dl dt').count() >= data.statistics.length, true);
  await picture(page, 'card');
  await page.keyboard.press('Escape');
  assert.equal(await page.isVisible('#card'), false);
  assert.equal(await page.evaluate(() => document.activeElement.closest('tr')?.rowIndex), 4);
}));

// What the page says itself, without what is marked as English.
const ownTexts = (page) => page.$$eval('body *', (all) => all.filter((one) => one.children.length === 0 && !one.closest('[lang=en]:not(html), script, style'))
  .map((one) => one.textContent.trim()));

test('speaks three languages without loading anew', () => withPage('shipped', {}, async (page) => {
  const region = data.units.find((unit) => unit[0] === 'KG02000000000');
  const seen = new Set();
  const english = new Set(Object.values(data.phrases).filter(([en, ky, ru]) => en !== ky && en !== ru).map(([en]) => en));
  for (const [language, name] of [['ky', 'Ысык-Көл'], ['ru', region[6] || region[5]], ['en', 'Issyk-Kul']]) {
    await page.click(`[data-language=${language}]`);
    assert.equal(await page.getAttribute('html', 'lang'), language);
    assert.ok((await rowNames(page)).some((shown) => shown.includes(name)), language);
    seen.add(await page.textContent('body'));
    for (const tab of ['table', 'unserved', 'unlocated', 'notes']) {
      await page.click('#tab-' + tab);
      assert.ok((await page.textContent('#panel-' + tab)).length > 50);
      for (const text of await ownTexts(page))
        if (language !== 'en') assert.ok(!english.has(text), `${text} in ${language}, ${tab}`);
    }
    const definitions = await page.$$eval('.definitions dd', (all) => all.map((one) => one.textContent));
    data.statistics.forEach(({ key, source }, i) =>
      assert.ok(definitions[i].endsWith(source[['en', 'ky', 'ru'].indexOf(language)]), `${key}: ${definitions[i]}`));
    await page.click('#tab-table');
    await picture(page, 'language-' + language);
  }
  assert.equal(seen.size, 3);
}));

test('the counts that must not be overlooked are on the face of the map', () => withPage('shipped', {}, async (page) => {
  for (const level of [1, 2, 3]) {
    await chooseLevel(page, level);
    const face = await page.textContent('#face');
    const [placed, partly, unplaced] = data.records[level - 1];
    for (const text of [`${placed + partly + unplaced} records`, `Records on the map: ${placed}`,
      `known only for several units together: ${partly}`, `not located: ${unplaced}`, 'Confidential records are not in these figures',
      `hidden: ${data.sensitive.cells - data.sensitive.published} of ${data.sensitive.cells}`])
      assert.ok(face.includes(text), text + ' in ' + face);
  }
  assert.match(await page.textContent('#simplified'), /Borders not simplified/);
  assert.equal(await page.textContent('#source'), 'Source: ' + data.source[0]);
  for (const note of data.notes) assert.ok((await page.textContent('#notes-short')).includes(note[0]));
}));

test('says of the municipalities served what the table says of the country', () => withPage('shipped', {}, async (page) => {
  const position = data.statistics.findIndex((statistic) => statistic.key === 'served');
  const served = data.levels[0].figures[position][0];
  const [least, most] = Array.isArray(served) ? served : [served, served];
  assert.ok(least < most, 'of these records it is known only within bounds');
  assert.ok((await page.textContent('#subtitle')).startsWith(`At least ${least} of ${data.municipalities} municipalities served`));
  const certain = data.municipalities - data.unserved.length;
  assert.ok(certain < least, 'of some that share a name one is served, nobody knows which');
}));

test('the legend counts municipalities, and no lakes', () => withPage('shipped', {}, async (page) => {
  await chooseLevel(page, 3);
  const ungoverned = data.units.filter((unit) => unit[2] === 'other');
  assert.ok(ungoverned.length > 0);
  for (const key of ['presence', 'people', 'served', 'served_share']) {
    await page.selectOption('#theme', key);
    const lines = await page.$$eval('#legend-lines li', (list) => list.map((line) => [...line.querySelectorAll('span')].map((one) => one.textContent)));
    const without = lines.filter(([text]) => text.startsWith('no municipality'));
    assert.deepEqual(without.map(([, count]) => count), [''], key);
    const counted = lines.filter(([text]) => !text.startsWith('hatched')).reduce((sum, [, count]) => sum + Number(count), 0);
    assert.ok(counted <= data.municipalities, key);  // bounds from 0 on are in the hatched line alone
    if (key === 'presence') assert.equal(counted, data.municipalities);
    const texts = await page.$$eval('#table tbody tr', (rows) => rows.map((row) => row.textContent));
    assert.equal(texts.filter((text) => text.includes('no municipality')).length, ungoverned.length, key);
  }
}));

test('a search that finds more than it lists says how many', () => withPage('shipped', {}, async (page) => {
  const all = data.units.filter(([pcode]) => pcode.startsWith('KG02')).length;
  await page.fill('#search', 'KG02');
  const listed = await page.locator('#found [role=option]').count();
  assert.ok(listed < all, `${listed} of ${all}`);
  assert.equal(await page.textContent('#search-status'), `${all} places found; here are the first ${listed}.`);
}));

test('a protected figure is hidden, or not given for a level, but never not known', () => withPage('shipped', {}, async (page) => {
  const protectedKeys = (await page.$$eval('#theme option', (options) => options.map((option) => option.value)))
    .filter((key) => key.startsWith('sensitive:'));
  assert.ok(protectedKeys.length > 0);
  await page.click('[data-language="ru"]');
  const menu = await page.$$eval('#theme option', (options) => options.map((option) => option.textContent));
  assert.ok(menu.some((text) => text.endsWith(', пол не указан')), 'parts are words: ' + menu);
  assert.ok(!menu.some((text) => text.includes('sex_unknown')));
  await page.click('[data-language="en"]');
  for (const key of protectedKeys) {
    await page.selectOption('#theme', key);
    assert.ok((await page.textContent('#face')).includes('of confidential records alone; these counts are of the others'));
    assert.ok((await page.textContent('#table thead')).includes('Records, not confidential'));
    for (const [level, said] of [[1, 'hidden to protect people'], [3, 'not given for this level']]) {
      await chooseLevel(page, level);
      const legend = await page.textContent('#legend-lines');
      assert.ok(legend.includes(said), `${key}, level ${level}: ${legend}`);
      assert.ok(!legend.includes('not known'), `${key}, level ${level}: ${legend}`);
    }
    const column = await page.$$eval('#table tbody td:nth-child(2)', (cells) => new Set(cells.map((cell) => cell.textContent)).size);
    assert.equal(column, 1, 'a municipality differs from another');
    await picture(page, 'not-given');
  }
}));

test('lists who is left out, the most urgent first, and what is not located, with reasons', () => withPage('shipped', {}, async (page) => {
  await page.click('#tab-unserved');
  const names = await page.$$eval('#panel-unserved .unit-button', (buttons) => buttons.map((one) => one.textContent));
  assert.deepEqual(names, data.unserved.map(([index]) => data.units[index][4]));
  await picture(page, 'left-out');
  await page.click('#tab-unlocated');
  assert.equal(await page.locator('#panel-unlocated li').count(), data.unlocated.length);
  for (const row of data.unlocated) assert.ok((await page.textContent('#panel-unlocated')).includes(row[6][0]));
  await picture(page, 'not-located');
  await page.click('#tab-notes');
  const notes = await page.textContent('#panel-notes');
  for (const [, file, source] of data.inputs) assert.ok(notes.includes(file) && notes.includes(source[0]), file);
  for (const [, code, , , , message] of data.findings) {
    assert.ok(notes.includes(message));
    assert.ok(notes.includes(data.phrases['finding.' + code][0]), code);
  }
  await picture(page, 'notes');
}));

const policyOf = (page) => page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');

test('without a base map there is no button for one, and no picture could be loaded', () => withPage('shipped', {}, async (page, requests) => {
  assert.equal(await page.locator('#base-map').count(), 0);
  assert.match(await policyOf(page), /img-src 'none'/);
  assert.doesNotMatch(await policyOf(page), /https?:/);
  assert.deepEqual(requests(), []);
}));

test('a base map asks the tile host only, and only once it is wanted', () => withPage('base_map', { tiles: true }, async (page, requests) => {
  assert.match(await policyOf(page), /img-src https:\/\/tile\.openstreetmap\.org data:;/);
  assert.match(await page.textContent('#base-map'), /tile\.openstreetmap\.org/);
  await page.click('#zoom-in');
  assert.deepEqual(requests(), [], 'asked before the button was pressed');
  const asked = page.waitForRequest(/tile\.openstreetmap\.org/);
  await page.click('#base-map');
  await asked;
  await page.waitForFunction(() => document.querySelectorAll('.leaflet-tile-loaded').length > 0);
  assert.equal(await page.isVisible('#attribution'), true);
  await picture(page, 'base-map');
  const hosts = new Set(requests().filter((one) => !one.startsWith('data:')).map((one) => new URL(one).host));
  assert.deepEqual([...hosts], ['tile.openstreetmap.org']);
  await page.click('#base-map');
  assert.equal(await page.locator('.leaflet-tile').count(), 0);
}));
