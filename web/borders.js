// Borders as src/map/page_borders.cpp packs them: arcs on a grid, and rings as ways along arcs.

const packedLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const packedValues = new Map([...packedLetters].map((letter, value) => [letter, value]));

/// The numbers of a packed text.
function unpacked(text) {
  const values = [];
  let value = 0;
  let place = 1;
  for (const letter of text) {
    const bits = packedValues.get(letter);
    value += (bits % 32) * place;
    place *= 32;
    if (bits >= 32) continue;
    values.push(value);
    value = 0;
    place = 1;
  }
  return values;
}

const asSigned = (value) => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

/// Each arc as a list of [latitude, longitude].
function decodedArcs(text, step) {
  let start = [0, 0];
  return text.split(';').map((part) => {
    const numbers = unpacked(part).map(asSigned);
    let [x, y] = start;
    const points = [];
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i];
      y += numbers[i + 1];
      if (i === 0) start = [x, y];
      points.push([y * step, x * step]);
    }
    return points;
  });
}

/// Each ring of a unit as a list of [latitude, longitude], without the repeated end.
function decodedRings(text, arcs) {
  if (text === '') return [];
  return text.split(';').map((part) => unpacked(part).flatMap((use) => {
    const arc = arcs[Math.floor(use / 2)];
    return (use % 2 === 1 ? [...arc].reverse() : arc).slice(0, -1);
  }));
}
