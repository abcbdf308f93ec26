// Puts the page together: asks who one can be, draws every pane, then follows the server.

import { conversation } from "./panes/conversation.js";
import { drawer } from "./panes/drawer.js";
import { frame, moveClock } from "./panes/frame.js";
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
  const step = (event) => guide.note(event);
  const write = conversation(part("conversation"));
  const deeds = {
    type: (text) => write.write(text),
    press: (id) => {
      if (part("sidebar").inert) part("channels-toggle").click();
      part(id).click();
    },
    advance: (by) => moveClock(by, step),
  };
  const guide = tour(part("tour"), deeds);
  sidebar(part("sidebar"), step);
  thread(part("thread"));
  modals(step);
  frame({ noteStep: step, toggleInspector: inspector(part("inspector")), showTour: guide.toggle });
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
