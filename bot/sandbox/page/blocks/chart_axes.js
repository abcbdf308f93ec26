// Bars, lines and areas over the same two axes.

import { svg } from "../dom/h.js";

const WIDTH = 520;
const HEIGHT = 240;
const PAD = { left: 60, right: 12, top: 12, bottom: 44 };
const LABEL_ROOM = 54;
const inner = { width: WIDTH - PAD.left - PAD.right, height: HEIGHT - PAD.top - PAD.bottom };
const number = new Intl.NumberFormat("fr-CA", { maximumFractionDigits: 1 });

// A round step that gives about four lines between the two ends.
function scaleOf(values) {
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const rough = (most - least || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough);
  const low = Math.floor(least / step) * step;
  const high = Math.ceil(most / step) * step || step;
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step);
  return { ticks, y: (value) => PAD.top + inner.height * (1 - (value - low) / (high - low)) };
}

const text = (x, y, words, anchor, extra = {}) => svg("text", { x, y, "text-anchor": anchor, ...extra }, words);

const grid = ({ ticks, y }) =>
  ticks.map((tick) =>
    svg(
      "g",
      {},
      svg("line", { x1: PAD.left, x2: WIDTH - PAD.right, y1: y(tick), y2: y(tick), class: tick === 0 ? "axis" : "gridline" }),
      text(PAD.left - 6, y(tick) + 4, number.format(tick), "end"),
    ),
  );

// Names of categories: all when there is room, else every second or third, and so on.
function names(categories, x) {
  const every = Math.ceil((categories.length * LABEL_ROOM) / inner.width);
  const short = (name) => (name.length > 10 ? `${name.slice(0, 9)}…` : name);
  return categories.map((name, at) => (at % every ? null : text(x(at), HEIGHT - PAD.bottom + 16, short(name), "middle")));
}

const titles = ({ x_label: across, y_label: up }) => [
  across ? text(PAD.left + inner.width / 2, HEIGHT - 6, across, "middle", { class: "axis-title" }) : null,
  up ? text(0, 0, up, "middle", { class: "axis-title", transform: `translate(11 ${PAD.top + inner.height / 2}) rotate(-90)` }) : null,
];

function bars(series, categories, band, y) {
  const width = Math.min(36, (band * 0.72) / series.length);
  return series.flatMap((one, nth) =>
    categories.map((label, at) => {
      const value = valueOf(one, label);
      const x = PAD.left + band * (at + 0.5) + width * (nth - series.length / 2);
      const [top, base] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
      return svg("rect", { x, y: top, width: Math.max(1, width - 2), height: base - top, rx: 2, class: `bar tint-${nth % 12}` });
    }),
  );
}

const valueOf = (one, label) => one.data.find((point) => point.label === label)?.value ?? 0;

function curves(series, categories, x, y, filled) {
  return series.map((one, nth) => {
    const points = categories.map((label, at) => [x(at), y(valueOf(one, label))]);
    const path = `M${points.map((point) => point.join(" ")).join("L")}`;
    const base = `L${points.at(-1)[0]} ${y(0)}L${points[0][0]} ${y(0)}Z`;
    return svg(
      "g",
      { class: `tint-${nth % 12}` },
      filled ? svg("path", { d: path + base, class: "area" }) : null,
      svg("path", { d: path, class: "curve" }),
      points.map(([cx, cy]) => svg("circle", { cx, cy, r: 3, class: "dot" })),
    );
  });
}

export function axes({ type, series, axis_config: axis }) {
  const { categories } = axis;
  const band = inner.width / categories.length;
  const x = (at) => PAD.left + band * (at + 0.5);
  const scale = scaleOf(series.flatMap(({ data }) => data.map(({ value }) => value)));
  const drawn = type === "bar" ? bars(series, categories, band, scale.y) : curves(series, categories, x, scale.y, type === "area");
  return svg("svg", { class: "plot", viewBox: `0 0 ${WIDTH} ${HEIGHT}` }, grid(scale), names(categories, x), titles(axis), drawn);
}
