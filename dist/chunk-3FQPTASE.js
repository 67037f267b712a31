import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  nameOfKey
} from "./chunk-GOJXNUIJ.js";
import {
  Damaged,
  LONGEST_AGE_MS,
  MOST_BYTES,
  atExit,
  countOf,
  isModest,
  listOf2 as listOf,
  numberOf,
  pagesIn,
  recordOf,
  systemClock,
  textOf
} from "./chunk-XZEKJADH.js";
import {
  messageOf
} from "./chunk-FLM25ZLN.js";

// src/sources/cache/archive-store.ts
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/sources/cache/archive.ts
var ARCHIVE_VERSION = 1;
var FORMAT = "pony-factor histories";
var MOST_MEMBERS = 1e4;
var LONGEST_HEADER = 2e6;
var MOST_VALUES = 5 * MOST_MEMBERS + 100;
var NEWLINE = 10;
var NAME = /^[\w-]{1,200}$/;
function encodeArchive(members) {
  const listed = members.map(({ name, savedAt, bytes }) => [name, savedAt, bytes.length]);
  const header = JSON.stringify({ format: FORMAT, version: ARCHIVE_VERSION, members: listed });
  return Buffer.concat([Buffer.from(`${header}
`), ...members.map(({ bytes }) => bytes)]);
}
function decodeArchive(archive) {
  const end = archive.subarray(0, LONGEST_HEADER).indexOf(NEWLINE);
  if (end === -1) throw new Damaged();
  const { format, version, members } = recordOf(parse(archive.subarray(0, end)));
  if (format !== FORMAT) throw new Error("it holds something else");
  if (version !== ARCHIVE_VERSION) throw new Error("another version has written it");
  let start = end + 1;
  const found = listOf(members).map((member) => {
    const [name, savedAt, length, ...more] = listOf(member);
    const bytes = archive.subarray(start, start + countOf(length));
    start += countOf(length);
    if (!NAME.test(textOf(name)) || more.length > 0) throw new Damaged();
    return { name: textOf(name), savedAt: numberOf(savedAt), bytes };
  });
  const names = new Set(found.map(({ name }) => name));
  if (start !== archive.length || names.size !== found.length || found.length > MOST_MEMBERS) throw new Damaged();
  return found;
}
function parse(header) {
  if (!isModest(header, MOST_VALUES)) throw new Damaged();
  try {
    return JSON.parse(Buffer.from(header).toString());
  } catch (thrown) {
    throw new Damaged(thrown);
  }
}

// src/sources/cache/archive-store.ts
function archiveStore(options) {
  const { store, temporary, log, now, mostBytes = MOST_BYTES } = options;
  const cacheKey = {
    family: digest(`histories on ${options.server}`),
    format: `a${ARCHIVE_VERSION}`,
    member: digest(options.list)
  };
  const members = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Set();
  let opened;
  let forget = () => {
  };
  let files = 0;
  let isNew = false;
  function folder() {
    opened ??= unpack();
    return opened;
  }
  async function unpack() {
    const made = await mkdtemp(join(temporary, "pony-factor-cache-"));
    forget = atExit(() => rmSync(made, { recursive: true, force: true }));
    const archive = await store.load(cacheKey);
    for (const member of archive === null ? [] : readable(archive)) {
      if (member.savedAt <= now && now - member.savedAt < LONGEST_AGE_MS) await spill(made, member);
    }
    return made;
  }
  function readable(archive) {
    try {
      return decodeArchive(archive);
    } catch (thrown) {
      log.notice(`The cache is ignored: ${messageOf(thrown)}.`);
      return [];
    }
  }
  async function spill(folder2, { bytes, ...member }) {
    const path = join(folder2, String(files));
    files += 1;
    await writeFile(path, bytes, { mode: 384 });
    const before = members.get(member.name);
    members.set(member.name, { ...member, path, size: bytes.length });
    if (before !== void 0) await rm(before.path, { force: true });
  }
  async function load(asked) {
    await folder();
    used.add(nameOfKey(asked));
    const beginnings = [`${asked.family}-${asked.format}-`, `${asked.family}-`];
    const newest = [...members.values()].sort(byAge);
    const found = members.get(nameOfKey(asked)) ?? beginnings.map((start) => newest.find(({ name }) => name.startsWith(start))).find((member) => member !== void 0);
    return found === void 0 ? null : readFile(found.path);
  }
  async function save(asked, bytes) {
    await spill(await folder(), { name: nameOfKey(asked), savedAt: now, bytes });
    isNew = true;
  }
  function kept() {
    let room = mostBytes - ROOM_FOR_HEADER;
    return [...members.values()].sort((one, other) => Number(used.has(other.name)) - Number(used.has(one.name)) || byAge(one, other)).slice(0, MOST_MEMBERS).filter(({ size }) => {
      room -= size + ROOM_FOR_MEMBER;
      return room >= 0;
    });
  }
  async function close() {
    if (opened === void 0) return;
    const made = await opened;
    if (isNew) {
      const found = kept().map(async ({ path, name, savedAt }) => ({ name, savedAt, bytes: await readFile(path) }));
      const archive = encodeArchive(await Promise.all(found));
      await store.save(cacheKey, digest(archive), archive);
    }
    await rm(made, { recursive: true, force: true });
    forget();
  }
  function unavailable(thrown) {
    log.debug(`What was kept of the histories cannot be used: ${messageOf(thrown)}`);
    return null;
  }
  return {
    load: (asked) => load(asked).catch(unavailable),
    save: async (asked, _edition, bytes) => {
      await save(asked, bytes).catch(unavailable);
    },
    close: async () => {
      await close().catch(unavailable);
    }
  };
}
var ROOM_FOR_MEMBER = 250;
var ROOM_FOR_HEADER = 1e3;
function byAge(one, other) {
  return other.savedAt - one.savedAt || (one.name < other.name ? -1 : 1);
}
function digest(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

// src/edge/runner/one-entry.ts
async function withOneEntry(surroundings, list, work) {
  const { store, environment, temporary, log } = surroundings;
  if (store === null) return work(surroundings);
  const { serverUrl } = pagesIn(environment);
  const archive = archiveStore({ store, server: serverUrl, list, temporary, log, now: systemClock.now() });
  try {
    return await work({ ...surroundings, store: archive });
  } finally {
    await archive.close();
  }
}

export {
  withOneEntry
};
