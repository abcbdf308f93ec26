// The simple table: its first row names the columns.

import { h } from "../dom/h.js";
import { blockTexts as words } from "../texts_blocks.js";
import { cellBody } from "./cells.js";

export function table(block, it) {
  const [head = [], ...rows] = block.rows;
  const look = (at) => {
    const { align = "left", is_wrapped: wrapped } = block.column_settings?.[at] ?? {};
    return `${align} ${wrapped ? "wrapped" : ""}`;
  };
  const columns = h("tr", {}, head.map((cell, at) => h("th", { scope: "col", class: look(at) }, cellBody(cell, it))));
  const line = (row) => h("tr", {}, row.map((cell, at) => h("td", { class: look(at) }, cellBody(cell, it))));
  return h(
    "div",
    { class: "block table-frame", role: "region", "aria-label": words.table, tabindex: "0" },
    h("table", {}, h("thead", {}, columns), h("tbody", {}, rows.map(line))),
  );
}
