// The page: puts the parts together, and keeps them in step with what is chosen.

const noFilter = Object.freeze({ project: null, sector: null, from: null, to: null });

class Page {
  constructor(data) {
    this.data = data;
    this.state = new ViewState({ language: data.json.language, level: 1, byZoom: false, theme: data.theme(data.json.shows),
      method: 0, filter: noFilter, selected: null, hovered: null, sort: { column: 'unit', down: false } });
    this.words = new Words(data, data.json.language);
    this.refreshPresence();
    this.makeParts();
    this.wire();
    this.state.listen((changed) => this.update(changed));
    this.renderAll();
  }

  makeParts() {
    const select = (unit) => this.select(unit);
    const hover = (unit) => this.state.set({ hovered: unit });
    this.map = new MapView(byId('map'), this.data, { select, hover, figureOf: (unit) => this.figureOf(unit),
      limits: () => this.limits(), nameOf: (unit) => this.words.name(unit), describe: (unit) => this.describe(unit) });
    this.table = new TableView(byId('table'), { select, hover, sort: (column) => this.sortBy(column) });
    this.card = new Card(byId('card'), this.data, { close: () => this.state.set({ selected: null }),
      notes: () => this.ofAllRecords(),
      lostFocus: () => { if (this.lastSelected) this.table.focus(this.lastSelected); } });
    this.search = new SearchBox(byId('search'), byId('found'), new Finder(this.data), {
      choose: select, announce: (found) => this.announceFound(found),
      describe: (unit) => ({ name: this.words.name(unit), where: this.words.where(unit) }) });
  }

  // What is chosen.

  refreshPresence() {
    const filter = this.state.get('filter');
    this.work = this.data.work(filter);
    this.presence = this.data.presence(this.state.get('level'), this.work);
  }

  /// Of a lake or a forest no figure of municipalities says anything, whether it is 0 or not known.
  figureOf(unit) {
    const theme = this.state.get('theme');
    const figure = theme.kind === 'presence' ? presenceFigure(this.presence.get(unit.index))
      : this.data.figure(theme, this.state.get('level'), unit);
    const silent = figure.kind === 'none' || figure.kind === 'unknown';
    return silent && !this.data.governed(unit) ? { kind: 'ungoverned' } : figure;
  }

  limits() {
    const theme = this.state.get('theme');
    return theme.kind === 'presence' ? [1, 1] : this.data.limits(theme, this.state.get('level'), this.state.get('method'));
  }

  figureText(unit) {
    const theme = this.state.get('theme');
    if (theme.kind !== 'presence') return this.words.figureWithUnit(theme, this.figureOf(unit));
    return this.words.records(this.presence.get(unit.index));
  }

  describe(unit) { return [this.words.name(unit), this.figureText(unit)]; }

  /// The level on which a unit has a row: its own, unless it stands for itself only elsewhere.
  levelOf(unit) {
    return [unit.level, ...drawnLevels].find((level) => this.data.levels[level].position.has(unit.index) && level > 0);
  }

  select(unit) {
    const level = this.data.levels[this.state.get('level')].position.has(unit.index) ? this.state.get('level') : this.levelOf(unit);
    this.lastSelected = unit;
    this.state.set({ level, byZoom: this.state.get('byZoom') && level === this.state.get('level'), selected: unit });
  }

  sortBy(column) {
    const { column: before, down } = this.state.get('sort');
    this.state.set({ sort: { column, down: before === column ? !down : column !== 'unit' } });
  }

  setFilter(part) {
    const filter = { ...this.state.get('filter'), ...part };
    const first = !this.state.filtered() && Object.values(filter).some((value) => value !== null);
    this.state.set(first ? { filter, theme: this.data.theme('presence') } : { filter });
  }

  // What follows from it.

  update(changed) {
    const any = (...names) => names.some((name) => changed.has(name));
    if (any('language')) this.words = new Words(this.data, this.state.get('language'));
    if (any('filter', 'level')) this.refreshPresence();
    if (any('language', 'level', 'theme', 'method', 'filter')) this.renderAll();
    else if (any('sort')) this.renderTable();
    if (any('language')) this.search.render();
    if (any('selected', 'language', 'level', 'filter')) this.showSelected(changed);
    if (any('hovered', 'selected', 'level', 'sort', 'language', 'filter', 'theme', 'method')) this.mark();
  }

