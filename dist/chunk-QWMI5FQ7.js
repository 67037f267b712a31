import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  figuresOf,
  valuesOf
} from "./chunk-5VJLOJIL.js";
import {
  Temporal
} from "./chunk-GG7F7BCB.js";
import {
  DisjointSets,
  TakenNames,
  byOwnName,
  identityAt
} from "./chunk-LYCJXP3F.js";
import {
  UNNAMED,
  byCodeUnits,
  fold
} from "./chunk-IUKGKSD4.js";

// src/measure/activity-window.ts
var DAY_MS = 864e5;
var LAST_DAY = 2534022144e5;
function cutoffOf(asOf, window) {
  return utc(asOf).subtract(window).epochMilliseconds;
}
function inactiveFrom(lastActivity, window) {
  let day = utc(lastActivity).add(window).startOfDay().subtract({ days: 4 }).epochMilliseconds;
  while (cutoffOf(day, window) <= lastActivity) day += DAY_MS;
  return Math.min(day, LAST_DAY);
}
function beyondWindow(window) {
  const { years, months, weeks, days } = window;
  const least = (years * 365 + months * 28 + weeks * 7 + days) * DAY_MS;
  const most = (years * 366 + months * 31 + weeks * 7 + days) * DAY_MS;
  return (earlier, later) => later - earlier > least && (later - earlier > most || earlier < cutoffOf(later, window));
}
function doubleWindow({ years, months, weeks, days }) {
  return Temporal.Duration.from({ ...monthsOf((years * 12 + months) * 2), weeks: weeks * 2, days: days * 2 });
}
function halveWindow(window, asOf) {
  const months = window.years * 12 + window.months;
  if (months % 2 === 1) {
    const days2 = Math.floor((asOf - cutoffOf(asOf, window)) / DAY_MS / 2);
    return Temporal.Duration.from({ days: days2 });
  }
  const weeks = Math.floor(window.weeks / 2);
  const days = Math.floor((window.days + window.weeks % 2 * 7) / 2);
  return months + weeks + days === 0 ? null : Temporal.Duration.from({ ...monthsOf(months / 2), weeks, days });
}
function monthsOf(total) {
  return total % 12 === 0 ? { years: total / 12, months: 0 } : { years: 0, months: total };
}
function utc(epochMilliseconds) {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO("UTC");
}

// src/ledger/slice.ts
function isWithin(at, { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }) {
  return from <= at && at <= until;
}
function isWithout(dates, { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }) {
  return dates.until < from || dates.from > until;
}
function existingBy(until, slice) {
  return { ...slice, until: Math.min(slice.until ?? until, until) };
}

// src/people/key-ring.ts
function keyRingOf(present) {
  const numbers = /* @__PURE__ */ new Map();
  const shared = [];
  for (const { accounts, sharedAccounts, origin } of present) {
    for (const account of accounts) note(numbers, account);
    for (const account of sharedAccounts) {
      note(numbers, account);
      shared.push({ origin, account });
    }
  }
  function accountKey(account) {
    const [only, another] = numbers.get(loginKey(account)) ?? [];
    const id = account.id ?? (another === void 0 ? only : void 0);
    return id === void 0 ? loginKey(account) : `${account.server}#${id}`;
  }
  const proofless = new Set(shared.map(({ origin, account }) => `${origin} ${accountKey(account)}`));
  function proofsOf({ accounts, origin }) {
    const proofs = accounts.map(accountKey);
    return proofless.size === 0 ? proofs : proofs.filter((key) => !proofless.has(`${origin} ${key}`));
  }
  function keysOf(identity) {
    if (identity.accounts.length === 0) return identity.keys;
    const proofs = proofsOf(identity);
    return [...identity.keys, ...proofs.map((key) => ({ kind: "account", text: `account:${key}` }))];
  }
  return { keysOf, proofsOf, accountKey };
}
function note(numbers, account) {
  if (account.id === null) return;
  const key = loginKey(account);
  const used = numbers.get(key);
  if (used === void 0) numbers.set(key, /* @__PURE__ */ new Set([account.id]));
  else used.add(account.id);
}
function loginKey({ server, login }) {
  return `${server}/${fold(login)}`;
}

