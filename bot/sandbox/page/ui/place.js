// Puts a floating box beside what opened it, inside the window.

const GAP = 6;

export function placeBeside(box, anchor, { above = false, wide = false } = {}) {
  const at = anchor.getBoundingClientRect();
  if (wide) box.style.width = `${at.width}px`;
  const { width, height } = box.getBoundingClientRect();
  const room = { below: innerHeight - at.bottom, above: at.top };
  const goesUp = above ? room.above > height + GAP || room.above > room.below : room.below < height + GAP && room.above > room.below;
  const top = goesUp ? at.top - height - GAP : at.bottom + GAP;
  const left = wide ? at.left : at.left + width > innerWidth - GAP ? at.right - width : at.left;
  box.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`;
  box.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
}
