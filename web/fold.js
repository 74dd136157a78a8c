// The sound of a name, as src/names/fold.cpp has it, whose tables come with the data: what scripts and romanisations
// write in different ways becomes one. A test compares the two over all names that are known.

const latinTwins = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', k: 'к' };
const cyrillicTwins = Object.fromEntries(Object.entries(latinTwins).map(([latin, cyrillic]) => [cyrillic, latin]));
const isLatin = (c) => /\p{Script=Latin}/u.test(c);
const isCyrillic = (c) => /\p{Script=Cyrillic}/u.test(c);
const withoutMarks = (c) => c.normalize('NFD').replace(/\p{M}/gu, '') || c;
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;

/// A word of mixed script means the script that all of its letters can be read in.
function mendedWord(word) {
  const letters = [...word];
  if (!letters.some(isLatin) || !letters.some(isCyrillic)) return word;
  const toCyrillic = (c) => latinTwins[withoutMarks(c)] ?? c;
  const toLatin = (c) => cyrillicTwins[c] ?? c;
  const canBeCyrillic = letters.every((c) => !isLatin(c) || toCyrillic(c) !== c);
  const canBeLatin = letters.every((c) => !isCyrillic(c) || toLatin(c) !== c);
  if (canBeCyrillic === canBeLatin) return word;
  return letters.map((c) => (canBeCyrillic ? (isLatin(c) ? toCyrillic(c) : c) : toLatin(c))).join('');
}

/// The words of a name: letters and digits in lower case, look-alikes put right.
function wordsOf(name) {
  const text = name.normalize('NFKC').replace(invisible, '').toLowerCase().normalize('NFKC').replace(/\p{M}/gu, '')
    .replaceAll('ӊ', 'ң');
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/[\u02B9-\u02BF]/gu, ''))
    .filter((word) => word !== '');
}

/// In Latin letters, one romanisation out of many.
function inLatin(letters, table) {
  const j = /[âčšŝûž]/u.test(letters) ? 'y' : 'j';
  let latin = '';
  let before = '';
  for (const c of letters) {
    if (c === 'с' && before === 'т') latin += "'";
    before = c;
    if (c === 'j') latin += j;
    else if (Object.hasOwn(table.letters, c)) latin += table.letters[c];
    else if (isLatin(c)) latin += withoutMarks(c);
    else latin += c;
  }
  return latin;
}

function soundAt(latin, table) {
  if (latin[0] === 'j' && !'aeiouy'.includes(latin[1] ?? '-')) return ['j', 'i'];
  return table.sounds.find(([written]) => latin.startsWith(written)) ?? [latin[0], latin[0]];
}

/// After k, t, d and b an e is an o.
function appendSound(key, sound) {
  return key + (sound === 'e' && 'ktdb'.includes(key.at(-1) ?? '-') ? 'o' : sound);
}

/// All sounds of a name, those that are doubled twice.
function soundsOf(name, table) {
  let rest = inLatin(wordsOf(name).map(mendedWord).join(''), table);
  let key = '';
  while (rest !== '') {
    const [written, folded] = soundAt(rest, table);
    for (const sound of folded) key = appendSound(key, sound);
    rest = rest.slice(written.length);
  }
  return key;
}

function foldKey(name, table) { return soundsOf(name, table).replace(/([^0-9])\1+/g, '$1'); }

/// Without words like "district" at either end, unless nothing else is left.
function withoutUnitWords(name, table) {
  const known = new Set(table.words);
  let words = name.normalize('NFKC').toLowerCase().split(/[\s().,]+/).filter((word) => word !== '');
  const strip = (cut, rest) => {
    for (const count of [2, 1])
      if (words.length > count && known.has(cut(count).join(' '))) return rest(count);
    return null;
  };
  for (let shorter = words; shorter !== null;) {
    words = shorter;
    shorter = strip((n) => words.slice(-n), (n) => words.slice(0, -n)) ??
      strip((n) => words.slice(0, n), (n) => words.slice(n));
  }
  return words.join(' ');
}
