import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  oneLine
} from "./chunk-C46ZPQ4B.js";
import {
  Cancelled,
  UserError,
  messageOf
} from "./chunk-FLM25ZLN.js";
import {
  parseNameLines
} from "./chunk-ONR7JXI4.js";
import {
  valuesOf
} from "./chunk-5VJLOJIL.js";
import {
  Temporal
} from "./chunk-GG7F7BCB.js";
import {
  EARLIEST_MS,
  LATEST_MS,
  fromGitSeconds,
  inWords,
  isGitDate,
  textOfIdentity,
  timeOfDay
} from "./chunk-LYCJXP3F.js";
import {
  fold,
  shownName
} from "./chunk-IUKGKSD4.js";
import {
  compareFractions,
  count,
  counted,
  eitherOf,
  fraction,
  parseDecimal
} from "./chunk-OOGMKT2W.js";
import {
  mayHoldAddress,
  unseenAsSpaces,
  withoutSecrets
} from "./chunk-NC5RLCOC.js";

// src/report/settings-json.ts
function settingsJson(rules, { minimumApf, minimumActiveShare }) {
  return {
    activityWindow: rules.activityWindow.toString(),
    majorityThreshold: Number(rules.majorityThreshold.text),
    baseline: rules.baseline,
    attribution: rules.attribution,
    coAuthors: rules.coAuthors,
    mergeCommits: rules.mergeCommits,
    excludeBots: rules.excludeBots,
    exclude: rules.exclude.map(withoutAddress),
    minimumApf,
    minimumActiveShare: minimumActiveShare === null ? null : Number(minimumActiveShare.text)
  };
}
function withoutAddress(pattern) {
  return mayHoldAddress(pattern) ? "(e-mail)" : pattern;
}
var INPUT_OF = {
  activityWindow: "activity-window",
  majorityThreshold: "majority-threshold",
  baseline: "baseline",
  attribution: "attribution",
  coAuthors: "co-authors",
  mergeCommits: "merge-commits",
  excludeBots: "exclude-bots",
  exclude: "exclude",
  minimumApf: "minimum-apf",
  minimumActiveShare: "minimum-active-share"
};
var OF_THE_MEASURE = [
  "activityWindow",
  "majorityThreshold",
  "baseline",
  "attribution",
  "coAuthors",
  "mergeCommits",
  "excludeBots",
  "exclude"
];
var ALL_SETTINGS = [
  ...OF_THE_MEASURE,
  "minimumApf",
  "minimumActiveShare"
];
function differingInputs(one, other, among = ALL_SETTINGS) {
  return among.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name])).map((name) => INPUT_OF[name]);
}

// src/edge/cancellation.ts
var GRACE_MS = 5e3;
var UNMEASURED = 2;
function watchForCancellation() {
  const controller = new AbortController();
  const cancel = () => {
    controller.abort(new Cancelled("The run was cancelled."));
    setTimeout(() => process.exit(UNMEASURED), GRACE_MS).unref();
  };
  process.on("SIGINT", cancel);
  process.on("SIGTERM", cancel);
  return controller.signal;
}