  showSelected(changed) {
    const selected = this.state.get('selected');
    const shown = selected && this.data.levels[this.state.get('level')].position.has(selected.index);
    if (!shown) {
      this.card.close();
      if (selected) this.state.set({ selected: null });
      return;
    }
    if (!changed.has('selected')) { this.card.render(this.words, selected, this.state.get('level')); return; }
    this.card.open(this.words, selected, this.state.get('level'));
    this.map.goTo(selected);
    this.table.reveal(selected);
    byId('status').textContent = `${this.words.name(selected)}: ${this.figureText(selected)}`;
  }

  mark() {
    const [hovered, selected] = [this.state.get('hovered'), this.state.get('selected')];
    this.map.mark(hovered ?? selected);
    this.table.mark(hovered, selected);
  }

  announceFound(found) {
    const { book } = this.words;
    const text = found === null ? '' : found.count === 0 ? book.say('page.search.none')
      : found.near ? book.say('page.search.near')
        : book.say(found.shown < found.count ? 'page.search.first' : 'page.search.count', found);
    byId('search-status').textContent = text;
  }

  renderAll() {
    this.renderWords();
    renderControls(this.words, this.data, this.state);
    this.map.show(this.state.get('level'));
    this.map.paint();
    this.renderLegend();
    this.renderTable();
    this.renderLists();
  }

  renderWords() {
    const { book } = this.words;
    document.documentElement.lang = book.language;
    for (const [attribute, apply] of [
      ['data-say', (node, text) => { node.textContent = text; }],
      ['data-label', (node, text) => node.setAttribute('aria-label', text)],
      ['data-placeholder', (node, text) => node.setAttribute('placeholder', text)],
    ])
      for (const node of document.querySelectorAll(`[${attribute}]`)) apply(node, book.say(node.getAttribute(attribute)));
    for (const button of document.querySelectorAll('[data-language]'))
      button.setAttribute('aria-pressed', String(button.dataset.language === book.language));
    byId('title').textContent = document.title = pageTitle(this.words, this.data);
    byId('subtitle').textContent = pageSubtitle(this.words, this.data);
    const source = book.of(this.data.json.source);
    byId('source').textContent = source === '' ? '' : book.say('map.source', { text: source });
    byId('notes-short').textContent = boundaryNotes(book, this.data.json).join(' · ');
    byId('simplified').textContent = simplifiedText(book, this.data.json);
  }

  renderLegend() {
    const [theme, limits, units] = [this.state.get('theme'), this.limits(), this.data.unitsOf(this.state.get('level'))];
    const shown = units.map((unit) => ({ figure: this.figureOf(unit), counts: this.data.governed(unit) ? 1 : 0 }));
    byId('legend-title').textContent = this.words.heading(theme);
    byId('face').replaceChildren(...faceTexts(this.words.book, this.data.json, this.state.get('level'), theme)
      .map((text) => element('li', { text })), ...this.ofAllRecords('li'));
    byId('legend-lines').replaceChildren(...legendLines(this.words, this.state.get('level'), theme, limits, shown, this.data.json.colours));
    const { book } = this.words;
    const points = units.some((unit) => unit.rings.length === 0 && unit.point) ? [book.say('page.legend.points')] : [];
    const filtered = this.state.filtered()
      ? filterNotes(book, theme, this.state.get('filter'), this.work, this.data.json.work) : [];
    byId('legend-notes').replaceChildren(...[...points, ...filtered].map((text) => element('p', { text })));
    byId('filter-note').textContent = filtered.join(' ');
  }

  renderTable() {
    const level = this.state.get('level');
    const theme = this.state.get('theme');
    const { book } = this.words;
    const rows = this.data.unitsOf(level).map((unit) => ({ unit, name: this.words.name(unit),
      where: level > 1 ? this.data.above(unit).map((above) => this.words.name(above)).join(', ') : '',
      figure: this.figureOf(unit), text: this.cellText(theme, unit), ...this.presence.get(unit.index) }));
    const headings = { unit: book.say('page.table.unit'), figure: this.words.theme(theme),
      certain: book.say(theme.kind === 'sensitive' ? 'page.table.others' : 'page.table.certain'), possible: book.say('page.table.possible') };
    const caption = book.say('page.table.caption', { level: this.words.level(level), figure: this.words.theme(theme) });
    this.table.render(this.words, caption, headings, rows, this.state.get('sort'));
  }

