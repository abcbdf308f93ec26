// Turns a node into the image of another one while keeping focus, scroll, selection and typed values.

// Attributes that the live node owns (its present state), never overwritten by a new drawing.
const own = (node) => (node.dataset?.own ?? "").split(" ");

const keyOf = (node) => node.dataset?.key;

const alike = (old, next) =>
  old.nodeType === next.nodeType && old.nodeName === next.nodeName && keyOf(old) === keyOf(next);

// An input whose definition has not changed keeps what was typed in it, wholly untouched.
const untouched = (old, next) =>
  old.dataset?.control && old.dataset.control === next.dataset.control && old.definition === next.definition;

function morphAttributes(old, next) {
  const kept = own(old);
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name) && !kept.includes(name) && name !== "style") old.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (!kept.includes(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function morphHandlers(old, next) {
  for (const type of old.handlers ?? []) old[`on${type}`] = null;
  for (const type of next.handlers ?? []) old[`on${type}`] = next[`on${type}`];
  old.handlers = next.handlers;
}

function morphChildren(old, next) {
  const keyed = new Map([...old.children].filter(keyOf).map((child) => [keyOf(child), child]));
  let cursor = old.firstChild;
  for (const child of [...next.childNodes]) {
    const key = keyOf(child);
    const mate = key ? keyed.get(key) : cursor && !keyOf(cursor) ? cursor : null;
    if (!mate || !alike(mate, child)) {
      old.insertBefore(child, cursor);
      continue;
    }
    if (mate === cursor) cursor = cursor.nextSibling;
    else old.insertBefore(mate, cursor);
    morph(mate, child);
  }
  while (cursor) {
    const rest = cursor;
    cursor = cursor.nextSibling;
    rest.remove();
  }
}

export function morph(old, next) {
  if (!alike(old, next)) {
    old.replaceWith(next);
    return next;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== next.data) old.data = next.data;
    return old;
  }
  if (untouched(old, next)) return old;
  if (old.dataset?.control) {
    const held = focusWithin(old);
    old.replaceWith(next);
    if (held !== -1) focusables(next)[held]?.focus();
    return next;
  }
  morphAttributes(old, next);
  morphHandlers(old, next);
  morphChildren(old, next);
  return old;
}

const focusables = (node) => [...node.querySelectorAll("input,select,textarea,button,a[href]")];
const focusWithin = (node) => focusables(node).indexOf(document.activeElement);
