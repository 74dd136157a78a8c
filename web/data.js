// What the page knows: reads the JSON of src/map/page_data.cpp, and answers.

const unitFields = ['pcode', 'level', 'type', 'parent', 'en', 'ky', 'ru', 'others', 'keys', 'point', 'rings', 'governed'];
const levelWords = ['country', 'region', 'district', 'municipality'];
const placementWords = ['unit', 'ambiguous', 'partial', 'unplaced'];
const drawnLevels = [1, 2, 3];

function readUnits(json) {
  const arcs = decodedArcs(json.arcs, json.step);
  const units = json.units.map((fields, index) => {
    const unit = { index, children: 0 };
    unitFields.forEach((name, i) => { unit[name] = fields[i]; });
    unit.rings = decodedRings(unit.rings, arcs);
    return unit;
  });
  for (const unit of units) if (unit.parent >= 0) ++units[unit.parent].children;
  return units;
}

/// A figure as it may be shown: {kind, low, high}.
function readFigure(cell) {
  if (cell === null || cell === undefined) return { kind: 'unknown' };
  if (cell === 'h') return { kind: 'hidden' };
  if (cell === 'a') return { kind: 'known_only_above' };
  if (typeof cell === 'number') return { kind: cell === 0 ? 'none' : 'number', low: cell, high: cell };
  return { kind: cell.length === 3 ? 'known_only_above' : 'between', low: cell[0], high: cell[1] };
}

/// All that can be shown as a map: where records lie, the statistics, and protected counts.
function readThemes(json) {
  const themes = [{ kind: 'presence', key: 'presence', unit: 'records' }];
  json.statistics.forEach((statistic, position) => themes.push({ kind: 'statistic', position, ...statistic }));
  const isThere = (key) => themes.some((theme) => theme.key === key);  // a theme a level
  for (const { of, part } of json.sensitive?.themes ?? []) {
    const key = `sensitive:${part}:${of}`;
    if (!isThere(key)) themes.push({ kind: 'sensitive', key, unit: 'people', of, part });
  }
  return themes;
}

class PageData {
  constructor(json) {
    this.json = json;
    this.units = readUnits(json);
    this.themes = readThemes(json);
    this.levels = json.levels.map((level) => ({ ...level, position: new Map(level.units.map((unit, i) => [unit, i])) }));
    this.touchedCache = new Map();
  }

  theme(key) { return this.themes.find((theme) => theme.key === key); }
  statistics() { return this.themes.filter((theme) => theme.kind === 'statistic'); }

  /// The units of a level, in P-code order.
  unitsOf(level) { return this.levels[level].units.map((index) => this.units[index]); }

  /// What a unit lies in, the nearest first, without the country.
  above(unit) {
    const list = [];
    for (let parent = this.units[unit.parent]; parent && parent.level > 0; parent = this.units[parent.parent])
      list.push(parent);
    return list;
  }

  /// Whether somebody governs it: not a lake, not a forest.
  governed(unit) { return unit.type !== 'other'; }

  within(inner, outer) {
    for (let unit = inner; unit; unit = this.units[unit.parent]) if (unit === outer) return true;
    return false;
  }

  sensitiveTable(theme, level) {
    return this.json.sensitive.themes.find((table) => table.of === theme.of && table.part === theme.part && table.level === level);
  }

  figure(theme, level, unit) {
    if (theme.kind === 'statistic') {
      const at = this.levels[level].position.get(unit.index);
      return readFigure(this.levels[level].figures[theme.position][at]);
    }
    // Protected figures are of the levels that a release gives; what has no row there is not unknown, but kept back.
    const table = this.sensitiveTable(theme, level);
    const at = table?.units.indexOf(unit.index) ?? -1;
    return at < 0 ? { kind: 'not_given' } : readFigure(table.figures[at]);
  }

  /// The limits of the classes of a theme at a level, by the method's position.
  limits(theme, level, method) {
    if (theme.kind === 'presence') return [];
    if (theme.kind === 'statistic') return this.levels[level].limits[theme.position][method];
    return this.sensitiveTable(theme, level)?.limits[method] ?? [];
  }

  /// The row of a level that a unit lies in, or null if it covers several.
  rowOf(unit, level) {
    const { position } = this.levels[level];
    for (let at = unit; at; at = this.units[at.parent]) if (position.has(at.index)) return at;
    return null;
  }

  /// The rows of a level that a place touches. If it is one, its records lie in it; if several, they may.
  touched(place, level) {
    const key = place * 4 + level;
    if (!this.touchedCache.has(key)) this.touchedCache.set(key, this.findTouched(place, level));
    return this.touchedCache.get(key);
  }

  findTouched(place, level) {
    const touched = new Set();
    for (const index of this.json.places[place][1]) {
      const unit = this.units[index];
      const row = this.rowOf(unit, level);
      if (row) touched.add(row.index);
      else for (const inner of this.unitsOf(level)) {
        const governed = inner.children > 0 || inner.governed === 1;
        if (governed && this.within(inner, unit)) touched.add(inner.index);
      }
    }
    return [...touched];
  }

  /// The work that a filter lets through: rows of [project, sector, from, to, dated, records, place].
  work(filter) {
    const { project, sector, from, to } = filter;
    return this.json.work.filter(([itsProject, itsSector, itsFrom, itsTo, dated]) =>
      (project === null || itsProject === project) && (sector === null || itsSector === sector) &&
      (dated === 0 || ((to === null || itsFrom === null || itsFrom <= to) &&
                       (from === null || itsTo === null || itsTo >= from))));
  }

  /// By unit of a level, how many records of some work lie in it, and how many may.
  presence(level, work) {
    const counts = new Map(this.levels[level].units.map((index) => [index, { certain: 0, possible: 0 }]));
    for (const [, , , , , records, place] of work) {
      const touched = this.touched(place, level);
      for (const index of touched) counts.get(index)[touched.length === 1 ? 'certain' : 'possible'] += records;
    }
    return counts;
  }

  /// The first and the last year of dated work; open ends do not count.
  years() {
    const years = this.json.work.flatMap(([, , from, to]) => [from, to]).filter((year) => year !== null);
    return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
  }
}

/// The class of a number: limits[i] up to, but not including, limits[i + 1]; the last one that as well.
function classOf(limits, value) {
  if (limits.length < 2) return null;
  let found = 0;
  while (found + 2 < limits.length && limits[found + 1] <= value) ++found;
  return found;
}
