// Puts the page together: asks who one can be, draws every pane, then follows the server.

import { conversation } from "./panes/conversation.js";
import { drawer } from "./panes/drawer.js";
import { frame } from "./panes/frame.js";
import { inspector } from "./panes/inspector.js";
import { modals } from "./panes/modals.js";
import { sidebar } from "./panes/sidebar.js";
import { thread } from "./panes/thread.js";
import { tour } from "./panes/tour.js";
import { boot, goTo, markRead } from "./sync/deeds.js";
import { follow } from "./sync/loop.js";
import { recall } from "./sync/memory.js";
import { readPermalink } from "./sync/permalink.js";
import { store } from "./sync/store.js";
import { restoreTheme } from "./ui/theme.js";
import { fail } from "./ui/toasts.js";

const RETRY_MS = 1000;
const part = (id) => document.getElementById(id);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function readBoot() {
  for (;;) {
    const answer = await boot();
    if (answer.ok) return answer;
    fail(answer.message);
    await pause(RETRY_MS);
  }
}

function plug() {
  conversation(part("conversation"));
  sidebar(part("sidebar"));
  thread(part("thread"));
  modals();
  frame({ toggleInspector: inspector(part("inspector")), showTour: tour(part("tour")).toggle });
  drawer();
}

async function start() {
  restoreTheme();
  const { team, bot, people, commands, shortcuts } = await readBoot();
  const before = recall("user", sessionStorage);
  const user = people.some(({ id }) => id === before) ? before : people[0].id;
  const channel = recall("channel", sessionStorage);
  Object.assign(store, { team, bot, people, commands, shortcuts, user, place: { channel, thread: null, tab: "messages" } });
  plug();
  window.addEventListener("focus", markRead);
  follow();
  const wanted = readPermalink(location.href);
  if (wanted) goTo(wanted);
}

start();
