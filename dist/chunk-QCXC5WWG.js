import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  Cancelled,
  UserError
} from "./chunk-FLM25ZLN.js";
import {
  findContributors
} from "./chunk-4VSPLBVL.js";
import {
  finderAmong,
  isWithin,
  isWithout,
  measure
} from "./chunk-QWMI5FQ7.js";
import {
  namesOn
} from "./chunk-ONR7JXI4.js";
import {
  GITHUB_COM,
  botAccounts,
  idleLines,
  marksOf,
  parseMailmap,
  recogniseIdentities,
  textOfIdentity
} from "./chunk-LYCJXP3F.js";
import {
  fold,
  shownName
} from "./chunk-IUKGKSD4.js";
import {
  counted,
  oneOf,
  plainText
} from "./chunk-OOGMKT2W.js";
import {
  mayHoldAddress
} from "./chunk-NC5RLCOC.js";

// src/people/nearest-name.ts
var MOST = 3;
var FARTHEST = 2;
var FEW_LETTERS = 4;
var LONGEST = 80;
var SHORTEST_START = 3;
var STAND_INS = {
  \u00DF: "ss",
  \u00E6: "ae",
  \u0153: "oe",
  \u00F8: "o",
  \u0142: "l",
  \u0111: "d",
  \u00F0: "d",
  \u0131: "i"
};
function nearestNames(name, people) {
  const wanted = comparable(name);
  return people.flatMap((names) => {
    const candidates = names.map(comparable).map((known) => ({ name: known.name, rank: rankOf(wanted, known) }));
    const [nearest] = candidates.sort((one, other) => one.rank - other.rank);
    return nearest === void 0 || nearest.rank === Number.POSITIVE_INFINITY ? [] : nearest;
  }).sort((one, other) => one.rank - other.rank).slice(0, MOST).map((nearest) => nearest.name);
}
function comparable(name) {
  const plain = fold(name.slice(0, LONGEST)).normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "").replace(/[ßæœøłđðı]/g, (letter) => STAND_INS[letter] ?? letter);
  return { name, letters: [...plain], words: plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "") };
}
function rankOf(wanted, known) {
  const distance = distanceWithin(mistypedIn(wanted.letters), wanted.letters, known.letters);
  if (distance < FARTHEST) return distance;
  if (isPart(wanted.words, known.words)) return 2;
  if (distance === FARTHEST) return 3;
  if (known.words.length > 1 && isPart(known.words, wanted.words)) return 4;
  if (everyWord(wanted, known, (word, other) => word.length >= SHORTEST_START && other.startsWith(word))) return 5;
  return everyWord(wanted, known, isMistyped) ? 6 : Number.POSITIVE_INFINITY;
}
function mistypedIn(letters) {
  if (letters.length < 2) return 0;
  return letters.length <= FEW_LETTERS ? FARTHEST / 2 : FARTHEST;
}
function isMistyped(word, other) {
  return word === other || word.length >= FEW_LETTERS && distanceWithin(FARTHEST / 2, [...word], [...other]) <= 1;
}
function isPart(words, whole) {
  return words.length > 0 && words.every((word) => whole.includes(word));
}
function everyWord({ words }, known, matches) {
  return words.length > 0 && words.every((word) => known.words.some((other) => matches(word, other)));
}
function distanceWithin(limit, left, right) {
  if (Math.abs(left.length - right.length) > limit) return Number.POSITIVE_INFINITY;
  let before = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (const [row, letter] of left.entries()) {
    const current = [row + 1];
    for (const [column, other] of right.entries()) {
      const exchanged = (above[column] ?? 0) + (letter === other ? 0 : 1);
      const isSwapped = row > 0 && column > 0 && letter === right[column - 1] && left[row - 1] === other;
      const swapped = isSwapped ? (before[column - 1] ?? 0) + 1 : exchanged;
      current.push(Math.min(exchanged, swapped, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    before = above;
    above = current;
  }
  const distance = above[right.length] ?? 0;
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}

// src/run/named-people.ts
function rulesIn({ rules, exclude }, { identities }) {
  return { ...rules, exclude: exclude.length === 0 ? [] : namesOn(exclude, finderAmong(identities)) };
}
function noticeIdlePatterns({ exclude }, { identities }, { anonymize }, log) {
  const matchesAnybody = finderAmong(identities);
  const idle = exclude.filter((pattern) => !matchesAnybody(pattern));
  noticeIdle(idle, { patterns: exclude.length, where: "in this history", anonymize }, log);
}
var PatternsOverAll = class {
  #lines;
  #matching = /* @__PURE__ */ new Set();
  constructor({ exclude }) {
    this.#lines = exclude;
  }
  /** Looks who is there in one of the histories. Nothing of it is kept but which patterns match. */
  see({ identities }) {
    if (this.#lines.length === 0) return;
    const matchesAnybody = finderAmong(identities);
    const note = (text) => {
      if (matchesAnybody(text)) this.#matching.add(text);
      return this.#matching.has(text);
    };
    for (const { parts } of this.#lines) for (const { name } of parts) note(name);
    namesOn(this.#lines, note);
  }
  /** Tells the log what matched nobody. To be called once, when all histories were seen. */
  notice({ anonymize }, log) {
    const patterns = namesOn(this.#lines, (text) => this.#matching.has(text));
    const idle = patterns.filter((pattern) => !this.#matching.has(pattern));
    noticeIdle(idle, { patterns: patterns.length, where: "in any of these projects", anonymize }, log);
  }
};
function noticeIdle(idle, { patterns, where, anonymize }, log) {
  if (idle.length === 0) return;
  if (anonymize) {
    const match = idle.length === 1 ? "matches" : "match";
    log.notice(`exclude: ${idle.length} of ${counted(patterns, "pattern", "patterns")} ${match} nobody ${where}.`);
    return;
  }
  const shown = idle.map((pattern) => mayHoldAddress(pattern) ? "(e-mail)" : `"${plainText(pattern)}"`);
  log.notice(`exclude: nobody ${where} matches ${shown.join(", ")}.`);
}
function groupOf({ whatIf }, { anonymize }, { tally }, ledger) {
  const { people, names, unknown } = findContributors(whatIf, tally.contributors, ledger);
  if (unknown.length === 0) return people;
  if (anonymize) {
    const means = unknown.length === 1 ? "means" : "mean";
    throw new UserError(
      `what-if: ${unknown.length} of ${counted(names.length, "name", "names")} ${means} nobody in this history.`
    );
  }
  const known = tally.contributors.map(({ name, login }) => login === null ? [name] : [login, name]);
  const meant = new Set(unknown.slice(0, MOST_LOOKED_UP).flatMap((name) => nearestNames(shownName(name), known)));
  const question = meant.size === 0 ? "" : `Did you mean ${oneOf(quoted([...meant].slice(0, MOST_MEANT)))}? `;
  throw new UserError(
    `what-if: nobody who contributed to this history is called ${quoted(unknown).join(", ")}.`,
    `${question}Write logins or names as the report shows them.`
  );
}
var MOST_LOOKED_UP = 10;
var MOST_MEANT = 6;
function quoted(names) {
  return names.map((name) => `"${shownName(name)}"`);
}

// src/run/measure-each.ts
var AT_A_TIME = 4;
async function measureEach(subjects, measure2) {
  const outcomes = [];
  const waiting = numbered(subjects);
  let end = null;
  async function work() {
    for (const [place, subject] of waiting) {
      const outcome = end ?? await outcomeOf(measure2(subject));
      if (!outcome.isMeasured && outcome.isRunOver) end = outcome;
      outcomes[place] = outcome;
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return outcomes;
}
function* numbered(items) {
  yield* items.entries();
}
async function outcomeOf(measuring) {
  try {
    return { isMeasured: true, found: await measuring };
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    return { isMeasured: false, reason: thrown, isRunOver: thrown instanceof Cancelled };
  }
}

// src/ledger/commit-count.ts
var CommitCount = class _CommitCount {
  #kinds;
  #commits;
  #lastAt;
  /** Nothing is counted yet. */
  constructor(kinds) {
    this.#kinds = kinds;
    this.#commits = new Uint32Array(kinds.size);
    this.#lastAt = new Float64Array(kinds.size).fill(Number.NEGATIVE_INFINITY);
  }
  /**
   * Counts one more commit.
   *
   * @param kind the number of its kind
   * @param at its committed date, in milliseconds since the epoch
   */
  add(kind, at) {
    this.#commits[kind] = (this.#commits[kind] ?? 0) + 1;
    if (at > (this.#lastAt[kind] ?? at)) this.#lastAt[kind] = at;
  }
  /** Another count of the same commits, to which more can be added. */
  copy() {
    const copy = new _CommitCount(this.#kinds);
    copy.#commits.set(this.#commits);
    copy.#lastAt.set(this.#lastAt);
    return copy;
  }
  forEach(visit) {
    this.#kinds.forEach(
      (kind, number) => {
        visit(kind, this.#commits[number] ?? 0, this.#lastAt[number] ?? 0);
      },
      (number) => (this.#commits[number] ?? 0) > 0
    );
  }
  /** Whether anything is true of any kind that was counted. */
  some(isTrue) {
    let isFound = false;
    this.forEach((...counted2) => {
      isFound ||= isTrue(...counted2);
    });
    return isFound;
  }
};

// src/ledger/packed-list.ts
var BITS = 12;
var BLOCK_SIZE = 2 ** BITS;
var PackedList = class _PackedList {
  #blocks = [];
  /** Those of full blocks, as soon as somebody has asked for them. */
  #bounds = [];
  #length = 0;
  get length() {
    return this.#length;
  }
  /** The number at a place below the length; 0 anywhere else. */
  at(place) {
    return this.#blocks[place >>> BITS]?.[place & BLOCK_SIZE - 1] ?? 0;
  }
  /** All numbers, in order, a block at a time; every list is cut at the same places. */
  blocks() {
    return this.#blocks.map((cells, number) => cells.subarray(0, this.#length - number * BLOCK_SIZE));
  }
  /** Between what the numbers of each block lie: whoever looks for some of them passes over the other blocks. */
  bounds() {
    return this.blocks().map((cells, number) => {
      const bounds = this.#bounds[number] ?? boundsOf(cells);
      if (cells.length === BLOCK_SIZE) this.#bounds[number] = bounds;
      return bounds;
    });
  }
  push(value) {
    const number = this.#length >>> BITS;
    const index = this.#length & BLOCK_SIZE - 1;
    let cells = this.#blocks[number] ?? new Uint16Array(BLOCK_SIZE);
    cells[index] = value;
    while (cells[index] !== value && !(cells instanceof Float64Array)) {
      cells = cells instanceof Uint16Array ? Uint32Array.from(cells) : Float64Array.from(cells);
      cells[index] = value;
    }
    this.#blocks[number] = cells;
    this.#length += 1;
  }
  /** Another list of the same numbers. */
  copy() {
    const copy = new _PackedList();
    for (const cells of this.#blocks) copy.#blocks.push(cells.slice());
    copy.#length = this.#length;
    return copy;
  }
};
function boundsOf(numbers) {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0;
    if (number < least) least = number;
    if (number > greatest) greatest = number;
  }
  return { least, greatest };
}

// src/ledger/commit-kinds.ts
var NO_ONE = [];
var CommitKinds = class _CommitKinds {
  /** For each kind all that it says, but for the co-authors. */
  #codes = new PackedList();
  /** By the number of the kind; most have none. */
  #coAuthors = /* @__PURE__ */ new Map();
  #numbers = /* @__PURE__ */ new Map();
  get size() {
    return this.#codes.length;
  }
  /** The number of a kind; the next one for a kind that was not there. */
  numberOf({ author, committer, isMerge, coAuthors }) {
    const code = paired(author, committer) * 2 + (isMerge ? 1 : 0);
    const key = coAuthors.length === 0 ? code : `${code} ${coAuthors}`;
    const known = this.#numbers.get(key);
    if (known !== void 0) return known;
    const number = this.size;
    this.#numbers.set(key, number);
    this.#codes.push(code);
    if (coAuthors.length > 0) this.#coAuthors.set(number, coAuthors);
    return number;
  }
  /** @param isWanted which kinds are to be visited; the others are not even made. Default: all of them. */
  forEach(visit, isWanted = () => true) {
    let number = 0;
    for (const codes of this.#codes.blocks()) {
      for (let index = 0; index < codes.length; index++) {
        if (isWanted(number)) visit(decoded(codes[index] ?? 0, this.#coAuthors.get(number) ?? NO_ONE), number);
        number += 1;
      }
    }
  }
  /** Another list of the same kinds with the same numbers, to which more can be added. */
  copy() {
    const copy = new _CommitKinds();
    this.forEach((kind) => {
      copy.numberOf(kind);
    });
    return copy;
  }
};
function paired(left, right) {
  return left < right ? right * right + left : left * left + left + right;
}
function decoded(code, coAuthors) {
  const pair = Math.floor(code / 2);
  const larger = Math.floor(Math.sqrt(pair));
  const rest = pair - larger * larger;
  const isLeftSmaller = rest < larger;
  return {
    author: isLeftSmaller ? rest : larger,
    committer: isLeftSmaller ? larger : rest - larger,
    isMerge: code % 2 === 1,
    coAuthors
  };
}

// src/ledger/commit-log.ts
var MS_PER_SECOND = 1e3;
var CommitLog = class _CommitLog {
  #identities = [];
  /** Those of each origin. */
  #known = [];
  #kinds = new CommitKinds();
  /** For each commit the number of its kind. */
  #kindOf = new PackedList();
  /** For each commit its date in seconds: git has whole ones, which take little room. */
  #seconds = new PackedList();
  /** For each commit how many seconds after it was authored it was committed, folded. */
  #delays = new PackedList();
  /** What was counted last up to an instant: who asks for a later one, as a trend does, needs only what came between. */
  #counted = null;
  /** The identities in order of first appearance; all indices point here. */
  get identities() {
    return this.#identities;
  }
  /** The number of commits. */
  get size() {
    return this.#kindOf.length;
  }
  /**
   * Takes one commit in. Its place is the number of those before it.
   *
   * @param origin tells repositories apart in which the same name and address may stand for somebody else; counted from 0
   */
  add({ author, committer, isMerge, coAuthors, authoredAt, committedAt }, origin = 0) {
    let known = this.#known[origin];
    if (known === void 0) this.#known[origin] = known = nobodyKnown();
    const kind = {
      author: this.#indexOf(author, known),
      committer: this.#indexOf(committer, known),
      isMerge,
      coAuthors: coAuthors.map((identity) => this.#indexOf(identity, known))
    };
    this.#kindOf.push(this.#kinds.numberOf(kind));
    this.#seconds.push(committedAt / MS_PER_SECOND);
    this.#delays.push(folded((committedAt - authoredAt) / MS_PER_SECOND));
  }
  /** Another log with the same commits, which can take more in. */
  copy() {
    const copy = new _CommitLog();
    for (const identity of this.#identities) copy.#identities.push(identity);
    for (const known of this.#known) copy.#known.push(copyOf(known, this.#identities));
    copy.#kinds = this.#kinds.copy();
    copy.#kindOf = this.#kindOf.copy();
    copy.#seconds = this.#seconds.copy();
    copy.#delays = this.#delays.copy();
    return copy;
  }
  /**
   * Counts commits by what they say.
   *
   * @throws RangeError when the slice names a place at which there is no commit
   */
  count({ among, ...span } = {}) {
    if (among === void 0) return this.#countSpan(span);
    const count = new CommitCount(this.#kinds);
    for (const place of among) {
      if (place < 0 || place >= this.size) throw new RangeError(`There is no commit ${place} in this log.`);
      const at = toMilliseconds(this.#seconds.at(place));
      if (isWithin(at, span)) count.add(this.#kindOf.at(place), at);
    }
    return count;
  }
  #countSpan({ from, until = Number.POSITIVE_INFINITY }) {
    if (from !== void 0) return this.#countInto(new CommitCount(this.#kinds), { from, until });
    const known = this.#counted?.size === this.size && this.#counted.until <= until ? this.#counted : null;
    if (known?.until === until) return known.count;
    const count = known === null ? this.#countInto(new CommitCount(this.#kinds), { until }) : this.#countInto(known.count.copy(), { from: known.until + 1, until });
    this.#counted = { size: this.size, until, count };
    return count;
  }
  /** Passes over the blocks that have nothing of the span: a history lies nearly in the order of its dates. */
  #countInto(count, span) {
    const bounds = this.#seconds.bounds();
    const seconds = this.#seconds.blocks();
    for (const [number, kindOf] of this.#kindOf.blocks().entries()) {
      const { least = 0, greatest = 0 } = bounds[number] ?? {};
      const [from, until] = [toMilliseconds(least), toMilliseconds(greatest)];
      if (isWithout({ from, until }, span)) continue;
      const isWhole = isWithin(from, span) && isWithin(until, span);
      const secondsOf = seconds[number] ?? [];
      for (let index = 0; index < kindOf.length; index++) {
        const at = toMilliseconds(secondsOf[index] ?? 0);
        if (isWhole || isWithin(at, span)) count.add(kindOf[index] ?? 0, at);
      }
    }
    return count;
  }
  /**
   * Counts commits by the dates on which they were authored: the latest of a kind is the latest authored one.
   *
   * @param span when they were committed
   * @param isChosen whether a commit with these dates is counted
   */
  countAuthored(span, isChosen = () => true) {
    const count = new CommitCount(this.#kinds);
    for (let place = 0; place < this.size; place++) {
      const committedAt = toMilliseconds(this.#seconds.at(place));
      if (!isWithin(committedAt, span)) continue;
      const authoredAt = committedAt - toMilliseconds(unfolded(this.#delays.at(place)));
      if (isChosen(authoredAt, committedAt)) count.add(this.#kindOf.at(place), authoredAt);
    }
    return count;
  }
  #indexOf(identity, { byReference, byValue }) {
    const seen = byReference.get(identity);
    if (seen !== void 0) return seen;
    const value = textOfIdentity(identity);
    const index = byValue.get(value) ?? this.#identities.push(identity) - 1;
    byValue.set(value, index);
    byReference.set(identity, index);
    return index;
  }
};
function nobodyKnown() {
  return { byReference: /* @__PURE__ */ new WeakMap(), byValue: /* @__PURE__ */ new Map() };
}
function copyOf({ byValue }, identities) {
  const copy = nobodyKnown();
  for (const [value, index] of byValue) {
    copy.byValue.set(value, index);
    const identity = identities[index];
    if (identity !== void 0) copy.byReference.set(identity, index);
  }
  return copy;
}
function toMilliseconds(seconds) {
  return Math.round(seconds * MS_PER_SECOND);
}
function folded(seconds) {
  return seconds < 0 ? -2 * seconds - 1 : 2 * seconds;
}
function unfolded(number) {
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
}

// src/ledger/commit-places.ts
var WORDS = 5;
var DIGITS_OF_WORD = 8;
var PLACES = 2 ** 26;
var ID_ENDINGS = 2 ** 27;
var CommitPlaces = class {
  /** The first list has the last word of every object id, the second has those before them, and so on. */
  #words = Array.from({ length: WORDS }, () => new PackedList());
  /** The end of each object id with the commit's place behind it, sorted; `null` until it is asked for. */
  #keys = null;
  /** Takes in the next commit of the log. */
  add({ oid }) {
    for (let number = 0; number < WORDS; number++) this.#words[number]?.push(wordAt(number, oid));
    this.#keys = null;
  }
  /** The place of a commit, counted from 0, as in a `CommitLog` of the same commits; `null` where it is in none. */
  placeOf(oid) {
    this.#keys ??= this.#sortedKeys();
    const words = this.#words.map((_, number) => wordAt(number, oid));
    const least = keyOf(words[0] ?? 0, 0);
    for (let index = firstNotBelow(least, this.#keys); index < this.#keys.length; index++) {
      const place = (this.#keys[index] ?? 0) - least;
      if (place >= PLACES) return null;
      if (this.#words.every((list, number) => list.at(place) === words[number])) return place;
    }
    return null;
  }
  #sortedKeys() {
    const [last = new PackedList()] = this.#words;
    return Float64Array.from({ length: last.length }, (_, place) => keyOf(last.at(place), place)).sort();
  }
};
function wordAt(number, oid) {
  const end = oid.length - number * DIGITS_OF_WORD;
  return Number.parseInt(oid.slice(end - DIGITS_OF_WORD, end), 16);
}
function keyOf(last, place) {
  return last % ID_ENDINGS * PLACES + place;
}
function firstNotBelow(least, sorted) {
  let [start, end] = [0, sorted.length];
  while (start < end) {
    const middle = start + end >>> 1;
    if ((sorted[middle] ?? least) < least) start = middle + 1;
    else end = middle;
  }
  return start;
}

// src/run/reading.ts
async function readHistory(history, { keepsPlaces, server, register }) {
  const recognise = recogniserOf(history, server);
  const places = keepsPlaces ? new CommitPlaces() : null;
  const log = new CommitLog();
  const identities = [];
  await readInto({ log, identities }, history, recognise, (commit) => {
    places?.add(commit);
    log.add(commit);
  });
  const idleMailmapLines = idleLines(history.mailmap, log.identities);
  return {
    ledger: { log, identities, register, knowsMerges: history.knowsMerges, idleMailmapLines },
    placeOf: (oid) => places?.placeOf(oid) ?? null,
    recognise
  };
}
function recogniserOf({ mailmap }, server, origin = 0) {
  const recognition = { mailmap: parseMailmap(mailmap), bots: marksOf(botAccounts), server, origin };
  return (some) => recogniseIdentities(some, recognition);
}
async function readInto({ log, identities }, { commits }, recognise, take) {
  for await (const batch of commits) {
    for (const commit of batch) take(commit);
    for (const identity of recognise(log.identities.slice(identities.length))) identities.push(identity);
  }
}

// src/run/branch.ts
function openHistory({ repository, history }, ref, { rules }) {
  return history({ repository, ref, merges: rules.mergeCommits === "exclude", coAuthors: rules.coAuthors });
}
async function measureBranch(history, terms, { register, keepsPlaces }) {
  const host = terms.server ?? history.server ?? GITHUB_COM;
  const reading = await readHistory(history, { register, server: host, keepsPlaces });
  return { ...reading, measurement: measure(reading.ledger, rulesIn(terms, reading.ledger), terms.moment) };
}
function pagesOf({ server: remote }, { identities }, { server, serverUrl }) {
  const isGitHub = identities.some(({ accounts }) => accounts.some((account) => account.server === remote));
  return server === null && remote !== null && isGitHub ? `https://${remote}` : serverUrl;
}

export {
  measureEach,
  rulesIn,
  noticeIdlePatterns,
  PatternsOverAll,
  groupOf,
  CommitLog,
  CommitPlaces,
  recogniserOf,
  readInto,
  openHistory,
  measureBranch,
  pagesOf
};
