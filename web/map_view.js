// The drawn map. Leaflet draws; what is drawn in which colour is decided here.

const lineColours = { own: '#a3aab3', upper: '#4a4f57', marked: '#111111' };
const mapZooms = { most: 13, snap: 0.25 };

/// Diagonal lines over a colour, rising or falling, or a grid, as on drawn maps: told apart without colour too.
function pattern(id, background, marks) {
  const size = 8;
  return svgElement('pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse' },
    svgElement('rect', { width: size, height: size, fill: background }), ...marks);
}
const stroke = (d, colour, width, opacity = 0.75) => svgElement('path', { d, stroke: colour, 'stroke-width': width, 'stroke-opacity': opacity, fill: 'none' });
const falling = 'M0,0 l8,8 M-4,4 l8,8 M4,-4 l8,8';
const diagonal = 'M-1,1 l2,-2 M0,8 l8,-8 M7,9 l2,-2';

const hatch = 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4';

/// Of two bounds: the lower one's colour, hatched with the upper one's, or with a shade of it where they are of one class,
/// as drawn maps have it. A bound of 0 is no class.
const betweenFill = (count, low, high) =>
  `url(#fill-${low === high ? 'within' : 'between'}-${count}-${low ?? 'none'}-${high ?? 'none'})`;

function betweenPatterns(colours, ramp, shades) {
  const list = ramp.map((colour, i) => pattern(`fill-within-${ramp.length}-${i}-${i}`, colour, [stroke(hatch, shades[i], 1.1, 1)]));
  for (let high = 0; high < ramp.length; ++high)
    for (let low = -1; low < high; ++low)
      list.push(pattern(`fill-between-${ramp.length}-${low < 0 ? 'none' : low}-${high}`, low < 0 ? colours.none : ramp[low],
        [stroke(hatch, ramp[high], 2.4, 1)]));
  return list;
}

function fillPatterns(colours) {
  return [
    pattern('fill-known_only_above', colours.known_only_above, [stroke(falling, '#9a9a9a', 0.8, 1)]),
    pattern('fill-hidden', colours.hidden, [stroke(diagonal, '#ffffff', 1), stroke('M0,0 l8,8', '#ffffff', 1)]),
    pattern('fill-not_given', colours.unknown, [stroke('M0,2 h8 M0,6 h8', '#ffffff', 1)]),
    ...colours.ramps.flatMap((ramp, i) => betweenPatterns(colours, ramp, colours.shades[i])),
  ];
}

/// What a unit is filled with, by its figure: a colour or a pattern; as fill_of() of src/map/fills.cpp.
function fillOf(figure, limits, colours) {
  if (figure.kind === 'unknown' || figure.kind === 'ungoverned') return colours[figure.kind];
  if (['hidden', 'not_given', 'known_only_above'].includes(figure.kind)) return `url(#fill-${figure.kind})`;
  if (figure.kind === 'none') return colours.none;
  const count = limits.length - 1;
  if (figure.kind === 'number') return colours.ramps[count - 1][classOf(limits, figure.low)];
  return betweenFill(count, ...[figure.low, figure.high].map((bound) => (bound === 0 ? null : classOf(limits, bound))));
}

/// The figure that stands for where records lie: certain, perhaps, or none.
function presenceFigure({ certain, possible }) {
  if (certain > 0) return { kind: 'number', low: 1, high: 1 };
  return possible > 0 ? { kind: 'between', low: 0, high: 1 } : { kind: 'none', low: 0, high: 0 };
}

class MapView {
  /// `figureOf(unit)` and `limits()` are of what is shown; `nameOf(unit)` and `describe(unit)` in the chosen language.
  constructor(container, data, asked) {
    this.data = data;
    this.asked = asked;
    this.colours = data.json.colours;
    this.layers = new Map();
    this.labels = L.layerGroup();
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(container, {
      zoomControl: false, attributionControl: false, maxZoom: mapZooms.most, zoomSnap: mapZooms.snap,
      zoomAnimation: !calm, fadeAnimation: !calm, inertia: !calm, renderer: L.svg({ padding: 0.4 }),
    });
    this.frame = this.frameOf(data.units.filter((unit) => unit.level > 0));
    this.fitCountry();
    this.labels.addTo(this.map);
    this.map.on('zoomend moveend', () => this.placeLabels());
    this.map.on('zoomend', () => this.sizeCircles());
    this.tip = element('div', { class: 'tip', hidden: true, 'aria-hidden': 'true' });
    container.append(this.tip);
    this.level = null;
  }

