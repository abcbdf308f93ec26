// A ring of shares.

import { svg } from "../dom/h.js";

const SIZE = 200;
const OUTER = 92;
const INNER = 52;
const MIDDLE = SIZE / 2;

const at = (share, radius) => {
  const angle = share * 2 * Math.PI - Math.PI / 2;
  return `${(MIDDLE + radius * Math.cos(angle)).toFixed(2)} ${(MIDDLE + radius * Math.sin(angle)).toFixed(2)}`;
};

// A share of exactly one would begin and end at the same point, so it stops a hair before.
function slice(from, share, tint) {
  const to = from + Math.min(share, 0.9999);
  const large = share > 0.5 ? 1 : 0;
  const outer = `M${at(from, OUTER)}A${OUTER} ${OUTER} 0 ${large} 1 ${at(to, OUTER)}`;
  const inner = `L${at(to, INNER)}A${INNER} ${INNER} 0 ${large} 0 ${at(from, INNER)}Z`;
  return svg("path", { d: outer + inner, class: `slice tint-${tint % 12}` });
}

export function pie({ segments }) {
  const all = segments.reduce((sum, { value }) => sum + value, 0);
  let from = 0;
  const slices = segments.map(({ value }, tint) => {
    const share = value / all;
    const drawn = slice(from, share, tint);
    from += share;
    return drawn;
  });
  return svg("svg", { class: "plot pie", viewBox: `0 0 ${SIZE} ${SIZE}` }, slices);
}
