// The address of a message: /archives/CHANNEL/p1795000000000100, with its thread when it is a reply.

const SHAPE = /^\/archives\/(\w+)(?:\/p(\d{10})(\d{6}))?$/;

// { channel, ts, thread }, or null for any other address.
export function readPermalink(address) {
  if (!URL.canParse(address, location.href)) return null;
  const { origin, pathname, searchParams } = new URL(address, location.href);
  const found = origin === location.origin && SHAPE.exec(pathname);
  if (!found) return null;
  const [, channel, seconds, rest] = found;
  const ts = seconds ? `${seconds}.${rest}` : null;
  const thread = searchParams.get("thread_ts");
  return { channel, ts, thread: thread === ts ? null : thread };
}
