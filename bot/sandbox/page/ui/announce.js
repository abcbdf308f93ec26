// Says one sentence to a screen reader without showing it.

let region = null;

export function announce(sentence) {
  region ??= document.getElementById("announcer");
  region.textContent = "";
  requestAnimationFrame(() => (region.textContent = sentence));
}