// src/people/names.ts
function mostFirst(left, right) {
  return left > right ? -1 : left < right ? 1 : 0;
}
function lastSeen(index, sightings) {
  return sightings.lastSeen[index] ?? Number.NEGATIVE_INFINITY;
}
function latestName(members, sightings) {
  const names = members.flatMap((index) => {
    const { shownName: name } = identityAt(sightings.identities, index);
    return name === "" ? [] : [{ name, isReadable: !name.includes("\uFFFD"), seen: lastSeen(index, sightings) }];
  });
  const [first] = names.sort(
    (left, right) => Number(right.isReadable) - Number(left.isReadable) || right.seen - left.seen || byCodeUnits(left.name, right.name)
  );
  return first?.name ?? "";
}
function presentLogin(members, sightings, volume) {
  const { identities } = sightings;
  const people = members.map((index) => identityAt(identities, index));
  const mentions = members.flatMap(
    (index) => identityAt(identities, index).accounts.map((account) => ({ ...account, seen: lastSeen(index, sightings) }))
  );
  if (mentions.length < 2) return mentions[0]?.login ?? null;
  const { accountKey } = keyRingOf(people);
  const volumes = /* @__PURE__ */ new Map();
  for (const index of members) {
    for (const key of new Set(identityAt(identities, index).accounts.map(accountKey))) {
      const entry = volumes.get(key);
      if (entry === void 0) volumes.set(key, { key, volume: volume(index) });
      else entry.volume += volume(index);
    }
  }
  const [busiest] = [...volumes.values()].sort(
    (left, right) => mostFirst(left.volume, right.volume) || byCodeUnits(left.key, right.key)
  );
  const [present] = mentions.filter((account) => accountKey(account) === busiest?.key).sort(
    (left, right) => Number(right.isLinked) - Number(left.isLinked) || right.seen - left.seen || byCodeUnits(left.login, right.login)
  );
  return present?.login ?? null;
}
function namesApart(people, identities) {
  const taken = new TakenNames(people.map(({ name }) => name));
  const numbered = /* @__PURE__ */ new Map();
  for (const namesakes of namesakesAmong(people)) {
    const inOrder = namesakes.map((person) => ({ person, anchor: anchorOf(person, identities) })).sort(
      (left, right) => mostFirst(left.person.volume, right.person.volume) || byCodeUnits(left.anchor, right.anchor)
    );
    for (const { person } of inOrder) numbered.set(person, taken.takeNumbered(person.name));
  }
  return people.map((person) => numbered.get(person) ?? person.name);
}
function namesakesAmong(people) {
  const logins = new Set(people.flatMap(({ login }) => login ?? []));
  const bearers = /* @__PURE__ */ new Map();
  for (const person of people) {
    if (person.login !== null) continue;
    const namesakes = bearers.get(person.name);
    if (namesakes === void 0) bearers.set(person.name, [person]);
    else namesakes.push(person);
  }
  return [...bearers].flatMap(([name, namesakes]) => namesakes.length > 1 || logins.has(name) ? [namesakes] : []);
}
function anchorOf({ members }, identities) {
  const keys = members.flatMap((index) => identityAt(identities, index).keys.map(({ text }) => text));
  return keys.reduce((first, key) => key < first ? key : first, keys[0] ?? "");
}

