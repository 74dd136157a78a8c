// What a reader chooses by: lists, radio buttons and tabs.

const classMethods = ['quantile', 'equal', 'jenks'];

/// Puts the controls in the language of the page, and shows what is chosen in them.
function renderControls(words, data, state) {
  const { book } = words;
  const level = state.get('byZoom') ? 'zoom' : String(state.get('level'));
  for (const radio of document.querySelectorAll('[name=level]')) radio.checked = radio.value === level;
  fillThemes(words, data, state);
  fillSelect('method', classMethods.map((id, i) => [i, book.say('page.method.' + id)]), state.get('method'));
  byId('method').disabled = state.get('theme').kind === 'presence';
  const filter = state.get('filter');
  const all = ['', book.say('page.filter.all')];
  const listed = (texts) => [all, ...texts.map((text, i) => [i, words.orBlank(text)])];
  fillSelect('filter-project', listed(data.json.projects), filter.project ?? '');
  fillSelect('filter-sector', listed(data.json.sectors), filter.sector ?? '');
  const years = data.years();
  const list = years ? Array.from({ length: years[1] - years[0] + 1 }, (_, i) => [years[0] + i, String(years[0] + i)]) : [];
  fillSelect('filter-from', [all, ...list], filter.from ?? '');
  fillSelect('filter-to', [all, ...list], filter.to ?? '');
  byId('filter-clear').hidden = !state.filtered();
}

function fillSelect(id, options, chosen) {
  byId(id).replaceChildren(...options.map(([value, text]) => element('option', { value: String(value), text })));
  byId(id).value = String(chosen);
}

function fillThemes(words, data, state) {
  const groups = [['records', 'presence'], ['figures', 'statistic'], ['sensitive', 'sensitive']].map(([id, kind]) => {
    const themes = data.themes.filter((theme) => theme.kind === kind);
    return themes.length === 0 ? null : element('optgroup', { label: words.book.say('page.shows.' + id) },
      ...themes.map((theme) => element('option', { value: theme.key, text: words.theme(theme) })));
  });
  byId('theme').replaceChildren(...groups.filter((group) => group !== null));
  byId('theme').value = state.get('theme').key;
}

/// Opens the panel of the tab that is clicked, or gone to by arrow keys; the first one at the beginning.
function wireTabs(tabs) {
  const open = (tab) => {
    for (const one of tabs) {
      one.setAttribute('aria-selected', String(one === tab));
      one.tabIndex = one === tab ? 0 : -1;
      byId(one.getAttribute('aria-controls')).hidden = one !== tab;
    }
  };
  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => open(tab));
    tab.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = tabs[(i + step + tabs.length) % tabs.length];
      open(next);
      next.focus();
    });
  });
  open(tabs[0]);
}
