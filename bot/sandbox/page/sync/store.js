// What the page knows at this moment, and who wants to be told when it changes.

const watchers = [];

export const store = {
  team: null,
  bot: null,
  people: [],
  commands: [],
  shortcuts: [],
  user: null,
  place: { channel: null, thread: null, tab: "messages" },
  now: null,
  channels: [],
  modals: [],
  home: null,
  messages: [],
  replies: [],
  shown: null, // the channel whose messages these are; null while they are on their way
  connected: true,
};

export const watch = (watcher) => watchers.push(watcher);

export function change(values = {}) {
  Object.assign(store, values);
  for (const watcher of watchers) watcher(store);
}

export const person = (id) => store.people.find((one) => one.id === id);

export const channel = (id) => store.channels.find((one) => one.id === id);

export const nameOf = (id) => (id === store.bot?.id ? store.bot.name : person(id)?.name);