// src/measure/count/credit.ts
function creditCommits(roster, count) {
  const book = new CreditBook(roster);
  count.forEach((kind, commits) => {
    book.credit(kind, commits);
  });
  return book.total();
}
var NO_ONE = [];
var CreditBook = class {
  #roster;
  #shares;
  /** For each identity the first member of the person whose it is. */
  #personOf;
  #excluded = { merges: 0, bots: 0, listed: 0 };
  #leftOut = /* @__PURE__ */ new Map();
  #commits = 0;
  constructor(roster) {
    const { identities, groups } = roster;
    this.#roster = roster;
    this.#shares = new Shares(identities.length);
    this.#personOf = new Uint32Array(identities.length);
    for (const members of groups) for (const index of members) this.#personOf[index] = members[0] ?? index;
  }
  credit(kind, commits) {
    const { rules, ruledOut } = this.#roster;
    if (rules.mergeCommits === "exclude" && kind.isMerge) {
      this.#excluded.merges += commits;
      return;
    }
    const identity = this.#creditedFor(kind);
    const coAuthors = rules.coAuthors ? kind.coAuthors : NO_ONE;
    if (coAuthors.length === 0 && ruledOut[identity] === null) {
      this.#commits += commits;
      this.#shares.add(identity, 1, commits);
    } else {
      this.#share([identity, ...coAuthors], commits);
    }
  }
  total() {
    const shares = this.#shares.total();
    return {
      ...shares,
      commits: this.#commits,
      total: BigInt(this.#commits) * shares.unit,
      excluded: this.#excluded,
      leftOut: this.#leftOut
    };
  }
  #creditedFor({ author, committer }) {
    const { rules, identities } = this.#roster;
    if (rules.attribution === "author") return author;
    const by = identities[committer];
    return by?.isGitHub || by?.landsForOthers ? author : committer;
  }
  #share(named, commits) {
    const credited = this.#oncePerPerson(named);
    if (credited.length === 0) {
      this.#leaveOut(named, commits);
      return;
    }
    this.#commits += commits;
    for (const identity of credited) this.#shares.add(identity, credited.length, commits);
  }
  #oncePerPerson(named) {
    const people = /* @__PURE__ */ new Set();
    return named.filter((identity) => {
      const person = this.#personOf[identity] ?? identity;
      if (this.#roster.ruledOut[identity] !== null || people.has(person)) return false;
      people.add(person);
      return true;
    });
  }
  #leaveOut(named, commits) {
    const [identity = 0] = named;
    const reason = this.#roster.ruledOut[identity] ?? "listed";
    this.#excluded[reason === "bot" ? "bots" : "listed"] += commits;
    const person = this.#personOf[identity] ?? identity;
    this.#leftOut.set(person, { reason, commits: (this.#leftOut.get(person)?.commits ?? 0) + commits });
  }
};
var Shares = class {
  #alone;
  /**
   * By the number of sharers. A history may have as many such numbers as it has people, so only those who share are in
   * it.
   */
  #bySharers = /* @__PURE__ */ new Map();
  constructor(size) {
    this.#alone = new Uint32Array(size);
  }
  add(identity, sharers, commits) {
    if (sharers === 1) {
      this.#alone[identity] = (this.#alone[identity] ?? 0) + commits;
      return;
    }
    const counts = this.#bySharers.get(sharers) ?? /* @__PURE__ */ new Map();
    this.#bySharers.set(sharers, counts);
    counts.set(identity, (counts.get(identity) ?? 0) + commits);
  }
  total() {
    const unit = [...this.#bySharers.keys()].map(BigInt).reduce(leastCommonMultiple, 1n);
    const shared = /* @__PURE__ */ new Map();
    for (const [sharers, counts] of this.#bySharers) {
      const part = unit / BigInt(sharers);
      for (const [identity, commits] of counts) {
        shared.set(identity, (shared.get(identity) ?? 0n) + part * BigInt(commits));
      }
    }
    const volume = (identity) => BigInt(this.#alone[identity] ?? 0) * unit + (shared.get(identity) ?? 0n);
    return { unit, volume };
  }
};
function leastCommonMultiple(left, right) {
  let [larger, smaller] = [left, right];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return left / larger * right;
}

// src/people/exclude.ts
function matcherOf(patterns) {
  const read = patterns.map(readPattern);
  const whole = new Set(read.flatMap(({ text, pieces }) => pieces === null ? [text] : []));
  const starred = read.flatMap(({ pieces }) => pieces === null ? [] : [pieces]);
  return (identity) => appellationsOf(identity).some((text) => whole.has(text) || starred.some((pieces) => matches(pieces, text)));
}
function finderAmong(identities) {
  const texts = new Set(identities.flatMap(appellationsOf));
  return (pattern) => {
    const { text: whole, pieces } = readPattern(pattern);
    if (pieces === null) return texts.has(whole);
    for (const text of texts) if (matches(pieces, text)) return true;
    return false;
  };
}
function appellationsOf({ recorded, name, email, logins }) {
  return [...new Set([...logins, recorded.email, email, recorded.name, name].map(fold))];
}
function readPattern(pattern) {
  const text = fold(pattern);
  return { text, pieces: text.includes("*") ? text.split("*") : null };
}
function matches(pieces, text) {
  const [start = "", end = ""] = [pieces[0], pieces.at(-1)];
  if (!text.startsWith(start) || text.length < start.length + end.length || !text.endsWith(end)) return false;
  let from = start.length;
  for (const piece of pieces.slice(1, -1)) {
    const found2 = text.indexOf(piece, from);
    if (found2 === -1) return false;
    from = found2 + piece.length;
  }
  return from <= text.length - end.length;
}

// src/people/unite.ts
function unite(identities, isPresent, apart = () => false) {
  const sets = new DisjointSets(identities.length);
  const firstWithKey = /* @__PURE__ */ new Map();
  const { keysOf } = keyRingOf(identities.filter((_, index) => isPresent(index)));
  for (const [index, identity] of identities.entries()) {
    if (!isPresent(index)) continue;
    const side = apart(identity) ? "apart " : "";
    for (const { text } of keysOf(identity)) {
      const first = firstWithKey.get(side + text);
      if (first === void 0) firstWithKey.set(side + text, index);
      else sets.unite(first, index);
    }
  }
  const groups = /* @__PURE__ */ new Map();
  for (let index = 0; index < identities.length; index++) {
    if (!isPresent(index)) continue;
    const root = sets.rootOf(index);
    const group = groups.get(root);
    if (group === void 0) groups.set(root, [index]);
    else group.push(index);
  }
  return [...groups.values()];
}

// src/measure/count/roster.ts
function rosterOf(identities, commits, rules, authored = commits) {
  if (authored !== commits) return foundOut(identities, commits, rules, authored);
  const rosters = knownOf.get(commits) ?? [];
  const known = rosters.find((roster2) => roster2.identities === identities && isSameWho(roster2.rules, rules));
  if (known !== void 0) return { ...known, rules };
  const roster = foundOut(identities, commits, rules, authored);
  knownOf.set(commits, [...rosters, roster]);
  return roster;
}
var knownOf = /* @__PURE__ */ new WeakMap();
function isSameWho(one, other) {
  return one.coAuthors === other.coAuthors && one.excludeBots === other.excludeBots && one.exclude === other.exclude;
}
function foundOut(identities, commits, rules, authored) {
  const lastSeen2 = sightingsOf(identities, { commits, authored }, rules);
  const isPresent = (index) => lastSeen2[index] !== Number.NEGATIVE_INFINITY;
  const groups = unite(identities, isPresent, (identity) => rules.excludeBots && identity.isBot);
  return { identities, rules, groups, lastSeen: lastSeen2, ruledOut: reasonsOut(identities, groups, rules) };
}
function sightingsOf({ length }, { commits, authored }, { coAuthors }) {
  const lastSeen2 = new Float64Array(length).fill(Number.NEGATIVE_INFINITY);
  const seeAuthors = ({ author, coAuthors: others }, at) => {
    see(lastSeen2, author, at);
    if (coAuthors) for (const identity of others) see(lastSeen2, identity, at);
  };
  const isOne = authored === commits;
  commits.forEach((kind, _, at) => {
    see(lastSeen2, kind.committer, at);
    if (isOne) seeAuthors(kind, at);
  });
  if (isOne) return lastSeen2;
  authored.forEach((kind, _, at) => {
    seeAuthors(kind, at);
  });
  return lastSeen2;
}
function see(lastSeen2, identity, at) {
  if (at > (lastSeen2[identity] ?? at)) lastSeen2[identity] = at;
}
function reasonsOut(identities, groups, { excludeBots, exclude }) {
  const reasons = identities.map(({ isBot }) => excludeBots && isBot ? "bot" : null);
  if (exclude.length === 0) return reasons;
  const listed = listedAmong(identities, exclude);
  for (const members of groups) {
    if (!members.some((index) => listed.has(index))) continue;
    for (const index of members) reasons[index] ??= "listed";
  }
  return reasons;
}
var found = /* @__PURE__ */ new WeakMap();
function listedAmong(identities, patterns) {
  const known = found.get(identities)?.get(patterns);
  if (known !== void 0) return known;
  const matches2 = matcherOf(patterns);
  const listed = new Set(identities.flatMap((identity, index) => matches2(identity) ? [index] : []));
  found.set(identities, (found.get(identities) ?? /* @__PURE__ */ new WeakMap()).set(patterns, listed));
  return listed;
}

// src/measure/count/stake.ts
function attributeCommits({ log, identities }, rules, until, { slice = null, authored } = {}) {
  const existing = log.count({ until });
  const roster = rosterOf(identities, existing, rules, authored);
  const credits = creditCommits(roster, slice === null ? existing : log.count(existingBy(until, slice)));
  return { roster, credits, stakes: stakesOf(roster, credits) };
}
function stakesOf({ groups, lastSeen: lastSeen2 }, credits) {
  return groups.map((members) => ({
    members,
    volume: volumeOf({ members }, credits),
    lastActivity: members.reduce(
      (latest, index) => Math.max(latest, lastSeen2[index] ?? Number.NEGATIVE_INFINITY),
      Number.NEGATIVE_INFINITY
    )
  }));
}
function volumeOf({ members }, { volume }) {
  return members.reduce((sum, index) => sum + volume(index), 0n);
}
function byVolume(left, right) {
  return mostFirst(left.volume, right.volume);
}

// src/measure/count/contributor.ts
function byRank(left, right) {
  return byVolume(left, right) || byOwnName(left, right);
}

// src/measure/count/tally.ts
function tallyCommits(ledger, rules, until, slice = null) {
  const attribution = attributeCommits(ledger, rules, until, { slice });
  const { roster, credits } = attribution;
  const people = ledger.register.enrol(candidatesOf(attribution), roster.identities).map(({ candidate: { stake, omission }, person }) => ({ omission, person: namedStake(stake, person) }));
  return {
    unit: credits.unit,
    volume: credits.total,
    commits: credits.commits,
    contributors: people.map(({ person }) => person).filter(({ volume }) => volume > 0n),
    excluded: credits.excluded,
    leftOut: people.flatMap(({ person, omission }) => omission === null ? [] : { person, ...omission })
  };
}
function namedStake({ members, volume, lastActivity }, { id, name, login }) {
  return { id, name, login, volume, lastActivity, members };
}
function candidatesOf({ roster, credits, stakes }) {
  const bearers = stakes.filter((stake) => stake.volume > 0n || omissionOf(stake, credits) !== null).map((stake) => {
    const { members, volume } = stake;
    const login = presentLogin(members, roster, credits.volume);
    return { stake, members, volume, login, name: latestName(members, roster) || (login ?? UNNAMED) };
  });
  const names = namesApart(bearers, roster.identities);
  return bearers.map(({ stake, members, volume, login, name: bareName }, index) => {
    const omission = omissionOf(stake, credits);
    const standing = volume > 0n ? "contributor" : omission?.reason ?? "contributor";
    return { stake, members, volume, login, name: names[index] ?? bareName, bareName, standing, omission };
  }).sort(
    (left, right) => Number(right.volume > 0n) - Number(left.volume > 0n) || (right.omission?.commits ?? 0) - (left.omission?.commits ?? 0) || byRank(left, right)
  );
}
function omissionOf({ members: [first] }, { leftOut }) {
  return (first === void 0 ? void 0 : leftOut.get(first)) ?? null;
}

// src/measure/measure.ts
function measure(ledger, rules, moment, slice = null) {
  return assess(tallyCommits(ledger, rules, moment.until, slice), rules, moment);
}
function assess(tally, rules, moment) {
  const cutoff = cutoffOf(moment.asOf, rules.activityWindow);
  return { rules, moment, cutoff, tally, figures: figuresAmong(tally, rules, cutoff) };
}
function measureFigures(ledger, rules, moment, slice = null) {
  return figuresOfAttribution(attributeCommits(ledger, rules, moment.until, { slice }), rules, moment);
}
function figuresOfAttribution({ credits, stakes }, rules, moment) {
  const contributors = stakes.filter(({ volume }) => volume > 0n).sort(byVolume);
  const figures = figuresAmong(
    { contributors, volume: credits.total },
    rules,
    cutoffOf(moment.asOf, rules.activityWindow)
  );
  return { moment, commits: credits.commits, contributors: contributors.length, figures: valuesOf(figures) };
}
function figuresAmong(holders, { majorityThreshold }, cutoff) {
  return figuresOf(holders, majorityThreshold.share, (holder) => isActive(holder, cutoff));
}
function isActive({ lastActivity }, cutoff) {
  return lastActivity >= cutoff;
}

export {
  DAY_MS,
  inactiveFrom,
  beyondWindow,
  doubleWindow,
  halveWindow,
  isWithin,
  isWithout,
  keyRingOf,
  latestName,
  creditCommits,
  finderAmong,
  rosterOf,
  attributeCommits,
  volumeOf,
  byVolume,
  measure,
  assess,
  measureFigures,
  figuresOfAttribution,
  isActive
};
