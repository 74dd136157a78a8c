// The lists beside the table: who is left out, what is not located, and what all of it rests on.

function unservedList(words, data, select) {
  const { unserved, municipalities } = data.json;
  const headings = ['page.table.unit', 'page.table.population', 'page.table.nearest'];
  const rows = unserved.map(([index, population, certain, , nearest, km]) => {
    const unit = data.units[index];
    const id = certain === 1 ? 'kind.unserved.certain' : 'kind.unserved.possible';
    const near = nearest < 0 ? '' : words.name(data.units[nearest]);
    return element('tr', {},
      element('th', { scope: 'row' }, element('button', { type: 'button', class: 'unit-button', onclick: () => select(unit) },
        element('bdi', { text: words.name(unit) })),
      element('bdi', { class: 'where', text: words.where(unit) }),
      element('span', { class: 'tag tag-' + (certain === 1 ? 'certain' : 'possible'), text: words.book.say(id) })),
      element('td', { class: 'number', text: population === null ? words.book.say('map.legend.unknown') : words.book.number(population) }),
      element('td', {}, element('bdi', { text: near }),
        km === null ? null : element('span', { class: 'where', text: words.book.say('unit.count.km', { number: km }) })));
  });
  const lead = words.book.say('page.unserved.lead', { count: unserved.length, all: municipalities });
  return [element('table', {}, element('caption', { text: lead }),
    element('thead', {}, element('tr', {}, ...headings.map((id, i) =>
      element('th', { scope: 'col', class: i === 1 ? 'number' : null, text: words.book.say(id) })))),
    element('tbody', {}, ...rows))];
}

function moreLine(words, shown, all) {
  return all > shown ? element('p', { class: 'more', text: words.book.say('page.list.more', { count: all - shown }) }) : null;
}

function unlocatedList(words, data) {
  const { unlocated, unlocated_in_all: all } = data.json;
  if (all === 0) return [element('p', { text: words.book.say('page.unlocated.none') })];
  const rows = unlocated.map(([file, row, project, activity, typed, kind, reason]) => element('li', {},
    element('span', { class: 'tag', text: words.book.say('kind.placement.' + placementWords[kind]) }),
    element('bdi', { class: 'typed', text: typed }),
    element('bdi', { text: [project, activity].filter((text) => text !== '').join(': ') }),
    element('bdi', { class: 'reason', text: words.book.of(reason) }),
    element('bdi', { class: 'where', text: words.book.say('page.unlocated.row', { file, row: String(row) }) })));
  return [element('p', { text: words.book.say('page.unlocated.lead', { count: all }) }),
    element('ul', { class: 'records' }, ...rows), moreLine(words, unlocated.length, all)].filter((part) => part !== null);
}

function inputLines(words, json) {
  return json.inputs.map(([role, file, source]) => {
    const id = 'report.role.' + role;
    const kind = words.book.knows(id) ? words.book.say(id) : role;
    return element('li', {}, element('span', { class: 'tag', text: kind }), element('bdi', { text: file }),
      element('bdi', { class: 'where', text: words.book.of(source) }));
  });
}

/// What findings of that code mean, in the language of the page.
function meaningOf(words, code) {
  const id = 'finding.' + code;
  return words.book.knows(id) ? element('span', { class: 'meaning', text: words.book.say(id) }) : null;
}

function findingLines(json, words) {
  return json.findings.map(([severity, code, file, row, unit, message]) => element('li', { class: 'finding-' + severity },
    element('span', { class: 'tag', text: words.book.say('kind.severity.' + severity) }), meaningOf(words, code),
    element('bdi', { class: 'detail', lang: 'en', text: message }),
    element('bdi', { class: 'where', text: [code, file, row === null ? '' : row, unit].filter((text) => text !== '').join(' · ') })));
}

function definitionLines(words, data) {
  const { book } = words;
  return data.statistics().flatMap((theme) => {
    const id = 'statistic.' + theme.key;
    const minimum = book.knows(id + '.minimum')
      ? ' ' + book.say('report.method.minimum', { minimum: book.say(id + '.minimum') }) : '';
    return [element('dt', { text: words.heading(theme) }),
      element('dd', { text: `${book.say(id + '.meaning')}${minimum} ${book.say('page.notes.source')} ${book.of(theme.source)}` })];
  });
}

function notesList(words, data) {
  const { json } = data;
  const heading = (id) => element('h3', { text: words.book.say(id) });
  const protection = json.sensitive
    ? element('p', { text: words.book.say('page.notes.protection', { threshold: json.sensitive.threshold }) }) : null;
  const made = words.book.say('page.notes.made', { generator: json.generator });
  return [heading('page.notes.about'), ...boundaryNotes(words.book, json).map((text) => element('p', { text })), protection,
    element('p', { text: simplifiedText(words.book, json) + '.' }),
    heading('page.notes.inputs'), element('ul', { class: 'records' }, ...inputLines(words, json)),
    heading('page.notes.findings'), element('ul', { class: 'records' }, ...findingLines(json, words)),
    moreLine(words, json.findings.length, json.findings_in_all),
    heading('page.notes.definitions'), element('dl', { class: 'definitions' }, ...definitionLines(words, data)),
    element('p', { class: 'made', text: made })].filter((part) => part !== null);
}
