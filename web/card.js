// All that is known of one unit.

class Card {
  constructor(container, data, asked) {
    this.container = container;
    this.data = data;
    this.asked = asked;
    this.opener = null;
    container.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.asked.close();
    });
  }

  open(words, unit, level) {
    if (this.container.hidden) this.opener = document.activeElement;
    this.render(words, unit, level);
    this.container.hidden = false;
    this.container.querySelector('h2').focus();
  }

  close() {
    if (this.container.hidden) return;
    this.container.hidden = true;
    const opener = this.opener?.isConnected ? this.opener : null;
    if (opener && opener !== document.body) opener.focus();
    else this.asked.lostFocus();
  }

  render(words, unit, level) {
    const close = element('button', { type: 'button', class: 'close', 'aria-label': words.book.say('page.card.close'),
      onclick: () => this.asked.close() }, element('span', { text: '×', 'aria-hidden': 'true' }));
    this.container.replaceChildren(close, ...this.head(words, unit), ...this.status(words, unit, level),
      ...this.asked.notes(), ...this.uncertain(words, unit, level), ...this.work(words, unit, level), ...this.figures(words, unit, level));
  }

  head(words, unit) {
    const names = languages.filter((language) => unit[language] !== '' && unit[language] !== words.name(unit));
    const others = [...new Set(names.map((language) => unit[language]))].map((name) =>
      element('bdi', { lang: names.find((language) => unit[language] === name), text: name }));
    const where = [words.type(unit), ...this.data.above(unit).map((above) => words.name(above))];
    return [
      element('h2', { id: 'card-title', tabindex: '-1' }, element('bdi', { text: words.name(unit) })),
      others.length > 0 ? element('p', { class: 'names' }, ...separated(others)) : null,
      element('p', { class: 'where' }, ...separated(where.map((text) => element('bdi', { text })), ', '),
        element('span', { class: 'pcode', text: unit.pcode })),
      unit.others.length > 0 ? element('p', { class: 'others' }, words.book.say('page.card.other_names') + ': ',
        ...separated(unit.others.map((text) => element('bdi', { text })), ', ')) : null,
    ].filter((line) => line !== null);
  }

  status(words, unit, level) {
    const at = this.data.levels[level].position.get(unit.index);
    const served = this.data.levels[level].served[at] === 1;
    const { certain, possible } = this.data.presence(level, this.data.json.work).get(unit.index);
    const id = served || certain > 0 ? 'served' : possible > 0 ? 'possible' : 'nothing';
    return [element('p', { class: 'status status-' + id, text: words.book.say('page.card.' + id) })];
  }

  uncertain(words, unit, level) {
    const at = this.data.levels[level].position.get(unit.index);
    const above = this.data.levels[level].above[at].map((index) => words.name(this.data.units[index]));
    const lines = [];
    if (above.length > 0) lines.push(words.book.say('page.card.above', { places: above.join(', ') }));
    if (unit.rings.length === 0) lines.push(words.book.say('page.card.no_borders'));
    const reasons = this.reasons(words, unit);
    if (lines.length + reasons.length === 0) return [];
    return [element('h3', { text: words.book.say('page.card.uncertain') }), ...lines.map((text) => element('p', { text })),
      element('ul', { class: 'reasons' }, ...reasons)];
  }

  /// Records that may lie here, with the reason why it is not known, the first of them.
  reasons(words, unit) {
    const most = 6;
    const { unlocated } = this.data.json;
    const touches = (indices) => indices.some((index) =>
      this.data.within(unit, this.data.units[index]) || this.data.within(this.data.units[index], unit));
    return unlocated.filter((row) => touches(row[7])).slice(0, most).map(([, , project, activity, , , reason]) =>
      element('li', {}, element('bdi', { text: [project, activity].filter((text) => text !== '').join(': ') }),
        element('span', { class: 'reason', text: words.book.of(reason) })));
  }

  work(words, unit, level) {
    const lines = new Map();
    for (const row of this.data.json.work) {
      const [project, sector, , , , records, place] = row;
      const touched = this.data.touched(place, level);
      if (!touched.includes(unit.index)) continue;
      const key = project * 100000 + sector;
      const line = lines.get(key) ?? { project, sector, certain: 0, possible: 0 };
      line[touched.length === 1 ? 'certain' : 'possible'] += records;
      lines.set(key, line);
    }
    if (lines.size === 0) return [];
    return [element('h3', { text: words.book.say('page.card.work') }),
      element('ul', { class: 'work' }, ...[...lines.values()].map((line) => this.workLine(words, line)))];
  }

  workLine(words, { project, sector, certain, possible }) {
    const { projects, sectors } = this.data.json;
    return element('li', {}, element('bdi', { text: words.orBlank(projects[project]) }),
      element('bdi', { class: 'sector', text: words.orBlank(sectors[sector]) }),
      element('span', { class: 'work-count', text: words.records({ certain, possible }) }));
  }

  figures(words, unit, level) {
    const themes = this.data.themes.filter((theme) => theme.kind !== 'presence');
    const lines = themes.map((theme) => [theme, this.data.figure(theme, level, unit)]);
    const list = element('dl', {}, ...lines.map(([theme, figure]) => element('div', { class: 'figure-' + figure.kind },
      element('dt', {}, element('bdi', { text: words.theme(theme) })),
      element('dd', { text: words.figureWithUnit(theme, figure) }))));
    return [element('h3', { text: words.book.say('page.card.figures') }), list];
  }
}

/// Elements with a text between them.
function separated(elements, between = ' · ') {
  return elements.flatMap((one, i) => (i === 0 ? [one] : [between, one]));
}