  frameOf(units) {
    const all = units.flatMap((unit) => (unit.rings.length > 0 ? unit.rings.flat()
      : unit.point ? [[unit.point[1], unit.point[0]]] : []));
    return all.length > 0 ? L.latLngBounds(all) : L.latLngBounds([39, 69], [44, 81]);
  }

  fitCountry() {
    this.map.fitBounds(this.frame, { padding: [12, 12], animate: false });
    this.homeZoom = this.map.getZoom();
    this.map.setMinZoom(Math.min(this.homeZoom, 5) - 1);
  }

  /// The level that suits how close the map is.
  levelByZoom() {
    const closer = this.map.getZoom() - this.homeZoom;
    return closer < 1 ? 1 : closer < 2.25 ? 2 : 3;
  }

  shapeOf(unit) {
    const options = { weight: 0.6, color: lineColours.own, fillOpacity: 1, className: 'unit' };
    if (unit.rings.length > 0)
      return L.polygon(unit.rings, { ...options, smoothFactor: 0, noClip: true, fillRule: 'nonzero' });
    if (!unit.point) return null;
    return L.circleMarker([unit.point[1], unit.point[0]], { ...options, radius: this.circleRadius(), weight: 1, color: '#4a4f57' });
  }

  /// Of units whose borders are not known, in pixels: hundreds of them must not cover each other where all are to be seen.
  circleRadius() {
    const [least, most] = [3.5, 9];
    const closer = Math.max(0, this.map.getZoom() - (this.homeZoom ?? this.map.getZoom()));
    return Math.min(most, least + 2 * closer);
  }

  sizeCircles() {
    if (this.level === null) return;
    for (const [index, shape] of this.layerOf(this.level).shapes)
      if (this.data.units[index].rings.length === 0) shape.setRadius(this.circleRadius());
  }

  layerOf(level) {
    if (!this.layers.has(level)) this.layers.set(level, this.makeLayer(level));
    return this.layers.get(level);
  }

  makeLayer(level) {
    const layer = { group: L.featureGroup(), shapes: new Map() };
    const units = this.data.unitsOf(level);
    for (const unit of [...units].sort((a, b) => b.rings.length > 0 ? 1 : a.rings.length > 0 ? -1 : 0)) {
      const shape = this.shapeOf(unit);
      if (!shape) continue;
      layer.shapes.set(unit.index, shape.addTo(layer.group));
      shape.on('click', () => this.asked.select(unit));
      shape.on('mouseover', (event) => this.point(unit, event));
      shape.on('mousemove', (event) => this.moveTip(event.containerPoint));
      shape.on('mouseout', () => this.point(null));
    }
    this.upperBorders(level).forEach((line) => line.addTo(layer.group));
    return layer;
  }

  upperBorders(level) {
    const style = (above) => ({ fill: false, interactive: false, smoothFactor: 0, noClip: true, color: lineColours.upper,
      weight: above === 1 ? 1.2 : 0.6, className: 'border' });
    return drawnLevels.filter((above) => above < level).reverse().flatMap((above) => this.data.unitsOf(above)
      .filter((unit) => unit.rings.length > 0).map((unit) => L.polygon(unit.rings, style(above))));
  }

  show(level) {
    if (this.level === level) return;
    if (this.level !== null) this.map.removeLayer(this.layerOf(this.level).group);
    this.level = level;
    const { group, shapes } = this.layerOf(level);
    group.addTo(this.map);
    this.sizeCircles();
    for (const [index, shape] of shapes) shape.getElement().dataset.pcode = this.data.units[index].pcode;
    this.addPatterns();
  }

