// Remembers small choices between two visits; a browser that forbids it changes nothing else.

export function recall(key, area = localStorage) {
  try {
    return JSON.parse(area.getItem(`vigie.${key}`));
  } catch {
    return null;
  }
}

export function remember(key, value, area = localStorage) {
  try {
    area.setItem(`vigie.${key}`, JSON.stringify(value));
  } catch {
    // A private window may refuse: the choice then lasts as long as the page.
  }
}
