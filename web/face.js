// What is always said on the map's face, whatever is shown: above it and below it.

/// The title that was given, else the projects.
function pageTitle(words, data) {
  const { title, projects } = data.json;
  if (title !== '') return title;
  const most = 3;
  const named = projects.filter((name) => name !== '');
  const text = named.length > 0 && named.length <= most ? named.join(', ')
    : words.book.say('unit.count.projects', { count: projects.length });
  return words.book.say('page.title', { projects: text });
}

/// How many municipalities are served, and when.
function pageSubtitle(words, data) {
  const years = data.years();
  const period = words.period(years?.[0] ?? null, years?.[1] ?? null);
  // The country's own figure, as in the report: of several that share a name one is served without its being known
  // which, so that it can be more than the municipalities that are known to be served.
  const { kind, low, high } = data.figure(data.theme('served'), 0, data.unitsOf(0)[0]);
  if (low === undefined) return period;
  const exact = low === high && (kind === 'number' || kind === 'none');
  return words.book.say(exact ? 'page.subtitle.exact' : 'page.subtitle.least',
    { served: low, all: data.json.municipalities, period });
}

/// The counts that must not be overlooked, at the level that is shown, as on drawn maps. Of a figure on confidential
/// records they are those of the others.
function faceTexts(book, json, level, theme) {
  const [placed, partly, unplaced] = json.records[level - 1];
  const texts = [book.say('unit.count.records', { count: placed + partly + unplaced }),
    book.say('map.records', { placed, partly, unplaced })];
  const { sensitive } = json;
  if (sensitive) texts.push(book.say(theme.kind === 'sensitive' ? 'page.face.others' : 'map.records.withheld'));
  if (sensitive) texts.push(book.say('page.face.hidden',
    { hidden: sensitive.cells - sensitive.published, all: sensitive.cells }));
  return texts;
}

/// How far borders are simplified: "200 m", "10%" of their vertices, or not.
function simplifiedText(book, { simplified }) {
  if (simplified === '') return book.say('page.simplified.none');
  return simplified.endsWith('m') ? book.say('page.simplified.metres', { metres: parseFloat(simplified) })
    : book.say('page.simplified.share', { share: simplified });
}

/// What the boundaries say of themselves; of names, where some are in another language.
const boundaryNotes = (book, json) => json.notes.map((texts) => book.of(texts)).filter((text) => text !== '');
