// Names: hostile ones stay text, and the script folds as the library does.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import vm from 'node:vm';
import { chooseLevel, dataOf, openFilters, phone, picture, rowNames, withPage } from './browser.mjs';
import { hostileNames } from './hostile_names.mjs';

const web = path.join(process.env.KAMTUU_SOURCE, 'web');

test('there are fifty hostile names', () => assert.equal(new Set(hostileNames).size, 50));

test('hostile names are shown as text, wherever a name is shown', () => withPage('hostile', {}, async (page) => {
  const elements = await page.evaluate(() => document.querySelectorAll('script, style, iframe, img, link, base, meta, a').length);
  await chooseLevel(page, 3);
  await openFilters(page);
  const shown = new Set(await rowNames(page));
  const carried = new Set(dataOf('hostile').units.map((unit) => unit[4]));
  let asTyped = 0;
  for (const name of hostileNames) {
    if (!carried.has(name)) continue;
    ++asTyped;
    assert.ok(shown.has(name), name);
  }
  assert.ok(asTyped >= 45, 'names that reach the page as they are: ' + asTyped);
  for (const button of (await page.$$('#table .unit-button')).slice(0, 60)) {
    await button.click();
    await page.keyboard.press('Escape');
  }
  for (const tab of ['unserved', 'unlocated', 'notes', 'table']) await page.click('#tab-' + tab);
  const projects = await page.$$eval('#filter-project option', (options) => options.map((option) => option.textContent));
  assert.ok(hostileNames.filter((name) => projects.includes(name)).length >= 45, 'projects');
  for (const language of ['ky', 'ru', 'en']) await page.click(`[data-language=${language}]`);
  for (const name of hostileNames) await page.fill('#search', name.slice(0, 200));
  await page.fill('#search', '');
  assert.equal(await page.evaluate(() => document.querySelectorAll('script, style, iframe, img, link, base, meta, a').length), elements);
  assert.equal(await page.evaluate(() => Object.keys(Object.prototype).length), 0);
  await picture(page, 'hostile');
}));

test('hostile names do not widen a phone', () => withPage('hostile', { viewport: phone, touch: true }, async (page) => {
  await chooseLevel(page, 3);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await picture(page, 'hostile-phone', { fullPage: false });
}));

test('no file of the page makes markup or code of strings', () => {
  const words = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|setAttribute\('on|srcdoc|createContextualFragment/;
  for (const name of fs.readdirSync(web).filter((one) => /\.(js|html)$/.test(one)))
    assert.doesNotMatch(fs.readFileSync(path.join(web, name), 'utf8'), words, name);
  assert.doesNotMatch(fs.readFileSync(path.join(web, 'page.html'), 'utf8'), /\sstyle=|\son[a-z]+=|href="(?!#)/);
});

test('the script folds names as the library does', () => {
  const table = dataOf('shipped').fold;
  const context = vm.createContext({});
  vm.runInContext(fs.readFileSync(path.join(web, 'fold.js'), 'utf8') + '\nthis.foldKey = foldKey; this.strip = withoutUnitWords;', context);
  const lines = execFileSync(process.env.KAMTUU_FOLDED, { encoding: 'utf8', maxBuffer: 1e8 }).trimEnd().split('\n');
  assert.ok(lines.length > 3000, 'names: ' + lines.length);
  const wrong = lines.map((line) => line.split('\t')).filter(([name, key, stripped]) =>
    context.foldKey(name, table) !== key || context.foldKey(context.strip(name, table), table) !== stripped);
  assert.deepEqual(wrong.slice(0, 20).map(([name, key, stripped]) =>
    [name, key, context.foldKey(name, table), stripped, context.foldKey(context.strip(name, table), table)]), []);
});

test('all names of a unit in our languages find the same units by name', () => {
  const { units, fold } = dataOf('shipped');
  const context = vm.createContext({});
  vm.runInContext(['fold', 'search'].map((name) => fs.readFileSync(path.join(web, name + '.js'), 'utf8')).join('\n') +
    '\nthis.keyOf = (name, table) => foldKey(withoutUnitWords(name, table), table); this.rankOf = rankOf;', context);
  const keys = units.map((unit) => unit[8].split(' '));
  const called = (name) => {
    const key = context.keyOf(name, fold);
    return units.flatMap((unit, i) => (keys[i].some((one) => context.rankOf(one, key) === 0) ? [unit[0]] : []));
  };
  for (const unit of units) {
    const names = unit.slice(4, 7).filter((name) => name !== '');
    for (const name of names) {
      assert.ok(called(name).includes(unit[0]), name);
      assert.deepEqual(called(name), called(names[0]), `${name} and ${names[0]}`);
    }
  }
  assert.equal(context.rankOf('prejevalsk', 'prejevalskpristani'), null, 'another word is no ending');
  assert.equal(context.rankOf('isikol', 'isikolskaia'), 2);
});

test('the pattern interpreter knows plurals', () => {
  const context = vm.createContext({ Intl });
  vm.runInContext(fs.readFileSync(path.join(web, 'messages.js'), 'utf8') + '\nthis.phrasebook = phrasebook;', context);
  const phrases = { x: ['{count, plural, one {# unit of {place}} other {# units of {place}}}', '{count, plural, one {# бирдик} other {# бирдик}} {place}',
    '{count, plural, one {# единица} few {# единицы} many {# единиц} other {# единицы}} {place}'] };
  const say = (language, count) => context.phrasebook(phrases, language).say('x', { count, place: '{place} #' });
  assert.equal(say('en', 1), '1 unit of {place} #');
  assert.equal(say('en', 1234), '1,234 units of {place} #');
  assert.deepEqual([1, 3, 5, 21, 112].map((count) => say('ru', count).split(' {')[0]),
    ['1 единица', '3 единицы', '5 единиц', '21 единица', '112 единиц']);
  assert.equal(say('ky', 5), '5 бирдик {place} #');
  assert.deepEqual([1, 3, 5].map((of) => say('ru', { of, text: `0–${of}` }).split(' {')[0]),
    ['0–1 единица', '0–3 единицы', '0–5 единиц']);
  assert.throws(() => context.phrasebook(phrases, 'en').say('x', { count: 1 }));
  const ends = { end: ['Only for: {places}.'], bare: ['{places}'] };
  const english = (id, places) => context.phrasebook(ends, 'en').say(id, { places });
  assert.deepEqual([english('end', 'Osh'), english('end', 'Osh c.'), english('end', 'Osh...'), english('bare', 'Osh..')],
    ['Only for: Osh.', 'Only for: Osh c.', 'Only for: Osh....', 'Osh..']);
});
