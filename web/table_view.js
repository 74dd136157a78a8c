// The table beside the map: the same units, sortable, and all that the map tells.

/// What sorts figures: known before unknown, then by the lower bound, then by the upper.
function figureOrder(a, b) {
  const known = (figure) => (figure.low === undefined ? 0 : 1);
  return known(a) - known(b) || (a.low ?? 0) - (b.low ?? 0) || (a.high ?? 0) - (b.high ?? 0);
}

const tableColumns = [
  { id: 'unit', number: false, order: (words) => (a, b) => words.compare(a.name, b.name) },
  { id: 'figure', number: true, order: () => (a, b) => figureOrder(a.figure, b.figure) },
  { id: 'certain', number: true, order: () => (a, b) => a.certain - b.certain },
  { id: 'possible', number: true, order: () => (a, b) => a.possible - b.possible },
];

class TableView {
  constructor(table, asked) {
    this.table = table;
    this.asked = asked;
    this.rows = new Map();
    table.addEventListener('keydown', (event) => this.moveByKey(event));
  }

  /// `rows`: {unit, name, where, figure, text, certain, possible}; `sort`: {column, down}.
  render(words, caption, headings, rows, sort) {
    const order = tableColumns.find((column) => column.id === sort.column).order(words);
    const ordered = [...rows].sort((a, b) => (sort.down ? order(b, a) : order(a, b)) || a.unit.index - b.unit.index);
    const body = element('tbody', {}, ...ordered.map((row) => this.row(words, row)));
    this.rows = new Map([...body.children].map((line, i) => [ordered[i].unit.index, line]));
    this.table.replaceChildren(element('caption', { text: caption }), this.head(headings, sort), body);
  }

  head(headings, sort) {
    const cells = tableColumns.map(({ id, number }) => {
      const order = sort.column !== id ? 'none' : sort.down ? 'descending' : 'ascending';
      const button = element('button', { type: 'button', 'data-sort': id, onclick: () => this.asked.sort(id) },
        element('span', { text: headings[id] }), element('span', { class: 'arrow', 'aria-hidden': 'true' }));
      return element('th', { scope: 'col', class: number ? 'number' : null, 'aria-sort': order }, button);
    });
    return element('thead', {}, element('tr', {}, ...cells));
  }

  row(words, { unit, name, where, text, certain, possible }) {
    const button = element('button', { type: 'button', class: 'unit-button', onclick: () => this.asked.select(unit) },
      element('bdi', { text: name }));
    const head = element('th', { scope: 'row' }, button, where ? element('bdi', { class: 'where', text: where }) : null);
    return element('tr', { 'data-pcode': unit.pcode, onmouseenter: () => this.asked.hover(unit), onmouseleave: () => this.asked.hover(null) },
      head, element('td', { class: 'number', text }), this.count(words, certain), this.count(words, possible));
  }

  count(words, count) {
    return element('td', { class: count === 0 ? 'number zero' : 'number', text: words.book.number(count) });
  }

  mark(unit, selected) {
    for (const line of this.rows.values()) line.classList.remove('hovered', 'selected');
    if (unit) this.rows.get(unit.index)?.classList.add('hovered');
    if (selected) this.rows.get(selected.index)?.classList.add('selected');
  }

  reveal(unit) { this.rows.get(unit.index)?.scrollIntoView({ block: 'nearest' }); }
  focus(unit) { this.rows.get(unit.index)?.querySelector('button').focus(); }

  /// Up and down go from name to name, Home and End to the first and the last.
  moveByKey(event) {
    const buttons = [...this.table.querySelectorAll('.unit-button')];
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined || !buttons[to]) return;
    event.preventDefault();
    buttons[to].focus();
  }
}
