// What is chosen, and who wants to know when it changes.

class ViewState {
  constructor(values) {
    this.values = values;
    this.listeners = [];
  }

  get(name) { return this.values[name]; }

  /// Whether any filter of records is set.
  filtered() { return Object.values(this.values.filter).some((value) => value !== null); }

  /// Calls `listener(changed)` after each change, with the set of names.
  listen(listener) { this.listeners.push(listener); }

  set(values) {
    const changed = new Set(Object.keys(values).filter((name) => this.values[name] !== values[name]));
    if (changed.size === 0) return;
    Object.assign(this.values, values);
    for (const listener of this.listeners) listener(changed);
  }
}

/// An element with its properties, attributes and children. Texts become text nodes: nothing is ever read as markup.
function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (name === 'text') made.textContent = value;
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

const svgSpace = 'http://www.w3.org/2000/svg';
function svgElement(tag, attributes = {}, ...children) {
  const made = document.createElementNS(svgSpace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const byId = (id) => document.getElementById(id);
