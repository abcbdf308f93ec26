// On a phone the left column is a drawer: it covers the page, takes the focus, leaves with Escape.

import { texts } from "../texts.js";

const narrow = matchMedia("(max-width: 760px)");
const parts = () => ["sidebar", "channels-toggle", "scrim"].map((id) => document.getElementById(id));

function draw(open) {
  const [side, toggle, scrim] = parts();
  const covered = narrow.matches && !open;
  side.classList.toggle("open", open);
  side.inert = covered;
  scrim.hidden = !(narrow.matches && open);
  toggle.setAttribute("aria-expanded", String(open));
  toggle.setAttribute("aria-label", open ? texts.hideChannels : texts.showChannels);
}

const isOpen = () => document.getElementById("sidebar").classList.contains("open");

export function closeDrawer() {
  if (!isOpen()) return;
  draw(false);
  document.getElementById("channels-toggle").focus();
}

export function drawer() {
  const [side, toggle, scrim] = parts();
  toggle.onclick = () => {
    draw(!isOpen());
    if (isOpen()) side.querySelector("button")?.focus();
  };
  scrim.onclick = closeDrawer;
  document.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && closeDrawer());
  narrow.addEventListener("change", () => draw(false));
  draw(false);
}