  cellText(theme, unit) {
    const figure = this.figureOf(unit);
    if (theme.kind !== 'presence' || figure.kind === 'ungoverned') return this.words.figure(theme, figure);
    const id = { number: 'certain', between: 'possible', none: 'nothing' }[figure.kind];
    return this.words.book.say('page.cell.' + id);
  }

  /// What is said, while a filter is set, where it does not reach.
  ofAllRecords(kind = 'p') {
    return this.state.filtered() ? [element(kind, { class: 'of-all', text: this.words.book.say('page.filter.all_records') })] : [];
  }

  renderLists() {
    const shown = `${this.state.get('language')} ${this.state.filtered()}`;
    if (this.listsShown === shown) return;
    this.listsShown = shown;
    byId('panel-unserved').replaceChildren(...this.ofAllRecords(), ...unservedList(this.words, this.data, (unit) => this.select(unit)));
    byId('panel-unlocated').replaceChildren(...this.ofAllRecords(), ...unlocatedList(this.words, this.data));
    byId('panel-notes').replaceChildren(...notesList(this.words, this.data));
  }

  // The controls.

  wire() {
    const on = (id, event, handle) => byId(id).addEventListener(event, handle);
    for (const button of document.querySelectorAll('[data-language]'))
      button.addEventListener('click', () => this.state.set({ language: button.dataset.language }));
    for (const radio of document.querySelectorAll('[name=level]'))
      radio.addEventListener('change', () => this.chooseLevel(radio.value));
    on('theme', 'change', () => this.state.set({ theme: this.data.theme(byId('theme').value) }));
    on('method', 'change', () => this.state.set({ method: Number(byId('method').value) }));
    const number = (id) => (byId(id).value === '' ? null : Number(byId(id).value));
    for (const part of ['project', 'sector', 'from', 'to'])
      on('filter-' + part, 'change', () => this.setFilter({ [part]: number('filter-' + part) }));
    on('filter-clear', 'click', () => { this.state.set({ filter: noFilter }); byId('filter-project').focus(); });
    on('zoom-in', 'click', () => this.map.map.zoomIn(1));
    on('zoom-out', 'click', () => this.map.map.zoomOut(1));
    on('zoom-all', 'click', () => this.map.fitCountry());
    this.map.map.on('zoomend', () => { if (this.state.get('byZoom')) this.state.set({ level: this.map.levelByZoom() }); });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && document.activeElement !== byId('search')) this.state.set({ selected: null });
    });
    wireTabs([...document.querySelectorAll('[role=tab]')]);
    this.wireSizes();
    this.wireBaseMap();
  }

  chooseLevel(value) {
    if (value === 'zoom') this.state.set({ byZoom: true, level: this.map.levelByZoom() });
    else this.state.set({ byZoom: false, level: Number(value) });
  }

  /// The drawing keeps the country in view when the window, or the paper, has another shape.
  wireSizes() {
    const fit = () => {
      const home = this.map.map.getZoom() === this.map.homeZoom;
      this.map.map.invalidateSize({ animate: false });
      if (home || matchMedia('print').matches) this.map.fitCountry();
    };
    new ResizeObserver(fit).observe(byId('map'));
    addEventListener('beforeprint', fit);
    addEventListener('afterprint', () => { this.map.map.invalidateSize({ animate: false }); this.map.fitCountry(); });
  }

  /// Off until the reader asks for it; and only where the page was made with it.
  wireBaseMap() {
    const button = byId('base-map');
    if (!this.data.json.base_map) { button.remove(); return; }
    const tiles = L.tileLayer('https://tile.openstreetmap.org/{z}/{x}/{y}.png', { maxZoom: mapZooms.most });
    button.addEventListener('click', () => {
      const shown = button.getAttribute('aria-pressed') !== 'true';
      if (shown) tiles.addTo(this.map.map);
      else tiles.remove();
      button.setAttribute('aria-pressed', String(shown));
      button.dataset.say = shown ? 'page.base.hide' : 'page.base';
      button.textContent = this.words.book.say(button.dataset.say);
      byId('map').classList.toggle('with-base', shown);
      byId('attribution').hidden = !shown;
    });
  }
}

new Page(new PageData(JSON.parse(byId('data').textContent)));
