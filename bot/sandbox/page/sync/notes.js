// What a person has just done, told to whoever listens: the tour ticks its steps by it.

const listeners = [];

export const onDeed = (listener) => listeners.push(listener);

export function note(deed) {
  for (const listener of listeners) listener(deed);
}
