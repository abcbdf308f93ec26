// Where the options of a menu come from: its own list, the people, or the channels.

import { store } from "../sync/store.js";
import { plain } from "../text/mrkdwn.js";

const own = (option) => ({ id: option.value, label: plain(option.text), detail: option.description ? plain(option.description) : "", option });

const groupsOf = (element) =>
  element.option_groups?.map((group) => ({ label: plain(group.label), options: group.options.map(own) })) ?? [
    { label: null, options: (element.options ?? []).map(own) },
  ];

const people = () => [{ label: null, options: store.people.map(({ id, name, title }) => ({ id, label: name, detail: title ?? "" })) }];

const channels = (kinds) => [
  {
    label: null,
    options: store.channels
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, name, kind }) => ({ id, label: kind === "im" ? name : `#${name}`, detail: "" })),
  },
];

const SOURCES = {
  static: groupsOf,
  users: people,
  channels: () => channels(["channel"]),
  conversations: () => channels(["channel", "im"]),
};

// "multi_users_select" → the people, and the name of the field that carries the choice.
export function sourceOf(element) {
  const kind = element.type.replace(/^multi_/, "").replace(/_select$/, "");
  const noun = { static: "option", users: "user", channels: "channel", conversations: "conversation" }[kind];
  return { groups: SOURCES[kind](element), noun };
}
