// Charts drawn as SVG, each with its numbers in words for who cannot see it and in a table for who asks.

import { h } from "../dom/h.js";
import { blockTexts as words } from "../texts_blocks.js";
import { axes } from "./chart_axes.js";
import { pie } from "./chart_pie.js";

const number = new Intl.NumberFormat("fr-CA");

export const shown = (value) => number.format(value);

const total = (segments) => segments.reduce((sum, { value }) => sum + value, 0);

function inWords({ type, series, segments }) {
  if (type === "pie") {
    const all = total(segments);
    return segments.map(({ label, value }) => words.shareAlt(label, shown(value), Math.round((100 * value) / all))).join("; ");
  }
  const points = (data) => data.map(({ label, value }) => words.pointAlt(label, shown(value))).join("; ");
  return series.map(({ name, data }) => words.seriesAlt(name, points(data))).join(" ");
}

function numbers({ type, series, segments, axis_config: axis }) {
  const line = (label, values) => h("tr", {}, h("th", { scope: "row" }, label), values.map((value) => h("td", { class: "right" }, value)));
  const names = type === "pie" ? [words.value] : series.map(({ name }) => name);
  const valueAt = (one, label) => shown(one.data.find((point) => point.label === label)?.value ?? 0);
  const rows =
    type === "pie"
      ? segments.map(({ label, value }) => line(label, [shown(value)]))
      : axis.categories.map((label) => line(label, series.map((one) => valueAt(one, label))));
  const head = h("tr", {}, [axis?.x_label ?? words.category, ...names].map((name, at) => h("th", { scope: "col", class: at ? "right" : "" }, name)));
  return h("table", {}, h("thead", {}, head), h("tbody", {}, rows));
}

const legend = ({ type, series, segments }) =>
  h(
    "ul",
    { class: "legend", "aria-hidden": "true" },
    (type === "pie" ? segments.map(({ label }) => label) : series.map(({ name }) => name)).map((name, at) =>
      h("li", {}, h("i", { class: `swatch tint-${at % 12}` }), name),
    ),
  );

export function chart(block) {
  const { chart: drawn, title } = block;
  const kind = words.chart[drawn.type];
  const picture = drawn.type === "pie" ? pie(drawn) : axes(drawn);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", words.chartAlt(kind, title, inWords(drawn)));
  return h(
    "figure",
    { class: "block chart" },
    h("figcaption", {}, title),
    picture,
    legend(drawn),
    h("details", { "data-own": "open" }, h("summary", {}, words.showNumbers), numbers(drawn)),
  );
}
