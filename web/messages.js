// Phrases in the language that is chosen. Patterns are a small part of ICU's: `{name}`, and
// `{count, plural, one {# unit} other {# units}}`.

const languages = ['en', 'ky', 'ru'];

/// The locale that the browser writes numbers of a language in. Where it has no Kyrgyz, the Russian way is the same.
function localeOf(language) {
  return Intl.NumberFormat.supportedLocalesOf([language]).length > 0 ? language : 'ru';
}

/// "one", "few" … for a number, as Unicode CLDR has it; Kyrgyz has two cases, which not every browser knows.
function pluralCase(language, count) {
  if (language === 'ky') return count === 1 ? 'one' : 'other';
  return new Intl.PluralRules(language).select(count);
}

/// A plain number as the language writes it, with at most so many decimals.
function numberText(language, value, decimals) {
  const format = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: decimals });
  return format.format(value === 0 ? 0 : value);
}

/// Where the brace that `text[open]` opens is closed.
function closingBrace(text, open) {
  let depth = 0;
  for (let i = open; i < text.length; ++i) {
    if (text[i] === '{') ++depth;
    if (text[i] === '}' && --depth === 0) return i;
  }
  throw new Error('a brace that is not closed: ' + text);
}

/// The cases of "one {…} other {…}".
function pluralCases(text) {
  const cases = new Map();
  for (let rest = text.trim(); rest !== '';) {
    const open = rest.indexOf('{');
    const close = closingBrace(rest, open);
    cases.set(rest.slice(0, open).trim(), rest.slice(open + 1, close));
    rest = rest.slice(close + 1).trim();
  }
  return cases;
}

function filled(language, pattern, fillings, number) {
  let text = '';
  for (let i = 0; i < pattern.length; ++i) {
    if (pattern[i] === '#' && number !== null) {
      text += number;
    } else if (pattern[i] === '{') {
      const close = closingBrace(pattern, i);
      text += filledArgument(language, pattern.slice(i + 1, close), fillings);
      i = close;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

/// What a plural counts is a number, or {of, text} where it is written otherwise: "3–5" has the plural of 5.
function filledArgument(language, argument, fillings) {
  const [name, kind] = argument.split(',', 2).map((part) => part.trim());
  const value = fillings[name];
  if (value === undefined) throw new Error('nothing to fill in for ' + name);
  if (kind !== 'plural') return typeof value === 'number' ? numberText(language, value, 2) : value;
  const { of, text } = typeof value === 'number' ? { of: value, text: numberText(language, value, 0) } : value;
  const cases = pluralCases(argument.split(',').slice(2).join(','));
  return filled(language, cases.get(pluralCase(language, of)) ?? cases.get('other'), fillings, text);
}

/// A filling that ends with a stop of its own ends the sentence too.
function withOneStop(pattern, text) {
  return pattern.endsWith('}.') && text.endsWith('..') && !text.endsWith('...') ? text.slice(0, -1) : text;
}

/// Speaks one language out of `phrases`: id to the texts in each.
function phrasebook(phrases, language) {
  const position = languages.indexOf(language);
  return {
    language,
    knows: (id) => Object.hasOwn(phrases, id),
    /// Of a text that the data have in each language.
    of: (texts) => texts[position],
    say: (id, fillings = {}) => withOneStop(phrases[id][position], filled(language, phrases[id][position], fillings, null)),
    number: (value, decimals = 2) => numberText(language, value, decimals),
  };
}