  addPatterns() {
    const svg = this.map.getPane('overlayPane').querySelector('svg');
    if (!svg || svg.querySelector('defs')) return;
    svg.setAttribute('aria-hidden', 'true');
    svg.prepend(svgElement('defs', {}, ...fillPatterns(this.colours)));
  }

  paint() {
    const limits = this.asked.limits();
    for (const [index, shape] of this.layerOf(this.level).shapes)
      shape.setStyle({ fillColor: fillOf(this.asked.figureOf(this.data.units[index]), limits, this.colours) });
    this.placeLabels();
  }

  /// Outlines a unit; it stays until the next call.
  mark(unit) {
    const layer = this.layerOf(this.level);
    if (this.marked) this.marked.remove();
    this.marked = null;
    if (!unit || !layer.shapes.has(unit.index)) return;
    const style = { fill: false, interactive: false, color: lineColours.marked, weight: 2.4, className: 'marked' };
    const shape = layer.shapes.get(unit.index);
    this.marked = unit.rings.length > 0 ? L.polygon(unit.rings, { ...style, smoothFactor: 0, noClip: true })
      : L.circleMarker(shape.getLatLng(), { ...style, radius: this.circleRadius() + 2 });
    this.marked.addTo(this.map);
  }

  goTo(unit) {
    if (unit.rings.length > 0) this.map.fitBounds(this.frameOf([unit]), { padding: [40, 40], maxZoom: this.homeZoom + 3 });
    else if (unit.point) this.map.setView([unit.point[1], unit.point[0]], Math.max(this.map.getZoom(), this.homeZoom + 2));
  }

  point(unit, event) {
    this.asked.hover(unit);
    this.tip.hidden = unit === null;
    if (unit === null) return;
    const [name, figure] = this.asked.describe(unit);
    this.tip.replaceChildren(element('bdi', { class: 'tip-name', text: name }), element('span', { text: figure }));
    this.moveTip(event.containerPoint);
  }

  moveTip({ x, y }) {
    const size = this.map.getSize();
    const left = x + this.tip.offsetWidth + 24 > size.x ? x - this.tip.offsetWidth - 12 : x + 14;
    const top = y + this.tip.offsetHeight + 24 > size.y ? y - this.tip.offsetHeight - 12 : y + 14;
    this.tip.style.transform = `translate(${Math.max(left, 2)}px, ${Math.max(top, 2)}px)`;
  }

  /// Names of the units that have room for theirs, the largest units first.
  placeLabels() {
    this.labels.clearLayers();
    if (this.level === null) return;
    const taken = [];
    for (const unit of this.labelled()) {
      const box = this.labelBox(unit);
      if (!box || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      const html = element('bdi', { text: this.asked.nameOf(unit) });
      const icon = L.divIcon({ html, className: 'map-label', iconSize: [0, 0] });
      L.marker(box.at, { icon, interactive: false, keyboard: false }).addTo(this.labels);
    }
  }

  labelled() {
    const width = (unit) => (unit.extent ??= unit.rings.length > 0 ? this.frameOf([unit]) : null);
    return this.data.unitsOf(this.level).filter((unit) => width(unit))
      .sort((a, b) => extentSize(b.extent) - extentSize(a.extent) || a.index - b.index);
  }

  /// Where the unit's label would stand, in pixels; null if the unit is too narrow for it.
  labelBox(unit) {
    const letter = 6.1;
    const at = unit.point ? L.latLng(unit.point[1], unit.point[0]) : unit.extent.getCenter();
    const { x, y } = this.map.latLngToContainerPoint(at);
    const half = (this.asked.nameOf(unit).length * letter) / 2 + 2;
    const pixels = (corner) => this.map.latLngToContainerPoint(corner);
    const width = pixels(unit.extent.getNorthEast()).x - pixels(unit.extent.getSouthWest()).x;
    return width < 1.5 * half ? null : { at, left: x - half, right: x + half, top: y - 8, bottom: y + 8 };
  }
}

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const extentSize = (box) => (box.getEast() - box.getWest()) * (box.getNorth() - box.getSouth());
