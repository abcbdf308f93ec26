// Builds DOM nodes from values; text always goes through text nodes, never through markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") listen(node, value);
    else if (name === "value") node.value = value;
    else if (name === "checked") node.checked = value;
    else if (name === "style") Object.assign(node.style, value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

// Handlers are kept as properties so that a morph can hand them over to the node that stays.
function listen(node, handlers) {
  node.handlers = Object.keys(handlers);
  for (const [type, handler] of Object.entries(handlers)) node[`on${type}`] = handler;
}

export function h(tag, props, ...children) {
  return fill(document.createElement(tag), props, children);
}

export function svg(tag, props, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}