// src/publish/place.ts
import { lstat, mkdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
var Misplaced = class extends Error {
  name = "Misplaced";
};
async function findPlace(path, workspace) {
  const target = resolve(workspace, path);
  const isBound = !isAbsolute(path) || isWithin(workspace, target);
  return join(await realFolder(dirname(target), isBound ? await realpath(workspace) : null), basename(target));
}
async function realFolder(folder, bounds) {
  const real = await realpath(folder).catch(absent);
  if (real === null) return makeFolder(join(await realFolder(dirname(folder), bounds), basename(folder)));
  if (bounds === null || isWithin(bounds, real)) return real;
  throw new Misplaced(`the way there leads out of ${bounds}`);
}
async function makeFolder(folder) {
  try {
    await mkdir(folder);
  } catch (error) {
    const there = await lstat(folder).catch(absent);
    if (there?.isSymbolicLink()) throw new Misplaced("a link on the way leads nowhere");
    if (!there?.isDirectory()) throw error;
  }
  return folder;
}
function isWithin(folder, path) {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
function absent(error) {
  if (codeOf(error) === "ENOENT") return null;
  throw error;
}
function codeOf(error) {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
async function marksOf(path, workspace) {
  const target = resolve(workspace, path);
  const place = join(await existing(dirname(target)), basename(target));
  const [itself, followed] = await Promise.all([lstat, stat].map((look2) => look2(place).catch(() => null)));
  const inode = followed?.isFile() ? [`${followed.dev} ${followed.ino}`] : [];
  const isLink = itself?.isSymbolicLink() ?? false;
  return { own: [withoutCase(place), ...isLink ? [] : inode], target: isLink ? inode : [] };
}
function withoutCase(path) {
  return path.normalize("NFC").toLowerCase();
}
async function existing(folder) {
  const real = await realpath(folder).catch(() => null);
  if (real !== null || dirname(folder) === folder) return real ?? folder;
  return join(await existing(dirname(folder)), basename(folder));
}

// src/publish/files.ts
import { constants } from "node:fs";
import { lstat as lstat2, mkdtemp, open as open2, realpath as realpath2 } from "node:fs/promises";
import { isAbsolute as isAbsolute2, join as join3, resolve as resolve2 } from "node:path";

// src/whole-file.ts
import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname as dirname2, join as join2 } from "node:path";
var DRAFT = /^\.pony-factor-[\da-f-]{36}\.tmp$/;
var PERMISSIONS = 511;
async function replaceFile(place, content, permissions2) {
  const draft = join2(dirname2(place), `.pony-factor-${randomUUID()}.tmp`);
  try {
    const file = await open(draft, "wx", permissions2 ?? void 0);
    try {
      if (permissions2 !== null && ((await file.stat()).mode & PERMISSIONS) !== permissions2)
        await file.chmod(permissions2);
      await file.writeFile(content);
    } finally {
      await file.close();
    }
    await rename(draft, place);
  } finally {
    await rm(draft, { force: true });
  }
}
function isUnfinished(name) {
  return DRAFT.test(name);
}

// src/publish/files.ts
var REASONS = /* @__PURE__ */ new Map([
  ["ENOENT", "there is no such folder"],
  ["EACCES", "this user may not write there"],
  ["EPERM", "this user may not write there"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a part of the path is a file, not a folder"],
  ["EEXIST", "a part of the path is a file, not a folder"],
  ["ENAMETOOLONG", "the path is too long"],
  ["ELOOP", "links on the way lead in a circle"],
  ["EBUSY", "something else holds it"],
  ["ENXIO", "nobody reads from it"]
]);
var OWN_STREAM = /^\/(?:dev\/(?:stdout|stderr|fd\/\d+)|proc\/(?:self|thread-self|\d+)\/fd\/\d+)$/;
var OWN_OUTPUTS = [
  [/^\/(?:dev\/(?:stdout|fd\/1)|proc\/self\/fd\/1)$/, process.stdout],
  [/^\/(?:dev\/(?:stderr|fd\/2)|proc\/self\/fd\/2)$/, process.stderr]
];
async function publishFile({ path, text, what, input }, workspace) {
  const absolute = resolve2(workspace, path);
  try {
    await put(path, workspace, text);
    return absolute;
  } catch (error) {
    const elsewhere = "; a place outside of the workspace is named by its own absolute path";
    throw new UserError(
      `${what} cannot be written to ${absolute}: ${reasonOf(error)}.`,
      `Choose another file with the input ${input}${error instanceof Misplaced ? elsewhere : ""}.`,
      error
    );
  }
}
async function makeFolder2(parent) {
  try {
    return await realpath2(await mkdtemp(join3(parent, "pony-factor-")));
  } catch (error) {
    throw new UserError(
      `No folder for the report can be made in ${parent}: ${reasonOf(error)}.`,
      "Set the input report-path, or the variable TMPDIR to a folder that you may write to.",
      error
    );
  }
}
async function isStream(path) {
  if (!isAbsolute2(path)) return false;
  const there = await lstat2(path).catch(() => null);
  if (there?.isSymbolicLink() || there === null) return OWN_STREAM.test(resolve2(path));
  return there.isCharacterDevice() || there.isBlockDevice() || there.isFIFO() || there.isSocket();
}
async function put(path, workspace, text) {
  const absolute = resolve2(workspace, path);
  const isNamed = await isStream(path);
  if (isNamed && OWN_STREAM.test(absolute)) return pour(absolute, text);
  const place = await findPlace(path, workspace);
  if (isNamed && place === absolute) return pour(place, text);
  const old = await lstat2(place).catch(absent);
  if (old !== null && isDevice(old, place)) throw new Misplaced("it is a device, and not named as one");
  await replaceFile(place, text, old?.isFile() ? old.mode & PERMISSIONS2 : null);
}
var PERMISSIONS2 = 511;
function isDevice(there, place) {
  return there.isCharacterDevice() || there.isBlockDevice() || OWN_STREAM.test(place);
}
async function pour(path, text) {
  const own = OWN_OUTPUTS.find(([name]) => name.test(path))?.[1];
  if (own !== void 0) {
    own.write(text);
    return;
  }
  const flags = constants.O_WRONLY | constants.O_APPEND;
  const probe = await open2(path, flags | constants.O_NONBLOCK);
  try {
    const stream = await open2(path, flags);
    await stream.writeFile(text).finally(() => stream.close());
  } finally {
    await probe.close();
  }
}
function reasonOf(error) {
  if (error instanceof Misplaced) return error.message;
  return REASONS.get(codeOf(error)) ?? messageOf(error);
}

// src/settings/parse.ts
function parseChoice(choices) {
  return (text) => {
    const choice = choices.find((candidate) => candidate === text);
    return choice === void 0 ? refuse(`one of ${choices.join(", ")}`) : accept(choice);
  };
}
function parseBoolean(text) {
  if (/^(?:true|True|TRUE)$/.test(text)) return accept(true);
  if (/^(?:false|False|FALSE)$/.test(text)) return accept(false);
  return refuse("true or false");
}
function parseNames(text) {
  return accept(parseNameLines(text));
}
function parseRepository(text) {
  const expected = "a repository as owner/name";
  if (/^[A-Za-z0-9](?:[A-Za-z0-9_-]*)\/(?!\.{1,2}$)[A-Za-z0-9._-]+$/.test(text)) return accept(text);
  const inAddress = /(?<![A-Za-z0-9_-])([A-Za-z0-9_-]+)\/([A-Za-z0-9._-]+?)(?:\.git)?\/?$/.exec(text);
  return inAddress !== null && /[:/]/.test(text.slice(0, inAddress.index)) ? refuse(expected, `Write ${inAddress[1]}/${inAddress[2]}.`) : refuse(expected);
}
function parseToken(text) {
  return /^[\x21-\x7e]*$/.test(text) ? accept(text) : refuse("a token of ASCII letters, digits and signs");
}
function parseRef(text) {
  const isName = !/[\s\p{Cc}~^:?*[\\]|\.\.|@\{|^-/u.test(text);
  return isName ? accept(text) : refuse("the name of a branch or tag, or the object id of a commit");
}
function parseWord(text) {
  return /^[\w.-]{1,100}$/.test(text) ? accept(text) : refuse("a word of up to 100 letters, digits, dots, hyphens and underscores");
}
function parseMinimum(text) {
  const expected = "a whole number of 1 or more";
  if (/^[1-9]\d{0,8}$/.test(text)) return accept(Number(text));
  return /^0+$/.test(text) ? refuse(expected, "To switch this gate off, leave it empty.") : refuse(expected);
}
function parseMajority(text) {
  const expected = "a percentage above 1 and up to 100";
  const percentage = readPercentage(text);
  if (percentage === null) return refuse(expected);
  if (isAbove(percentage, 1n) && !isAbove(percentage, 100n)) return accept(percentage);
  if (percentage.share.numerator === 0n || isAbove(percentage, 1n) || text.endsWith("%")) return refuse(expected);
  if (percentage.text === "0.5") return refuse(expected, "For one half, write 50.");
  return refuse(expected, `For that share of everything, write ${Number((Number(percentage.text) * 100).toFixed(6))}.`);
}
function parseShare(text) {
  const percentage = readPercentage(text);
  return percentage === null || isAbove(percentage, 100n) ? refuse("a percentage from 0 to 100") : accept(percentage);
}
function parseInstant(text) {
  const expected = "an ISO 8601 date or date-time, such as 2026-11-23 or 2026-11-23T10:00:00Z";
  const match = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(
    text
  );
  if (match === null || text < "1970") return refuse(expected);
  try {
    return match[1] === void 0 ? accept(Temporal.PlainDateTime.from(text).toZonedDateTime("UTC").epochMilliseconds) : accept(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return refuse(expected, "There is no such day or time.");
  }
}
var MOST_QUARTERS = 40;
function parseQuarters(text) {
  if (text.toLowerCase() === "off") return accept(null);
  const quarters = Number(/^(\d{1,2})(?:\s*quarters?)?$/i.exec(text)?.[1] ?? 0);
  return quarters >= 1 && quarters <= MOST_QUARTERS ? accept(quarters) : refuse(`1 to ${MOST_QUARTERS} quarters, such as 12 quarters, or off`);
}
var LONGEST_WINDOW_DAYS = 36525;
function parseWindow(text) {
  const expected = "a span of time of up to 100 years, such as 1 year, 18 months, 52 weeks, 90 days or P1Y6M";
  if (/^\d+$/.test(text)) return refuse(expected, `For days, write ${text} ${Number(text) === 1 ? "day" : "days"}.`);
  const window = readIsoWindow(text) ?? readWordedWindow(text);
  if (window === null) return refuse(expected);
  const days = window.years * 365 + window.months * 30 + window.weeks * 7 + window.days;
  return days >= 1 && days <= LONGEST_WINDOW_DAYS ? accept(window) : refuse(expected);
}
function readIsoWindow(text) {
  const isWindow = /^P(?=\d)(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}W)?(?:\d{1,6}D)?$/i.test(text);
  return isWindow ? Temporal.Duration.from(text) : null;
}
function readWordedWindow(text) {
  const counts = /* @__PURE__ */ new Map();
  for (const part of text.split(/(?:,|\band\b)\s*|(?<=[a-z])\s+(?=\d)/i)) {
    const [, count2, word] = /^(\d{1,6})\s*(year|month|week|day)s?$/i.exec(part.trim()) ?? [];
    const unit = `${word?.toLowerCase()}s`;
    if (count2 === void 0 || counts.has(unit)) return null;
    counts.set(unit, Number(count2));
  }
  return Temporal.Duration.from(Object.fromEntries(counts));
}
var LONGEST_WAIT_MS = 6 * 36e5;
var WAIT_UNITS_MS = { second: 1e3, minute: 6e4, hour: 36e5 };
function parseWait(text) {
  const expected = "a time of up to 6 hours, such as 10 minutes, or 0";
  if (text === "0") return accept(0);
  const [, count2, unit] = /^(\d{1,5})\s*(second|minute|hour)s?$/i.exec(text) ?? [];
  const wait = Number(count2) * (WAIT_UNITS_MS[unit?.toLowerCase() ?? ""] ?? Number.NaN);
  return wait <= LONGEST_WAIT_MS ? accept(wait) : refuse(expected);
}
function readPercentage(text) {
  const number = text.replace(/(?<!\s)\s*%$/, "");
  const decimal = parseDecimal(number);
  if (decimal === null) return null;
  const share = fraction(decimal.numerator, decimal.denominator * 100n);
  return { share, text: number.replace(/^0+(?=\d)/, "") };
}
function isAbove({ share }, percent) {
  return compareFractions(share, fraction(percent, 100n)) > 0;
}
function accept(value) {
  return { ok: true, value };
}
function refuse(expected, hint) {
  return hint === void 0 ? { ok: false, expected } : { ok: false, expected, hint };
}

// src/settings/measure-settings.ts
function readRules({ parse: parse2, refuse: refuse2 }) {
  const noShare = { share: { numerator: 1n, denominator: 2n }, text: "50" };
  const rules = {
    activityWindow: parse2("activity-window", parseWindow, Temporal.Duration.from({ years: 1 })),
    majorityThreshold: parse2("majority-threshold", parseMajority, noShare),
    baseline: parse2("baseline", parseChoice(["all", "active"]), "all"),
    attribution: parse2("attribution", parseChoice(["author", "committer"]), "author"),
    coAuthors: parse2("co-authors", parseBoolean, false),
    mergeCommits: parse2("merge-commits", parseChoice(["exclude", "include"]), "exclude"),
    excludeBots: parse2("exclude-bots", parseBoolean, true)
  };
  if (rules.coAuthors && rules.attribution === "committer") {
    refuse2(
      'co-authors: expected false with attribution committer, got "true". Co-authors share what the author is credited with, so choose one of the two.'
    );
  }
  return rules;
}
function readAsOf({ parseOptional }) {
  return parseOptional("as-of", parseInstant);
}
function readExclude({ parse: parse2 }) {
  return parse2("exclude", parseNames, []);
}
function readMeasure(reader) {
  return { rules: readRules(reader), exclude: readExclude(reader), asOf: readAsOf(reader) };
}
function readGate({ parseOptional }) {
  return {
    minimumApf: parseOptional("minimum-apf", parseMinimum),
    minimumActiveShare: parseOptional("minimum-active-share", parseShare)
  };
}

// src/settings/reader.ts
function readInputs(inputs, read2) {
  const refusals = [];
  function parse2(input, parser, ifInvalid) {
    const text = textOf3(input);
    const parsed2 = parser(text);
    if (parsed2.ok) return parsed2.value;
    refusals.push(refusalOf(input, text, parsed2));
    return ifInvalid;
  }
  function parseOptional(input, parser) {
    return textOf3(input) === "" ? null : parse2(input, parser, null);
  }
  function textOf3(input) {
    return read2(input).trim() || (inputs.find(({ name }) => name === input)?.default ?? "");
  }
  function optionalText(input) {
    return textOf3(input) || null;
  }
  function end() {
    if (refusals.length > 0) throw new UserError(refusals.join("\n"));
  }
  return { textOf: textOf3, optionalText, parse: parse2, parseOptional, refuse: (refusal) => refusals.push(refusal), end };
}
function refusalOf(input, text, { expected, hint }) {
  return `${input}: expected ${expected}, got "${shownName(text)}".${hint === void 0 ? "" : ` ${hint}`}`;
}

// src/settings/run-settings.ts
var NO_TOKEN = "token: expected a token that can read the repositories, got none. Leave this input out for the token of the workflow.";
function readToken({ textOf: textOf3, refuse: refuse2 }, ifMissing) {
  const text = textOf3("token");
  const token = parseToken(text);
  if (!token.ok) {
    refuse2(`token: expected ${token.expected}, got something with blanks or other characters in it.`);
  }
  if (text === "" && ifMissing !== null) refuse2(ifMissing);
  return token.ok ? token.value : "";
}
function readWait({ parse: parse2 }) {
  return parse2("rate-limit-wait", parseWait, 0);
}
function readCache({ parse: parse2 }) {
  return parse2("cache", parseBoolean, true);
}
function readAnonymize({ parse: parse2 }) {
  return parse2("anonymize", parseBoolean, false);
}
function readReportFiles({
  optionalText
}) {
  return { report: optionalText("report-path"), html: optionalText("html-report-path") };
}
function readCommentPolicy({ parse: parse2 }) {
  return parse2("comment-summary-in-pr", parseChoice(["never", "always", "on-failure"]), "never");
}

// src/github/clock.ts
import { setTimeout as delay } from "node:timers/promises";
var systemClock = {
  now: () => Date.now(),
  sleep: (ms, signal) => delay(ms, void 0, signal === void 0 ? {} : { signal }),
  random: () => Math.random()
};

// src/github/limits/waiting.ts
var APART_MS = 1e3;
var Waiting = class {
  /** How long the whole run may wait for limits, in milliseconds. */
  mostMs;
  #clock;
  #pausedUntil = Number.NEGATIVE_INFINITY;
  #leftMs;
  /** Starts with the whole wait before it. */
  constructor(clock, mostMs) {
    this.#clock = clock;
    this.mostMs = mostMs;
    this.#leftMs = mostMs;
  }
  /** What is left of the wait, in milliseconds. */
  get leftMs() {
    return this.#leftMs;
  }
  /** How much longer the pause lasts that is under way, in milliseconds; 0 where there is none. It is paid for. */
  get pauseMs() {
    return Math.max(0, this.#pausedUntil - this.#clock.now());
  }
  /**
   * Keeps everybody from asking until a moment, in milliseconds since 1970-01-01T00:00:00Z.
   *
   * @returns whether the wait that is left is long enough; where it is not, nothing is changed
   */
  pauseUntil(moment) {
    const longer = moment - Math.max(this.#clock.now(), this.#pausedUntil);
    if (longer <= 0) return true;
    if (longer > this.#leftMs) return false;
    this.#leftMs -= longer;
    this.#pausedUntil = moment;
    return true;
  }
  /**
   * Takes a wait of somebody else's, such as a git server's, off what is left, in milliseconds. Nobody is kept from asking GitHub.
   *
   * @returns whether there is as much left; where there is not, nothing is changed
   */
  take(ms) {
    if (ms > this.#leftMs) return false;
    this.#leftMs -= ms;
    return true;
  }
  /**
   * Comes back when something may be asked.
   *
   * @throws Cancelled when the task is given up meanwhile
   */
  async untilAllowed(task) {
    stopWhenCancelled(task);
    while (this.pauseMs > 0) await this.sleep(task, this.pauseMs + this.#clock.random() * APART_MS);
  }
  /** @throws Cancelled when the task is given up meanwhile */
  async sleep(task, ms) {
    await this.#clock.sleep(ms, task.signal).catch(() => stopWhenCancelled(task));
  }
};
function stopWhenCancelled(task) {
  if (task.signal?.aborted) throw new Cancelled(`The run was cancelled while ${task.what}.`);
}

// src/history/address.ts
var PATH = /^(?!-)(?!\.{1,2}(?:\/|$))[\w.~@+-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.~@+-]+)*$/;
var LONGEST_PATH = 500;
var LONGEST_ADDRESS = 1e3;
var LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
function addressOn(serverUrl, repository) {
  const { origin, hostname, pathname } = new URL(serverUrl);
  return { origin, host: hostname, path: `${pathname}/${repository}`.replace(/^\/+/, "") };
}
function parseAddress(text) {
  if (text.length > LONGEST_ADDRESS || !/^https?:\/\/[^/\\]/i.test(text) || text.includes("\\") || !URL.canParse(text))
    return null;
  const { protocol, origin, hostname, pathname, username, password, search, hash } = new URL(text);
  const path = withoutSlashes(pathname);
  const isAsWritten = path === withoutSlashes(text.replace(/^https?:\/\/[^/]*/i, ""));
  const isPlain = username === "" && password === "" && search === "" && hash === "";
  const isAllowed = protocol === "https:" || LOOPBACK.test(hostname);
  if (!isPlain || !isAllowed || path.length > LONGEST_PATH || !PATH.test(path) || !isAsWritten) return null;
  return { origin, host: hostname, path };
}
function withoutSlashes(path) {
  return path.replace(/^\/+/, "").replace(/(?<!\/)\/+$/, "");
}
function urlOf({ origin, path }) {
  return `${origin}/${path}`;
}
function movedTo(from, location) {
  if (location.length > LONGEST_ADDRESS || !URL.canParse(location, from.origin)) return null;
  const { origin, pathname } = new URL(location, from.origin);
  const isSame = origin === from.origin || origin === from.origin.replace(/^http:/, "https:");
  const path = pathname.replace(/\/info\/refs$/, "").replace(/^\/+/, "");
  return isSame && PATH.test(path) && path.length <= LONGEST_PATH ? { ...from, origin, path } : null;
}

// src/history/remote.ts
var URL_FORM = /^(?:https?|ssh|git|git\+ssh):\/\/(?:[^/]*@)?(?<host>\[[^/@[\]]*\]|[^/@:]+)(?::\d*)?\/(?<path>.+)$/i;
var SCP_FORM = /^(?=[^/:]{2})(?:[^/:]*@)?(?<host>[^/:@]+):(?!\/\/)(?<path>.+)$/;
var NAME_AT_END = /(?:^|\/)(?<name>[\w.-]+\/[\w.-]+?)(?:\.git)?\/*$/;
function placeOfRemote(url) {
  const { host, path } = (URL_FORM.exec(url) ?? SCP_FORM.exec(url))?.groups ?? {};
  return host === void 0 || path === void 0 ? null : { host: host.toLowerCase(), path };
}
var TOKEN = /^(?:gh[oprsu]_|github_pat_|gl(?:pat|dt|rt|cbt|ptt|ft|soat|oas|agent|imt|ffct)-|ATBB|ATCTT|ATATT|hf_)/;
var UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
var RANDOM = { shortest: 20, changes: 4 };
function nameFromRemote(url) {
  const name = NAME_AT_END.exec(placeOfRemote(url)?.path ?? "")?.groups?.name;
  return name === void 0 || holdsToken(name) ? null : name;
}
function holdsToken(path) {
  return path.split("/").some((part) => TOKEN.test(part) || UUID.test(part) || part.split(/[^a-z0-9]/i).some(isRandom));
}
function isRandom(text) {
  const changes = text.match(/\d(?=[a-z])|[a-z](?=\d)/gi)?.length ?? 0;
  return text.length >= RANDOM.shortest && changes >= RANDOM.changes;
}

// src/sources/git/clone.ts
import { realpath as realpath3, stat as stat2 } from "node:fs/promises";
import { basename as basename2, dirname as dirname4, join as join5, resolve as resolve3 } from "node:path";

// src/sources/git/failure.ts
var MOST_LINES = 20;
var LONGEST_LINE = 1e3;
var NO_REPOSITORY = /^fatal: not a git repository \(or any of the parent directories\): \S+$/;
var DAMAGE = new RegExp(
  [
    /\bcorrupt|\bbroken\b|\binflate\b|\bunable to (?:unpack|parse)\b|\b(?:hash|sha1|checksum|size) mismatch\b/,
    /\bbad (?:object|tree|blob|commit|ref|index file|pack|signature)\b|\bnot a tree object\b|\binvalid object\b/,
    /\bmissing (?:object|blob|tree|commit)\b|\b(?:could not|cannot|unable to|failed to) (?:read|traverse) (?!config)/,
    /\bobject (?:file|directory) \S+ (?:is empty|does not exist)|\bloose object\b|\bpackfile\b|\bpack has\b/,
    /\bindex file\b|\bpacked-refs\b|\bdoes not point to a valid object\b|\bpremature end\b|\bgarbage at end\b/
  ].map(({ source }) => source).join("|"),
  "i"
);
var HINDRANCE = /permission denied|operation not permitted|too many open files|out of memory|cannot allocate|no space left|promisor remote/i;
function gitFailure(attempt2, folder, exit) {
  if (exit.failure !== null) {
    return new UserError("Git could not be started.", "Install git, and see that it is in the PATH.", exit.failure);
  }
  const lines = harmlessComplaint(exit.complaint);
  const cause = new Error(`git ended with status ${exit.status}: ${lines.join(" ")}`);
  const place = JSON.stringify(folder);
  if (lines.some((line) => line.startsWith("fatal: not a git repository"))) {
    const letter = `There is no git repository in ${place}.`;
    const remedy = "Name the folder of a clone; in a workflow, check the repository out before this step.";
    const isPlain = lines.every((line) => NO_REPOSITORY.test(line));
    return new UserError(letter, isPlain ? remedy : `${remedy} Git says:
${lines.join("\n")}`, cause);
  }
  const isDamage = lines.some((line) => DAMAGE.test(line)) && !lines.some((line) => HINDRANCE.test(line));
  const reason = reasonIn(lines);
  const between = reason.includes("\n") ? "\n" : " ";
  return new UserError(`Git could not ${attempt2} in ${place}${reason}${isDamage ? between + FSCK : ""}`, "", cause);
}
var FSCK = 'Run "git fsck" there, and clone the repository again if it is damaged.';
function reasonIn([first = "it gave no reason", ...others]) {
  return others.length === 0 ? `: ${first.replace(/\.?$/, ".")}` : `:
${[first, ...others].join("\n")}`;
}
function harmlessComplaint(complaint) {
  const [said = ""] = complaint.split(/^usage: /m);
  return said.trim() === "" ? [] : said.trim().split(/\r?\n/).slice(-MOST_LINES).map(harmlessLine);
}
function harmlessLine(line) {
  return withoutSecrets(unseenAsSpaces(line).trim().slice(0, LONGEST_LINE));
}

// src/sources/git/run.ts
import { spawn } from "node:child_process";
import { devNull } from "node:os";
import { dirname as dirname3, join as join4 } from "node:path";
import { buffer } from "node:stream/consumers";

// src/sources/git/environment.ts
import { isAbsolute as isAbsolute3 } from "node:path";
var SECRET = /token|secret|passw|passphrase|credential|auth|private|api_?key|access_?key|_(?:key|pat|pwd)$/i;
var OF_THE_RUNNER = /^(?:INPUT|STATE|GITHUB|GH|ACTIONS|RUNNER)_/i;
var ASKED_FOR = /^GIT_(?:EXEC_PATH|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|TEST_ASSUME_DIFFERENT_OWNER|SSL_\w+|PROXY_SSL_\w+|HTTP_PROXY_AUTHMETHOD)$/i;
var PLACES = /^(?:HOME|XDG_CONFIG_HOME|GIT_EXEC_PATH|GIT_CONFIG_(?:GLOBAL|SYSTEM))$/i;
var PERMITTING = /^safe\./i;
function mayHoldSecret(name) {
  return SECRET.test(name) && !/^GIT_(?:CONFIG_KEY_\d+|AUTHOR_\w+)$/i.test(name);
}
function environmentForGit(inherited) {
  const kept = Object.entries(inherited).filter(([name, value]) => isKept(name, value ?? ""));
  return { ...Object.fromEntries(kept), ...permissions(inherited) };
}
function isKept(name, value) {
  if (PLACES.test(name) && !isAbsolute3(value)) return false;
  if (/^GIT_/i.test(name)) return ASKED_FOR.test(name);
  return !mayHoldSecret(name) && !OF_THE_RUNNER.test(name);
}
function permissions(inherited) {
  const count2 = Number(inherited.GIT_CONFIG_COUNT);
  const settings = Object.entries(inherited).map(([name, key = ""]) => ({ key, number: /^GIT_CONFIG_KEY_(\d+)$/i.exec(name)?.[1] ?? "" })).filter(({ key, number }) => number !== "" && Number(number) < count2 && PERMITTING.test(key)).sort((left, right) => Number(left.number) - Number(right.number)).map(({ key, number }) => [key, inherited[`GIT_CONFIG_VALUE_${number}`] ?? ""]);
  return Object.fromEntries([
    ...settings.length === 0 ? [] : [["GIT_CONFIG_COUNT", String(settings.length)]],
    ...settings.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value]
    ])
  ]);
}

// src/sources/git/run.ts
var NO_FILE = join4(devNull, "none");
var LONGEST_COMPLAINT = 4096;
var OBJECTS_ALONE = ["-c", "core.commitGraph=false"];
var NAMED_BARE = ["-c", "safe.bareRepository=all"];
async function askGit(place, args) {
  const running = startGit(place, args);
  const output = await buffer(running.output);
  return { ...await running.exit, output };
}
async function askLine(place, args) {
  const { status, output } = await askGit(place, args);
  return status === 0 ? output.toString().trimEnd() : null;
}
function askCommit(place, expression) {
  return askLine(place, ["rev-parse", "--verify", "--quiet", `${expression}^{commit}`]);
}
function askHeadRef(place) {
  return askLine(place, ["symbolic-ref", "--quiet", "HEAD"]);
}
function startGit({ folder, isBare, signal }, args) {
  const settings = isBare ? [...OBJECTS_ALONE, ...NAMED_BARE] : OBJECTS_ALONE;
  const child = spawn("git", ["-C", folder, "--no-pager", ...settings, ...args], {
    // Windows looks for a program in the working directory first, and a repository may hold a git.exe of its own.
    cwd: dirname3(process.execPath),
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
    signal
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    complaint = (complaint + text).slice(-LONGEST_COMPLAINT);
  });
  const exit = new Promise((resolve4) => {
    child.on("error", (failure) => resolve4({ status: null, complaint, failure }));
    child.once("close", (status) => resolve4({ status, complaint, failure: null }));
  });
  return { output: child.stdout, exit, stop: () => child.kill() };
}
function environment() {
  return {
    ...environmentForGit(process.env),
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // A partial clone would fetch what it lacks. Old versions of git know the second of the two only.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    // GitHub honours neither replace refs nor grafts, and both sources must see the same history.
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: NO_FILE,
    // Into a pipe, git would write each commit on its own.
    GIT_FLUSH: "0",
    // The complaints are recognised by their English words.
    LC_ALL: "C"
  };
}

// src/sources/git/clone.ts
var QUESTIONS = [
  ...["rev-parse", "--is-shallow-repository", "--git-common-dir", "--show-prefix"],
  ...["--revs-only", "HEAD^{commit}", "--symbolic-full-name", "HEAD"]
];
var ANSWERS = /^(?<isShallow>true|false)\n(?<gitFolder>[\s\S]+?)\n(?<prefix>[^\n]*)\n(?:(?<oid>[0-9a-f]{40,64})\n(?:(?<branch>refs\/[^\n]+|HEAD)\n)?)?$/;
async function openClone(workingDirectory, signal) {
  const folder = resolve3(workingDirectory);
  const place = { folder, isBare: await isGitFolder(folder), signal };
  const answer = await askGit(place, QUESTIONS);
  const answers = ANSWERS.exec(answer.output.toString())?.groups;
  if (answer.status !== 0 || answers === void 0) {
    await requireFolder(folder);
    throw gitFailure("open the repository", folder, answer);
  }
  const { isShallow, gitFolder = "", prefix = "", oid, branch } = answers;
  const checkedOut = oid === void 0 ? null : await findCheckedOut(place, oid, branch);
  if (prefix !== "" && checkedOut !== null) await requireOwnFolder(place, prefix, checkedOut.oid);
  return { ...place, gitFolder, isPart: prefix !== "", isShallow: isShallow === "true", checkedOut };
}
async function isGitFolder(folder) {
  const found = await Promise.all(["HEAD", "objects", "refs"].map((name) => stat2(join5(folder, name)).catch(() => null)));
  return found.every((entry) => entry !== null);
}
async function requireOwnFolder(place, prefix, oid) {
  const parts = prefix.replace(/\/$/, "").split("/");
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  const { output } = await askGit(place, ["ls-tree", "--full-tree", "-z", oid, "--", ...paths]);
  const [, path] = /(?:^|\0)160000 commit [0-9a-f]+\t([^\0]+)/.exec(output.toString()) ?? [];
  if (path === void 0) return;
  const where = path === paths.at(-1) ? "is" : "lies in";
  throw new UserError(
    `${JSON.stringify(place.folder)} ${where} an uninitialised submodule: the history of ${JSON.stringify(path)} is not in this clone.`,
    "Set submodules: true and fetch-depth: 0 on actions/checkout, or run git submodule update --init in the clone."
  );
}
async function findCheckedOut(place, oid, branch) {
  if (branch !== void 0 && !branch.endsWith("/HEAD")) return { oid, branch: branch === "HEAD" ? null : branch };
  const name = await askHeadRef(place);
  if (name === null) return { oid, branch: null };
  const commit = await askCommit(place, name);
  return commit === null ? null : { oid: commit, branch: name };
}
async function requireFolder(folder) {
  const found = await stat2(folder).catch(() => null);
  if (found?.isDirectory()) return;
  const shown = JSON.stringify(folder);
  throw new UserError(
    found === null ? `There is no folder ${shown}.` : `${shown} is a file, not a folder.`,
    "Name the folder that holds the clone."
  );
}
async function nameOf(clone) {
  const url = await askLine(clone, ["remote", "get-url", "origin"]);
  const name = url === null ? null : nameFromRemote(url);
  const server = url === null ? null : placeOfRemote(url)?.host ?? null;
  return { repository: name ?? await nameOfFolder(clone), server };
}
async function nameOfFolder(clone) {
  const path = resolve3(await realpath3(clone.folder), clone.gitFolder);
  return basename2(path) === ".git" ? basename2(dirname4(path)) : basename2(path, ".git");
}

// src/history/trailers.ts
function coAuthorsOf(message) {
  if (!/co-authored-by/i.test(message)) return [];
  const block = trailerBlock(linesOf(message)).join("\n");
  return Array.from(block.matchAll(CO_AUTHOR), ([trailer]) => coAuthorIn(trailer)).filter((person) => person !== null);
}
var BLANK = /^[ \t\r]*$/;
var INDENTED = /^[ \t\r]/;
var TRAILER = /^[A-Za-z\d-]+[ \t]*:/;
var CO_AUTHOR = /(?<![^\n])co-authored-by[ \t]*:[^\n]*(?:\n[ \t\r][^\n]*)*/gi;
var WRITTEN_BY_GIT = /^(?:Signed-off-by: |\(cherry picked from commit )/;
var SCISSORS = "\n# ------------------------ >8 ------------------------\n";
function linesOf(message) {
  const fromTitle = message.replace(/^(?:[ \t\r]*\n)+/, "");
  const scissors = `
${fromTitle}`.indexOf(SCISSORS);
  const text = scissors === -1 ? fromTitle : fromTitle.slice(0, scissors);
  return withoutIgnoredEnd(text.split("\n"));
}
function withoutIgnoredEnd(lines) {
  let end = null;
  let inConflicts = false;
  for (const [index, line] of lines.entries()) {
    const opensConflicts = line === "Conflicts:" && index < lines.length - 1;
    inConflicts ||= opensConflicts;
    const isIgnored = line === "" || line.startsWith("#") || opensConflicts || inConflicts && line.startsWith("	");
    if (!isIgnored) {
      inConflicts = false;
      end = null;
    } else {
      end ??= index;
    }
  }
  return end === null ? lines : lines.slice(0, end);
}
function trailerBlock(lines) {
  const last = lines.findLastIndex((line) => !BLANK.test(line) && !line.startsWith("#"));
  const start = lines.slice(0, last + 1).findLastIndex((line) => BLANK.test(line)) + 1;
  const block = start === 0 ? [] : lines.slice(start);
  return isTrailerBlock(block) ? block : [];
}
function isTrailerBlock(block) {
  let trailers = 0;
  let others = 0;
  let continues = false;
  for (const line of block) {
    if (TRAILER.test(line) || WRITTEN_BY_GIT.test(line)) {
      trailers += 1;
      continues = true;
    } else if (line.startsWith("#")) {
      continues = false;
    } else if (!BLANK.test(line) && !(continues && INDENTED.test(line))) {
      others += 1;
      continues = false;
    }
  }
  return trailers > 0 && (others === 0 || block.some((line) => WRITTEN_BY_GIT.test(line)) && trailers * 3 >= others);
}
function coAuthorIn(trailer) {
  const value = trailer.slice(trailer.indexOf(":") + 1).replace(/\n[ \t\r]+/g, " ");
  const contact = /^(?<name>[^<]*)<(?<email>[^>]*)>/.exec(value)?.groups;
  const name = contact?.name?.trim() ?? "";
  const email = contact?.email?.trim() ?? "";
  return name === "" && email === "" ? null : { name, email, login: null, accountId: null };
}

// src/sources/git/decode.ts
var FIELDS = ["%H", "%P", "%at", "%ct", "%an", "%ae", "%cn", "%ce"];
var MESSAGE_FIELD = "%B";
var NO_ONE = [];
var CommitDecoder = class {
  #withMessages;
  /** By name, NUL and address as they stand in the output, so that most are never decoded. */
  #identities = /* @__PURE__ */ new Map();
  /** Each byte as one character, since a text is looked through in a fraction of the time. */
  #text = "";
  /** Where in the text the first commit starts that was not decoded yet. */
  #start = 0;
  #isEmpty = true;
  /** @param withMessages whether the message follows the other fields */
  constructor(withMessages) {
    this.#withMessages = withMessages;
  }
  /**
   * Takes more bytes in, divided anywhere.
   *
   * @returns the commits that are now whole. Each is decoded when it is asked for, and throws a `UserError` when it is not
   * in this form
   */
  take(bytes) {
    this.#text = this.#text.slice(this.#start) + bytes.toString("latin1");
    this.#start = 0;
    return bytes.includes(0) ? this.#whole() : [];
  }
  /** @throws UserError when what was taken in is no commit at all or ends within one */
  end() {
    if (this.#start < this.#text.length) throw new UserError("Git ended in the middle of a commit.");
    if (this.#isEmpty) throw new UserError("Git wrote no commit, although there is one.");
  }
  /** One at a time: of commits that are made at once, many would survive a collection of garbage (decision 27). */
  *#whole() {
    for (let commit = this.#next(); commit !== null; commit = this.#next()) yield commit;
  }
  #next() {
    const start = this.#start;
    const oidEnd = this.#fieldEnd(start);
    const parentsEnd = this.#fieldEnd(oidEnd + 1);
    const authoredEnd = this.#fieldEnd(parentsEnd + 1);
    const dateEnd = this.#fieldEnd(authoredEnd + 1);
    const authorEnd = this.#fieldEnd(this.#fieldEnd(dateEnd + 1) + 1);
    const committerEnd = this.#fieldEnd(this.#fieldEnd(authorEnd + 1) + 1);
    const end = this.#withMessages ? this.#fieldEnd(committerEnd + 1) : committerEnd;
    if (end >= this.#text.length) return null;
    this.#start = end + 1;
    this.#isEmpty = false;
    return {
      // A part of the text, like every slice: whoever keeps it keeps the text in memory.
      oid: objectId(this.#text.slice(start, oidEnd)),
      author: this.#identity(this.#text.slice(dateEnd + 1, authorEnd)),
      committer: this.#identity(this.#text.slice(authorEnd + 1, committerEnd)),
      authoredAt: date(this.#text.slice(parentsEnd + 1, authoredEnd)),
      committedAt: date(this.#text.slice(authoredEnd + 1, dateEnd)),
      // One parent is as long as the commit's own id.
      isMerge: parentsEnd - oidEnd > oidEnd - start + 1,
      coAuthors: this.#withMessages ? this.#coAuthors(this.#text.slice(committerEnd + 1, end)) : NO_ONE
    };
  }
  /** Where the field that starts at `from` ends; the end of the text when it does not end in it. */
  #fieldEnd(from) {
    const nul = this.#text.indexOf("\0", from);
    return nul === -1 ? this.#text.length : nul;
  }
  /** @param written name, NUL and address, each byte as one character */
  #identity(written) {
    const known = this.#identities.get(written);
    if (known !== void 0) return known;
    const bytes = Buffer.from(written, "latin1");
    const decoded2 = bytes.toString();
    const nul = decoded2.indexOf("\0");
    const identity = { name: decoded2.slice(0, nul), email: decoded2.slice(nul + 1), login: null, accountId: null };
    this.#identities.set(decoded2 === written ? decoded2 : bytes.toString("latin1"), identity);
    return identity;
  }
  #coAuthors(written) {
    return coAuthorsOf(Buffer.from(written, "latin1").toString()).map(
      ({ name, email }) => this.#identity(Buffer.from(`${name}\0${email}`).toString("latin1"))
    );
  }
};
function objectId(text) {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) return text;
  throw notACommit();
}
function date(text) {
  const seconds = Number(text);
  if (Number.isNaN(seconds)) throw notACommit();
  return fromGitSeconds(seconds);
}
function notACommit() {
  return new UserError("Git wrote something that is not a commit.");
}

// src/sources/git/head.ts
var OBJECT_ID = /^[0-9a-f]{4,64}$/i;
async function pinnedCommit(clone, ref) {
  if (!meansCheckedOut(ref)) return await findCommit(clone, ref);
  if (clone.checkedOut !== null) return clone.checkedOut.oid;
  await requireUnborn(clone);
  await requireNoBranch(clone);
  return null;
}
async function nameOfRef(clone, ref) {
  if (!meansCheckedOut(ref)) return shortName(ref);
  const { checkedOut } = clone;
  if (checkedOut !== null) return checkedOut.branch === null ? checkedOut.oid : shortName(checkedOut.branch);
  return shortName(await askHeadRef(clone) ?? "");
}
function meansCheckedOut(ref) {
  return ref === null || ref === "HEAD";
}
async function requireUnborn(clone) {
  const log = await askGit(clone, ["log", "--max-count=1", "--no-mailmap", "--no-show-signature", "--format=%H"]);
  if (log.status === 0 || log.complaint.includes("does not have any commits yet")) return;
  throw gitFailure("find the current commit", clone.folder, log);
}
var MOST_BRANCHES = 5;
async function requireNoBranch(clone) {
  const format = "--format=%(if)%(symref)%(then)%(else)%(refname)%(end)";
  const answer = await askGit(clone, ["for-each-ref", "--sort=-committerdate", format, "refs/heads", "refs/remotes"]);
  if (answer.status !== 0) throw gitFailure("list the branches", clone.folder, answer);
  const refs = answer.output.toString().split("\n");
  const branches = [...new Set(refs.filter((ref) => ref !== "").map(nameOfBranch))];
  if (branches.length === 0) return;
  const named = branches.slice(0, MOST_BRANCHES).map((name) => JSON.stringify(name));
  const others = branches.length - named.length;
  const all = others === 0 ? named.join(", ") : `${named.join(", ")} and ${others} more`;
  const head = JSON.stringify(shortName(await askHeadRef(clone) ?? "HEAD"));
  throw new UserError(
    `HEAD is at ${head}, which has no commits; there are some on ${all}.`,
    "Name one of them with ref (in a terminal --ref), or check it out."
  );
}
function nameOfBranch(ref) {
  return ref.replace(/^refs\/(?:heads|remotes\/origin|remotes)\//, "");
}
async function findCommit(clone, ref) {
  const object = await findRef(clone, ref) ?? (OBJECT_ID.test(ref) ? ref : null);
  const commit = object === null ? null : await askCommit(clone, object);
  if (commit !== null) return commit;
  throw new UserError(
    `This clone has no branch, tag or commit ${JSON.stringify(ref)}.`,
    "It has only what was fetched: run git fetch in it, or set fetch-depth: 0 on actions/checkout, which brings all branches and tags."
  );
}
async function findRef(clone, ref) {
  if (ref.includes("\0")) return null;
  const candidates = fullNames(ref);
  const answer = await askGit(clone, ["for-each-ref", "--format=%(refname)%00%(objectname)", ...candidates]);
  if (answer.status !== 0) throw gitFailure("list the branches and tags", clone.folder, answer);
  const lines = answer.output.toString().split("\n");
  const objects = new Map(lines.map((line) => [line.slice(0, line.indexOf("\0")), line.slice(line.indexOf("\0") + 1)]));
  return candidates.map((name) => objects.get(name)).find((object) => object !== void 0) ?? null;
}
function fullNames(ref) {
  if (!ref.startsWith("refs/")) {
    return [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/remotes/origin/${ref}`, `refs/remotes/${ref}`];
  }
  return [
    ref,
    ref.replace(/^refs\/heads\//, "refs/remotes/origin/"),
    ref.replace(/^refs\/pull\//, "refs/remotes/pull/")
  ];
}
function shortName(ref) {
  return ref.replace(/^refs\/(?:heads|tags)\//, "");
}

// src/sources/git/mailmap.ts
var REGULAR_FILE = /^100\d{3} blob /;
var LARGEST_BYTES = 16 * 2 ** 20;
async function readMailmap(clone, head) {
  const [entry, size] = await Promise.all([
    askGit(clone, ["ls-tree", "--full-tree", "-z", head, ".mailmap"]),
    askGit(clone, ["cat-file", "-s", `${head}:.mailmap`])
  ]);
  if (entry.status !== 0) throw await unreadable(clone, "cannot tell whether there is a", entry);
  if (!REGULAR_FILE.test(entry.output.toString())) return "";
  if (size.status !== 0) throw await unreadable(clone, "lacks the content of its", size);
  requireSize(Number(size.output.toString()));
  const blob = await askGit(clone, ["cat-file", "blob", `${head}:.mailmap`]);
  if (blob.status !== 0) throw gitFailure("read .mailmap", clone.folder, blob);
  return blob.output.toString();
}
function requireSize(bytes) {
  if (bytes <= LARGEST_BYTES) return;
  throw new UserError(
    `The .mailmap at the head has ${Math.ceil(bytes / 2 ** 20)} MB, and more than ${LARGEST_BYTES / 2 ** 20} MB are not read.`,
    "Make it shorter, or measure a ref at which it is."
  );
}
async function unreadable(clone, lacks, answer) {
  if (!await isPartial(clone)) return gitFailure("read .mailmap", clone.folder, answer);
  return new UserError(
    `This clone was made with a filter and ${lacks} .mailmap, without which people could be counted several times.`,
    "Check out in it what is measured, or clone without --filter (filter on actions/checkout)."
  );
}
async function isPartial(clone) {
  const settings = "^(extensions\\.partialclone|remote\\..*\\.(promisor|partialclonefilter))$";
  return (await askGit(clone, ["config", "--get-regexp", settings])).status === 0;
}

// src/sources/git/shallow.ts
var PARENT = /\nparent [0-9a-f]+\n/;
var CARRIED = 100;
async function requireWhole(clone, head) {
  const git = startGit(clone, ["rev-list", "--max-parents=0", "--format=raw", "--end-of-options", head, "--"]);
  try {
    let text = "";
    for await (const bytes of git.output) {
      text = text.slice(-CARRIED) + bytes.toString("latin1");
      if (PARENT.test(text)) throw shallow();
    }
  } finally {
    git.stop();
  }
  const exit = await git.exit;
  if (clone.signal?.aborted) throw new Cancelled("The run was cancelled while looking for the end of the history.");
  if (exit.status !== 0) throw gitFailure("read the commits", clone.folder, exit);
}
function shallow() {
  return new UserError(
    "This clone is shallow, so most of its history is missing.",
    "Set fetch-depth: 0 on actions/checkout, or run git fetch --unshallow in the clone, or use source: graphql."
  );
}

// src/sources/git/source.ts
function gitHistory(workingDirectory, log, signal) {
  let isToldOfPart = false;
  return async ({ ref, coAuthors }) => {
    const clone = await openClone(workingDirectory, signal);
    if (clone.isPart && !isToldOfPart) {
      log.notice(`${JSON.stringify(clone.folder)} is a part of its repository; the whole repository is measured.`);
      isToldOfPart = true;
    }
    const head = await pinnedCommit(clone, ref);
    const [{ repository, server }, name, mailmap] = await Promise.all([
      nameOf(clone),
      nameOfRef(clone, ref),
      head === null ? "" : readMailmap(clone, head),
      head === null || !clone.isShallow ? null : requireWhole(clone, head)
    ]);
    const commits = head === null ? noCommits() : readCommits(clone, head, coAuthors);
    return { source: "git", knowsMerges: true, refOf, repository, server, ref: name, head, mailmap, commits };
  };
}
function refOf(branch) {
  return `origin/${branch}`;
}
async function* readCommits(clone, head, withMessages) {
  const git = startGit(clone, logArguments(head, withMessages));
  const decoder = new CommitDecoder(withMessages);
  try {
    for await (const bytes of git.output) yield decoder.take(bytes);
    const exit = await git.exit;
    if (clone.signal?.aborted) throw new Cancelled("The run was cancelled while reading the commits.");
    if (exit.status !== 0) throw gitFailure("read the commits", clone.folder, exit);
    decoder.end();
  } finally {
    git.stop();
  }
}
async function* noCommits() {
}
function logArguments(head, withMessages) {
  const fields = withMessages ? [...FIELDS, MESSAGE_FIELD] : FIELDS;
  return [
    "log",
    "-z",
    `--format=${fields.join("%x00")}`,
    "--encoding=UTF-8",
    "--no-show-signature",
    "--no-mailmap",
    "--no-notes",
    "--no-decorate",
    "--no-color",
    "--end-of-options",
    head,
    "--"
  ];
}

// src/sources/fetch/server/received.ts
import { readdir, stat as stat3 } from "node:fs/promises";
import { join as join6 } from "node:path";
var Received = class {
  #bytes = 0;
  /** In packs, which is nearly all that is sent. */
  get bytes() {
    return this.#bytes;
  }
  /**
   * Counts what a command brings into a git folder: git keeps what it is sent by a server that has left something out as it came,
   * in a pack.
   */
  async during(folder, command) {
    const before = await packedIn(folder);
    try {
      return await command();
    } finally {
      const after = await packedIn(folder);
      this.#bytes += Math.max(0, after - before);
    }
  }
};
async function packedIn(folder) {
  const packs = join6(folder, "objects", "pack");
  const names = await readdir(packs).catch(() => []);
  const sizes = names.filter((name) => name.endsWith(".pack")).map(async (name) => (await stat3(join6(packs, name)).catch(() => ({ size: 0 }))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

// src/history/source.ts
function branchRef(branch) {
  return `refs/heads/${branch}`;
}

// src/sources/fetch/bare.ts
import { rmSync } from "node:fs";
import { mkdir as mkdir2, mkdtemp as mkdtemp2, rm as rm2, writeFile } from "node:fs/promises";
import { join as join7 } from "node:path";

// src/at-exit.ts
var actions = /* @__PURE__ */ new Set();
var isListening = false;
function atExit(action) {
  if (!isListening) process.once("exit", () => actions.forEach(attempt));
  isListening = true;
  actions.add(action);
  return () => actions.delete(action);
}
function attempt(action) {
  try {
    action();
  } catch {
  }
}

// src/sources/fetch/bare.ts
function objectFormatOf(oid) {
  return oid.length === 64 ? "sha256" : "sha1";
}
function configuration(format) {
  const extension = format === "sha256" ? "	objectFormat = sha256\n" : "";
  return `[core]
	repositoryformatversion = 1
	bare = true
	filemode = false
[extensions]
	partialClone = origin
${extension}[remote "origin"]
	promisor = true
	partialclonefilter = tree:0
`;
}
async function makeBare(folder, format) {
  await Promise.all(
    ["objects/info", "objects/pack", "refs/heads"].map((name) => mkdir2(join7(folder, name), { recursive: true }))
  );
  await writeFile(join7(folder, "config"), configuration(format));
  await writeFile(join7(folder, "HEAD"), "ref: refs/heads/none\n");
}
async function temporaryBare(temporary) {
  const folder = await mkdtemp2(join7(temporary, "pony-factor-fetch-"));
  const forget = atExit(() => rmSync(folder, { recursive: true, force: true }));
  const release = async () => {
    await rm2(folder, { recursive: true, force: true });
    forget();
  };
  return { folder, release, empty: release };
}
function cloneIn(folder, signal) {
  return { folder, isBare: true, signal, gitFolder: ".", isPart: false, isShallow: false, checkedOut: null };
}

// src/sources/fetch/server/failure.ts
var GitServerError = class extends UserError {
  name = "UserError";
  failure;
  /** @param hint what the reader can do, one clear sentence */
  constructor(failure, message, hint, cause) {
    super(message, hint, cause);
    this.failure = failure;
  }
};
var UNKNOWN_OBJECT = /not our ref|unadvertised object|couldn't find remote ref|remote did not send all necessary objects/i;
var NO_REPOSITORY2 = /not valid: is this a git repository|repository '[^']*' not found|does not appear to be a git repository/i;
var ASKS_WHO = /could not read (?:username|password)|authentication failed|terminal prompts disabled/i;
var HINDRANCE2 = /no space left|permission denied|read-only file system|too many open files|cannot allocate|out of memory|mismatched algorithms|transport '[^']*' not allowed/i;
function classify({ status, complaint, location, retryAfter, isOverdue }) {
  const reason = reasonIn2(complaint);
  if (isOverdue) return { kind: "hindered", reason: "it takes too long" };
  if (status === 429 || status === 503) return { kind: "limited", retryAfter };
  if (status === 403) return { kind: "forbidden" };
  if (status === 404 || status === 410 || NO_REPOSITORY2.test(complaint)) return { kind: "missing" };
  if (status !== null && status >= 300 && status < 400) return { kind: "moved", location: location ?? "" };
  if (status === 401 || ASKS_WHO.test(complaint)) return { kind: "unauthorized" };
  if (UNKNOWN_OBJECT.test(complaint)) return { kind: "unknown-object" };
  if (HINDRANCE2.test(complaint)) return { kind: "hindered", reason };
  return { kind: "broken", reason: status !== null && status >= 400 ? `HTTP ${status}` : reason };
}
function reasonIn2(complaint) {
  const lines = complaint.split("\n").filter((line) => line.trim() !== "");
  const named = lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.at(-1) ?? "it gave no reason";
  return oneLine(named.replace(/^(?:fatal|error): (?:unable to access '[^']*': )?/, ""));
}
function repositoryInWords({ host, path }) {
  return oneLine(`${path} on ${host}`);
}
function serverError(failure, address, hasToken) {
  const place = repositoryInWords(address);
  switch (failure.kind) {
    case "unauthorized":
    case "missing":
      return new GitServerError(
        failure.kind,
        `The git server shows no repository ${place}: it is not there, or ${hasToken ? "the token may not see it" : "nobody may see it without a token"}.`,
        hasToken ? "Check the name, and that the token has the permission contents: read." : "Check the address."
      );
    case "forbidden":
      return new GitServerError(
        failure.kind,
        `The git server does not give ${place} to whoever asks so (HTTP 403).`,
        hasToken ? "Check that the token has the permission contents: read." : "Check the address."
      );
    case "unknown-object":
      return new GitServerError(
        failure.kind,
        `The git server does not have what was asked for of ${place}.`,
        "Run again."
      );
    case "moved":
      return new GitServerError(
        failure.kind,
        `The git server of ${place} sends whoever asks to another place, which is not asked.`,
        "Name the repository by where it is now."
      );
    case "limited":
      return new GitServerError(
        failure.kind,
        `The git server asks for a pause while fetching ${place}, and rate-limit-wait leaves no time for it.`,
        "Run again later, or raise rate-limit-wait."
      );
    case "broken":
      return new GitServerError(
        failure.kind,
        `The git server failed while fetching ${place}: ${failure.reason.replace(/\.$/, "")}.`,
        "Check the network and the proxy, or try again later."
      );
    case "hindered":
      return new GitServerError(failure.kind, `Git could not fetch ${place}: ${failure.reason.replace(/\.$/, "")}.`, "");
  }
}

// src/sources/fetch/transfer.ts
var MEASURED = "refs/measured/head";
var FETCH = [
  "fetch",
  "--filter=tree:0",
  "--no-tags",
  "--no-recurse-submodules",
  "--no-write-fetch-head",
  "--no-auto-maintenance",
  "--refmap="
];
async function fetchCommits(server, { folder }, { oid, refName }, onProgress) {
  await makeBare(folder, objectFormatOf(oid));
  const clone = cloneIn(folder, void 0);
  if (await askLine(clone, ["rev-parse", "--verify", "--quiet", MEASURED]) !== oid) await fetchMissing();
  const commit = await askCommit(clone, oid);
  if (commit === null)
    throw new GitServerError(
      "unknown-object",
      "What the ref leads to is not a commit.",
      "Name a branch, a tag or a commit in the input ref."
    );
  return commit;
  async function fetchMissing() {
    try {
      await fetch(oid);
    } catch (thrown) {
      const isUnknown = thrown instanceof GitServerError && thrown.failure === "unknown-object";
      if (!isUnknown || refName === null) throw thrown;
      await fetch(refName);
    }
  }
  async function fetch(what) {
    await server.ask(folder, [...FETCH, "--progress", "--force", "--", "origin", `+${what}:${MEASURED}`], onProgress);
  }
}
async function fetchObject(server, { folder }, oid) {
  await server.ask(folder, ["-c", "fetch.negotiationAlgorithm=noop", ...FETCH, "--quiet", "--", "origin", oid]);
}
function treeOf(folder, commit) {
  return askLine(cloneIn(folder, void 0), [
    "log",
    "--max-count=1",
    "--no-mailmap",
    "--no-show-signature",
    "--no-notes",
    "--no-decorate",
    "--format=%T",
    commit,
    "--"
  ]);
}

// src/sources/fetch/mailmap.ts
var FILE = /^100\d{3} blob (?<oid>[0-9a-f]+)\t/;
async function fetchMailmap(server, repository, commit, signal) {
  const clone = cloneIn(repository.folder, signal);
  const tree = await treeOf(repository.folder, commit);
  if (tree === null) return readMailmap(clone, commit);
  if (!await isThere(repository, tree)) await fetchObject(server, repository, tree);
  const entry = await askGit(clone, ["ls-tree", "--full-tree", "-z", commit, ".mailmap"]);
  const { oid } = FILE.exec(entry.output.toString())?.groups ?? {};
  if (oid !== void 0 && !await isThere(repository, oid)) await fetchObject(server, repository, oid);
  return readMailmap(clone, commit);
}
async function isThere({ folder }, oid) {
  return (await askGit(cloneIn(folder, void 0), ["cat-file", "-e", oid])).status === 0;
}

// src/sources/fetch/progress.ts
var INTERVAL_MS = 5e3;
function createFetchProgress(log, clock, what) {
  let saidAt = clock.now();
  return ({ objects, of, size }) => {
    const now = clock.now();
    if (now - saidAt < INTERVAL_MS || objects >= of) return;
    saidAt = now;
    const amount = size === "" ? "" : `, ${size}`;
    log.info(
      `Fetching ${what}: ${count(objects)} of ${count(of)} commits (${Math.floor(objects / of * 100)} %${amount}).`
    );
  };
}

// src/sources/fetch/refs.ts
var WHOLE_OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
var SYMREF = /^ref: (?<name>refs\/\S+)\tHEAD$/;
var LINE = /^(?<oid>[0-9a-f]{40,64})\t(?<name>\S+)$/;
var MOST_BRANCHES2 = 5;
async function findRef2(server, repository, ref) {
  await makeBare(repository.folder, "sha1");
  if (ref === null || ref === "HEAD") return findDefault(server, repository);
  const names = ref.startsWith("refs/") ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`];
  const { refs } = await list(server, repository, names);
  const name = names.find((candidate) => refs.has(candidate));
  const oid = name === void 0 ? void 0 : refs.get(name);
  if (name !== void 0 && oid !== void 0) {
    return { oid, refName: name, ref: name.replace(/^refs\/(?:heads|tags)\//, "") };
  }
  if (WHOLE_OID.test(ref)) return { oid: ref.toLowerCase(), refName: null, ref };
  throw missing(server, ref);
}
async function findDefault(server, repository) {
  const { refs, head } = await list(server, repository, ["HEAD"]);
  const oid = refs.get("HEAD");
  if (oid !== void 0) {
    return { oid, refName: "HEAD", ref: head?.replace(/^refs\/heads\//, "") ?? oid };
  }
  const others = [...(await list(server, repository, ["refs/heads/*"])).refs.keys()];
  if (others.length === 0) return null;
  const named = others.slice(0, MOST_BRANCHES2).map((name) => JSON.stringify(oneLine(name.replace(/^refs\/heads\//, ""))));
  const more = others.length > named.length ? ` and ${others.length - named.length} more` : "";
  throw new UserError(
    `The default branch of ${repositoryInWords(server.address)} has no commits; there are some on ${named.join(", ")}${more}.`,
    "Name one of them with ref (in a terminal --ref)."
  );
}
async function list(server, { folder }, patterns) {
  const output = await server.ask(folder, ["ls-remote", "--symref", "--quiet", "--", "origin", ...patterns]);
  const refs = /* @__PURE__ */ new Map();
  let head = null;
  for (const line of output.toString().split("\n")) {
    const { oid, name } = LINE.exec(line)?.groups ?? {};
    if (oid !== void 0 && name !== void 0) refs.set(name, oid);
    head = SYMREF.exec(line)?.groups?.name ?? head;
  }
  return { refs, head };
}
function missing({ address }, ref) {
  return new UserError(
    `There is no branch, tag or commit ${oneLine(ref)} in ${repositoryInWords(address)}.`,
    "Check the input ref; empty means the default branch."
  );
}

// src/sources/fetch/server/server.ts
import { homedir } from "node:os";
import { dirname as dirname6 } from "node:path";

// src/sources/fetch/server/command.ts
import { spawn as spawn2 } from "node:child_process";
import { dirname as dirname5 } from "node:path";
import { buffer as buffer2 } from "node:stream/consumers";

// src/sources/fetch/server/environment.ts
import { devNull as devNull2 } from "node:os";
import { isAbsolute as isAbsolute4, join as join8 } from "node:path";
var SILENCE_SECONDS = 120;
function environmentForFetch(inherited, git) {
  const kept = Object.entries(environmentForGit(inherited)).filter(([name]) => isKept2(name));
  return {
    ...Object.fromEntries(kept),
    ...settingsAsVariables([...fixedSettings(git), ...git.network, ...credentials(git)]),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_SYSTEM: devNull2,
    GIT_CONFIG_GLOBAL: devNull2,
    // Where it would look for `.netrc`, which holds passwords.
    HOME: git.home,
    USERPROFILE: git.home,
    XDG_CONFIG_HOME: git.home,
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
    GCM_INTERACTIVE: "never",
    GIT_ALLOW_PROTOCOL: schemeOf(git.origin),
    GIT_PROTOCOL_FROM_USER: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_ATTR_NOSYSTEM: "1",
    // The headers of the answers, which say how long to wait and where something is now. Git leaves out what is secret.
    GIT_TRACE_CURL: "1",
    GIT_TRACE_CURL_NO_DATA: "1",
    GIT_TRACE_REDACT: "1",
    LC_ALL: "C"
  };
}
function isKept2(name) {
  return !/^(?:GIT_CONFIG_|GIT_SSL_NO_VERIFY$|HOME$|USERPROFILE$|XDG_CONFIG_HOME$|(?:GIT|SSH)_ASKPASS$|HOMEDRIVE$|HOMEPATH$)/i.test(
    name
  );
}
function fixedSettings({ origin, url }) {
  const scheme = schemeOf(origin);
  return [
    ["remote.origin.url", url],
    ["protocol.allow", "never"],
    [`protocol.${scheme}.allow`, "always"],
    ["protocol.version", "2"],
    // An empty one takes back all that were there before.
    ["credential.helper", ""],
    ["core.askPass", ""],
    // Git would take the token to wherever it is sent; we look where that is, and ask there ourselves.
    ["http.followRedirects", "false"],
    ["http.lowSpeedLimit", "1"],
    ["http.lowSpeedTime", String(SILENCE_SECONDS)],
    ["http.sslVerify", "true"],
    ["core.hooksPath", join8(devNull2, "none")],
    ["core.fsmonitor", "false"],
    ["submodule.recurse", "false"],
    ["fetch.recurseSubmodules", "false"],
    ["fetch.writeCommitGraph", "false"],
    ["fetch.showForcedUpdates", "false"],
    ["transfer.bundleURI", "false"],
    ["gc.auto", "0"],
    ["maintenance.auto", "false"]
  ];
}
function schemeOf(origin) {
  return origin.slice(0, origin.indexOf(":"));
}
function credentials({ origin, token }) {
  if (token === null) return [];
  const encoded = Buffer.from(`x-access-token:${token}`).toString("base64");
  return [[`http.${origin}/.extraheader`, `AUTHORIZATION: basic ${encoded}`]];
}
function settingsAsVariables(settings) {
  return Object.fromEntries([
    ["GIT_CONFIG_COUNT", String(settings.length)],
    ...settings.flatMap(([name, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, name],
      [`GIT_CONFIG_VALUE_${index}`, value]
    ])
  ]);
}
var NETWORK = /^http\.(?:proxy|proxyauthmethod|proxysslcainfo|proxysslcert|proxysslkey|sslcainfo|sslcapath|sslbackend|sslcert|sslkey|sslversion|sslcipherlist|schannelcheckrevoke|schannelusesslcainfo|version)$/;
var PATHS = /^http\.(?:proxysslcainfo|proxysslcert|proxysslkey|sslcainfo|sslcapath|sslcert|sslkey)$/;
function networkSettingsIn(listed, home) {
  return listed.split("\0").filter((entry) => entry.includes("\n")).map((entry) => [entry.slice(0, entry.indexOf("\n")).toLowerCase(), entry.slice(entry.indexOf("\n") + 1)]).filter(([name, value]) => NETWORK.test(name) && (!PATHS.test(name) || isAbsolute4(pathIn(value, home)))).map(([name, value]) => [name, PATHS.test(name) ? pathIn(value, home) : value]);
}
function pathIn(value, home) {
  return value.startsWith("~/") ? join8(home, value.slice(2)) : value;
}

// src/sources/fetch/server/said.ts
var TRACE = /^\d\d:\d\d:\d\d\.\d+ \S+?:\d+ +(?<event>.*)$/;
var HEADER = /^<= Recv header: (?:HTTP\/[\d.]+ (?<status>\d{3})|(?<name>[\w-]+): ?(?<value>.*))/;
var RECEIVING = /^Receiving objects: +\d+% \((?<objects>\d+)\/(?<of>\d+)\)(?:, (?<size>[\d.]+ \w+))?/;
var OTHER_PROGRESS = /^(?:remote: )?[A-Z][\w -]+: +\d+%? ?\(|^(?:remote: )?(?:Enumerating|Counting|Total|Compressing)\b/;
var LONGEST_COMPLAINT2 = 4096;
var LONGEST_LINE2 = 4096;
var NO_ANSWER = { status: null, retryAfter: null, location: null };
var Said = class {
  #onProgress;
  #unfinished = "";
  #complaint = "";
  #answer = NO_ANSWER;
  constructor(onProgress) {
    this.#onProgress = onProgress;
  }
  /** What git and the server have complained about, without anything else. */
  get complaint() {
    return this.#complaint;
  }
  get answer() {
    return this.#answer;
  }
  /** Takes more text in, divided anywhere. */
  take(text) {
    const lines = (this.#unfinished + text).split(/[\r\n]/);
    this.#unfinished = (lines.pop() ?? "").slice(0, LONGEST_LINE2);
    for (const line of lines) this.#line(line);
  }
  end() {
    this.#line(this.#unfinished);
    this.#unfinished = "";
  }
  #line(line) {
    const event = TRACE.exec(line)?.groups?.event;
    const progress = RECEIVING.exec(line)?.groups;
    if (event !== void 0) this.#header(event);
    else if (progress !== void 0) this.#onProgress(progressIn(progress));
    else if (line.trim() !== "" && !OTHER_PROGRESS.test(line)) {
      this.#complaint = `${this.#complaint}${line}
`.slice(-LONGEST_COMPLAINT2);
    }
  }
  #header(event) {
    const { status, name, value = "" } = HEADER.exec(event)?.groups ?? {};
    if (status !== void 0) this.#answer = { ...NO_ANSWER, status: Number(status) };
    else if (name?.toLowerCase() === "retry-after") this.#answer = { ...this.#answer, retryAfter: value.trim() };
    else if (name?.toLowerCase() === "location") this.#answer = { ...this.#answer, location: value.trim() };
  }
};
function progressIn({ objects, of, size = "" }) {
  return { objects: Number(objects), of: Number(of), size };
}

// src/sources/fetch/server/command.ts
var GRACE_MS2 = 3e3;
async function runFetch({
  folder,
  args,
  signal,
  longestMs,
  onProgress,
  ...git
}) {
  const said = new Said(onProgress);
  const child = spawn2("git", ["-C", folder, ...args], {
    // Windows looks for a program in the working directory first, and a repository may hold a git.exe of its own.
    cwd: dirname5(process.execPath),
    env: environmentForFetch(process.env, git),
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
    detached: process.platform !== "win32"
  });
  let lastWord;
  const stop = () => {
    killGroup(child.pid, "SIGTERM");
    lastWord = setTimeout(() => killGroup(child.pid, "SIGKILL"), GRACE_MS2);
  };
  const takeBack = atExit(() => killGroup(child.pid, "SIGKILL"));
  const overdue = AbortSignal.timeout(longestMs);
  const end = signal === void 0 ? overdue : AbortSignal.any([overdue, signal]);
  if (end.aborted) stop();
  end.addEventListener("abort", stop, { once: true });
  child.stderr.setEncoding("utf8").on("data", (text) => said.take(text));
  const over = new Promise((resolve4) => {
    child.once("error", (failure2) => resolve4({ status: null, failure: failure2 }));
    child.once("close", (status2) => resolve4({ status: status2, failure: null }));
  });
  const [output, { status, failure }] = await Promise.all([buffer2(child.stdout).catch(() => Buffer.alloc(0)), over]);
  end.removeEventListener("abort", stop);
  clearTimeout(lastWord);
  takeBack();
  said.end();
  return {
    ...said.answer,
    ...{ output, failure, complaint: said.complaint },
    isDone: status === 0,
    isOverdue: overdue.aborted
  };
}
function killGroup(pid, signal) {
  if (pid === void 0) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
  }
}

// src/sources/fetch/server/server.ts
var LONGEST_MS = 30 * 6e4;
var ATTEMPTS = 3;
var FIRST_PAUSE_MS = 1e3;
var PAUSE_MS = 6e4;
var MOST_MOVES = 3;
function gitServer(options) {
  const { clock, log, signal, waits, longestMs = LONGEST_MS, received = new Received() } = options;
  let { address, token } = options;
  let moves = 0;
  const network = /* @__PURE__ */ new Map();
  async function ask(folder, args, onProgress = () => {
  }) {
    for (let failures = 1; ; failures += 1) {
      const url = urlOf(address);
      const settings = network.get(url) ?? networkSettings(url, signal);
      network.set(url, settings);
      const command = {
        ...{ folder, args, token, signal, longestMs, onProgress },
        ...{ origin: address.origin, url, network: await settings },
        home: folder
      };
      const exit = await received.during(folder, () => runFetch(command));
      if (signal?.aborted) throw new Cancelled(`The run was cancelled while fetching ${repositoryInWords(address)}.`);
      if (exit.isDone) return exit.output;
      if (exit.failure !== null)
        throw new UserError("Git could not be started.", "Install git, and see that it is in the PATH.", exit.failure);
      const failure = classify(exit);
      log.debug(`Git could not fetch ${repositoryInWords(address)} (${failure.kind}): ${exit.complaint.trim()}`);
      await prepareNextTry(failure, failures);
    }
  }
  async function prepareNextTry(failure, failures) {
    if (failure.kind === "unauthorized" && token !== null) {
      log.debug("The git server does not take the token; the repository may be public all the same.");
      token = null;
      return;
    }
    if (failure.kind === "moved") return move(failure);
    if (failure.kind === "limited") return hold(failure);
    if (failure.kind !== "broken" || failures >= ATTEMPTS) throw serverError(failure, address, isNamed());
    await pause(FIRST_PAUSE_MS * 2 ** (failures - 1) * (0.5 + clock.random() / 2));
  }
  function move(failure) {
    const next = movedTo(address, failure.location);
    moves += 1;
    if (next === null || moves > MOST_MOVES) throw serverError(failure, address, isNamed());
    address = next;
  }
  async function hold(failure) {
    const pauseMs = pauseIn(failure.retryAfter, clock.now());
    if (!waits.take(pauseMs)) throw serverError(failure, address, isNamed());
    log.info(
      `The git server asks for a pause; going on at ${timeOfDay(clock.now() + pauseMs)}, in ${inWords(pauseMs)}.`
    );
    await pause(pauseMs);
  }
  async function pause(ms) {
    await clock.sleep(ms, signal).catch(() => {
      throw new Cancelled(`The run was cancelled while fetching ${repositoryInWords(address)}.`);
    });
  }
  function isNamed() {
    return options.token !== null;
  }
  return {
    get address() {
      return address;
    },
    ask
  };
}
function pauseIn(retryAfter, now) {
  if (retryAfter !== null && /^\d{1,9}$/.test(retryAfter)) return Math.max(Number(retryAfter) * 1e3, FIRST_PAUSE_MS);
  const until = retryAfter === null ? Number.NaN : Date.parse(retryAfter);
  return Number.isNaN(until) ? PAUSE_MS : Math.max(until - now, FIRST_PAUSE_MS);
}
async function networkSettings(url, signal) {
  const place = { folder: dirname6(process.execPath), isBare: false, signal };
  const { status, output } = await askGit(place, [
    `--git-dir=${dirname6(process.execPath)}`,
    "config",
    "-z",
    "--get-urlmatch",
    "http",
    url
  ]);
  return status === 0 ? networkSettingsIn(output.toString(), process.env.HOME ?? homedir()) : [];
}

// src/sources/fetch/plain.ts
function plainHistory(options) {
  const { address, mirrorOf, temporary } = options;
  return async (request) => {
    const mirror = await mirrorOf?.(address) ?? null;
    try {
      return await read(options, request, mirror ?? await temporaryBare(temporary));
    } catch (thrown) {
      if (mirror === null || !isOfMirror(mirror, thrown)) throw thrown;
      await mirror.empty();
      return read(options, request, mirror);
    }
  };
}
var NO_ACCOUNTS = "The history is fetched without a token, so nobody\u2019s account is known: people are told apart by their names and addresses alone.";
function isOfMirror({ isOld }, thrown) {
  return isOld && thrown instanceof GitServerError && ["broken", "hindered", "unknown-object"].includes(thrown.failure);
}
async function read(options, { ref, coAuthors }, bare) {
  const { signal, isOwnServer, log, clock } = options;
  try {
    const server = gitServer({ ...options, token: null });
    const found = options.found ?? await findRef2(server, bare, ref);
    const told2 = {
      ...{ source: "fetch", knowsMerges: true, refOf: branchRef },
      server: isOwnServer ? null : server.address.host
    };
    if (found === null) {
      await bare.release();
      return {
        ...told2,
        repository: nameOfAddress(server.address),
        ref: ref ?? "HEAD",
        head: null,
        mailmap: "",
        commits: none()
      };
    }
    const progress = createFetchProgress(log, clock, repositoryInWords(server.address));
    const head = await fetchCommits(server, bare, found, progress);
    const mailmap = await fetchMailmap(server, bare, head, signal);
    log.notice(NO_ACCOUNTS);
    const repository = nameOfAddress(server.address);
    return { ...told2, repository, ref: found.ref, head, mailmap, commits: commitsIn(bare, head, coAuthors, signal) };
  } catch (thrown) {
    await bare.release();
    throw thrown;
  }
}
async function* commitsIn(bare, head, coAuthors, signal) {
  try {
    yield* readCommits(cloneIn(bare.folder, signal), head, coAuthors);
  } catch (thrown) {
    if (!(thrown instanceof Cancelled)) await bare.empty();
    throw thrown;
  } finally {
    await bare.release();
  }
}
async function* none() {
}
function nameOfAddress(address) {
  return nameFromRemote(urlOf(address)) ?? oneLine(
    address.path.split("/").at(-1)?.replace(/\.git$/, "") ?? ""
  );
}

// src/edge/addresses.ts
function apiIn(environment2) {
  const apiUrl = addressIn(environment2, "GITHUB_API_URL", "https://api.github.com");
  const graphqlUrl = addressIn(environment2, "GITHUB_GRAPHQL_URL", "https://api.github.com/graphql");
  return { apiUrl: apiUrl ?? "https://api.github.com", graphqlUrl };
}
function serverIn(environment2) {
  return addressIn(environment2, "GITHUB_SERVER_URL", "https://github.com") ?? "https://github.com";
}
function addressIn(environment2, name, example) {
  const text = environment2[name]?.trim();
  if (text === void 0) return null;
  if (!/^https?:\/\/[^/\\]/i.test(text) || !URL.canParse(text)) {
    const got = text === "" ? "nothing" : "something else";
    throw new UserError(
      `${name}: expected the address of a server, such as ${example}, got ${got}.`,
      "Correct it, or do not set it at all."
    );
  }
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/(?<!\/)\/+$/, "");
}

// src/github/failure.ts
var Refused = class extends UserError {
  reason;
  /**
   * @param reason what kind of no it was
   * @param message what failed and where, one clear sentence
   * @param hint what the reader can do, one clear sentence
   * @param cause the error that was caught
   */
  constructor(reason, message, hint, cause) {
    super(message, hint, cause);
    this.reason = reason;
  }
};
var IncompleteAnswer = class extends Error {
  name = "IncompleteAnswer";
};

// src/github/json.ts
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function at(value, ...path) {
  return path.reduce((inner, key) => isRecord(inner) ? inner[key] : void 0, value);
}
function isCount(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
function listOf(value) {
  return Array.isArray(value) ? value : [];
}

// src/github/answers/bounded-answers.ts
var OversizedAnswer = class extends Error {
  name = "OversizedAnswer";
  constructor(most) {
    super(`an answer of more than ${Math.floor(most / 2 ** 20)} MB`);
  }
};
var LARGEST_REFUSAL_BYTES = 2 ** 20;
function boundedAnswers(most) {
  return async (send, options) => {
    const request = isRecord(options.request) ? options.request : {};
    const fetch = bounded(isFetch(request.fetch) ? request.fetch : globalThis.fetch, most);
    Object.assign(options, { request: { ...request, fetch, parseSuccessResponseBody: false } });
    const result = await send(options);
    return { ...result, data: parsed(result.data) };
  };
}
function isFetch(value) {
  return typeof value === "function";
}
function parsed(body) {
  try {
    return JSON.parse(String(body));
  } catch {
    return body;
  }
}
function bounded(send, most) {
  return async (...request) => {
    const response = await send(...request);
    const { status, statusText, url, headers } = response;
    const bytes = await bytesOf(response, status < 400 ? most : Math.min(most, LARGEST_REFUSAL_BYTES));
    const body = new TextDecoder().decode(bytes);
    return {
      ...{ status, statusText, url, headers, body },
      text: async () => body,
      arrayBuffer: async () => new Uint8Array(bytes).buffer
    };
  };
}
async function bytesOf({ body, headers }, most) {
  if (body === null) return Buffer.alloc(0);
  if (Number(headers.get("content-length")) > most) {
    await body.cancel();
    throw new OversizedAnswer(most);
  }
  const chunks = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) throw new OversizedAnswer(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// src/github/answers/refused.ts
function refused(reason, reply, task, cause) {
  const said = reply.message === "" ? "" : ` ("${reply.message}")`;
  switch (reason) {
    case "credentials":
      return new Refused(
        reason,
        `GitHub did not accept the token while ${task.what}${said}.`,
        "Check the input token: it may be cut, expired or revoked.",
        cause
      );
    case "permission":
      return new Refused(
        reason,
        `The token is not allowed to do it: GitHub said no while ${task.what}${said}.`,
        permissionHint(reply.message, task),
        cause
      );
    case "not-found":
      return new Refused(
        reason,
        `GitHub found nothing while ${task.what}: it is not there, or the token may not see it.`,
        `Check the name, and that the token has the permission ${task.needs}.`,
        cause
      );
    case "cursor":
      return new Refused(
        reason,
        `GitHub does not know its own cursor any more while ${task.what}${said}.`,
        `${eitherOf("Run again", task.otherwise)}.`,
        cause
      );
    case "other":
      return new Refused(
        reason,
        `GitHub refused the request while ${task.what}${said}.`,
        "If the server is GitHub Enterprise Server, it may be too old for it.",
        cause
      );
  }
}
var IP_ALLOW_LIST = /\bIP allow list\b/i;
function permissionHint(said, { needs, otherwise }) {
  if (IP_ALLOW_LIST.test(said)) {
    const ways = eitherOf("Run where the address is on the list, such as on a runner of your own", otherwise);
    return `The organization lets only the addresses of its IP allow list in. ${ways}.`;
  }
  if (/\b(?:SAML|single sign-on|SSO)\b/i.test(said)) {
    return "Authorize the token for the organization, which asks for single sign-on.";
  }
  return `Give the token the permission ${needs}.`;
}

// src/github/answers/reply.ts
var GraphqlErrors = class extends Error {
  name = "GraphqlErrors";
  errors;
  headers;
  constructor(errors, headers) {
    super("an answer with errors");
    this.errors = errors;
    this.headers = headers;
  }
};
var BareMessage = class extends Error {
  name = "BareMessage";
  headers;
  constructor(message, headers) {
    super(message);
    this.headers = headers;
  }
};
function readReply(thrown) {
  if (thrown instanceof GraphqlErrors) return answered(thrown);
  if (thrown instanceof BareMessage) {
    const message2 = harmless(thrown.message);
    const errors = [{ type: "", code: "", message: message2, isAboutQuery: false }];
    return { status: 200, code: "", message: message2, errors, ...limitsIn(thrown.headers) };
  }
  if (!(thrown instanceof Error) || thrown.name !== "HttpError") return null;
  const response = at(thrown, "response");
  if (!isRecord(response)) return unanswered(thrown);
  const message = textOf(at(response.data, "message")) || textOf(response.data);
  const status = countOf(response.status);
  return { status, code: "", message: harmless(message), errors: [], ...limitsIn(response.headers) };
}
var MOST_ERRORS = 100;
function answered(thrown) {
  const errors = thrown.errors.slice(0, MOST_ERRORS);
  const message = errors.map((error) => textOf(at(error, "message"))).join("; ");
  return {
    status: 200,
    code: "",
    message: harmless(message),
    errors: errors.map(readError),
    ...limitsIn(thrown.headers)
  };
}
function readError(error) {
  const code = textOf(at(error, "extensions", "code")) || textOf(at(error, "code"));
  const isForbidden = at(error, "extensions", "saml_failure") === true;
  return {
    type: textOf(at(error, "type")) || (isForbidden ? "FORBIDDEN" : ""),
    code,
    message: harmless(textOf(at(error, "message"))),
    isAboutQuery: listOf(at(error, "locations")).length > 0 && listOf(at(error, "path")).length === 0
  };
}
function unanswered(thrown) {
  const code = networkCode(thrown);
  return { status: null, code, message: harmless(thrown.message), errors: [], ...limitsIn({}) };
}
function networkCode(thrown) {
  const inner = thrown.cause instanceof Error ? networkCode(thrown.cause) : "";
  return inner || textOf(at(thrown, "code"));
}
function limitsIn(headers) {
  const resetSeconds = countOf(at(headers, "x-ratelimit-reset"));
  const retryAfterSeconds = countOf(at(headers, "retry-after"));
  return {
    remaining: countOf(at(headers, "x-ratelimit-remaining")),
    resetAt: resetSeconds === null ? null : resetSeconds * 1e3,
    retryAfterMs: retryAfterSeconds === null ? null : retryAfterSeconds * 1e3,
    retryAt: momentOf(at(headers, "retry-after")),
    isSlowedDown: textOf(at(headers, "gh-limited-by")) !== ""
  };
}
function momentOf(value) {
  const moment = /^[A-Z][a-z]{2}, .+ GMT$/.test(String(value)) ? Date.parse(String(value)) : Number.NaN;
  return Number.isNaN(moment) ? null : Math.min(moment, LARGEST_COUNT * 1e3);
}
var LARGEST_COUNT = 10 ** 10;
function countOf(value) {
  return /^-?\d+$/.test(String(value)) ? Math.max(0, Math.min(Number(value), LARGEST_COUNT)) : null;
}
function textOf(value) {
  return typeof value === "string" ? value : "";
}
function harmless(message) {
  return /^\s*</.test(message) ? secondaryLimitIn(message) : oneLine(message);
}
function secondaryLimitIn(page) {
  return /secondary rate limit/i.exec(page)?.[0] ?? "";
}

// src/github/answers/classify.ts
var HOURLY_LIMIT = /* @__PURE__ */ new Set(["RATE_LIMITED", "RATE_LIMIT", "graphql_rate_limit"]);
var SECONDARY_LIMIT = /secondary rate limit|abuse detection/i;
var REFUSALS = /* @__PURE__ */ new Map([
  ["NOT_FOUND", "not-found"],
  ["FORBIDDEN", "permission"],
  ["INSUFFICIENT_SCOPES", "permission"],
  ["INVALID_CURSOR_ARGUMENTS", "cursor"]
]);
var PASSING = /* @__PURE__ */ new Set(["RESOURCE_LIMITS_EXCEEDED", "SERVICE_UNAVAILABLE", "INTERNAL", "TIMEOUT"]);
var SAYS_PASSING = /something went wrong|timed?[ -]?out|in time\b|try (?:again|resubmitting)|temporar|throttl|unavailable|overload|internal (?:server )?error|server error/i;
var SAYS_REFUSED = /\b(?:doesn't|does not|didn't) (?:exist on|accept|match|take)\b|\bprovided invalid value\b|\bparse error\b|\bexpected \S+, actual\b|\bmust be (?:specified|a|an|provided)\b|\b(?:isn't|is not) (?:a )?(?:defined|valid)\b|\bmust have (?:a )?selections\b|\bmissing required\b|\btype mismatch\b/i;
var ODD_ANSWER = /^UND_ERR_HEADERS_OVERFLOW$|\bredirect\b/;
var UNREACHABLE = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|CERT_|ERR_TLS|SELF_SIGNED|DEPTH_ZERO|UNABLE_)/;
function classify2(thrown, task) {
  if (thrown instanceof IncompleteAnswer) return { kind: "overload", reason: thrown.message };
  const reply = readReply(thrown);
  if (reply === null) return { kind: "unknown" };
  return limitIn(reply) ?? refusalIn(reply, task, thrown) ?? breakdownIn(reply);
}
function limitIn(reply) {
  const { status, retryAfterMs, retryAt, remaining, resetAt } = reply;
  const blocked = status === 403 || status === 429;
  const isTimed = retryAfterMs !== null || retryAt !== null;
  if (reply.isSlowedDown || SECONDARY_LIMIT.test(reply.message) || blocked && isTimed) {
    return { kind: "secondary-limit", retryAfterMs, resetAt: retryAt ?? (remaining === 0 ? resetAt : null) };
  }
  const named = reply.errors.some(({ type, code }) => HOURLY_LIMIT.has(type) || HOURLY_LIMIT.has(code)) || /API rate limit (already )?exceeded/i.test(reply.message);
  if (named || blocked && remaining === 0) {
    return { kind: "hourly-limit", retryAfterMs, resetAt: retryAt ?? resetAt };
  }
  return status === 429 ? { kind: "secondary-limit", retryAfterMs, resetAt: null } : null;
}
function refusalIn(reply, task, cause) {
  const reason = refusalOf2(reply);
  return reason === null ? null : { kind: "refused", error: refused(reason, reply, task, cause) };
}
function refusalOf2({ status, errors, message }) {
  if (IP_ALLOW_LIST.test(message)) return "permission";
  if (status === 401) return "credentials";
  if (status === 403) return "permission";
  if (status === 404 || status === 410) return "not-found";
  if (status !== null && status >= 400 && status < 500 && status !== 408) return "other";
  if (errors.some(passes)) return null;
  return errors.map(refusalBy).find((reason) => reason !== null) ?? null;
}
function passes(error) {
  return PASSING.has(error.type) || isUntyped(error) && SAYS_PASSING.test(error.message);
}
function refusalBy(error) {
  if (!isUntyped(error)) return REFUSALS.get(error.type) ?? "other";
  if (/^could not resolve to an? /i.test(error.message)) return "not-found";
  return error.isAboutQuery || SAYS_REFUSED.test(error.message) ? "other" : null;
}
function isUntyped({ type, code }) {
  return type === "" && code === "";
}
function breakdownIn({ status, code, message, errors }) {
  if (UNREACHABLE.test(code)) return { kind: "unreachable", reason: code };
  if (status !== null && status >= 400) return { kind: "overload", reason: `HTTP ${status}` };
  const isUnclear = status === null ? ODD_ANSWER.test(code || message) : !errors.some(passes);
  return { kind: isUnclear ? "unclear" : "overload", reason: code || message || "an error without a word" };
}

// src/github/answers/answer.ts
var CUT = "an answer that is cut off or not JSON";
var NOTHING_REFUSED = /* @__PURE__ */ new Map();
function readGraphql({ data: body, headers }, question2) {
  if (!isRecord(body)) throw new IncompleteAnswer(CUT);
  if (!("data" in body || "errors" in body) && typeof body.message === "string")
    throw new BareMessage(body.message, headers);
  const { data, errors } = body;
  if (!errors) return decoded(data, question2, NOTHING_REFUSED);
  if (!Array.isArray(errors)) throw new IncompleteAnswer(CUT);
  const failure = new GraphqlErrors(errors, headers);
  if (errors.length === 0) throw failure;
  const others = errors.filter((error) => !isMiss(question2.mayMiss, error));
  return decoded(data, question2, refusedParts(others, question2.parts, failure));
}
function decoded(data, { decode }, refused2) {
  if (isRecord(data)) return decode(data, refused2);
  if (refused2.size > 0) return decode({}, refused2);
  throw new IncompleteAnswer(CUT);
}
function refusedParts(errors, parts, failure) {
  const refused2 = /* @__PURE__ */ new Map();
  for (const [name, task] of parts ?? []) {
    const own = errors.filter((error) => isAbout(name, error));
    if (own.length > 0) refused2.set(name, refusalIn2(own, task, failure));
  }
  if (errors.every((error) => [...refused2.keys()].some((name) => isAbout(name, error)))) return refused2;
  throw failure;
}
function refusalIn2(errors, task, failure) {
  const judged = classify2(new GraphqlErrors(errors, failure.headers), task);
  if (judged.kind !== "refused") throw failure;
  return judged.error;
}
function isAbout(part, error) {
  return listOf(at(error, "path"))[0] === part;
}
function isMiss(field, error) {
  const type = at(error, "type") ?? null;
  const isNamed = type === "NOT_FOUND" || type === null && saysMissing(field, at(error, "message"));
  return field !== void 0 && isNamed && listOf(at(error, "path")).at(-1) === field;
}
function saysMissing(field, message) {
  return typeof message === "string" && message.toLowerCase().startsWith(`could not resolve ${field} for path`);
}
function readRest({ data, status, headers }, { decode }) {
  if (typeof data === "string" && status !== 204) throw new IncompleteAnswer(CUT);
  return decode({ data, hasNextPage: /\brel="next"/.test(String(at(headers, "link"))) });
}
function asThrown(thrown) {
  const cause = at(thrown, "cause");
  if (cause instanceof OversizedAnswer) return new IncompleteAnswer(cause.message, { cause });
  return readReply(thrown) === null ? new IncompleteAnswer(CUT, { cause: thrown }) : thrown;
}

// src/github/budget.ts
var HOUR_MS = 36e5;
var CLOCKS_APART_MS = 6e4;
var LATEST_RESET = Date.parse("9999-12-31T23:59:59Z");
var BUDGET_FIELDS = "rateLimit { limit remaining resetAt cost }";
function decodeBudget(data) {
  const limit = at(data, "rateLimit", "limit");
  const remaining = at(data, "rateLimit", "remaining");
  const cost = at(data, "rateLimit", "cost");
  const resetAt = Date.parse(String(at(data, "rateLimit", "resetAt")));
  if (!isCount(limit) || limit === 0 || typeof remaining !== "number" || !isCount(cost) || cost > limit) return null;
  if (!Number.isSafeInteger(remaining) || !Number.isFinite(resetAt)) return null;
  return { limit, remaining: Math.max(0, Math.min(remaining, limit)), cost, resetAt: Math.min(resetAt, LATEST_RESET) };
}
function freshHour({ limit, cost }, now) {
  return { limit, remaining: limit, resetAt: now + HOUR_MS, cost };
}
function waitFor(points, budget, now) {
  const missing3 = points - budget.remaining;
  if (missing3 <= 0) return 0;
  return untilReset(budget, now) + (Math.ceil(missing3 / budget.limit) - 1) * HOUR_MS;
}
function untilReset({ resetAt }, now) {
  return resetAt > now ? resetAt - now : CLOCKS_APART_MS;
}
function pointsWithin(budget, now, waitMs) {
  const first = untilReset(budget, now);
  const resets = waitMs < first ? 0 : 1 + Math.floor((waitMs - first) / HOUR_MS);
  return budget.remaining + resets * budget.limit;
}

// src/github/limits/pace.ts
var FIRST_PACE = { pages: 4, queries: 2, isCareful: false, isCapped: false, streak: 0 };
var MOST_PAGES = 16;
var MOST_QUERIES = 4;
var COMFORTABLE_MS = 4e3;
var STREAK = 4;
function faster(pace, tookMs) {
  if (pace.isCapped) return pace;
  if (tookMs > COMFORTABLE_MS) return { ...pace, streak: 0 };
  const streak = pace.streak + 1;
  if (pace.isCareful && streak < STREAK) return { ...pace, streak };
  return {
    pages: Math.min(pace.isCareful ? pace.pages + 1 : pace.pages * 2, MOST_PAGES),
    queries: Math.min(pace.queries + 1, MOST_QUERIES),
    isCareful: pace.isCareful,
    isCapped: false,
    streak: 0
  };
}
function slower(pace, sentAt, forGood = false) {
  return {
    pages: Math.min(pace.pages, half(sentAt.pages)),
    queries: Math.min(pace.queries, half(sentAt.queries)),
    isCareful: true,
    isCapped: pace.isCapped || forGood,
    streak: 0
  };
}
function likelyQueries(pages) {
  const whileGrowing = 3;
  return Math.min(pages, whileGrowing + Math.ceil(pages / MOST_PAGES));
}
function half(count2) {
  return Math.max(1, Math.floor(count2 / 2));
}

// src/github/limits/lanes.ts
var Lanes = class {
  #clock;
  #pace = FIRST_PACE;
  #taken = 0;
  /** Those who wait for a lane, the first in front. */
  #line = /* @__PURE__ */ new Set();
  constructor(clock) {
    this.#clock = clock;
  }
  /** How many queries may be under way at once. */
  get width() {
    return this.#pace.queries;
  }
  /**
   * Sends a query as soon as there is a lane for it, and learns from how it goes.
   *
   * @returns what the query was answered with; `null` where nothing was left to ask
   * @throws the signal's reason, when it is aborted before
   */
  async pass({ send, judge: judge2, signal }) {
    while (this.#taken >= this.#pace.queries && !signal?.aborted) await this.#turn(signal);
    signal?.throwIfAborted();
    const [pace, since] = [this.#pace, this.#clock.now()];
    const sent = send(pace);
    if (sent === null) return await sent;
    this.#taken += 1;
    try {
      const answer = await sent;
      this.#pace = faster(this.#pace, this.#clock.now() - since);
      return answer;
    } catch (thrown) {
      const { kind } = judge2(thrown);
      if (kind !== "hourly-limit") this.#pace = slower(this.#pace, pace, kind === "secondary-limit");
      throw thrown;
    } finally {
      this.#taken -= 1;
      for (const wake of [...this.#line]) wake();
    }
  }
  /** Comes back when a lane may be free, or the wait is given up. */
  #turn(signal) {
    return new Promise((resolve4) => {
      const wake = () => {
        signal?.removeEventListener("abort", wake);
        this.#line.delete(wake);
        resolve4();
      };
      this.#line.add(wake);
      signal?.addEventListener("abort", wake);
    });
  }
};

// src/github/limits/patience.ts
var ATTEMPTS2 = 8;
var ATTEMPTS_OPTIONAL = 2;
var FEWER_ATTEMPTS = 3;
var FIRST_PAUSE_MS2 = 1e3;
var LONGEST_PAUSE_MS = 3e4;
var SECONDARY_PAUSE_MS = 6e4;
var CLOCK_SKEW_MS = 1e3;
function createPatience({ clock, log, waiting }) {
  async function prepareNextTry({ task, thrown, failures, repeatable }) {
    const failure = classify2(thrown, task);
    switch (failure.kind) {
      case "unknown":
        throw thrown;
      case "refused":
        throw failure.error;
      case "hourly-limit":
      case "secondary-limit":
        if (failures >= ATTEMPTS2 || task.isOptional)
          throw gaveUp(task, { kind: "overload", reason: LIMIT_WORDS[failure.kind] }, failures, thrown);
        return hold(task, failure, pauseFor(failure, failures), thrown);
      case "overload":
      case "unclear":
      case "unreachable": {
        const usual = failure.kind === "overload" ? ATTEMPTS2 : FEWER_ATTEMPTS;
        const attempts = task.isOptional ? ATTEMPTS_OPTIONAL : usual;
        if (failures >= attempts || !repeatable) throw gaveUp(task, failure, failures, thrown);
        const pause = Math.min(FIRST_PAUSE_MS2 * 2 ** (failures - 1), LONGEST_PAUSE_MS) * (0.5 + clock.random() / 2);
        log.debug(`GitHub failed while ${task.what} (${failure.reason}); next try in ${inWords(pause)}.`);
        return waiting.sleep(task, pause);
      }
    }
  }
  function pauseFor(limit, failures) {
    const untilReset2 = limit.resetAt !== null && limit.resetAt > clock.now() ? limit.resetAt - clock.now() : null;
    const named = limit.retryAfterMs ?? (untilReset2 === null ? null : untilReset2 + CLOCK_SKEW_MS);
    const pause = named ?? SECONDARY_PAUSE_MS * 2 ** (failures - 1);
    return Math.max(pause, FIRST_PAUSE_MS2 * 2 ** (failures - 1));
  }
  function hold(task, limit, pauseMs, cause) {
    const until = Math.ceil((clock.now() + pauseMs) / 1e3) * 1e3;
    const isFirst = waiting.pauseMs === 0;
    if (!waiting.pauseUntil(until)) throw tooLong(task, limit, until, cause);
    if (isFirst) log.info(`${LIMIT_WORDS[limit.kind]}; going on at ${timeOfDay(until)}, in ${inWords(pauseMs)}.`);
  }
  function tooLong(task, limit, until, cause) {
    const wait = `it is over at ${timeOfDay(until)}, in ${inWords(until - clock.now())}`;
    const why = `${wait}, and rate-limit-wait leaves ${inWords(waiting.leftMs)}`;
    return new UserError(`${LIMIT_WORDS[limit.kind]} while ${task.what} (${why}): ${waysOut(task)}.`, "", cause);
  }
  return async function persist(task, attempt2, repeatable = true) {
    for (let failures = 1; ; failures += 1) {
      await waiting.untilAllowed(task);
      try {
        return await attempt2();
      } catch (thrown) {
        stopWhenCancelled(task);
        await prepareNextTry({ task, thrown, failures, repeatable });
      }
    }
  };
}
var LIMIT_WORDS = {
  "hourly-limit": "GitHub's hourly budget for this token is spent",
  "secondary-limit": "GitHub asks for a pause (secondary rate limit)"
};
function gaveUp(task, { kind, ...failure }, attempts, cause) {
  const reason = failure.reason.replace(/\.$/, "");
  if (kind === "unreachable") {
    return new UserError(
      `GitHub could not be reached while ${task.what}: ${reason}.`,
      `${eitherOf("Check the network, the proxy and GITHUB_API_URL", task.otherwise)}.`,
      cause
    );
  }
  const tries = attempts === 1 ? "" : ` ${attempts} times in a row`;
  return new UserError(
    `GitHub failed${tries} while ${task.what}: ${reason}.`,
    `${eitherOf("Try again later", task.otherwise)}.`,
    cause
  );
}
function waysOut({ otherwise }) {
  return eitherOf("run again then", "raise rate-limit-wait", otherwise);
}

// src/github/limits/spending.ts
var LONGEST_SENSIBLE_WAIT_MS = 5 * 36e5;
function createSpending(clock, waiting) {
  let known = null;
  const held = /* @__PURE__ */ new Map();
  function reserve(task) {
    const own = Symbol(task.what);
    held.set(own, 0);
    return {
      hold: (points, cheaper = [], underWay = 0) => {
        held.set(own, points + underWay);
        if (known !== null && points > 0) require2(task, { points, held: heldBefore(own) }, known, cheaper);
      },
      release: () => {
        held.delete(own);
      }
    };
  }
  function afford(task, points, budget, cheaper = []) {
    require2(task, { points, held: heldBefore(null) }, budget, cheaper);
  }
  function heldBefore(own) {
    let sum = 0;
    for (const [other, points] of held) {
      if (other === own) break;
      sum += points;
    }
    return sum;
  }
  function require2(task, { points, held: held2 }, budget, cheaper) {
    if (points + held2 <= pointsWithin(budget, clock.now(), waiting.leftMs + waiting.pauseMs)) return;
    const holding = held2 === 0 ? "" : `, of which ${count(held2)} are held for what is read before it`;
    const left = `${count(budget.remaining)} of ${count(budget.limit)} an hour are left until ${timeOfDay(budget.resetAt)}${holding}`;
    const why = `it costs about ${count(points)}, ${left}, and rate-limit-wait leaves ${inWords(waiting.leftMs)}`;
    const ways = waysToAfford({ points, held: held2 }, budget, cheaper);
    throw new UserError(`The points for ${task.what} are not there (${why}): ${eitherOf(...ways, task.otherwise)}.`);
  }
  function waysToAfford({ points, held: held2 }, budget, cheaper) {
    const now = clock.now();
    const isEnough = (cost) => cost + held2 <= pointsWithin(freshHour(budget, now), now, waiting.mostMs);
    const waitMs = waiting.mostMs - waiting.leftMs + waitFor(points + held2, budget, now);
    const longer = waitMs <= LONGEST_SENSIBLE_WAIT_MS ? [`raise rate-limit-wait to ${inWords(waitMs)}`] : [];
    if (isEnough(points)) return ["run again then", ...longer];
    const enough = cheaper.filter((alternative) => isEnough(alternative.points));
    return [...enough.map(({ way, points: cost }) => `${way}, which costs about ${count(cost)}`), ...longer];
  }
  return {
    learn: (budget) => {
      known = budget ?? known;
    },
    reserve,
    afford
  };
}

// src/github/octokit.ts
async function openOctokit({ token, apiUrl, log, timeoutMs, largestAnswerBytes, onRequest }) {
  const { getOctokit } = await import("./github-43VNL6PS.js");
  const { request, paginate, hook } = getOctokit(token, { baseUrl: apiUrl, userAgent: "pony-factor", log: quiet(log) });
  hook.wrap("request", boundedAnswers(largestAnswerBytes));
  hook.wrap("request", async (send, options) => {
    const { errand, ...plain } = options.request;
    if (errand === void 0) return send(options);
    const { task, url, persist, isRepeatable, read: read2 } = errand;
    const attempt2 = async () => {
      const signal = AbortSignal.any([
        AbortSignal.timeout(timeoutMs),
        ...task.signal === void 0 ? [] : [task.signal]
      ]);
      Object.assign(options, { url: onServer(options.url, url), request: { ...plain, signal } });
      onRequest();
      const response = await Promise.resolve(send(options)).catch((thrown) => {
        throw asThrown(thrown);
      });
      return { ...response, data: read2(response) };
    };
    return persist(task, attempt2, isRepeatable);
  });
  return { request, paginate };
}
function onServer(url, api) {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return new URL(api).origin + pathname + search;
}
function quiet(log) {
  return { debug: () => {
  }, info: () => {
  }, warn: log.debug, error: log.debug };
}

// src/github/client.ts
var TIMEOUT_MS = 3e4;
var LARGEST_ANSWER_BYTES = 32 * 2 ** 20;
function connect(connection) {
  const { apiUrl, clock, log, timeoutMs = TIMEOUT_MS, largestAnswerBytes = LARGEST_ANSWER_BYTES } = connection;
  if (connection.token === "") {
    throw new UserError(
      "There is no token, and GitHub's API answers nobody without one.",
      "Set the input token, or measure a clone with source: git."
    );
  }
  const graphqlUrl = connection.graphqlUrl ?? graphqlUrlOf(apiUrl);
  const spent = { requests: 0, points: 0 };
  const waiting = new Waiting(clock, connection.rateLimitWaitMs);
  const spending = createSpending(clock, waiting);
  const persist = createPatience({ clock, log, waiting });
  const once2 = async (task, attempt2) => {
    await waiting.untilAllowed(task);
    return attempt2();
  };
  let opened;
  function octokit() {
    opened ??= openOctokit({ token: connection.token, apiUrl, log, timeoutMs, largestAnswerBytes, onRequest });
    return opened;
  }
  function onRequest() {
    spent.requests += 1;
  }
  async function ask(question2, how) {
    const { query, variables, decode } = question2;
    const learning = {
      ...question2,
      decode: (data2, refused2) => {
        const budget = decodeBudget(data2);
        spending.learn(budget);
        spent.points += budget?.cost ?? 0;
        return decode(data2, refused2);
      }
    };
    const errand = {
      task: cancellable(question2),
      url: graphqlUrl,
      persist: how,
      isRepeatable: true,
      read: (answer) => readGraphql(answer, learning)
    };
    const { request } = await octokit();
    const { data } = await request({ method: "POST", url: graphqlUrl, query, variables, request: { errand } });
    return data;
  }
  function errandFor(request) {
    const isRepeatable = !request.route.startsWith("POST ");
    return { task: cancellable(request), url: apiUrl, persist, isRepeatable, read: (answer) => readRest(answer, request) };
  }
  async function rest(asked) {
    const { request } = await octokit();
    const { data } = await request(asked.route, { ...asked.parameters, request: { errand: errandFor(asked) } });
    return data;
  }
  async function* pages(asked) {
    const { request, paginate } = await octokit();
    let page = [];
    const read2 = (answer) => page = readRest(answer, asked);
    const bound = request.defaults({ request: { errand: { ...errandFor(asked), read: read2 } } });
    const { url } = request.endpoint(asked.route, asked.parameters);
    for await (const _ of paginate.iterator(bound, `GET ${url}`)) {
      yield page;
      if (page.length === 0) return;
    }
  }
  function cancellable(task) {
    const signals = [connection.signal, task.signal].filter((signal) => signal !== void 0);
    return { ...task, signal: AbortSignal.any(signals) };
  }
  return {
    apiUrl,
    graphql: (question2) => ask(question2, persist),
    rest,
    pages,
    retrying: (task, attempt2) => persist(cancellable(task), () => attempt2((question2) => ask(question2, once2))),
    reserve: spending.reserve,
    afford: spending.afford,
    waits: waiting,
    lanes: new Lanes(clock),
    spent
  };
}
function graphqlUrlOf(apiUrl) {
  const base = apiUrl.replace(/(?<!\/)\/+$/, "");
  return base.endsWith("/api/v3") ? base.replace(/v3$/, "graphql") : `${base}/graphql`;
}

// src/edge/connections.ts
function connectGitHub({ token, rateLimitWaitMs }, { environment: environment2, log, signal }) {
  return connect({ token, ...apiIn(environment2), rateLimitWaitMs, clock: systemClock, log, signal });
}
function keptIn({ cache, gate }, { environment: environment2, store, mirrorOf }) {
  const { GITHUB_EVENT_NAME: event, GITHUB_REF_TYPE: refType } = environment2;
  const decides = gate.minimumApf !== null || gate.minimumActiveShare !== null || event === "release" || refType === "tag";
  return cache && !decides ? { store, mirrorOf } : { store: null, mirrorOf: null };
}
function pagesIn(environment2) {
  const serverUrl = serverIn(environment2);
  return { serverUrl, server: environment2.GITHUB_SERVER_URL === void 0 ? null : new URL(serverUrl).hostname };
}

// src/github/repository.ts
function partsOf(repository) {
  const slash = repository.indexOf("/");
  return { owner: repository.slice(0, slash), name: repository.slice(slash + 1) };
}

// src/sources/cache/history-cache.ts
import { createHash } from "node:crypto";

// src/sources/cache/format.ts
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";

// src/sources/cache/bounds.ts
var MOST_BYTES = 128 * 1024 ** 2;
var LONGEST_TEXT = 5e8;
function boundsFor(commits) {
  return {
    packed: Math.min(MOST_BYTES, 1e6 + 250 * commits),
    unpacked: Math.min(LONGEST_TEXT, 1e6 + 1e3 * commits),
    values: 1e4 + 60 * commits
  };
}
var DEEPEST = 5;
var [QUOTE, ESCAPE, COMMA] = [34, 92, 44];
var [LIST, OBJECT, END_OF_LIST, END_OF_OBJECT] = [91, 123, 93, 125];
function isModest(text, values) {
  let [depth, found] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const byte = text[index];
    if (byte === QUOTE) index = endOfQuote(text, index);
    else if (byte === COMMA) found += 1;
    else if (byte === LIST || byte === OBJECT) [depth, found] = [depth + 1, found + 1];
    else if (byte === END_OF_LIST || byte === END_OF_OBJECT) depth -= 1;
    if (depth > DEEPEST || found > values) return false;
  }
  return true;
}
function endOfQuote(text, start) {
  let end = start + 1;
  while (end < text.length && text[end] !== QUOTE) end += text[end] === ESCAPE ? 2 : 1;
  return end;
}

// src/sources/cache/checked.ts
var Damaged = class extends Error {
  name = "Damaged";
  constructor(cause) {
    super("it is damaged", cause === void 0 ? void 0 : { cause });
  }
};
function recordOf(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Damaged();
  return { ...value };
}
function listOf2(value) {
  if (!Array.isArray(value)) throw new Damaged();
  return value;
}
function textOf2(value) {
  if (typeof value !== "string") throw new Damaged();
  return value;
}
function truthOf(value) {
  if (typeof value !== "boolean") throw new Damaged();
  return value;
}
function numberOf(value) {
  if (typeof value !== "number") throw new Damaged();
  return value;
}
function countOf2(value) {
  if (!Number.isSafeInteger(value) || numberOf(value) < 0) throw new Damaged();
  return numberOf(value);
}
function itemOf(list2, index) {
  const item = list2[index];
  if (item === void 0) throw new Damaged();
  return item;
}

// src/sources/cache/layer.ts
var LONGEST_AGE_MS = 30 * 24 * 36e5;
var MOST_LAYERS = 4;
var MOST_COMMITS = 5e7;

// src/sources/cache/columns.ts
var NOBODY = [];
function encodeLayer({ commits, ...layer }, indexOf) {
  return {
    ...layer,
    oids: commits.map(({ oid }) => oid).join(""),
    authors: commits.map(({ author }) => indexOf(author)),
    committers: commits.map(({ committer }) => indexOf(committer)),
    dates: commits.map(({ committedAt }) => committedAt),
    delays: commits.map(({ authoredAt, committedAt }) => committedAt - authoredAt),
    merges: commits.flatMap(({ isMerge }, index) => isMerge ? index : []),
    coAuthors: commits.flatMap(
      ({ coAuthors }, index) => coAuthors.length === 0 ? [] : [[index, ...coAuthors.map(indexOf)]]
    )
  };
}
function decodeLayer(value, people) {
  const columns = recordOf(value);
  const head = textOf2(columns.head);
  const commits = decodeCommits(columns, oidsIn(textOf2(columns.oids), head.length), people);
  const total = countOf2(columns.total);
  if (commits.length > total || total > MOST_COMMITS) throw new Damaged();
  return {
    head,
    total,
    commits,
    pages: decodePages(columns.pages, total),
    readAt: numberOf(columns.readAt),
    bookmark: decodeBookmark(columns.bookmark)
  };
}
function decodePages(value, total) {
  const pages = listOf2(value).map(countOf2);
  if (pages.some((page) => page >= total) || new Set(pages).size !== pages.length) throw new Damaged();
  return pages;
}
function decodeBookmark(value) {
  if (value === void 0) return void 0;
  const { page, cursor } = recordOf(value);
  return { page: countOf2(page), cursor: textOf2(cursor) };
}
function decodeCommits(columns, oids, people) {
  const personOf = (index) => itemOf(people, countOf2(index));
  const authors = listOf2(columns.authors);
  const committers = listOf2(columns.committers);
  const dates = listOf2(columns.dates).map(dateOf);
  const delays = listOf2(columns.delays).map(numberOf);
  const merges = new Set(listOf2(columns.merges));
  const coAuthors = new Map(
    listOf2(columns.coAuthors).map(listOf2).map(([commit, ...some]) => [commit, some.map(personOf)])
  );
  if ([authors, committers, dates, delays].some((column) => column.length !== oids.length)) throw new Damaged();
  return oids.map((oid, index) => ({
    oid,
    author: personOf(authors[index]),
    committer: personOf(committers[index]),
    authoredAt: dateOf((dates[index] ?? 0) - (delays[index] ?? 0)),
    committedAt: dates[index] ?? 0,
    isMerge: merges.has(index),
    coAuthors: coAuthors.get(index) ?? NOBODY
  }));
}
function dateOf(value) {
  const ms = numberOf(value);
  if (!isGitDate(ms)) throw new Damaged();
  return ms;
}
function oidsIn(text, length) {
  if (!/^[0-9a-f]*$/.test(text) || length !== 40 && length !== 64 || text.length % length !== 0) throw new Damaged();
  const oids = Array.from(
    { length: text.length / length },
    (_, index) => text.slice(index * length, (index + 1) * length)
  );
  if (new Set(oids).size !== oids.length) throw new Damaged();
  return oids;
}

// src/sources/cache/header.ts
var FORMAT_VERSION = 3;
var FORMAT = "pony-factor history";
var LONGEST_HEADER = 1e3;
var NEWLINE = 10;
var GZIP_MAGIC = [31, 139];
function encodeHeader({ jump, heads }) {
  const layers = heads.map(({ head, total }) => [head, total]);
  return `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, jump, layers })}
`;
}
function decodeHeader(bytes) {
  if (GZIP_MAGIC.every((byte, index) => bytes[index] === byte)) throw new Error(ANOTHER_VERSION);
  const end = bytes.subarray(0, LONGEST_HEADER).indexOf(NEWLINE);
  if (end === -1) throw new Damaged();
  const { format, version, jump, layers } = recordOf(parse(bytes.subarray(0, end)));
  if (format !== FORMAT) throw new Error("it holds something else");
  if (version !== FORMAT_VERSION) throw new Error(ANOTHER_VERSION);
  const heads = listOf2(layers).map(decodeHead);
  if (heads.length > MOST_LAYERS || new Set(heads.map(({ head }) => head)).size !== heads.length) throw new Damaged();
  return { header: { jump: truthOf(jump), heads }, packed: bytes.subarray(end + 1) };
}
var ANOTHER_VERSION = "another version has written it";
function parse(line) {
  try {
    return JSON.parse(Buffer.from(line).toString());
  } catch (thrown) {
    throw new Damaged(thrown);
  }
}
function decodeHead(value) {
  const [head, total, ...more] = listOf2(value);
  const kept = { head: textOf2(head), total: countOf2(total) };
  const isHead = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(kept.head) && kept.total <= MOST_COMMITS;
  if (!isHead || kept.total === 0 || more.length > 0) throw new Damaged();
  return kept;
}

// src/sources/cache/identity-table.ts
function createIdentityTable() {
  const all = [];
  const indices = /* @__PURE__ */ new Map();
  function indexOf(identity) {
    const key = textOfIdentity(identity);
    const index = indices.get(key) ?? all.push([identity.name, identity.email, identity.login, identity.accountId]) - 1;
    indices.set(key, index);
    return index;
  }
  return { all, indexOf };
}

// src/sources/cache/format.ts
var GZIP_LEVEL = 1;
async function encodeSnapshot(snapshot, commits) {
  const { subject, coAuthors, merges, jump, layers } = snapshot;
  const people = createIdentityTable();
  const columns = layers.map((layer) => encodeLayer(layer, people.indexOf));
  const text = Buffer.from(JSON.stringify({ subject, coAuthors, merges, people: people.all, layers: columns }));
  const header = encodeHeader({ jump, heads: layers });
  const file = Buffer.concat([Buffer.from(header), await zip(text, { level: GZIP_LEVEL })]);
  const bounds = boundsFor(commits);
  const isReadable = file.length <= bounds.packed && text.length <= bounds.unpacked && isModest(text, bounds.values);
  if (!isReadable) throw new TooLarge();
  return file;
}
async function decodeSnapshot(bytes, commits) {
  const { header, packed } = decodeHeader(bytes);
  const bounds = boundsFor(commits);
  if (bytes.length > bounds.packed) throw new TooLarge();
  const file = recordOf(await unpack(packed, bounds));
  const people = listOf2(file.people).map(decodePerson);
  const layers = listOf2(file.layers).map((layer) => decodeLayer(layer, people));
  const isAsSaid = layers.every(({ head, total }, index) => {
    const said = header.heads[index];
    return said?.head === head && said.total === total;
  });
  if (!isAsSaid || layers.length !== header.heads.length) throw new Damaged();
  return {
    subject: textOf2(file.subject),
    coAuthors: truthOf(file.coAuthors),
    merges: truthOf(file.merges),
    jump: header.jump,
    layers
  };
}
var TooLarge = class extends Error {
  name = "TooLarge";
  constructor() {
    super("it is larger than a history of its size can be");
  }
};
var zip = promisify(gzip);
var unzip = promisify(gunzip);
async function unpack(packed, { unpacked, values }) {
  try {
    const text = await unzip(packed, { maxOutputLength: unpacked });
    if (!isModest(text, values)) throw new TooLarge();
    return JSON.parse(text.toString());
  } catch (thrown) {
    throw isTooLarge(thrown) ? new TooLarge() : new Damaged(thrown);
  }
}
function isTooLarge(thrown) {
  const hasCode = typeof thrown === "object" && thrown !== null && "code" in thrown;
  return thrown instanceof TooLarge || hasCode && thrown.code === "ERR_BUFFER_TOO_LARGE";
}
function decodePerson(value) {
  const [name, email, login, accountId] = listOf2(value);
  return {
    name: textOf2(name),
    email: textOf2(email),
    login: login === null ? null : textOf2(login),
    accountId: accountId === null ? null : countOf2(accountId)
  };
}

// src/sources/cache/history-cache.ts
function createHistoryCache({
  store,
  log,
  subject,
  ref,
  coAuthors,
  merges,
  now
}) {
  const cacheKey = keyOf({ subject, coAuthors, merges }, ref);
  async function open3() {
    const bytes = await store?.load(cacheKey) ?? null;
    if (bytes === null) return null;
    try {
      const { header } = decodeHeader(bytes);
      return { header, read: (commits) => read2(bytes, header, commits) };
    } catch (thrown) {
      return ignored(thrown, null);
    }
  }
  async function read2(bytes, { heads }, commits) {
    if (heads.every(({ total }) => total > commits)) return [];
    try {
      const snapshot = await decodeSnapshot(bytes, commits);
      const isOurs = snapshot.subject === subject && snapshot.coAuthors === coAuthors && snapshot.merges === merges;
      if (!isOurs) throw new Error("it is that of another history");
      return snapshot.layers.filter(({ readAt }) => readAt <= now && now - readAt < LONGEST_AGE_MS);
    } catch (thrown) {
      return ignored(thrown, []);
    }
  }
  function ignored(thrown, nothing) {
    log.notice(`The cache is ignored: ${messageOf(thrown)}.`);
    return nothing;
  }
  async function save({ layers, jump, commits }) {
    const [newest] = layers;
    if (store === null || newest === void 0) return;
    try {
      const bytes = await encodeSnapshot({ subject, coAuthors, merges, jump, layers }, commits);
      await store.save(cacheKey, `${newest.head.slice(0, 12)}-${digest(bytes)}`, bytes);
    } catch (thrown) {
      log.debug(`The history could not be kept: ${messageOf(thrown)}`);
    }
  }
  return { open: open3, save };
}
function keyOf(family, ref) {
  return {
    family: digest(JSON.stringify(family)),
    format: `v${FORMAT_VERSION}`,
    member: digest(JSON.stringify({ ref }))
  };
}
function digest(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

// src/sources/graphql/date.ts
var LATEST_SHOWN_YEAR = 2147485547;
function parseDate(value) {
  if (typeof value !== "string") return null;
  const year = Number(/^[+-]?\d{4,}(?=-\d\d-\d\d)/.exec(value)?.[0]);
  if (Number.isNaN(year) || Math.abs(year) > LATEST_SHOWN_YEAR) return null;
  if (year < 0) return EARLIEST_MS;
  if (year > 9999) return LATEST_MS;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? null : fromGitSeconds(ms / 1e3);
}

// src/sources/graphql/query.ts
var PAGE_SIZE = 100;
var MOST_AUTHORS = 20;
function pagesQuery(fields, pages) {
  const indices = Array.from({ length: pages }, (_, index) => index);
  return `
    query ($owner: String!, $name: String!, $head: GitObjectID!${indices.map((i) => `, $c${i}: String`).join("")}) {
      ${BUDGET_FIELDS}
      repository(owner: $owner, name: $name) {
        object(oid: $head) {
          ... on Commit { ${indices.map((i) => `p${i}: history(first: ${PAGE_SIZE}, after: $c${i}) { ...Page }`).join(" ")} }
        }
      }
    }
    ${pageFragment(fields)}`;
}
function pageFragment(fields) {
  return `fragment Page on CommitHistoryConnection {
      pageInfo { endCursor hasNextPage }
      nodes { ${commitFields(fields)} }
    }`;
}
function commitFields({ coAuthors, merges }) {
  const account = "user { login databaseId }";
  const person = `{ name email ${account} }`;
  const more = `${merges ? " parents { totalCount }" : ""}${coAuthors ? ` message authors(first: ${MOST_AUTHORS}) { totalCount nodes { email ${account} } }` : ""}`;
  return `oid authoredDate committedDate author ${person} committer ${person}${more}`;
}

// src/sources/graphql/decode.ts
var NOBODY2 = [];
var EPOCH = 0;
function createDecoder(fields, onOddDate = () => {
}) {
  const people = /* @__PURE__ */ new Map();
  const doubted = /* @__PURE__ */ new Set();
  let areAuthorsBelieved = false;
  function known(identity) {
    const key = textOfIdentity(identity);
    const same = people.get(key) ?? identity;
    people.set(key, same);
    return same;
  }
  function actor(node) {
    const { name, email } = isRecord(node) ? node : {};
    return known({ name: textOr("", name), email: textOr("", email), ...accountIn(node) });
  }
  function commit(node) {
    const parents = at(node, "parents", "totalCount");
    const { oid, message, authors, author, committer, authoredDate, committedDate } = isRecord(node) ? node : {};
    const isWhole = typeof oid === "string" && (!fields.merges || typeof parents === "number") && (!fields.coAuthors || typeof message === "string");
    if (!isWhole) throw new IncompleteAnswer("a commit is not whole");
    const [authoredAt, committedAt] = [parseDate(authoredDate), parseDate(committedDate)];
    if (authoredAt === null || committedAt === null) onOddDate();
    return {
      oid,
      author: actor(author),
      committer: actor(committer),
      authoredAt: authoredAt ?? EPOCH,
      committedAt: committedAt ?? EPOCH,
      isMerge: typeof parents === "number" && parents > 1,
      coAuthors: typeof message === "string" ? coAuthorsIn(oid, message, authors) : NOBODY2
    };
  }
  function coAuthorsIn(oid, message, authors) {
    const coAuthors = coAuthorsOf(message);
    if (coAuthors.length === 0) return NOBODY2;
    const accounts = new Map(
      authorsIn(oid, authors).map((node) => [fold(textOr("", at(node, "email"))), accountIn(node)])
    );
    return coAuthors.map((person) => known({ ...person, ...accounts.get(fold(person.email)) }));
  }
  function authorsIn(oid, authors) {
    const [nodes, total] = [at(authors, "nodes"), at(authors, "totalCount")];
    if (!Array.isArray(nodes)) return NOBODY2;
    const due = typeof total === "number" ? Math.min(total, MOST_AUTHORS) : 1;
    if (nodes.length < Math.max(due, 1)) {
      if (doubted.has(oid)) areAuthorsBelieved = true;
      doubted.add(oid);
    }
    return nodes;
  }
  function page(connection, due) {
    const nodes = at(connection, "nodes");
    if (!Array.isArray(nodes) || nodes.length !== (due ?? nodes.length))
      throw new IncompleteAnswer("a page of history is not whole");
    const known2 = doubted.size;
    const commits = nodes.map(commit);
    if (doubted.size > known2 && !areAuthorsBelieved) throw new IncompleteAnswer("the authors of a commit are not whole");
    return {
      commits,
      endCursor: textOr("", at(connection, "pageInfo", "endCursor")),
      hasNextPage: at(connection, "pageInfo", "hasNextPage") === true
    };
  }
  return { page };
}
function accountIn(node) {
  const [login, accountId] = [at(node, "user", "login"), at(node, "user", "databaseId")];
  if (typeof login !== "string") return { login: null, accountId: null };
  return { login, accountId: isCount(accountId) ? accountId : null };
}
function textOr(missing3, value) {
  return typeof value === "string" ? value : missing3;
}

// src/sources/graphql/pages/cursor.ts
var UnknownCursors = class extends Error {
  name = "UnknownCursors";
};
function cursorOf(head, offset) {
  return `${head} ${offset}`;
}
function cursorBefore(head, place) {
  return place === 0 ? null : cursorOf(head, place - 1);
}
function orUnknownCursors(thrown) {
  return thrown instanceof Refused && thrown.reason === "cursor" ? new UnknownCursors("", { cause: thrown }) : thrown;
}

// src/sources/graphql/head/head.ts
var ALONE = { first: PAGE_SIZE, state: false };
function holdsFirstPage({ total, page }) {
  return page.commits.length >= Math.min(total, PAGE_SIZE);
}
function canJumpFrom({ oid, page }) {
  return page.endCursor === cursorOf(oid, page.commits.length - 1);
}

// src/sources/graphql/head/mailmap-file.ts
var SYMLINK = 40960;
function decodeMailmapFile(entry) {
  const oid = at(entry, "object", "oid");
  const text = at(entry, "object", "text");
  if (typeof oid !== "string" || text === void 0 || at(entry, "mode") === SYMLINK) return null;
  return { oid, text: typeof text === "string" && at(entry, "object", "isTruncated") !== true ? text : null };
}
async function readMailmap2({ github, task, owner, name }, { oid, text }) {
  if (text !== null) return text;
  return github.rest({
    ...task,
    route: "GET /repos/{owner}/{repo}/git/blobs/{sha}",
    parameters: { owner, repo: name, sha: oid },
    decode: ({ data }) => {
      const content = at(data, "content");
      if (typeof content !== "string") throw new IncompleteAnswer("the content of .mailmap is missing in the answer");
      return Buffer.from(content, "base64").toString();
    }
  });
}

// src/sources/graphql/head/ref.ts
function wantedBy(ref) {
  if (ref === null) return { kind: "default", expression: "" };
  return { kind: ref.startsWith("refs/") ? "expression" : "name", expression: ref };
}
function missing2(place, ref) {
  return new UserError(
    `There is no branch, tag or commit ${nameOf2(ref)} in ${inFull(place)}.`,
    "Check the input ref; empty means the default branch."
  );
}
function noCommit(place, ref, kind) {
  return new UserError(
    `The ref ${nameOf2(ref)} of ${inFull(place)} is not a commit but a ${kind.toLowerCase()}.`,
    "Name a branch, a tag or a commit in the input ref."
  );
}
function shortName2(ref) {
  return ref.replace(/^refs\/(heads|tags)\//, "");
}
function inFull({ owner, name }) {
  return oneLine(`${owner}/${name}`);
}
function nameOf2(ref) {
  return oneLine(ref ?? "HEAD");
}

// src/sources/graphql/head/samples.ts
var MOST_SAMPLES = MOST_PAGES;
function lengthOf({ coAuthors }) {
  return coAuthors ? 1 : 2;
}
function drawSamples(heads, most, fields, random) {
  const shares = sharesOf(heads, most);
  return heads.flatMap(({ head, total }, index) => {
    const share = shares[index] ?? 0;
    const length = Math.min(lengthOf(fields), total);
    const places = total - length + 1;
    return Array.from({ length: share }, (_, part) => ({
      head,
      total,
      start: Math.min(Math.floor((part + random()) / share * places), places - 1),
      length
    }));
  });
}
function sharesOf(heads, most) {
  const shares = heads.map(() => 1);
  for (let left = most - heads.length; left > 0; left -= 1) {
    const densities = heads.map(({ total }, index) => total / (shares[index] ?? 1));
    const sparsest = densities.indexOf(Math.max(...densities));
    shares[sparsest] = (shares[sparsest] ?? 0) + 1;
  }
  return shares;
}
function sampleQuery(samples, end) {
  const heads = headsIn(samples);
  const selections = heads.map((head, number) => {
    const histories = samples.flatMap(
      (sample, index) => sample.head === head ? `s${index}: history(first: ${sample.length}, after: $k${index}${end}) { totalCount ...Page }` : []
    );
    return `kept${number}: object(oid: $kept${number}${end}) { ... on Commit { ${histories.join(" ")} } }`;
  });
  const variables = [
    ...heads.map((_, number) => `, $kept${number}${end}: GitObjectID!`),
    ...samples.map((_, index) => `, $k${index}${end}: String`)
  ];
  return {
    variables: variables.join(""),
    selection: selections.join(" "),
    values: Object.fromEntries([
      ...heads.map((head, number) => [`kept${number}${end}`, head]),
      ...samples.map(({ head, start }, index) => [`k${index}${end}`, cursorBefore(head, start)])
    ])
  };
}
function decodeSamples(data, samples, decoder) {
  const heads = headsIn(samples);
  return samples.map((sample, index) => {
    const commit = at(data, "repository", `kept${heads.indexOf(sample.head)}`);
    if (commit === null) return { ...sample, found: null, commits: [] };
    const history = at(commit, `s${index}`);
    const found = at(history, "totalCount");
    if (typeof found !== "number") throw new IncompleteAnswer("a sample of a kept history is missing in the answer");
    return { ...sample, found, commits: decoder.page(history, found === sample.total ? sample.length : null).commits };
  });
}
function headsIn(samples) {
  return [...new Set(samples.map(({ head }) => head))];
}

// src/sources/graphql/pages/page-length.ts
var WrongLength = class extends Error {
  name = "WrongLength";
  /** How many commits the page has. */
  listed;
  constructor(listed) {
    super(`a page of history has ${listed} commits`);
    this.listed = listed;
  }
};
var PageLengths = class {
  #doubted = /* @__PURE__ */ new Set();
  /** Whether a page was too short, and must be asked for alone. */
  isDoubted(key) {
    return this.#doubted.has(key);
  }
  /**
   * @param key names the page
   * @param due how many commits must be on it
   * @throws IncompleteAnswer when it is worth another try
   * @throws WrongLength when it is not
   */
  check(key, page, due) {
    const listed = page.commits.length;
    if (listed === due) return page;
    const isAllThereIs = listed > due || !page.hasNextPage;
    if (this.#doubted.has(key) && isAllThereIs) throw new WrongLength(listed);
    this.#doubted.add(key);
    throw new IncompleteAnswer("a page of history is not whole");
  }
};
function takeNext(queue, most, isDoubted) {
  const doubted = queue.slice(0, most).findIndex(isDoubted);
  return doubted === -1 ? queue.splice(0, most) : queue.splice(doubted, 1);
}

// src/sources/graphql/incomplete.ts
function incomplete({ repository, oid, total }, found) {
  return new UserError(
    `GitHub counts ${count(total)} commits in the history of ${oneLine(repository)} at ${oid.slice(0, 7)}, but lists ${found}.`,
    "A number from such a history would be wrong. Run again, or measure a clone with source: git."
  );
}

// src/sources/graphql/head/state.ts
var STATE_FIELDS = "isArchived isFork isMirror mirrorUrl fundingLinks { platform url }";
var LONGEST_ADDRESS2 = 1e3;
function decodeState(repository) {
  const [isArchived, isFork, isMirror] = ["isArchived", "isFork", "isMirror"].map((name) => at(repository, name));
  if (typeof isArchived !== "boolean" || typeof isFork !== "boolean")
    throw new IncompleteAnswer("the state of the repository is missing in the answer");
  const links = listOf(at(repository, "fundingLinks")).map((link) => addressIn2(at(link, "url"), /^https:$/));
  return {
    isArchived,
    isFork,
    mirrorOf: isMirror === true ? addressIn2(at(repository, "mirrorUrl"), /^(?:https?|git|ssh|svn):$/) : null,
    funding: [...new Set(links.filter((address) => address !== null))]
  };
}
function addressIn2(value, scheme) {
  if (typeof value !== "string" || value.length > LONGEST_ADDRESS2 || !URL.canParse(value)) return null;
  const url = new URL(value);
  if (!scheme.test(url.protocol) || url.host === "") return null;
  url.username = "";
  url.password = "";
  return url.href;
}

// src/sources/graphql/head/head-answer.ts
function decodeHead2(data, { kind: by, expression }, decoding) {
  const repository = at(data, "repository", "nameWithOwner");
  if (typeof repository !== "string") throw new IncompleteAnswer("the repository is missing in the answer");
  const branch = at(data, "repository", "defaultBranchRef");
  const state = decoding.view.state ? decodeState(at(data, "repository")) : null;
  if (by === "default" && branch === null) return { repository, oid: null, state };
  const object = by === "default" ? at(branch, "target") : at(data, "repository", "object");
  const tag = at(data, "repository", "tag");
  const another = [at(tag, "target", "oid"), at(tag, "oid"), at(data, "repository", "other", "oid")].find(isText);
  if (object === null && another !== void 0) return { next: { kind: "expression", expression: another } };
  if (object === null) throw missing2(decoding.place, by === "default" ? null : expression);
  const kind = at(object, "__typename");
  const oid = at(object, "oid");
  if (typeof kind !== "string" || typeof oid !== "string")
    throw new IncompleteAnswer("the head is missing in the answer");
  if (kind === "Tag") return { next: { kind: "expression", expression: String(at(object, "target", "oid")) } };
  if (kind !== "Commit") return { other: kind };
  const total = decoding.sizes.read(oid, at(object, "history", "totalCount"));
  const page = decoding.decoder.page(at(object, "history"), null);
  return {
    repository,
    ref: by === "default" ? String(at(branch, "name")) : expression,
    oid,
    total,
    page: firstPage(page, { repository, oid, total }, decoding),
    state,
    mailmapFile: decodeMailmapFile(at(object, "file")),
    budget: decodeBudget(data)
  };
}
function firstPage(page, head, { lengths, view }) {
  try {
    return lengths.check(head.oid, page, Math.min(head.total, view.first));
  } catch (thrown) {
    throw thrown instanceof WrongLength ? incomplete(head, count(thrown.listed)) : thrown;
  }
}
function shareOf(budget, heads) {
  return budget && { ...budget, cost: Math.ceil(budget.cost / heads) };
}
function isText(value) {
  return typeof value === "string";
}

// src/sources/graphql/head/head-query.ts
function partName(index) {
  return `repository${suffix(index)}`;
}
function suffix(index) {
  return index === 0 ? "" : `_${index}`;
}
function headsQuery(fields, view, parts) {
  const state = view.state ? `${STATE_FIELDS} ` : "";
  const selections = parts.map(({ place, wanted, samples }, index) => {
    const end = suffix(index);
    const sampled = sampleQuery(samples, end);
    const alias = index === 0 ? "" : `${partName(index)}: `;
    const values = {
      [`owner${end}`]: place.owner,
      [`name${end}`]: place.name,
      ...refValues(wanted, end),
      ...sampled.values
    };
    const types = `, $owner${end}: String!, $name${end}: String!${refTypes(wanted, end)}${sampled.variables}`;
    const selection = `${SELECTIONS[wanted.kind](end)} ${sampled.selection}`;
    return {
      values,
      types,
      text: `${alias}repository(owner: $owner${end}, name: $name${end}) { nameWithOwner ${state}${selection} }`
    };
  });
  const query = `
    query (${selections.map(({ types }) => types).join("").slice(2)}) {
      ${BUDGET_FIELDS}
      ${selections.map(({ text }) => text).join("\n      ")}
    }
    fragment Head on GitObject {
      __typename
      oid
      ... on Tag { target { oid } }
      ... on Commit {
        file(path: ".mailmap") { mode object { oid ... on Blob { text isTruncated } } }
        history(first: ${view.first}) { totalCount ...Page }
      }
    }
    ${pageFragment(fields)}`;
  return { query, variables: Object.assign({}, ...selections.map(({ values }) => values)) };
}
var SELECTIONS = {
  default: () => "defaultBranchRef { name target { ...Head } }",
  expression: (end) => `object(expression: $ref${end}) { ...Head }`,
  name: (end) => `object(expression: $branch${end}) { ...Head } tag: object(expression: $tag${end}) { oid ... on Tag { target { oid } } } other: object(expression: $ref${end}) { oid }`
};
function refValues({ kind, expression }, end) {
  if (kind === "default") return {};
  if (kind === "expression") return { [`ref${end}`]: expression };
  return {
    [`ref${end}`]: expression,
    [`branch${end}`]: `refs/heads/${expression}`,
    [`tag${end}`]: `refs/tags/${expression}`
  };
}
function refTypes(wanted, end) {
  return Object.keys(refValues(wanted, end)).map((name) => `, $${name}: String!`).join("");
}

// src/sources/graphql/head/history-size.ts
var HINT = "A number from such a history would be wrong. Run again, or measure a clone with source: git.";
var HistorySizes = class {
  #repository;
  #totals = /* @__PURE__ */ new Map();
  /** @param repository `owner/name` */
  constructor(repository) {
    this.#repository = repository;
  }
  /**
   * Reads how many commits can be reached from a head.
   *
   * @throws IncompleteAnswer when that is missing
   * @throws UserError when it cannot be, or is not what was said before
   */
  read(oid, total) {
    const place = `the history of ${oneLine(this.#repository)} at ${oid.slice(0, 7)}`;
    if (typeof total !== "number" && typeof total !== "bigint")
      throw new IncompleteAnswer("the size of the history is missing in the answer");
    if (!isCount(total) || total > MOST_COMMITS)
      throw new UserError(`GitHub counts ${inWords2(total)} commits in ${place}, which cannot be.`, HINT);
    const before = this.#totals.get(oid) ?? total;
    if (before !== total)
      throw new UserError(
        `GitHub counts first ${inWords2(before)} and then ${inWords2(total)} commits in ${place}.`,
        HINT
      );
    this.#totals.set(oid, total);
    return total;
  }
};
function inWords2(total) {
  return Number.isSafeInteger(total) ? count(Number(total)) : oneLine(String(total));
}

// src/sources/graphql/head/search.ts
function begin(sought, view) {
  const sizes = new HistorySizes(`${sought.owner}/${sought.name}`);
  const decoding = { place: sought, decoder: sought.decoder, lengths: new PageLengths(), sizes, view };
  return { sought, decoding, wanted: wantedBy(sought.ref), samples: void 0, outcome: null };
}
function withoutSamples(search) {
  return { ...search, outcome: null, samples: null };
}
function question({ fields, view }, searches, samples) {
  const parts = searches.map(({ sought, wanted }, index) => ({ place: sought, wanted, samples: samples[index] ?? [] }));
  return {
    ...taskOf(searches),
    ...headsQuery(fields, view, parts),
    mayMiss: "file",
    parts: new Map(searches.map(({ sought }, index) => [partName(index), sought.task])),
    decode: (data, refused2) => searches.map((search, index) => {
      const found = partOf(data, refused2, search, index);
      if (found instanceof UserError) return { ...search, outcome: found };
      const own = { repository: at(data, partName(index)) };
      const taken = decodeSamples(own, parts[index]?.samples ?? [], search.sought.decoder);
      const seen = { ...search, samples: search.samples === void 0 ? taken : search.samples };
      if ("next" in found) return { ...seen, wanted: found.next };
      if ("total" in found) return { ...seen, outcome: { ...found, budget: shareOf(found.budget, searches.length) } };
      return { ...seen, outcome: found };
    })
  };
}
function partOf(data, refused2, { wanted, decoding }, index) {
  const error = refused2.get(partName(index));
  if (error !== void 0) return error;
  const own = { repository: at(data, partName(index)), rateLimit: at(data, "rateLimit") };
  try {
    return decodeHead2(own, wanted, decoding);
  } catch (thrown) {
    return ownError(thrown);
  }
}
function ownError(thrown) {
  if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown;
  return thrown;
}
function taskOf(searches) {
  const [{ sought } = { sought: null }, ...others] = searches;
  const task = sought?.task ?? { what: "", needs: "", otherwise: "" };
  return others.length === 0 ? task : { ...task, what: `finding the heads of ${searches.length} repositories` };
}

// src/sources/graphql/head/heads.ts
var MOST_HEADS = 25;
var LONGEST_TAG_CHAIN = 5;
async function findHeads(source, sought) {
  const width = { most: MOST_HEADS };
  let searches = sought.map((head) => begin(head, source.view));
  for (let links = -1; links <= LONGEST_TAG_CHAIN; links += 1) {
    const open3 = searches.filter(({ outcome }) => outcome === null);
    const looked = [];
    while (looked.length < open3.length) looked.push(...await look(source, open3.slice(looked.length), width));
    searches = searches.map((search) => looked.find(({ sought: sought2 }) => sought2 === search.sought) ?? search);
  }
  return Promise.all(searches.map((search) => headOf(source, search)));
}
async function headOf(source, search) {
  const { sought, samples = [], outcome } = search;
  if (outcome === null) return missing2(sought, sought.ref);
  if (outcome instanceof UserError) return outcome;
  if ("other" in outcome) return noCommit(sought, sought.ref, outcome.other);
  if (outcome.oid === null) return outcome;
  const { mailmapFile, ...head } = outcome;
  const ref = sought.ref === null ? head.ref : shortName2(sought.ref);
  try {
    const mailmap = mailmapFile === null ? "" : await readMailmap2({ ...sought, ...source }, mailmapFile);
    return { ...head, ref, mailmap, samples };
  } catch (thrown) {
    return ownError(thrown);
  }
}
async function look({ github, ...about }, searches, width) {
  let mostSamples = MOST_SAMPLES;
  let asked = searches;
  try {
    return await github.retrying(taskOf(searches.slice(0, width.most)), async (ask) => {
      asked = searches.slice(0, width.most);
      const most = Math.floor(mostSamples / asked.length);
      mostSamples = Math.floor(mostSamples / 2);
      try {
        return await lookAt(ask, about, asked, most);
      } catch (thrown) {
        width.most = Math.max(1, Math.floor(asked.length / 2));
        throw thrown;
      }
    });
  } catch (thrown) {
    const [only, ...others] = asked;
    if (only === void 0 || others.length > 0) throw thrown;
    return [{ ...only, outcome: ownError(thrown) }];
  }
}
async function lookAt(ask, about, searches, mostSamples) {
  const samples = searches.map(({ sought, samples: samples2 }) => samples2 === void 0 ? sought.draw(mostSamples) : []);
  const isSampled = samples.some((some) => some.length > 0);
  try {
    const looked = await ask(question(about, searches, samples));
    const untaken = looked.filter(({ outcome }, index) => samples[index]?.length !== 0 && isRefusal(outcome));
    if (untaken.length === 0) return looked;
    const again = await ask(question(about, untaken.map(withoutSamples), []));
    return looked.map((search) => again.find(({ sought }) => sought === search.sought) ?? search);
  } catch (thrown) {
    const [{ sought } = { sought: null }] = searches;
    const failure = sought && classify2(thrown, sought.task);
    if (!isSampled || failure?.kind !== "refused" || !isRefusal(failure.error)) throw thrown;
    return ask(question(about, searches.map(withoutSamples), []));
  }
}
var OF_SAMPLES = ["cursor", "not-found", "other"];
function isRefusal(outcome) {
  return outcome instanceof Refused && OF_SAMPLES.includes(outcome.reason);
}

// src/sources/graphql/known/same-commit.ts
function isSameCommit(a, b) {
  return a.oid === b.oid && a.authoredAt === b.authoredAt && a.committedAt === b.committedAt && a.isMerge === b.isMerge && isSameIdentity(a.author, b.author) && isSameIdentity(a.committer, b.committer) && a.coAuthors.length === b.coAuthors.length && a.coAuthors.every((identity, index) => isSameIdentity(identity, b.coAuthors[index]));
}
function isSameIdentity(a, b) {
  return b !== void 0 && (a === b || textOfIdentity(a) === textOfIdentity(b));
}

// src/sources/graphql/known/trust.ts
function trust(header, layers, { canJump, samples }) {
  if (samples === null || header.jump !== canJump && layers.length > 0) return { layers, isFalse: true };
  const seen = samples.filter(({ found }) => found !== null);
  const isFalse = seen.some(({ found, total }) => found !== total) || layers.some((layer) => isContradicted(layer, seen));
  if (isFalse) return { layers, isFalse };
  const heads = new Set(seen.map(({ head }) => head));
  return { layers: canJump ? layers.filter(({ head }) => heads.has(head)) : layers, isFalse: false };
}
function isContradicted({ head, total, commits, pages }, samples) {
  const wanted = new Set(samples.flatMap((sample) => sample.commits.map(({ oid }) => oid)));
  const kept = new Map(commits.filter(({ oid }) => wanted.has(oid)).map((commit) => [commit.oid, commit]));
  const claimed = new Set(pages);
  const claims = (place) => commits.length === total || claimed.has(Math.floor(place / PAGE_SIZE));
  return samples.some(
    (sample) => sample.commits.some((commit, index) => {
      const same = kept.get(commit.oid);
      return same === void 0 ? sample.head === head && claims(sample.start + index) : !isSameCommit(same, commit);
    })
  );
}

// src/sources/graphql/tariff.ts
var Tariff = class {
  #fields;
  /** Points, beside the one that each query costs at least; `null` as long as no answer has told. */
  #perPage = null;
  /** @param fields what is asked of each commit */
  constructor(fields) {
    this.#fields = fields;
  }
  /** Learns from an answer. The smallest cost of a page counts: a high one may be a rounded one. */
  learn(pages, cost) {
    if (pages === 1 && cost <= 1) return;
    this.#perPage = Math.min(this.#perPage ?? Number.POSITIVE_INFINITY, cost <= 1 ? 0 : cost / pages);
  }
  /**
   * The points that so many pages cost in any case.
   *
   * @param canJump whether one query can ask for several pages
   */
  least(pages, canJump) {
    return this.#cost(pages, canJump ? Math.ceil(pages / MOST_PAGES) : pages, this.#perPage ?? 0);
  }
  /** The points that so many pages will cost when nothing fails, as far as it is known. */
  likely(pages, canJump) {
    return this.#cost(pages, canJump ? likelyQueries(pages) : pages, this.#perPage ?? 0);
  }
  /** The points that so many pages cost if GitHub charges as it documents, unless it is known how it does. */
  most(pages, canJump) {
    const documented = (this.#fields.merges ? 1 : 0) + (this.#fields.coAuthors ? 1 : 0);
    return this.#cost(pages, canJump ? likelyQueries(pages) : pages, this.#perPage ?? documented);
  }
  /** The points for so many pages without asking which commits are merges; `null` where that would not be cheaper. */
  withoutMerges(pages, canJump) {
    const authors = this.#fields.coAuthors ? 1 : 0;
    if (!this.#fields.merges || (this.#perPage ?? 0) - authors < 1) return null;
    return this.#cost(pages, canJump ? likelyQueries(pages) : pages, authors);
  }
  #cost(pages, queries, perPage) {
    return Math.max(queries, Math.round(pages * perPage));
  }
};

// src/sources/graphql/open.ts
function isEmpty(opened) {
  return !("head" in opened);
}
function historiesOpener({ github, clock, log, store }) {
  const tariffs = /* @__PURE__ */ new Map();
  function tariffOf(fields) {
    const key = JSON.stringify([fields.coAuthors, fields.merges]);
    const tariff = tariffs.get(key) ?? new Tariff(fields);
    tariffs.set(key, tariff);
    return tariff;
  }
  async function prepare({ repository, ref }, fields, log2) {
    const historyCache = createHistoryCache({
      store,
      log: log2,
      subject: `${github.apiUrl} ${repository.toLowerCase()}`,
      ref,
      now: clock.now(),
      ...fields
    });
    const kept = await historyCache.open();
    const heads = kept?.header.jump === true ? kept.header.heads : [];
    const decoder = createDecoder(
      fields,
      once(() => log2.notice(ODD_DATES))
    );
    const draw = (most) => drawSamples(heads, most, fields, clock.random);
    return { log: log2, historyCache, kept, sought: { task: taskOf2(repository), ...partsOf(repository), decoder, ref, draw } };
  }
  function sightedOf(head, { historyCache, kept, sought, log: log2 }, fields) {
    const isWhole = head.total <= head.page.commits.length;
    const known = isWhole ? null : kept;
    return {
      source: { github, clock, fields, tariff: tariffOf(fields), ...sought },
      log: log2,
      head,
      keptHeads: known?.header.heads ?? [],
      recall: async () => known === null ? NOTHING : trustedIn(known, head),
      keep: async (toKeep) => {
        if (!isWhole) await historyCache.save({ ...toKeep, commits: head.total });
      }
    };
  }
  return async (subjects, fields, view) => {
    const logOf = ({ repository }) => view === ALONE ? log : logAbout(repository, log);
    const prepared = await Promise.all(subjects.map((subject) => prepare(subject, fields, logOf(subject))));
    const heads = await findHeads(
      { github, fields, view },
      prepared.map(({ sought }) => sought)
    );
    return prepared.map((own, index) => {
      const head = heads[index] ?? new UserError(`Nothing was found while ${own.sought.task.what}.`);
      return head instanceof UserError || head.oid === null ? head : sightedOf(head, own, fields);
    });
  };
}
async function openAlone(open3, subject, fields) {
  const [opened] = await open3([subject], fields, ALONE);
  if (opened === void 0 || opened instanceof UserError) throw opened;
  return isEmpty(opened) ? opened : readingOf(opened);
}
async function readingOf({ recall, ...sighting }) {
  return { ...sighting, trusted: await recall() };
}
var NOTHING = { layers: [], isFalse: false };
async function trustedIn({ header, read: read2 }, head) {
  return trust(header, await read2(head.total), { canJump: canJumpFrom(head), samples: head.samples });
}
function logAbout(repository, { notice, debug }) {
  const about = (say) => (message) => say(`${oneLine(repository)}: ${message}`);
  return { info: about(debug), notice: about(notice), debug: about(debug) };
}
var ODD_DATES = "GitHub gives commits of this history whose date nobody can read; they are counted, with 1970-01-01 for their date.";
function once(say) {
  let isSaid = false;
  return () => {
    if (!isSaid) say();
    isSaid = true;
  };
}
function taskOf2(repository) {
  return {
    what: `reading the history of ${oneLine(repository)}`,
    needs: "contents: read",
    otherwise: "measure a clone with source: git"
  };
}

// src/sources/fetch/told.ts
function told({ head }, source, commits) {
  const { repository, ref, oid, mailmap } = head;
  return { ...asGitTells(source), repository, ref, head: oid, mailmap, commits };
}
function emptyHistory(repository, ref, source) {
  return { ...asGitTells(source), repository, ref: ref ?? "HEAD", head: null, mailmap: "", commits: eachOf([]) };
}
function asGitTells(source) {
  return { source, knowsMerges: true, server: null, refOf: branchRef };
}
async function* eachOf(batches) {
  yield* batches;
}

// src/measure/figures/gate.ts
function judge(figures, baseline, gate) {
  return judgeValues(valuesOf(figures), baseline, gate);
}
function judgeValues({ augmented, activeShare }, baseline, { minimumApf, minimumActiveShare }) {
  if (minimumApf === null && minimumActiveShare === null) return { gate: "off" };
  const apf = augmented[baseline];
  const misses = [];
  if (minimumApf !== null && (apf === null || apf < minimumApf)) misses.push("apf");
  if (minimumActiveShare !== null) {
    if (activeShare === null || compareFractions(activeShare, minimumActiveShare.share) < 0) misses.push("active-share");
  }
  const [first, ...others] = misses;
  return first === void 0 ? { gate: "passed" } : { gate: "failed", misses: [first, ...others] };
}

// src/sources/graphql/costs.ts
var Costs = class {
  #head;
  #tariff;
  #reservation;
  /** How many pages the present plan needed in any case when it began. */
  #needed = 0;
  /** How many pages of it were answered. */
  #answered = 0;
  constructor({ github, task, tariff }, head) {
    this.#head = head;
    this.#tariff = tariff;
    this.#reservation = github.reserve(task);
    if (head.budget !== null && holdsFirstPage(head)) this.#tariff.learn(1, head.budget.cost);
  }
  /** Learns what an answer with so many pages has cost. */
  learn(pages, cost) {
    this.#tariff.learn(pages, cost);
    this.#answered += pages;
  }
  /** Begins with a plan, by how far it is from there to the end. */
  begin({ least }) {
    this.#needed = least;
    this.#answered = 0;
  }
  /**
   * Holds only what is needed in any case: the next page may complete the history, and what is read without that is kept for the
   * next run.
   *
   * @param asked how many pages of the plan were asked for so far
   * @throws UserError when that is not there
   */
  afford(asked, canJump) {
    const included = this.#tariff.withoutMerges(Math.ceil(this.#head.total / PAGE_SIZE), canJump);
    const cheaper = included === null ? [] : [{ way: "set merge-commits: include", points: included }];
    const left = this.#tariff.least(Math.max(0, this.#needed - asked), canJump);
    const unanswered2 = this.#tariff.least(Math.max(0, this.#needed - this.#answered), canJump);
    this.#reservation.hold(left, cheaper, Math.max(0, unanswered2 - left));
  }
  /** Holds nothing any more. */
  release() {
    this.#reservation.release();
  }
  /**
   * What will be read, and for how much: at least what is read next, and at worst everything, as nobody knows beforehand how much
   * of what was kept belongs here.
   *
   * @param known how many commits are known
   * @param plan what is read next; `null` when there is nothing to read
   */
  announcement(known, plan, canJump) {
    const { repository, ref, total, budget } = this.#head;
    const history = `${oneLine(repository)} at ${oneLine(ref)}: ${count(total)} commits`;
    if (plan === null) return `${history}, all of them known.`;
    const pages = Math.max(plan.least, plan.pages.length);
    const about = this.#tariff.likely(pages, canJump);
    const atWorst = this.#tariff.most(plan.most, canJump);
    const points = counted(about, "point");
    const cost = atWorst > about ? `${points}, at worst ${count(atWorst)},` : points;
    const left = budget === null ? "" : ` of the ${count(budget.remaining)} that are left until ${timeOfDay(budget.resetAt)}`;
    const verb = plan.most > pages ? "found" : "read";
    return `${history}, ${count(total - known)} of them to be ${verb} for about ${cost}${left}.`;
  }
};

// src/sources/graphql/known/track.ts
function newTrack(head, total, readAt) {
  return { head, total, commits: /* @__PURE__ */ new Map(), pages: /* @__PURE__ */ new Set(), readAt };
}
function trackOf(layer) {
  return { ...layer, commits: new Map(layer.commits.map((commit) => [commit.oid, commit])), pages: new Set(layer.pages) };
}
function layerOf(track) {
  return { ...track, commits: [...track.commits.values()], pages: [...track.pages].sort((a, b) => a - b) };
}
function missingPages({ total, commits, pages }) {
  if (commits.size === total) return [];
  return Array.from({ length: Math.ceil(total / PAGE_SIZE) }, (_, page) => page).filter((page) => !pages.has(page));
}
function unknownOf(track, others) {
  const known = /* @__PURE__ */ new Set();
  const found = [track];
  for (const { commits } of found) {
    for (const oid of commits.keys()) {
      const below = known.has(oid) ? void 0 : others.get(oid);
      if (below !== void 0) found.push(below);
      known.add(oid);
    }
  }
  return track.total - known.size;
}

// src/sources/graphql/known/layers-to-keep.ts
function layersToKeep({ own, others, reached }) {
  const proven = others.filter(({ head }) => reached.has(head));
  if (reached.size === own.total) {
    const readAt = Math.min(own.readAt, ...proven.map((track) => track.readAt));
    return [{ head: own.head, total: own.total, commits: [...reached.values()], pages: [], readAt }];
  }
  const largest = [...others].sort((a, b) => b.commits.size - a.commits.size);
  return [...isOfUse(own, proven) ? [own] : [], ...largest].slice(0, MOST_LAYERS).map(layerOf);
}
function isOfUse(own, proven) {
  return own.commits.size > PAGE_SIZE || proven.every(({ commits }) => commits.size <= own.commits.size);
}

// src/sources/graphql/known/coverage.ts
var Coverage = class {
  /** How many commits can be reached from the head. */
  total;
  #head;
  #isDistrusted = false;
  #isNew = true;
  #now;
  /** What this run has read from the head. */
  #read = /* @__PURE__ */ new Map();
  /** What is read or proven. */
  #reached = /* @__PURE__ */ new Map();
  #own;
  #others;
  /** Every kept commit, proven or not. */
  #kept;
  /** The pages of this head's history that were read in this run. */
  #pages = /* @__PURE__ */ new Set();
  /**
   * @param head object id
   * @param total how many commits can be reached from the head
   * @param kept what earlier runs have kept
   * @param now milliseconds since 1970-01-01T00:00:00Z
   */
  constructor(head, total, kept, now) {
    this.#head = head;
    this.total = total;
    this.#now = now;
    this.#kept = new Map(kept.flatMap(({ commits }) => commits.map((commit) => [commit.oid, commit])));
    this.#others = new Map(kept.filter((layer) => layer.head !== head).map((layer) => [layer.head, trackOf(layer)]));
    const own = kept.find((layer) => layer.head === head);
    this.#own = own === void 0 ? newTrack(head, total, now) : trackOf(own);
    if (own !== void 0) this.#isNew = false;
    if (own !== void 0 && own.total !== total) this.distrust();
  }
  /** How many commits are known to belong to the history. */
  get size() {
    return this.#reached.size;
  }
  get isComplete() {
    return this.#reached.size === this.total;
  }
  /** Whether what was kept turned out to be wrong, and was dropped. */
  get isDistrusted() {
    return this.#isDistrusted;
  }
  /** Whether there is something to keep that was not kept before. */
  get isNew() {
    return this.#isNew;
  }
  /** What is known of the history from its own head. */
  get own() {
    return this.#own;
  }
  /** What earlier runs have read from other heads, by head. */
  get others() {
    return this.#others;
  }
  /** Those of the others that belong to this history for sure. */
  provenOthers() {
    return [...this.#others.values()].filter(({ head }) => this.#reached.has(head));
  }
  /** Whether anything is there that earlier runs have kept and that was not dropped. */
  get hasKept() {
    return this.#kept.size > 0;
  }
  /** How many commits were kept of which it is not known whether they belong here. */
  claimed() {
    return [...this.#kept.keys()].filter((oid) => !this.#reached.has(oid)).length;
  }
  /** How many of the commits that are still to be found cannot be in an earlier head's history. */
  outside(track) {
    return Math.max(0, this.total - this.#reached.size - unknownOf(track, this.#others));
  }
  /**
   * Takes in a page that was read.
   *
   * @param head what it was read from: this history's head, or one of the others'
   * @param page its number
   * @param cursor that of its last commit; `null` where it can be computed
   * @returns those of its commits that are new and surely belong here, whatever becomes of what was kept
   */
  take(head, page, commits, cursor = null) {
    if (commits.some(({ oid }) => !this.#kept.has(oid))) this.#isNew = true;
    const unread = head === this.#head ? this.#readFromHead(page, commits) : [];
    if (commits.some((commit) => this.#contradicts(commit))) this.distrust();
    const track = head === this.#head ? this.#own : this.#others.get(head);
    if (track !== void 0) {
      if (cursor !== null && !track.pages.has(page)) track.bookmark = { page, cursor };
      this.#extend(track, page, commits);
    }
    if (this.hasKept && this.#hasTooMany()) this.distrust();
    return unread;
  }
  /**
   * Takes in the head itself, which came without the rest of its page: what was kept from it is proven by that, and nothing is read.
   * Whatever comes of it, the page is still to be read.
   */
  begin(commit) {
    if (this.#contradicts(commit)) this.distrust();
    this.#reach([commit]);
    if (this.hasKept && this.#hasTooMany()) this.distrust();
  }
  /** Whether a page of this history's head that was not read yet has a commit which another page of it had. */
  repeats(page, commits) {
    return !this.#pages.has(page) && commits.some(({ oid }) => this.#read.has(oid));
  }
  /** The commits of this history that {@link take} has not given. */
  rest() {
    return [...this.#reached.values()].filter(({ oid }) => !this.#read.has(oid));
  }
  /** Believes only what this run has read from the head itself. */
  distrust() {
    this.#isDistrusted = true;
    this.#isNew = true;
    this.#kept = /* @__PURE__ */ new Map();
    this.#others = /* @__PURE__ */ new Map();
    this.#own = newTrack(this.#head, this.total, this.#now);
    for (const page of this.#pages) this.#own.pages.add(page);
    for (const [oid, commit] of this.#read) this.#own.commits.set(oid, commit);
    this.#reached = new Map(this.#read);
  }
  /** Makes reading page by page begin anew, without cursors of an earlier day. */
  forgetBookmarks() {
    for (const track of [this.#own, ...this.#others.values()]) track.bookmark = void 0;
  }
  /** What to keep for the next run. */
  layers() {
    return layersToKeep({ own: this.#own, others: [...this.#others.values()], reached: this.#reached });
  }
  #readFromHead(page, commits) {
    const unread = commits.filter(({ oid }) => !this.#read.has(oid));
    for (const commit of unread) this.#read.set(commit.oid, commit);
    this.#pages.add(page);
    return unread;
  }
  #extend(track, page, commits) {
    for (const commit of commits) track.commits.set(commit.oid, commit);
    track.pages.add(page);
    this.#reach(commits);
  }
  /** Takes commits for proven, and all that was kept from heads among them. */
  #reach(commits) {
    const found = [...commits];
    for (const commit of found) {
      if (this.#reached.has(commit.oid)) continue;
      this.#reached.set(commit.oid, commit);
      const proven = commit.oid === this.#head ? this.#own : this.#others.get(commit.oid);
      for (const further of proven?.commits.values() ?? []) found.push(further);
    }
  }
  /** Whether there are more commits than there can be, or an earlier head claims as many as this one has. */
  #hasTooMany() {
    return this.#reached.size > this.total || this.provenOthers().some(({ total }) => total >= this.total);
  }
  #contradicts(commit) {
    const kept = this.#kept.get(commit.oid);
    return kept !== void 0 && !isSameCommit(kept, commit);
  }
};

// src/sources/graphql/known/route.ts
var Route = class {
  #coverage;
  /** How many pages the last plan had that went down from the head to where the known history begins. */
  #width = 0;
  constructor(coverage) {
    this.#coverage = coverage;
  }
  /**
   * What to read next; `null` when everything has been read. A head that is proven, but was not read to its end, comes
   * first where that is the shorter way. From the own head it goes down a few pages at a time, and twice as many each
   * time: new commits may lie anywhere, as a merge brings in old ones. Drops what was kept where that claims pages whose
   * commits it does not have.
   */
  next() {
    const detour = this.#detour();
    if (detour !== null) return detour;
    const pages = missingPages(this.#coverage.own);
    if (pages.length === 0) return this.#coverage.isComplete || !this.#coverage.hasKept ? null : this.#afresh();
    return planOf(this.#coverage.own, this.#coverage.others.size === 0 ? pages : pages.slice(0, this.#widen()));
  }
  /**
   * How far it is to the end.
   *
   * @param plan what is read next
   */
  outlook(plan) {
    const own = missingPages(this.#coverage.own).length;
    if (this.#coverage.others.size === 0) return { least: own, most: own };
    const claimed = this.#coverage.claimed();
    const detour = this.#coverage.others.get(plan.head);
    return {
      least: Math.max(1, Math.ceil((this.#coverage.total - this.#coverage.size - claimed) / PAGE_SIZE)),
      most: detour === void 0 ? own : plan.pages.length + (this.#coverage.outside(detour) > 0 ? own : 0)
    };
  }
  /**
   * The proven head whose missing pages are the fewest, if they and what lies outside of its history are fewer than the
   * own head's. Otherwise a run that was stopped at its beginning would make the next one read everything from there,
   * whatever else is known.
   */
  #detour() {
    const most = missingPages(this.#coverage.own).length;
    const [shortest] = this.#coverage.provenOthers().filter((track) => !this.#isKnown(track)).map((track) => ({ track, pages: missingPages(track) })).filter(({ pages }) => pages.length > 0).filter(({ track, pages }) => pages.length + Math.ceil(this.#coverage.outside(track) / PAGE_SIZE) < most).sort((a, b) => a.pages.length - b.pages.length);
    return shortest === void 0 ? null : planOf(shortest.track, shortest.pages);
  }
  /** Whether a track's history is known to its end, or is part of one that is. */
  #isKnown({ head }) {
    return this.#coverage.provenOthers().some((track) => (track.head === head || track.commits.has(head)) && unknownOf(track, this.#coverage.others) === 0);
  }
  /** As many pages as it takes to meet a known head if all new commits are newer, and twice as many each time it does not. */
  #widen() {
    const known = Math.max(...[...this.#coverage.others.values()].map(({ total }) => total));
    const unreadPages = Math.ceil((this.#coverage.total - known + 1) / PAGE_SIZE) - this.#coverage.own.pages.size;
    this.#width = Math.max(1, 2 * this.#width, unreadPages);
    return this.#width;
  }
  /** Plans without what was kept, which claims pages whose commits it does not have. */
  #afresh() {
    this.#coverage.distrust();
    return this.next();
  }
};
function planOf({ head, total, bookmark }, pages) {
  return { head, total, pages, bookmark };
}

// src/sources/graphql/course.ts
var Course = class {
  coverage;
  route;
  #head;
  #canJump;
  /** @param now milliseconds since 1970-01-01T00:00:00Z */
  constructor(head, { layers, isFalse }, now) {
    this.#head = head;
    this.#canJump = canJumpFrom(head);
    this.coverage = new Coverage(head.oid, head.total, layers, now);
    if (isFalse) this.coverage.distrust();
    this.route = new Route(this.coverage);
  }
  /** Whether any page can be asked for, as its cursor can be computed. Otherwise each page names the next. */
  get canJump() {
    return this.#canJump;
  }
  /** What to read next; `null` when the history is complete, or nothing is left to read. */
  next() {
    return this.coverage.isComplete ? null : this.route.next();
  }
  /** What came with the head: the first page, or only the beginning of it, of which nothing is given yet. */
  begin() {
    const [first] = this.#head.page.commits;
    if (first !== void 0 && !holdsFirstPage(this.#head)) {
      this.coverage.begin(first);
      return [];
    }
    return this.take({ head: this.#head.oid, total: this.#head.total }, { ...this.#head.page, number: 0 });
  }
  /**
   * Takes in a page.
   *
   * @returns what is new on it and surely belongs here
   * @throws UserError when it does not fit what GitHub counts
   */
  take(plan, page) {
    const isOwn = plan.head === this.#head.oid;
    if (isOwn && this.coverage.repeats(page.number, page.commits)) throw this.incomplete();
    const cursor = this.#canJump ? null : page.endCursor;
    const commits = this.coverage.take(plan.head, page.number, page.commits, cursor);
    if (page.hasNextPage && (page.number + 1) * PAGE_SIZE >= plan.total) {
      if (isOwn) throw incomplete(this.#head, "more");
      this.coverage.distrust();
    }
    return commits;
  }
  /** Decides what to do without when a plan has failed; throws when there is nothing. */
  change(plan, thrown) {
    if (thrown instanceof UnknownCursors && this.#canJump) this.#canJump = false;
    else if (thrown instanceof UnknownCursors && plan.bookmark !== void 0) this.coverage.forgetBookmarks();
    else if (plan.head !== this.#head.oid && isUnfit(thrown)) this.coverage.distrust();
    else if (thrown instanceof WrongLength) throw incomplete(this.#head, count(thrown.listed));
    else throw thrown instanceof UnknownCursors ? thrown.cause : thrown;
  }
  /** What is said of the history when it has fewer commits than GitHub counts. */
  incomplete() {
    return incomplete(this.#head, `${count(this.coverage.size)} different ones`);
  }
};
function isUnfit(thrown) {
  return thrown instanceof WrongLength || [thrown, at(thrown, "cause")].some((error) => error instanceof IncompleteAnswer);
}

// src/sources/graphql/pages/flights.ts
var Flights = class {
  #flying = /* @__PURE__ */ new Set();
  /** How many have not been taken yet. */
  get size() {
    return this.#flying.size;
  }
  /** Lets one more go. */
  add(promise) {
    const flight = promise.then((value) => ({ flight, value }));
    flight.catch(() => {
    });
    this.#flying.add(flight);
  }
  /** Takes whatever lands next; rejects with what any of them rejects with. */
  async next() {
    const { flight, value } = await Promise.race(this.#flying);
    this.#flying.delete(flight);
    return value;
  }
  /** Takes all that still land well, when all have ended. */
  async rest() {
    const ended = await Promise.allSettled(this.#flying);
    return ended.flatMap((end) => end.status === "fulfilled" ? [end.value.value] : []);
  }
};

// src/sources/graphql/pages/page-questions.ts
var PageQuestions = class {
  #source;
  #lengths = new PageLengths();
  constructor(source) {
    this.#source = source;
  }
  /** Takes pages of a plan off a queue, so many at most, for one question. */
  take({ head }, queue, most) {
    return takeNext(queue, most, (number) => this.#lengths.isDoubted(cursorOf(head, number)));
  }
  /**
   * Asks for several pages, by cursors that are computed.
   *
   * @throws UnknownCursors, when its answer is decoded, where GitHub's are others
   * @throws WrongLength, as well, where a page is too short or too long, with the number of commits up to its end
   */
  jump(plan, numbers, signal) {
    const cursors = numbers.map((number) => cursorBefore(plan.head, number * PAGE_SIZE));
    const question2 = this.#ask(
      plan.head,
      cursors,
      (connections) => numbers.map((number, index) => numbered(plan, number, this.#page(plan, number, connections[index])))
    );
    return { ...question2, signal };
  }
  /**
   * Asks for the page behind a cursor.
   *
   * @throws WrongLength as above
   */
  step(plan, number, cursor) {
    return this.#ask(plan.head, [cursor], ([connection]) => ({ ...this.#page(plan, number, connection), number }));
  }
  #ask(head, cursors, decode) {
    const { task, owner, name, fields, spend } = this.#source;
    return {
      ...task,
      query: pagesQuery(fields, cursors.length),
      variables: { owner, name, head, ...Object.fromEntries(cursors.map((cursor, index) => [`c${index}`, cursor])) },
      decode: (data) => {
        spend(cursors.length, decodeBudget(data));
        const commit = at(data, "repository", "object");
        if (!isRecord(commit)) throw new IncompleteAnswer(`the commit ${head} is not there (any more)`);
        return decode(cursors.map((_, index) => commit[`p${index}`]));
      }
    };
  }
  #page({ head, total }, number, connection) {
    const due = Math.min(PAGE_SIZE, total - number * PAGE_SIZE);
    try {
      return this.#lengths.check(cursorOf(head, number), this.#source.decoder.page(connection, null), due);
    } catch (thrown) {
      throw thrown instanceof WrongLength ? new WrongLength(number * PAGE_SIZE + thrown.listed) : thrown;
    }
  }
};
function numbered({ head }, number, page) {
  if (page.endCursor !== cursorOf(head, number * PAGE_SIZE + page.commits.length - 1)) throw new UnknownCursors();
  return { ...page, number };
}

// src/sources/graphql/pages/pages.ts
function createPageReader(source) {
  const { github } = source;
  const questions = new PageQuestions(source);
  const judge2 = (thrown) => classify2(thrown, source.task);
  async function* read2(plan) {
    const queue = [...plan.pages];
    const stop = new AbortController();
    const abandon = new AbortController();
    const task = { ...source.task, signal: stop.signal };
    const flights = new Flights();
    function sendNext(ask) {
      const send = ({ pages }) => {
        if (queue.length === 0) return null;
        source.afford(plan.pages.length - queue.length);
        const numbers = questions.take(plan, queue, pages);
        return ask(questions.jump(plan, numbers, abandon.signal)).catch((thrown) => {
          queue.unshift(...numbers);
          throw thrown;
        });
      };
      return github.lanes.pass({ send, judge: judge2, signal: stop.signal });
    }
    try {
      while (queue.length + flights.size > 0) {
        while (queue.length > 0 && flights.size < github.lanes.width) flights.add(github.retrying(task, sendNext));
        const pages = await flights.next();
        if (pages !== null) yield pages;
      }
    } catch (thrown) {
      stop.abort();
      for (const pages of await flights.rest()) if (pages !== null) yield pages;
      throw orUnknownCursors(thrown);
    } finally {
      stop.abort();
      abandon.abort();
    }
  }
  async function* walk(plan) {
    const { pages, bookmark } = plan;
    const [first = 0, last = first] = [pages[0], pages.at(-1)];
    const start = bookmark !== void 0 && bookmark.page < first ? bookmark : { page: -1, cursor: null };
    let { cursor } = start;
    for (let number = start.page + 1; number <= last; number += 1) {
      source.afford(number - start.page - 1);
      const question2 = questions.step(plan, number, cursor);
      const page = await github.retrying(source.task, (ask) => github.lanes.pass({ send: () => ask(question2), judge: judge2 })).catch((thrown) => {
        throw orUnknownCursors(thrown);
      });
      cursor = page.endCursor;
      yield [page];
    }
  }
  return { read: read2, walk };
}

// src/sources/graphql/progress.ts
var INTERVAL_MS2 = 5e3;
var LONGEST_STEP_MS = 3e4;
function createProgress(log, clock, total, known, spent) {
  let reachedAt = clock.now();
  let saidAt = reachedAt;
  let workedMs = 0;
  let points = spent;
  function reach(commits) {
    const now = clock.now();
    workedMs += Math.min(now - reachedAt, LONGEST_STEP_MS);
    reachedAt = now;
    if (now - saidAt < INTERVAL_MS2 || commits >= total) return;
    saidAt = now;
    const leftMs = workedMs / Math.max(1, commits - known) * (total - commits);
    const percent = Math.floor(commits / total * 100);
    log.info(
      `${count(commits)} of ${count(total)} commits (${percent} %), about ${inWords(leftMs)} left, ${count(points)} points spent.`
    );
  }
  return {
    spend: (cost) => {
      points += cost;
    },
    reach
  };
}

// src/sources/graphql/reading.ts
async function* readCommits2({ source, log, head, trusted, keep }) {
  if (head.total === 0) throw incomplete(head, "its head");
  const course = new Course(head, trusted, source.clock.now());
  const { coverage, route } = course;
  const costs = new Costs(source, head);
  try {
    const first = course.begin();
    const progress = createProgress(log, source.clock, head.total, coverage.size, head.budget?.cost ?? 0);
    const spend = (pages, budget) => {
      if (budget === null) return;
      progress.spend(budget.cost);
      costs.learn(pages, budget.cost);
    };
    const reader = createPageReader({ ...source, spend, afford: (asked) => costs.afford(asked, course.canJump) });
    let plan = course.next();
    if (plan !== null || coverage.isComplete) {
      const outlook = plan && { ...plan, ...route.outlook(plan) };
      log.info(costs.announcement(coverage.size, outlook, course.canJump));
    }
    if (first.length > 0) yield first;
    for (; plan !== null; plan = course.next()) {
      costs.begin(route.outlook(plan));
      for await (const commits of readPlan(plan, course, reader)) {
        progress.reach(coverage.size);
        if (commits.length > 0) yield commits;
      }
    }
    if (!coverage.isComplete) throw course.incomplete();
    if (coverage.isDistrusted) log.notice(DISTRUST);
    const rest = coverage.rest();
    if (rest.length > 0) yield rest;
  } finally {
    costs.release();
    if (coverage.isNew) await keep({ layers: coverage.layers(), jump: course.canJump });
  }
}
var DISTRUST = "What earlier runs have kept of this history does not agree with GitHub, so everything was read again.";
async function* readPlan(plan, course, reader) {
  const { coverage } = course;
  const { isDistrusted } = coverage;
  try {
    for await (const pages of course.canJump ? reader.read(plan) : reader.walk(plan)) {
      yield pages.flatMap((page) => course.take(plan, page));
      if (coverage.isComplete || coverage.isDistrusted !== isDistrusted) return;
    }
  } catch (thrown) {
    course.change(plan, thrown);
  }
}

// src/sources/fetch/way.ts
var FEW_COMMITS = 2e3;
function newCommits({ total, layers }) {
  const most = Math.max(0, ...layers.map(({ commits }) => commits.length).filter((kept) => kept <= total));
  return total - most;
}
function isKept3(outlook, few = FEW_COMMITS) {
  return outlook.layers.length > 0 && newCommits(outlook) <= few;
}

// src/sources/fetch/few-pages.ts
async function readFewPages(reading, few = FEW_COMMITS) {
  const mostPages = 2 * Math.ceil(few / PAGE_SIZE);
  const { decoder } = reading.source;
  let pages = 0;
  const counting = {
    page: (...answer) => {
      pages += 1;
      if (pages > mostPages) throw new MoreThanExpected();
      return decoder.page(...answer);
    }
  };
  try {
    const batches = [];
    for await (const batch of readCommits2({ ...reading, source: { ...reading.source, decoder: counting } }))
      batches.push(batch);
    return batches;
  } catch (thrown) {
    if (thrown instanceof MoreThanExpected) return null;
    throw thrown;
  }
}
var MoreThanExpected = class extends Error {
  name = "MoreThanExpected";
};

// src/sources/fetch/accounts/query.ts
var MOST_AUTHORS2 = 20;
var ACCOUNT = "user { login databaseId }";
function accountsQuestion(task, looks) {
  const places = [...new Set(looks.map(({ place }) => place))];
  const selections = places.map((place, number) => {
    const objects = looks.map((look2, index) => look2.place === place ? objectOf(look2.commit, index) : "");
    const alias = number === 0 ? "" : `${partOf2(number)}: `;
    return `${alias}repository(owner: $owner${endOf(number)}, name: $name${endOf(number)}) { ${objects.filter((text) => text !== "").join(" ")} }`;
  });
  const types = [
    ...places.map((_, number) => `$owner${endOf(number)}: String!, $name${endOf(number)}: String!`),
    ...looks.map((_, index) => `$o${index}: GitObjectID!`)
  ];
  return {
    ...task,
    query: `
    query (${types.join(", ")}) {
      ${BUDGET_FIELDS}
      ${selections.join("\n      ")}
    }
    fragment Who on GitObject { ... on Commit { author { ${ACCOUNT} } committer { ${ACCOUNT} } } }`,
    variables: Object.fromEntries([
      ...places.flatMap(({ owner, name }, number) => [
        [`owner${endOf(number)}`, owner],
        [`name${endOf(number)}`, name]
      ]),
      ...looks.map(({ commit }, index) => [`o${index}`, commit.oid])
    ]),
    parts: new Map(places.map((place, number) => [partOf2(number), place.task])),
    decode: (data, refused2) => {
      const refusals = places.flatMap((place, number) => {
        const error = refused2.get(partOf2(number));
        return error === void 0 ? [] : [[place, error]];
      });
      const without = new Map(refusals);
      const seen = looks.flatMap(
        ({ place, commit }, index) => without.has(place) ? [] : seenIn(place, commit, at(data, partOf2(places.indexOf(place)), `c${index}`))
      );
      return { seen, refused: without };
    }
  };
}
function partOf2(number) {
  return `repository${endOf(number)}`;
}
function endOf(number) {
  return number === 0 ? "" : `_${number}`;
}
function objectOf({ coAuthors }, index) {
  const authors = coAuthors.length === 0 ? "" : ` ...on Commit { authors(first: ${MOST_AUTHORS2}) { nodes { email ${ACCOUNT} } } }`;
  return `c${index}: object(oid: $o${index}) { ...Who${authors} }`;
}
function seenIn(place, { author, committer, coAuthors }, object) {
  if (!isRecord(object)) throw new IncompleteAnswer("a commit that git has is missing in the answer");
  const listed = coAuthors.length === 0 ? [] : listOf(at(object, "authors", "nodes"));
  const byAddress = new Map(listed.map((node) => [fold(String(at(node, "email") ?? "")), node]));
  return {
    place,
    people: [
      [author, accountIn2(at(object, "author"))],
      [committer, accountIn2(at(object, "committer"))]
    ],
    coAuthors: coAuthors.map((address) => [address, accountIn2(byAddress.get(address))])
  };
}
function accountIn2(actor) {
  const [login, accountId] = [at(actor, "user", "login"), at(actor, "user", "databaseId")];
  if (typeof login !== "string") return NOBODY3;
  return { login, accountId: isCount(accountId) ? accountId : null };
}
var NOBODY3 = { login: null, accountId: null };

// src/sources/fetch/accounts/look.ts
var WIDTH = 100;
var WIDTH_OF_A_PAGE = 25;
async function lookAt2(github, task, looks, take) {
  let queue = [...looks];
  const failed = /* @__PURE__ */ new Map();
  const doubted = /* @__PURE__ */ new Set();
  const stop = new AbortController();
  const judge2 = (thrown) => classify2(thrown, task);
  const reservation = github.reserve(task);
  const flights = new Flights();
  function takeNext2(most) {
    const [first] = queue;
    if (first === void 0) return [];
    const isAlone = doubted.has(first.place);
    const end = queue.findIndex(({ place }) => isAlone ? place !== first.place : doubted.has(place));
    return queue.splice(0, Math.min(most, end === -1 ? most : end));
  }
  async function fly() {
    let own = takeNext2(WIDTH);
    const places = placesOf(own);
    const asked = { ...places.length === 1 ? places[0]?.task ?? task : task, signal: stop.signal };
    let isAgain = false;
    const send = (ask, pages) => {
      const most = Math.min(pages * WIDTH_OF_A_PAGE, isAgain ? Math.ceil(own.length / 2) : own.length);
      queue.unshift(...own.slice(most));
      own = own.slice(0, most);
      if (isAgain && places.length > 1 && placesOf(own).length === 1) throw new Narrowed();
      isAgain = true;
      return ask(accountsQuestion(asked, own));
    };
    try {
      const sights = await github.retrying(
        asked,
        (ask) => github.lanes.pass({ send: ({ pages }) => send(ask, pages), judge: judge2, signal: stop.signal })
      );
      for (const seen of sights.seen) take(seen);
      for (const [place, error] of sights.refused) giveUp([place], error);
    } catch (thrown) {
      if (thrown instanceof Narrowed) doubt(own);
      else if (thrown instanceof UserError && !(thrown instanceof Cancelled)) blame(own, thrown);
      else throw thrown;
    }
  }
  function doubt(own) {
    for (const place of placesOf(own)) doubted.add(place);
    queue.unshift(...own);
  }
  function blame(own, error) {
    const places = placesOf(own);
    if (isOfAll(error)) giveUp([...places, ...placesOf(queue)], error);
    else if (places.length === 1) giveUp(places, error);
    else doubt(own);
  }
  function giveUp(places, error) {
    for (const place of places) if (!failed.has(place)) failed.set(place, error);
    queue = queue.filter(({ place }) => !failed.has(place));
  }
  function isOfAll(error) {
    if (error instanceof Refused) return error.reason === "credentials";
    const { kind } = judge2(error.cause);
    return kind !== "overload" && kind !== "unclear";
  }
  function hold() {
    try {
      reservation.hold(Math.ceil(queue.length / WIDTH));
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown;
      giveUp(placesOf(queue), thrown);
    }
  }
  try {
    while (queue.length + flights.size > 0) {
      hold();
      while (queue.length > 0 && flights.size < github.lanes.width) flights.add(fly());
      if (flights.size > 0) await flights.next();
    }
    return failed;
  } finally {
    stop.abort();
    reservation.release();
  }
}
var Narrowed = class extends Error {
  name = "Narrowed";
};
function placesOf(looks) {
  return [...new Set(looks.map(({ place }) => place))];
}

// src/sources/fetch/accounts/accounts.ts
async function askAccounts(github, covered) {
  const [accounts] = await askAccountsOfMany(github, [covered]);
  if (accounts === void 0 || accounts instanceof UserError) throw accounts;
  return accounts;
}
async function askAccountsOfMany(github, histories) {
  const known = /* @__PURE__ */ new Map();
  const coAuthors = new Map(histories.map(({ place }) => [place, /* @__PURE__ */ new Map()]));
  const failed = /* @__PURE__ */ new Map();
  for (let looks = looksAt(); looks.length > 0; looks = looksAt()) {
    const failures = await lookAt2(github, taskOf3(histories), looks, (seen) => {
      for (const [address, account] of seen.people) known.set(address, account);
      for (const [address, account] of seen.coAuthors) coAuthors.get(seen.place)?.set(address, account);
    });
    for (const [place, error] of failures) failed.set(place, error);
  }
  return histories.map(({ place, cover }) => {
    const people = cover.people.map((address) => [address, known.get(address) ?? NOBODY4]);
    return failed.get(place) ?? new Map([...people, ...coAuthors.get(place) ?? []]);
  });
  function looksAt() {
    const asked = new Set(known.keys());
    return histories.filter(({ place }) => !failed.has(place)).flatMap(({ place, cover }) => {
      const told2 = [...cover.people.filter((address) => asked.has(address)), ...coAuthors.get(place)?.keys() ?? []];
      const commits = cover.commits(new Set(told2));
      for (const address of commits.flatMap(({ author, committer }) => [author, committer])) asked.add(address);
      return commits.map((commit) => ({ place, commit }));
    });
  }
}
var NOBODY4 = { login: null, accountId: null };
function taskOf3(histories) {
  const [{ place } = { place: null }, ...others] = histories;
  const task = place?.task ?? { what: "", needs: "", otherwise: "" };
  return others.length === 0 ? task : { ...task, what: `finding the accounts in ${histories.length} histories` };
}

// src/sources/fetch/accounts/account.ts
function linkedBy(accounts) {
  const people = /* @__PURE__ */ new Map();
  function linked(identity) {
    const known = people.get(identity);
    if (known !== void 0) return known;
    const person = { ...identity, ...accounts.get(fold(identity.email)) };
    people.set(identity, person);
    return person;
  }
  return (commit) => ({
    oid: commit.oid,
    author: linked(commit.author),
    committer: linked(commit.committer),
    authoredAt: commit.authoredAt,
    committedAt: commit.committedAt,
    isMerge: commit.isMerge,
    coAuthors: commit.coAuthors.length === 0 ? commit.coAuthors : commit.coAuthors.map(linked)
  });
}

// src/sources/fetch/accounts/cover.ts
var NONE = /* @__PURE__ */ new Set();
var MOST_ADDRESSES = 2 ** 26;
var Cover = class {
  /** The authors of a commit that GitHub lists at most; the author comes first. */
  #mostAuthors;
  /** The numbers of the addresses of authors and committers. */
  #addresses = /* @__PURE__ */ new Map();
  #pairings = /* @__PURE__ */ new Map();
  /** By folded address: where somebody was a co-author first, and could be listed. */
  #coAuthored = /* @__PURE__ */ new Map();
  constructor(mostAuthors) {
    this.#mostAuthors = mostAuthors;
  }
  take({ oid, author, committer, coAuthors }) {
    const [one, other] = [this.#number(author.email), this.#number(committer.email)];
    const key = one * MOST_ADDRESSES + other;
    if (!this.#pairings.has(key)) this.#pairings.set(key, { oid: copied(oid), author: one, committer: other });
    for (const { email } of coAuthors.slice(0, this.#mostAuthors - 1)) {
      const address = fold(email);
      if (this.#coAuthored.has(address)) continue;
      this.#coAuthored.set(address, { oid: copied(oid), author: fold(author.email), committer: fold(committer.email) });
    }
  }
  /** The folded addresses of authors and committers. */
  get people() {
    return [...this.#addresses.keys()];
  }
  /**
   * The commits to ask for.
   *
   * @param known folded addresses that need not be shown
   */
  commits(known = NONE) {
    const shown = this.#ofAuthorsAndCommitters(known);
    const found = new Map(shown.map((commit) => [commit.oid, commit]));
    for (const [address, { oid, author, committer }] of this.#coAuthored) {
      if (this.#addresses.has(address) || known.has(address)) continue;
      const { coAuthors } = found.get(oid) ?? { coAuthors: [] };
      found.set(oid, { oid, author, committer, coAuthors: [...coAuthors, address] });
    }
    return [...found.values()];
  }
  /** Those with the fewest others first, as they have the least choice; each with another who is not shown yet, where there is one. */
  #ofAuthorsAndCommitters(known) {
    const names = [...this.#addresses.keys()];
    const pairings = names.map(() => []);
    for (const pairing of this.#pairings.values()) {
      pairings[pairing.author]?.push(pairing);
      if (pairing.committer !== pairing.author) pairings[pairing.committer]?.push(pairing);
    }
    const choices = (address) => pairings[address]?.length ?? 0;
    const isShown = names.map((name) => known.has(name));
    const commits = [];
    for (const address of [...names.keys()].sort((a, b) => choices(a) - choices(b) || a - b)) {
      if (isShown[address]) continue;
      const own = pairings[address] ?? [];
      const [best = own[0]] = own.filter((pairing) => !isShown[otherIn(pairing, address)] && otherIn(pairing, address) !== address).sort((a, b) => choices(otherIn(a, address)) - choices(otherIn(b, address)));
      if (best === void 0) continue;
      for (const shown of [best.author, best.committer]) isShown[shown] = true;
      commits.push({
        oid: best.oid,
        author: names[best.author] ?? "",
        committer: names[best.committer] ?? "",
        coAuthors: []
      });
    }
    return commits;
  }
  #number(email) {
    const address = fold(email);
    const number = this.#addresses.get(address) ?? this.#addresses.size;
    this.#addresses.set(address, number);
    return number;
  }
};
function otherIn({ author, committer }, address) {
  return author === address ? committer : author;
}
function copied(oid) {
  return Buffer.from(oid, "latin1").toString("latin1");
}

// src/sources/fetch/hosted.ts
async function cloneHosted({ github, clock, temporary, signal, keeps, ...options }, { head, source, keep, log }, ref) {
  const what = oneLine(head.repository);
  const server = gitServer({
    ...{ ...options, address: addressOn(options.serverUrl, head.repository) },
    ...{ waits: github.waits, clock, log, signal }
  });
  const bare = await temporaryBare(temporary);
  const clone = cloneIn(bare.folder, signal);
  const { coAuthors } = source.fields;
  const cover = new Cover(MOST_AUTHORS2);
  try {
    await fetchCommits(server, bare, { oid: head.oid, refName: nameOf3(ref) }, createFetchProgress(log, clock, what));
    for await (const batch of readCommits(clone, head.oid, coAuthors)) for (const commit of batch) cover.take(commit);
    log.info(
      `${what}: the commits are fetched; ${counted(cover.commits().length, "commit")} will show everybody\u2019s account.`
    );
  } catch (thrown) {
    await bare.release();
    throw thrown;
  }
  async function* linked(link) {
    const kept = [];
    try {
      for await (const batch of readCommits(clone, head.oid, coAuthors)) yield eachLinked(batch, link, kept);
    } finally {
      await bare.release();
    }
    if (!keeps || kept.length !== head.total) return;
    const layer = { head: head.oid, total: head.total, commits: kept, pages: [], readAt: clock.now() };
    await keep({ layers: [layer], jump: canJumpFrom(head) });
  }
  function* eachLinked(batch, link, kept) {
    for (const commit of batch) {
      const found = link(commit);
      if (keeps) kept.push({ ...found, oid: copied2(found.oid) });
      yield found;
    }
  }
  return { place: source, cover, commits: (accounts) => linked(linkedBy(accounts)), release: bare.release };
}
async function fetchHosted(options, sighting, ref) {
  const clone = await cloneHosted(options, sighting, ref);
  try {
    return clone.commits(await askAccounts(options.github, clone));
  } catch (thrown) {
    await clone.release();
    throw thrown;
  }
}
function nameOf3(ref) {
  return ref === null ? "HEAD" : ref.startsWith("refs/") ? ref : null;
}
function copied2(oid) {
  return Buffer.from(oid, "latin1").toString("latin1");
}

// src/sources/fetch/server/version.ts
import { tmpdir } from "node:os";
var OLDEST = [2, 32];
async function whyNoGit(signal) {
  return whyNot(await askLine({ folder: tmpdir(), isBare: false, signal }, ["version"]));
}
function whyNot(line) {
  if (line === null) return "git is not installed";
  const [, major = "0", minor = "0"] = /(?<!\d)(\d{1,4})\.(\d{1,4})/.exec(line) ?? [];
  const isNew = Number(major) > OLDEST[0] || Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1];
  return isNew ? null : `git is older than ${OLDEST.join(".")}`;
}

// src/sources/fetch/source.ts
function fetchHistory(options) {
  const { choice, log, signal } = options;
  const open3 = historiesOpener(options);
  return async (request) => {
    const reading = await openAlone(open3, request, { coAuthors: request.coAuthors, merges: true });
    if (isEmpty(reading)) return emptyHistory(reading.repository, request.ref, choice === "auto" ? "graphql" : "fetch");
    const { head, trusted } = reading;
    const outlook = { total: head.total, layers: trusted.isFalse ? [] : trusted.layers };
    const fresh = newCommits(outlook);
    const say = (what) => log.info(`${oneLine(head.repository)} at ${oneLine(head.ref)}: ${what}.`);
    if (isKept3(outlook)) {
      say(
        `${fresh === 0 ? "nothing" : `about ${counted(fresh, "commit")}`} new since an earlier run, so it is read by GraphQL`
      );
      const pages = await readFewPages(reading);
      if (pages !== null) return told(reading, choice === "auto" ? "graphql" : "fetch", eachOf(pages));
      say("more is new than that, as after a rewrite");
    } else if (choice === "auto" && fresh <= FEW_COMMITS) {
      say(`${counted(fresh, "commit")}, not more than ${count(FEW_COMMITS)}, so it is read by GraphQL`);
      return told(reading, "graphql", readCommits2(reading));
    }
    const noGit = await whyNoGit(signal);
    if (noGit !== null) {
      if (choice === "fetch") throw new UserError(`The history cannot be fetched, as ${noGit}.`, WITHOUT_GIT);
      say(`${counted(fresh, "commit")}, and ${noGit}, so it is read by GraphQL`);
      return told(reading, "graphql", readCommits2(reading));
    }
    say(
      `${counted(fresh, "commit")} ${choice === "auto" ? `new, more than ${count(FEW_COMMITS)}, so it is` : "new,"} fetched by git`
    );
    return fetchOr(options, reading, request.ref);
  };
}
var WITHOUT_GIT = "Install git 2.32 or newer, or set source: graphql.";
async function fetchOr(options, reading, ref) {
  const { choice, store, log } = options;
  try {
    return told(reading, "fetch", await fetchHosted({ ...options, keeps: store !== null }, reading, ref));
  } catch (thrown) {
    if (choice === "fetch" || !(thrown instanceof GitServerError)) throw thrown;
    log.notice(`${thrown.message} The history is read by GraphQL instead.`);
    return told(reading, "graphql", readCommits2(reading));
  }
}

export {
  Refused,
  IncompleteAnswer,
  settingsJson,
  OF_THE_MEASURE,
  differingInputs,
  replaceFile,
  isUnfinished,
  codeOf,
  marksOf,
  publishFile,
  makeFolder2 as makeFolder,
  isStream,
  parseChoice,
  parseBoolean,
  parseNames,
  parseRepository,
  parseRef,
  parseWord,
  parseQuarters,
  parseWindow,
  readRules,
  readAsOf,
  readExclude,
  readMeasure,
  readGate,
  readInputs,
  NO_TOKEN,
  readToken,
  readWait,
  readCache,
  readAnonymize,
  readReportFiles,
  readCommentPolicy,
  judge,
  judgeValues,
  systemClock,
  isRecord,
  at,
  isCount,
  listOf,
  partsOf,
  Waiting,
  addressOn,
  parseAddress,
  urlOf,
  placeOfRemote,
  nameFromRemote,
  holdsToken,
  branchRef,
  mayHoldSecret,
  gitHistory,
  atExit,
  temporaryBare,
  GitServerError,
  findRef2 as findRef,
  Received,
  gitServer,
  plainHistory,
  nameOfAddress,
  MOST_BYTES,
  isModest,
  Damaged,
  recordOf,
  listOf2,
  textOf2 as textOf,
  numberOf,
  countOf2 as countOf,
  LONGEST_AGE_MS,
  BUDGET_FIELDS,
  decodeBudget,
  PAGE_SIZE,
  commitFields,
  createDecoder,
  holdsFirstPage,
  isEmpty,
  historiesOpener,
  openAlone,
  readingOf,
  readCommits2 as readCommits,
  isKept3 as isKept,
  readFewPages,
  askAccountsOfMany,
  cloneHosted,
  whyNoGit,
  told,
  emptyHistory,
  eachOf,
  fetchHistory,
  fetchOr,
  serverIn,
  connectGitHub,
  keptIn,
  pagesIn,
  UNMEASURED,
  watchForCancellation
};
