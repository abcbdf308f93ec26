// The rich table: a caption, columns that sort, pages.

import { h } from "../dom/h.js";
import { blockTexts as words } from "../texts_blocks.js";
import { iconButton } from "../ui/buttons.js";
import { icon } from "../ui/icons.js";
import { cellBody, cellWords, compare } from "./cells.js";

const PAGE_SIZE = 5;

function headCell(cell, at, state, sort) {
  const sorted = state.column === at ? (state.down ? "descending" : "ascending") : null;
  const press = h(
    "button",
    { type: "button", class: "sort", "aria-label": words.sortBy(cellWords(cell)), on: { click: () => sort(at) } },
    cellWords(cell),
    icon("chevron"),
  );
  return h("th", { scope: "col", "aria-sort": sorted, class: isNumber(state.rows, at) ? "right" : "" }, press);
}

const isNumber = (rows, at) => rows.length > 0 && rows.every((row) => row[at]?.type === "raw_number");

const lineOf = (row, header, it, rows) =>
  h(
    "tr",
    {},
    row.map((cell, at) =>
      h(at === header ? "th" : "td", { scope: at === header ? "row" : null, class: isNumber(rows, at) ? "right" : "" }, cellBody(cell, it)),
    ),
  );

const ordered = ({ rows, column, down }) => {
  if (column === null) return rows;
  const sorted = [...rows].sort((one, other) => compare(one[column], other[column]));
  return down ? sorted.reverse() : sorted;
};

export function dataTable(block, it) {
  const [head, ...rows] = block.rows;
  const size = block.page_size ?? PAGE_SIZE;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const header = block.row_header_column_index ?? 0;
  const state = { rows, column: null, down: false, page: 0 };
  const thead = h("thead", {});
  const tbody = h("tbody", {});
  const where = h("span", { "aria-live": "polite" });

  const sort = (at) => {
    state.down = state.column === at && !state.down;
    state.column = at;
    state.page = 0;
    draw();
    thead.querySelectorAll("button")[at].focus();
  };
  const turn = (step) => {
    state.page = Math.min(pages - 1, Math.max(0, state.page + step));
    draw();
  };
  const draw = () => {
    const shown = ordered(state).slice(state.page * size, (state.page + 1) * size);
    thead.replaceChildren(h("tr", {}, head.map((cell, at) => headCell(cell, at, state, sort))));
    tbody.replaceChildren(...shown.map((row) => lineOf(row, header, it, rows)));
    where.textContent = words.page(state.page + 1, pages);
  };
  const pager = h("div", { class: "pager" }, iconButton("left", words.previous, () => turn(-1)), where, iconButton("right", words.next, () => turn(1)));
  draw();
  const frame = h("div", { class: "table-frame", role: "region", "aria-label": block.caption, tabindex: "0" }, h("table", {}, h("caption", {}, block.caption), thead, tbody));
  return h("div", { class: "block data-table" }, frame, pages > 1 ? pager : null);
}
