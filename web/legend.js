// The legend of what is shown, and what is said below it.

/// A little square filled as units are.
function swatch(fill) {
  return svgElement('svg', { class: 'swatch', width: 24, height: 14, 'aria-hidden': 'true', focusable: 'false' },
    svgElement('rect', { x: 0.5, y: 0.5, width: 23, height: 13, fill, stroke: '#767b83' }));
}

function legendLine(fill, text, count) {
  return element('li', {}, swatch(fill), element('span', { class: 'legend-text', text }),
    element('span', { class: 'legend-count', text: count }));
}

/// How many units that somebody governs have each fill; 0 where only others have it.
function fillCounts(fills) {
  const counts = new Map();
  for (const { fill, counts: units } of fills) counts.set(fill, (counts.get(fill) ?? 0) + units);
  return counts;
}

const presenceLines = (colours) => [
  [colours.ramps[0][0], 'page.legend.certain'],
  [betweenFill(1, null, 0), 'page.legend.possible'],
  [colours.none, 'page.legend.nothing'],
];
/// In the order of drawn maps, legend_rows() of src/map/legend.cpp; of all that is hatched, the colours of the lowest
/// and the highest class.
const specialLines = (colours, count, sayNone) => [
  [colours.none, sayNone],
  [betweenFill(count, count > 1 ? 0 : null, count - 1), 'map.legend.between_hatched'],
  [betweenFill(count, count - 1, count - 1), 'map.legend.between_in_class'],
  ['url(#fill-known_only_above)', 'map.legend.known_only_above'],
  [colours.unknown, 'map.legend.unknown'],
  ['url(#fill-hidden)', 'map.legend.hidden'],
  ['url(#fill-not_given)', 'page.legend.not_given'],
];
const ungovernedLine = (words, counts, colours) =>
  (counts.has(colours.ungoverned) ? [legendLine(colours.ungoverned, words.book.say('map.legend.ungoverned'), '')] : []);

/// Whether all figures that are known are whole numbers.
const allWhole = (figures) => figures.every(({ low, high }) => low === undefined || (Number.isInteger(low) && Number.isInteger(high)));

/// Whether the figure, a share, can only be all or nothing: each municipality is served or is not.
const isYesOrNo = (theme, level) => theme.key === 'served_share' && level === 3;

/// Lines of a legend: classes first, the lowest on top, then what is no class and occurs, as on drawn maps.
function legendLines(words, level, theme, limits, shown, colours) {
  const fills = shown.map(({ figure, counts }) => ({ fill: fillOf(figure, limits, colours), counts }));
  const whole = allWhole(shown.map(({ figure }) => figure));
  const counts = fillCounts(fills);
  const number = (count) => words.book.number(count ?? 0);
  if (theme.kind === 'presence')
    return [...presenceLines(colours).map(([fill, id]) => legendLine(fill, words.book.say(id), number(counts.get(fill)))),
      ...ungovernedLine(words, counts, colours)];
  const yesOrNo = isYesOrNo(theme, level);
  const ramp = colours.ramps[limits.length - 2];
  const lines = limits.slice(1).map((_, i) => legendLine(ramp[i],
    yesOrNo ? words.book.say('map.legend.served') : classText(words, theme, limits, i, whole), number(counts.get(ramp[i]))));
  for (const [fill, id] of specialLines(colours, limits.length - 1, yesOrNo ? 'map.legend.not_served' : 'map.legend.none')) {
    const count = countAs(fill, counts);
    if (count !== null) lines.push(legendLine(fill, words.book.say(id), number(count)));
  }
  return [...lines, ...ungovernedLine(words, counts, colours)];
}

/// How many units the line of a legend with that fill stands for, one of bounds for those of any class; null: none.
function countAs(fill, counts) {
  const bounds = ['url(#fill-between-', 'url(#fill-within-'].find((kind) => fill.startsWith(kind));
  const found = [...counts].filter(([one]) => (bounds ? one.startsWith(bounds) : one === fill));
  return found.length === 0 ? null : found.reduce((sum, [, count]) => sum + count, 0);
}

/// "20 – <30", the last with its end; "20–29" where all figures are `whole`, as drawn maps have it.
function classText(words, theme, limits, i, whole) {
  const last = i === limits.length - 2;
  const [low, high] = whole ? [Math.ceil(limits[i]), last ? Math.floor(limits[i + 1]) : Math.ceil(limits[i + 1]) - 1]
    : [limits[i], limits[i + 1]];
  if (low >= high) return words.value(theme, low);
  const [from, to] = [low, high].map((limit) => words.value(theme, limit));
  return whole ? `${from}–${to}` : `${from} – ${last ? '' : '<'}${to}`;
}

/// What a filter lets through, and what it cannot tell.
function filterNotes(book, theme, filter, chosenWork, allWork) {
  const records = (rows) => rows.reduce((sum, row) => sum + row[5], 0);
  const undated = records(chosenWork.filter((row) => row[4] === 0));
  const notes = [book.say('page.filter.chosen', { chosen: records(chosenWork), all: records(allWork) })];
  if (theme.kind !== 'presence') notes.push(book.say('page.filter.unfiltered'));
  if ((filter.from !== null || filter.to !== null) && undated > 0)
    notes.push(book.say('page.filter.undated', { count: undated }));
  return notes;
}
