// Keeps a list of nodes in step with a list of values: unchanged values keep their node as it is.

import { morph } from "./morph.js";

export function keepList(container, items, build) {
  const standing = new Map([...container.children].map((node) => [node.dataset.key, node]));
  let cursor = container.firstElementChild;
  for (const item of items) {
    const mark = JSON.stringify(item);
    let node = standing.get(item.key);
    standing.delete(item.key);
    if (!node) {
      node = build(item);
      container.insertBefore(node, cursor);
    } else if (node === cursor) {
      cursor = cursor.nextElementSibling;
    } else {
      container.insertBefore(node, cursor);
    }
    if (node.mark !== undefined && node.mark !== mark) node = morph(node, build(item));
    node.mark = mark;
  }
  for (const node of standing.values()) node.remove();
}
