// The cells that both kinds of tables share.

import { control } from "../controls/index.js";
import { decode } from "../text/entities.js";
import { withEmoji } from "../text/emoji.js";
import { richText, wordsOf } from "../text/richtext.js";

const isControl = (cell) => ["button", "overflow"].includes(cell.type);

export function cellBody(cell, it) {
  if (cell.type === "rich_text") return richText(cell);
  if (isControl(cell)) return control({ ...it, element: cell, acts: true });
  return withEmoji(decode(cell.text ?? ""));
}

export const cellWords = (cell) => (cell.type === "rich_text" ? wordsOf(cell) : decode(cell.text?.text ?? cell.text ?? ""));

// What a column is sorted by: the number of a cell when it has one, else its words.
export const cellRank = (cell) => cell.value ?? cellWords(cell);

export function compare(one, other) {
  const [a, b] = [cellRank(one), cellRank(other)];
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "fr-CA", { numeric: true });
}
