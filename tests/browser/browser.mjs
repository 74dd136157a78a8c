// Debian's Chromium, without a network, and with ears for all that must not happen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const pages = process.env.KAMTUU_PAGES;
export const artefacts = path.join(pages, 'screenshots');
export const desktop = { width: 1440, height: 900 };
export const phone = { width: 360, height: 640 };

/// Longer than any of it takes on a machine that is busy with other things; in milliseconds.
const patience = 180_000;

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

const tileHost = 'https://tile.openstreetmap.org/';
const blankTile = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64');

/// Calls `work(page, requests)` with the page of a run open from the disk, then checks that nothing was asked of the
/// network, no error was told, and no policy was broken. With `tiles`, the tile host may be asked, which is played here.
/// `slower`: how many times slower the processor is made, as DevTools do.
export async function withPage(run, options, work) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'kamtuu-browser-'));
  const { viewport = desktop, touch = false, language = null, tiles = false, slower = 1, ...more } = options;
  const context = await chromium.launchPersistentContext(profile, { executablePath: '/usr/bin/chromium', args: flags,
    viewport, timeout: patience, hasTouch: touch, isMobile: touch, offline: true, reducedMotion: 'reduce', ...more });
  try {
    const page = context.pages()[0] ?? await context.newPage();
    page.setDefaultTimeout(patience);
    const heard = listen(page);
    if (tiles) await page.route(tileHost + '**', (route) => route.fulfill({ contentType: 'image/png', body: blankTile }));
    if (slower > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
    const url = pathToFileURL(path.join(pages, run, 'map.html')).href;
    await page.addInitScript(() => addEventListener('securitypolicyviolation',
      (event) => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI)));
    await page.goto(url);
    await page.waitForSelector('#table tbody tr');
    if (language) await page.click(`[data-language=${language}]`);
    await work(page, () => heard.requests.filter((one) => one !== url));
    assert.deepEqual(heard.requests.filter((one) => one !== url && !(tiles && one.startsWith(tileHost))), [], 'the page asked for something');
    assert.deepEqual(heard.errors, [], 'the page told errors');
  } finally {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
}

function listen(page) {
  const heard = { requests: [], errors: [] };
  page.on('request', (request) => heard.requests.push(request.url()));
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) heard.errors.push(message.text()); });
  page.on('pageerror', (error) => heard.errors.push(String(error)));
  page.on('dialog', (dialog) => { heard.errors.push('dialog: ' + dialog.message()); dialog.dismiss(); });
  return heard;
}

/// When something was first painted, and when the page had run its scripts: milliseconds since it was asked for.
export const paintOf = (page) => page.evaluate(() => new Promise((tell) => {
  const answer = () => {
    const first = performance.getEntriesByType('paint').find((entry) => entry.name === 'first-contentful-paint');
    if (!first) { requestAnimationFrame(answer); return; }
    const [{ domContentLoadedEventEnd: ready }] = performance.getEntriesByType('navigation');
    tell({ first: Math.round(first.startTime), ready: Math.round(ready) });
  };
  answer();
}));

export async function picture(page, name, options = {}) {
  fs.mkdirSync(artefacts, { recursive: true });
  await page.screenshot({ path: path.join(artefacts, name + '.png'), ...options });
}

/// The data that a page carries.
export function dataOf(run) {
  const html = fs.readFileSync(path.join(pages, run, 'map.html'), 'utf8');
  const [, json] = html.match(/<script id="data" type="application\/json">(.*?)<\/script>/s);
  return JSON.parse(json);
}

export const chooseLevel = (page, level) => page.check(`[name=level][value="${level}"]`, { force: true });
export const openFilters = (page) => page.evaluate(() => { document.querySelector('.filters').open = true; });
export const rowNames = (page) => page.$$eval('#table .unit-button', (buttons) => buttons.map((one) => one.textContent));
/// The fill of each unit that is drawn, by how many have it.
export const fills = (page) => page.$$eval('path.unit', (paths) => {
  const counts = {};
  for (const one of paths) counts[one.getAttribute('fill')] = (counts[one.getAttribute('fill')] ?? 0) + 1;
  return counts;
});
