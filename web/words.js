// How units, figures and records are called in one language.

const withoutNumber = { unknown: 'map.legend.unknown', not_given: 'page.legend.not_given', known_only_above: 'map.legend.known_only_above',
  ungoverned: 'map.legend.ungoverned' };

const usualDecimals = (theme) => (theme.unit === '%' || theme.unit === 'km2' ? 1 : 2);

/// As many as it takes that what is more than nothing is not told as 0, nor a range as one number; as in
/// src/words/phrasebook.cpp.
function decimalsOf(theme, { low, high }) {
  const most = 6;
  for (let decimals = usualDecimals(theme); decimals < most; ++decimals) {
    const [lower, upper] = [low, high].map((value) => Math.round(value * 10 ** decimals));
    const isToldAsNone = (low !== 0 && lower === 0) || (high !== 0 && upper === 0);
    if (!isToldAsNone && (low === high || lower !== upper)) return decimals;
  }
  return most;
}

/// How things are called in one language.
class Words {
  constructor(data, language) {
    this.data = data;
    this.book = phrasebook(data.json.phrases, language);
    const collator = new Intl.Collator(localeOf(language), { numeric: true });
    this.compare = (a, b) => collator.compare(a, b);
  }

  name(unit) { return [...this.data.json.names[this.book.language], 'pcode'].map((key) => unit[key]).find((text) => text !== ''); }
  type(unit) { return this.book.say('kind.unit_type.' + unit.type); }
  level(level) { return this.book.say('kind.levels.' + levelWords[level]); }
  where(unit) { return [this.type(unit), ...this.data.above(unit).map((above) => this.name(above))].join(', '); }
  /// Parts are of the data; those of sex and age have words.
  part(part) { return this.book.knows('kind.part.' + part) ? this.book.say('kind.part.' + part) : part; }
  orBlank(text) { return text === '' ? this.book.say('page.filter.blank') : text; }

  theme(theme) {
    if (theme.kind === 'presence') return this.book.say('page.shows.presence');
    if (theme.kind === 'sensitive') return theme.part ? `${theme.of}, ${this.part(theme.part)}` : theme.of;
    return this.book.say('statistic.' + theme.key + '.name');
  }
  /// With what it is measured in, where the name does not say that, as the library's Phrasebook::heading().
  heading(theme) {
    const measured = theme.unit === '%' || theme.unit === 'km2';
    return measured ? `${this.theme(theme)}, ${this.book.say('unit.' + theme.unit)}` : this.theme(theme);
  }

  /// Years are names rather than quantities: 2021, not 2,021.
  value(theme, value, decimals = usualDecimals(theme)) {
    if (theme.unit === 'year') return String(value);
    return this.book.number(value, decimals);
  }

  figure(theme, figure) {
    const { threshold } = this.data.json.sensitive ?? { threshold: 0 };
    if (figure.kind === 'hidden') return '<' + this.book.number(threshold);
    if (figure.low === undefined) return this.book.say(withoutNumber[figure.kind]);
    const decimals = decimalsOf(theme, figure);
    const [low, high] = [figure.low, figure.high].map((value) => this.value(theme, value, decimals));
    return low === high ? low : `${low}–${high}`;
  }
  figureWithUnit(theme, figure) {
    const text = this.figure(theme, figure);
    if ((figure.low === undefined && figure.kind !== 'hidden') || theme.unit === 'year') return text;
    const counted = 'unit.count.' + theme.unit;
    if (!this.book.knows(counted)) return `${text} ${this.book.say('unit.' + theme.unit)}`;
    return this.book.say(counted, { count: { of: figure.high ?? this.data.json.sensitive.threshold, text } });
  }

  /// "2 records, 1 more perhaps".
  records({ certain, possible }) {
    const texts = [certain > 0 ? this.book.say('unit.count.records', { count: certain }) : null,
      possible > 0 ? this.book.say('page.card.maybe', { count: possible }) : null].filter((text) => text !== null);
    return texts.length > 0 ? texts.join(', ') : this.book.say('page.legend.nothing');
  }

  period(from, to) {
    if (from === null && to === null) return this.book.say('page.period.undated');
    const id = from === null ? 'until' : to === null ? 'since' : from === to ? 'one' : 'between';
    return this.book.say('page.period.' + id, { from: String(from), to: String(to) });
  }
}
