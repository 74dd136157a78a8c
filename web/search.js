// Finding a unit by any spelling of any of its names: by sound, as src/names does.

/// Inserted, left out, replaced letters, and swapped neighbours; `most` + 1 if there are more than `most`.
function editDistance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; ++i) {
    const row = [i];
    for (let k = 1; k <= b.length; ++k) {
      row[k] = Math.min(last[k] + 1, row[k - 1] + 1, last[k - 1] + (a[i - 1] === b[k - 1] ? 0 : 1));
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) row[k] = Math.min(row[k], before[k - 2] + 1);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length], most + 1);
}

/// In sounds, that of "-инская"; what is more is another word.
const longestEnding = 7;

/// 0: the very name; 1: it begins so; 2: the name and an ending, as of an adjective; 3: it holds it; else null.
function rankOf(key, typed) {
  const shortest = 4;
  if (key === typed) return 0;
  if (key.startsWith(typed)) return 1;
  if (key.length >= shortest && typed.startsWith(key) && typed.length - key.length <= longestEnding) return 2;
  return typed.length >= 3 && key.includes(typed) ? 3 : null;
}

/// The least; null if there is none.
function best(ranks) {
  const known = ranks.filter((one) => one !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/// How many sounds are evidence. Fewer agree by chance: "zzz" has one, and half of all names hold it.
const enoughSounds = 3;

/// As src/names/match_score.cpp: an edit for so many sounds, and two at most.
const editsFor = (key) => Math.min(2, Math.floor(key.length / enoughSounds));

class Finder {
  constructor(data) {
    this.data = data;
    this.entries = data.units.filter((unit) => unit.level > 0)
      .map((unit) => ({ unit, keys: unit.keys === '' ? [] : unit.keys.split(' ') }));
  }

  /// {units, all, near}: those that agree, the best first, and how many there are; if there are none, the nearest ones.
  find(typed) {
    const most = 12;
    const answer = (units, near) => ({ units: units.slice(0, most), all: units.length, near });
    const code = typed.trim().toUpperCase();
    const byCode = this.entries.filter(({ unit }) => unit.pcode.startsWith(code) && code.length > 3);
    if (byCode.length > 0) return answer(byCode.map(({ unit }) => unit), false);
    const { fold } = this.data.json;
    const name = withoutUnitWords(typed, fold);
    const key = foldKey(name, fold);
    if (key === '') return answer([], false);
    const sounds = soundsOf(name, fold);
    const found = this.ranked((entry) => key.length >= enoughSounds || entry.keys.includes(key) || this.beginsSo(entry, sounds)
      ? best(entry.keys.map((one) => rankOf(one, key))) : null);
    if (found.length > 0) return answer(found, false);
    const edits = editsFor(key);
    if (edits === 0) return answer([], false);
    const near = this.ranked(({ keys }) => best(keys.map((one) => editDistance(one, key, edits)).filter((d) => d <= edits)));
    return answer(near, true);
  }

  /// Whether a name begins with few sounds even if those that are doubled are heard twice.
  beginsSo(entry, sounds) {
    const { fold } = this.data.json;
    const { en, ky, ru, others } = entry.unit;
    entry.sounds ??= [en, ky, ru, ...others].map((name) => soundsOf(withoutUnitWords(name, fold), fold));
    return entry.sounds.some((one) => one.startsWith(sounds));
  }

  /// Units by their best rank, then from the country down, then in P-code order.
  ranked(rank) {
    const found = this.entries.map((entry) => ({ unit: entry.unit, rank: rank(entry) })).filter((one) => one.rank !== null);
    found.sort((a, b) => a.rank - b.rank || a.unit.level - b.unit.level || a.unit.index - b.unit.index);
    return found.map(({ unit }) => unit);
  }
}

/// A text field with a list of what it finds.
class SearchBox {
  constructor(input, list, finder, asked) {
    Object.assign(this, { input, list, finder, asked, active: -1 });
    input.addEventListener('input', () => this.update());
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('blur', () => setTimeout(() => this.hide(), 200));
  }

  update() {
    this.render();
    this.expand(this.list.children.length > 0);
  }

  /// What is found, in the language of the page: to be called again when that is another.
  render() {
    const { units, all, near } = this.finder.find(this.input.value);
    this.active = -1;
    this.input.removeAttribute('aria-activedescendant');
    this.list.replaceChildren(...units.map((unit, i) => this.option(unit, i)));
    this.asked.announce(this.input.value.trim() === '' ? null : { count: all, shown: units.length, near });
  }

  option(unit, i) {
    const { name, where } = this.asked.describe(unit);
    return element('li', { role: 'option', id: 'found-' + i, 'aria-selected': 'false', 'data-pcode': unit.pcode,
      onmousedown: (event) => { event.preventDefault(); this.choose(unit); } },
    element('bdi', { text: name }), element('bdi', { class: 'where', text: where }));
  }

  expand(open) {
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
    this.input.removeAttribute('aria-activedescendant');
  }
  hide() { this.expand(false); }

  choose(unit) {
    this.hide();
    this.input.value = '';
    this.render();
    this.asked.choose(unit);
  }

  key(event) {
    const options = [...this.list.children];
    if (event.key === 'Escape') { this.hide(); return; }
    if (event.key === 'Enter' && !this.list.hidden) {
      event.preventDefault();
      options[Math.max(this.active, 0)].dispatchEvent(new MouseEvent('mousedown', { cancelable: true }));
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || this.list.hidden) return;
    event.preventDefault();
    this.active = (this.active + step + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === this.active)));
    options[this.active].scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', options[this.active].id);
  }
}
