import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  judgeProjects
} from "./chunk-XONTDCOO.js";
import {
  joinPeople,
  samePeople,
  soleHolders
} from "./chunk-HKS3VIEB.js";
import {
  BUDGET_FIELDS,
  GitServerError,
  IncompleteAnswer,
  PAGE_SIZE,
  Received,
  Waiting,
  addressOn,
  askAccountsOfMany,
  at,
  atExit,
  cloneHosted,
  connectGitHub,
  eachOf,
  emptyHistory,
  fetchOr,
  findRef,
  gitHistory,
  gitServer,
  historiesOpener,
  holdsFirstPage,
  isEmpty,
  isKept,
  judgeValues,
  keptIn,
  listOf,
  nameOfAddress,
  pagesIn,
  plainHistory,
  readCommits,
  readFewPages,
  readingOf,
  systemClock,
  temporaryBare,
  told,
  urlOf,
  whyNoGit
} from "./chunk-XZEKJADH.js";
import {
  oneLine
} from "./chunk-C46ZPQ4B.js";
import {
  Cancelled,
  UserError
} from "./chunk-FLM25ZLN.js";
import {
  namesOn
} from "./chunk-ONR7JXI4.js";
import {
  momentAt,
  momentNow
} from "./chunk-5VJLOJIL.js";
import {
  EARLIEST_MS,
  LATEST_MS,
  TakenNames
} from "./chunk-LYCJXP3F.js";
import {
  byCodeUnits,
  fold
} from "./chunk-IUKGKSD4.js";
import {
  compareFractions,
  count,
  fraction,
  riskDifference,
  riskOf,
  webAddress
} from "./chunk-OOGMKT2W.js";
import {
  holdsUnseen,
  nameWithoutMailDomains,
  withoutMailDomains
} from "./chunk-NC5RLCOC.js";

// src/github/owner-repositories.ts
var MOST_PAGES = 500;
var QUERY = `
  query ($owner: String!, $after: String) {
    ${BUDGET_FIELDS}
    repositoryOwner(login: $owner) {
      repositories(first: 100, after: $after, ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }) {
        pageInfo { endCursor hasNextPage }
        nodes { nameWithOwner isArchived isFork isEmpty }
      }
    }
  }`;
async function listRepositories(github, owner) {
  const found = /* @__PURE__ */ new Map();
  let after = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await github.graphql(question(owner, after));
    if (page === null) throw missing(owner);
    for (const one of page.repositories) found.set(one.repository, one);
    if (page.next === null) return [...found.values()];
    after = page.next;
  }
  throw new UserError(`GitHub lists more than ${MOST_PAGES} pages of repositories of ${oneLine(owner)}.`);
}
function question(owner, after) {
  return {
    what: `listing the repositories of ${oneLine(owner)}`,
    needs: "contents: read",
    otherwise: "name the repositories one by one",
    query: QUERY,
    variables: { owner, after },
    decode: (data) => {
      const connection = at(data, "repositoryOwner", "repositories");
      if (at(data, "repositoryOwner") === null) return null;
      const end = at(connection, "pageInfo", "endCursor");
      const hasNext = at(connection, "pageInfo", "hasNextPage");
      const isWhole = typeof hasNext === "boolean" && Array.isArray(at(connection, "nodes"));
      if (!isWhole || hasNext && (typeof end !== "string" || end === after))
        throw new IncompleteAnswer("a page of repositories is not whole");
      const repositories = listOf(at(connection, "nodes")).map(ownedIn);
      return { repositories, next: hasNext ? String(end) : null };
    }
  };
}
function ownedIn(node) {
  const repository = at(node, "nameWithOwner");
  const [isArchived, isFork, isEmpty2] = ["isArchived", "isFork", "isEmpty"].map((name) => at(node, name));
  const isWhole = typeof repository === "string" && typeof isArchived === "boolean" && typeof isFork === "boolean" && typeof isEmpty2 === "boolean";
  if (!isWhole) throw new IncompleteAnswer("a repository in the list is not whole");
  return { repository, isArchived, isFork, isEmpty: isEmpty2 };
}
function missing(owner) {
  return new UserError(
    `There is no user or organisation ${oneLine(owner)} that the token can see.`,
    "Check the name, and that the token may see it."
  );
}

// src/sources/hosted/lanes.ts
var AT_A_TIME = 4;
async function forEach(items, work) {
  const results = [];
  const waiting = items.entries();
  let isOver = false;
  async function lane() {
    for (const [place, item] of waiting) {
      if (isOver) return;
      try {
        results[place] = await work(item);
      } catch (thrown) {
        isOver = true;
        throw thrown;
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: AT_A_TIME }, lane));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return results;
}

// src/sources/hosted/window.ts
var FEW_NEW = PAGE_SIZE - 1;
var LONGEST_BESIDE_OTHERS = 2e5;
function createWindow(options) {
  const { github, log, store, signal, longest = LONGEST_BESIDE_OTHERS } = options;
  const fetching = { ...options, keeps: store !== null };
  let gitIsMissing;
  async function isGitMissing() {
    const reason = await whyNoGit(signal);
    if (signal?.aborted) throw new Cancelled("The run was cancelled.");
    if (reason !== null)
      log.notice(`Histories are read by GraphQL, which costs about a point for each hundred commits, as ${reason}.`);
    return reason !== null;
  }
  function readByGraphql(sighted) {
    return async () => told(sighted, "graphql", readCommits(await readingOf(sighted)));
  }
  async function begin({ opened, ref }) {
    if (isEmpty(opened)) return { read: async () => emptyHistory(opened.repository, ref, "graphql") };
    if (holdsFirstPage(opened.head)) return { read: readByGraphql(opened) };
    if (mayBeKept(opened)) return { read: () => readKept(opened, ref) };
    requireShort(opened);
    if (await isGitMissingHere()) return { read: readByGraphql(opened) };
    try {
      return { sighted: opened, clone: await cloneHosted(fetching, opened, ref) };
    } catch (thrown) {
      if (!(thrown instanceof GitServerError)) throw thrown;
      log.notice(`${thrown.message} The history is read by GraphQL instead.`);
      return { read: readByGraphql(opened) };
    }
  }
  function isGitMissingHere() {
    gitIsMissing ??= isGitMissing();
    return gitIsMissing;
  }
  async function readKept(sighted, ref) {
    const reading = await readingOf(sighted);
    const { head, trusted } = reading;
    const outlook = { total: head.total, layers: trusted.isFalse ? [] : trusted.layers };
    const pages = isKept(outlook, FEW_NEW) ? await readFewPages(reading, FEW_NEW) : null;
    if (pages !== null) return told(reading, "graphql", eachOf(pages));
    requireShort(sighted);
    if (await isGitMissingHere()) return told(reading, "graphql", readCommits(reading));
    return fetchOr({ ...options, choice: "auto" }, reading, ref);
  }
  function requireShort({ head }) {
    if (head.total <= longest) return;
    throw new UserError(
      `${oneLine(head.repository)} has ${count(head.total)} commits, more than the ${count(longest)} that are read beside other projects.`,
      "Measure it alone, with the action or the command for one repository."
    );
  }
  return async (sights) => {
    const clones = [];
    const release = async () => {
      await Promise.all(clones.map((clone) => clone.release()));
    };
    try {
      const begun = await forEach(sights, async (sight) => {
        const one = await orUserError(begin(sight));
        if ("clone" in one) clones.push(one.clone);
        return one;
      });
      const cloned = begun.flatMap((one) => "clone" in one ? one.clone : []);
      const told2 = await askAccountsOfMany(github, cloned);
      const accounts = new Map(cloned.map((clone, index) => [clone, told2[index]]));
      return { histories: begun.map((one) => historyOf(one, accounts)), release };
    } catch (thrown) {
      await release();
      throw thrown;
    }
  };
}
function historyOf(begun, accounts) {
  if (begun instanceof UserError) return () => Promise.reject(begun);
  if ("read" in begun) return begun.read;
  const { sighted, clone } = begun;
  const found = accounts.get(clone);
  if (found === void 0 || found instanceof UserError) return () => Promise.reject(found);
  return async () => told(sighted, "fetch", clone.commits(found));
}
function mayBeKept({ head, keptHeads }) {
  const { samples, total } = head;
  if (samples === null || samples.some((sample) => sample.found !== null && sample.found !== sample.total)) return false;
  return keptHeads.some((kept) => kept.total <= total && total - kept.total <= FEW_NEW);
}
async function orUserError(finding) {
  try {
    return await finding;
  } catch (thrown) {
    if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown;
    return thrown;
  }
}

// src/sources/hosted/hosted.ts
var COMMITS_WITH_A_HEAD = 1;
function hostedHistories(options) {
  const { coAuthors, asksState } = options;
  const open = historiesOpener(options);
  const ready = createWindow(options);
  const sights = /* @__PURE__ */ new WeakMap();
  let end = null;
  async function openAll(asked) {
    const since = end;
    if (since !== null) return asked.map(() => since);
    try {
      return await open(asked, { coAuthors, merges: true }, { first: COMMITS_WITH_A_HEAD, state: asksState });
    } catch (thrown) {
      if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown;
      end = thrown;
      return asked.map(() => thrown);
    }
  }
  return {
    find: async (asked) => {
      const opened = await openAll(asked);
      return opened.map((one, index) => {
        if (one instanceof UserError) return one;
        const ref = asked[index]?.ref ?? null;
        const found = foundOf(one, ref);
        sights.set(found, { opened: one, ref });
        return found;
      });
    },
    ready: async (found) => ready(
      found.map((one) => {
        const sight = sights.get(one);
        if (sight === void 0) throw new Error(`The history of ${one.repository} was not found here.`);
        return sight;
      })
    )
  };
}
function foundOf(opened, asked) {
  if (isEmpty(opened)) {
    const { repository: repository2, state: state2 } = opened;
    return { repository: repository2, ref: asked ?? "HEAD", head: null, commits: 0, state: state2 };
  }
  const { repository, ref, oid, total, state } = opened.head;
  return { repository, ref, head: oid, commits: total, state };
}

// src/sources/hosted/public.ts
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
function publicHistories(options) {
  const { serverUrl, temporary, coAuthors } = options;
  const places = /* @__PURE__ */ new WeakMap();
  async function find({ repository, ref }) {
    const server = gitServer({ ...options, address: addressOn(serverUrl, repository), token: null });
    const bare = await temporaryBare(temporary);
    try {
      const found = await findRef(server, bare, ref);
      const told2 = {
        // A renamed repository is called what it is called now.
        repository: nameOfAddress(server.address),
        ref: found?.ref ?? ref ?? "HEAD",
        head: found?.oid ?? null,
        commits: found === null ? 0 : null,
        state: null
      };
      places.set(told2, { address: server.address, found });
      return told2;
    } finally {
      await bare.release();
    }
  }
  function placeOf(told2) {
    const place = places.get(told2);
    if (place === void 0) throw new Error(`The history of ${told2.repository} was not found here.`);
    return { ...told2, ...place };
  }
  return {
    find: (asked) => forEach(asked, async (one) => {
      try {
        return await find(one);
      } catch (thrown) {
        if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown;
        return thrown;
      }
    }),
    ready: async (asked) => {
      const known = asked.map(placeOf);
      const folder = await mkdtemp(join(temporary, "pony-factor-window-"));
      const forget = atExit(() => rmSync(folder, { recursive: true, force: true }));
      const histories = known.map(({ repository, ref, address, found }) => {
        if (found === null) return async () => emptyHistory(repository, ref, "fetch");
        const read = plainHistory({ ...options, temporary: folder, address, found, isOwnServer: true });
        return () => read({ repository, ref, coAuthors, merges: true });
      });
      const release = async () => {
        await rm(folder, { recursive: true, force: true });
        forget();
      };
      return { histories, release };
    }
  };
}

// src/sources/hosted/spent.ts
function spentBy(github, received) {
  const { points, requests } = github?.spent ?? { points: 0, requests: 0 };
  return { points, requests, bytes: received.bytes };
}

// src/edge/many-projects.ts
function connectMany(asked, now, surroundings) {
  const { measure, gate, anonymize } = asked;
  const { environment, log } = surroundings;
  const { rules, exclude, asOf } = measure;
  const github = asked.token === "" ? null : connectGitHub(asked, surroundings);
  const received = new Received();
  return {
    github,
    ports: {
      ownedBy: (owner) => {
        if (github === null)
          throw new UserError(`${owner}/* needs a token, as GitHub lists nothing to nobody.`, WITH_TOKEN);
        return listRepositories(github, owner);
      },
      sources: sourcesIn(asked, surroundings, github, received),
      spent: () => spentBy(github, received)
    },
    terms: {
      ...{ rules, exclude, moment: asOf === null ? momentNow(now) : momentAt(asOf), ...pagesIn(environment), log },
      ...{ gate, anonymize }
    },
    settings: settingsOf(measure, gate)
  };
}
function settingsOf({ rules, exclude }, gate) {
  return { rules: { ...rules, exclude: namesOn(exclude, () => false) }, gate };
}
var WITH_TOKEN = "Set the variable GITHUB_TOKEN, or name the repositories one by one.";
function sourcesIn(asked, surroundings, github, received) {
  const { environment, log, signal } = surroundings;
  const { coAuthors } = asked.measure.rules;
  const { serverUrl } = pagesIn(environment);
  const waits = github?.waits ?? new Waiting(systemClock, asked.rateLimitWaitMs);
  const asking = { ...surroundings, ...keptIn(asked, surroundings), clock: systemClock, received };
  const hosted = github === null ? publicHistories({ ...asking, waits, serverUrl, coAuthors }) : hostedHistories({
    ...asking,
    github,
    serverUrl,
    token: asked.token,
    coAuthors,
    asksState: asked.asksState ?? false
  });
  function other(repository) {
    return repository.kind === "clone" ? gitHistory(repository.folder, log, signal) : plainHistory({ ...asking, waits, address: repository.address, isOwnServer: false });
  }
  return { hosted, other };
}

// src/report/projects/change.ts
function changesSince(previous, rows, baseline) {
  if (previous === null) return rows.map((row2) => ({ ...row2, change: null }));
  return rows.map((row2) => {
    const before = previous.figuresOf.get(fold(row2.name)) ?? null;
    const isWorse = before !== null && row2.isMeasured && becameWorse(before, row2.figures, baseline);
    return { ...row2, change: { since: previous.asOf, before, isWorse } };
  });
}
function becameWorse(before, now, baseline) {
  const isRiskier = before.risk !== "unknown" && riskDifference(now.risk, before.risk) > 0;
  return isRiskier || before.augmented[baseline] !== null && now.augmented[baseline] === null;
}

// src/report/projects.ts
var MOST_HOLDERS = 10;

// src/report/files/fields.ts
var Misread = class extends Error {
  name = "Misread";
  /** The place, such as `projects[3].risk`; empty for the whole. */
  where;
  constructor(where) {
    super(where);
    this.where = where;
  }
};
var LONGEST_FILE = 2e8;
function parseJson(text) {
  if (text.length > LONGEST_FILE) throw new Misread("");
  try {
    return JSON.parse(text);
  } catch {
    throw new Misread("");
  }
}
function fieldsOf(value, where) {
  const record = recordIn(value, where);
  return {
    get: (name, reading) => {
      const place = where === "" ? name : `${where}.${name}`;
      if (!Object.hasOwn(record, name)) throw new Misread(place);
      return reading(record[name], place);
    }
  };
}
function exactFieldsOf(value, where, names) {
  const present = Object.keys(recordIn(value, where));
  if (present.length !== names.length || present.some((name) => !names.includes(name))) throw new Misread(where);
  return fieldsOf(value, where);
}
function recordIn(value, where) {
  if (!isRecord(value)) throw new Misread(where);
  return value;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function nullOr(reading) {
  return (value, where) => value === null ? null : reading(value, where);
}
function listOf2(reading, most) {
  return (value, where) => {
    if (!Array.isArray(value) || value.length > most) throw new Misread(where);
    return value.map((item, index) => reading(item, `${where}[${index}]`));
  };
}
function textThat(holds, most) {
  return (value, where) => {
    if (typeof value !== "string" || value.length > most || !holds(value)) throw new Misread(where);
    return value;
  };
}
function exactly(expected) {
  return (value, where) => {
    if (value !== expected) throw new Misread(where);
    return expected;
  };
}
function wordAmong(words) {
  return (value, where) => {
    const word = words.find((candidate) => candidate === value);
    if (word === void 0) throw new Misread(where);
    return word;
  };
}
function numberFrom(least, most) {
  return (value, where) => {
    if (typeof value !== "number" || !(value >= least && value <= most)) throw new Misread(where);
    return value;
  };
}
function wholeFrom(least, most = Number.MAX_SAFE_INTEGER) {
  return (value, where) => {
    const number = numberFrom(least, most)(value, where);
    if (!Number.isSafeInteger(number)) throw new Misread(where);
    return number;
  };
}
function yesOrNo(value, where) {
  if (typeof value !== "boolean") throw new Misread(where);
  return value;
}

// src/report/files/values.ts
var MOST_PROJECTS = 1e5;
var readFactor = nullOr(wholeFrom(1));
var readMilliseconds = wholeFrom(EARLIEST_MS, LATEST_MS);
function readName(value, where) {
  return nameWithoutMailDomains(textThat((text) => text !== "", 1e3)(value, where));
}
var readTitle = textThat((text) => text !== "", 1e4);
var readReason = textThat((text) => text !== "", 1e5);
var readAccount = textThat((text) => /^[^\s@#/]+[#/][^\s@]+$/.test(text), 1e3);
var readLogin = textThat((text) => /^[^\s@]+$/.test(text), 1e3);
function readSpent(value, where) {
  const { get } = exactFieldsOf(value, where, ["points", "requests", "bytes"]);
  return {
    points: get("points", wholeFrom(0)),
    requests: get("requests", wholeFrom(0)),
    bytes: get("bytes", wholeFrom(0))
  };
}
var readOid = textThat((text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text), 64);
var readPage = textThat(isPage, 2e3);
function isPage(text) {
  if (!/^https?:\/\/[^/\\]/.test(text) || holdsUnseen(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}
var LONGEST_NUMBER = 2e4;
var readDigits = textThat((text) => /^(?:0|[1-9]\d*)$/.test(text), LONGEST_NUMBER);
function readShare(value, where) {
  const [numerator, denominator, ...more] = listOf2(readDigits, 2)(value, where).map(BigInt);
  const isShare = numerator !== void 0 && denominator !== void 0 && more.length === 0;
  if (!isShare || denominator === 0n || numerator > denominator) throw new Misread(where);
  return fraction(numerator, denominator);
}
function shareJson({ numerator, denominator }) {
  return [String(numerator), String(denominator)];
}

// src/report/files/rows.ts
function rowJson(row2) {
  const repositories = row2.repositories.map(({ repository, ref, head, source, page }) => ({
    ...{ repository, ref, head, source, page }
  }));
  const { name } = row2;
  if (!row2.isMeasured) return { name, repositories, reason: withoutMailDomains(row2.reason) };
  const { ponyFactor, augmented, activeShare, activeContributors } = row2.figures;
  return {
    name,
    repositories,
    commits: row2.commits,
    contributors: row2.contributors,
    ponyFactor,
    apfAll: augmented.all,
    apfActive: augmented.active,
    activeShare: activeShare === null ? null : shareJson(activeShare),
    activeContributors,
    lastCommit: row2.lastCommit,
    holders: row2.holders.map(({ name: who, login, share, lastActivity, accounts }) => ({
      ...{ name: who, login, share: shareJson(share), lastActivity, accounts }
    }))
  };
}
var COMMON = ["name", "repositories"];
var MEASURED = [
  ...["commits", "contributors", "ponyFactor", "apfAll", "apfActive", "activeShare", "activeContributors"],
  ...["lastCommit", "holders"]
];
function readRow(settings) {
  return (value, where) => {
    const isMeasured = !Object.hasOwn(Object(value), "reason");
    const { get } = exactFieldsOf(value, where, [...COMMON, ...isMeasured ? MEASURED : ["reason"]]);
    const repositories = get("repositories", listOf2(readRepository, MOST_PROJECTS));
    if (repositories.length === 0) throw new Misread(where);
    const about = { name: get("name", readTitle), repositories };
    return isMeasured ? { ...about, isMeasured: true, ...readMeasured(value, where, settings) } : { ...about, isMeasured: false, reason: get("reason", readReason) };
  };
}
function readRepository(value, where) {
  const { get } = exactFieldsOf(value, where, ["repository", "ref", "head", "source", "page"]);
  return {
    repository: get("repository", readTitle),
    ref: get("ref", nullOr(readTitle)),
    head: get("head", nullOr(readOid)),
    source: get("source", nullOr(wordAmong(["graphql", "fetch", "git"]))),
    page: get("page", nullOr(readPage))
  };
}
function readMeasured(value, where, { rules, gate }) {
  const { get } = fieldsOf(value, where);
  const commits = get("commits", wholeFrom(0));
  const contributors = get("contributors", wholeFrom(0));
  const augmented = { all: get("apfAll", readFactor), active: get("apfActive", readFactor) };
  const activeShare = get("activeShare", nullOr(readShare));
  const figures = {
    ponyFactor: get("ponyFactor", readFactor),
    augmented,
    activeShare,
    activeContributors: get("activeContributors", wholeFrom(0, contributors)),
    risk: riskOf(augmented.active, activeShare, rules.majorityThreshold.share)
  };
  const holders = get("holders", listOf2(readHolder, MOST_HOLDERS));
  const isWhole = holders.length === Math.min(MOST_HOLDERS, augmented[rules.baseline] ?? augmented.active ?? 0);
  if (!isWhole || commits === 0 !== (activeShare === null)) throw new Misread(where);
  return {
    commits,
    contributors,
    figures,
    lastCommit: get("lastCommit", nullOr(readMilliseconds)),
    verdict: judgeValues(figures, rules.baseline, gate),
    holders
  };
}
var MOST_ACCOUNTS = 1e4;
function readHolder(value, where) {
  const { get } = exactFieldsOf(value, where, ["name", "login", "share", "lastActivity", "accounts"]);
  return {
    name: get("name", readName),
    login: get("login", nullOr(readLogin)),
    share: get("share", readShare),
    lastActivity: get("lastActivity", readMilliseconds),
    accounts: get("accounts", listOf2(readAccount, MOST_ACCOUNTS))
  };
}

// src/report/projects/names.ts
function withNamesApart(rows) {
  const byName2 = /* @__PURE__ */ new Map();
  for (const row2 of rows) {
    const sharing = byName2.get(fold(row2.name));
    if (sharing === void 0) byName2.set(fold(row2.name), [row2]);
    else sharing.push(row2);
  }
  const taken = new TakenNames([...byName2].flatMap(([name, sharing]) => sharing.length > 1 ? [] : [name]));
  const named = /* @__PURE__ */ new Map();
  const inOrder = [...byName2].sort(([left], [right]) => byCodeUnits(left, right));
  for (const [, sharing] of inOrder) {
    if (sharing.length > 1) for (const row2 of inOwnOrder(sharing)) named.set(row2, ownName(row2, sharing, taken));
  }
  return rows.map((row2) => ({ ...row2, name: named.get(row2) ?? row2.name }));
}
function ownName(row2, sharing, taken) {
  const ref = soleRef(row2);
  const isTelling = ref !== null && sharing.every((other) => other === row2 || soleRef(other) !== ref);
  const wished = isTelling ? `${row2.name}@${ref}` : row2.name;
  const free = isTelling ? taken.take(fold(wished)) : taken.takeNumbered(fold(wished));
  return `${wished}${free.slice(fold(wished).length)}`;
}
function soleRef({ repositories: [first, ...others] }) {
  return others.length === 0 ? first?.ref ?? null : null;
}
function inOwnOrder(rows) {
  return rows.map((row2) => ({ row: row2, key: JSON.stringify(rowJson(row2)) })).sort((left, right) => byCodeUnits(left.key, right.key)).map(({ row: row2 }) => row2);
}

// src/report/projects/order.ts
function orderRows(rows) {
  return [...rows].sort(byWorst);
}
function byWorst(left, right) {
  if (left.isMeasured && right.isMeasured) return byFigures(left, right) || byName(left, right);
  return Number(right.isMeasured) - Number(left.isMeasured) || byName(left, right);
}
function byFigures({ figures: left }, { figures: right }) {
  return riskDifference(right.risk, left.risk) || (left.augmented.active ?? 0) - (right.augmented.active ?? 0) || // Without a commit there is no share, and then the risk is unknown for both.
  (left.activeShare === null || right.activeShare === null ? 0 : compareFractions(left.activeShare, right.activeShare));
}
function byName({ name: left }, { name: right }) {
  return byCodeUnits(left, right);
}

// src/report/projects/pseudonyms.ts
function withPseudonyms(rows) {
  const people = samePeople(orderRows(withNamesApart(rows)));
  const digits = String(people.length).length;
  const pseudonyms = /* @__PURE__ */ new Map();
  for (const [index, person] of people.entries()) {
    const number = String(index + 1).padStart(digits, "0");
    const shown = { name: `Contributor ${number}`, login: null, accounts: [`contributor#${index + 1}`] };
    for (const { holder } of person) pseudonyms.set(holder, shown);
  }
  return rows.map(
    (row2) => row2.isMeasured ? { ...row2, holders: row2.holders.map((holder) => ({ ...holder, ...pseudonyms.get(holder) })) } : row2
  );
}
function withoutPatterns(rules) {
  return { ...rules, exclude: rules.exclude.map((_, index) => `Pattern ${index + 1}`) };
}

// src/report/projects/build.ts
function buildProjectsReport(findings) {
  const { asOf, serverUrl, settings, leftOut, spent, previous, failsOnWorse, anonymize } = findings;
  const ordered = orderRows(withNamesApart(findings.rows.map(withoutAddresses)));
  const shown = anonymize ? withPseudonyms(ordered) : ordered;
  const rows = changesSince(previous, shown, settings.rules.baseline);
  return {
    asOf,
    serverUrl,
    settings: shownSettings(settings, anonymize),
    rows,
    people: joinPeople(rows),
    soleHolders: soleHolders(rows),
    leftOut: [...leftOut].sort(
      (left, right) => byCodeUnits(left.repository, right.repository) || byCodeUnits(left.reason, right.reason)
    ),
    spent,
    gate: judgeProjects(rows, { minimums: settings.gate, failsOnWorse }),
    failsOnWorse
  };
}
function withoutAddresses(row2) {
  return row2.isMeasured ? row2 : { ...row2, reason: withoutMailDomains(row2.reason) };
}
function shownSettings({ rules, gate }, anonymize) {
  return { rules: anonymize ? withoutPatterns(rules) : rules, gate };
}
function sumOfSpent(stretches) {
  return stretches.reduce(
    (sum, { points, requests, bytes }) => ({
      points: sum.points + points,
      requests: sum.requests + requests,
      bytes: sum.bytes + bytes
    }),
    { points: 0, requests: 0, bytes: 0 }
  );
}

// src/run/portfolio/expand.ts
async function expandList({ projects, owners, without }, ownedBy) {
  const excluded = new Set(without.map(fold));
  const isExcluded = ({ repositories: [only, ...others] }) => others.length === 0 && only.kind === "hosted" && excluded.has(fold(only.repository));
  const kept = projects.filter((project) => !isExcluded(project));
  const leftOut = projects.filter(isExcluded).flatMap(({ repositories }) => repositories.flatMap(hostedOf)).map(({ repository }) => ({ repository, reason: EXCLUDED }));
  const places = placesIn(kept);
  const owned = [];
  for (const owner of owners) {
    for (const one of await ownedBy(owner)) {
      const place = places.get(fold(one.repository));
      const reason = excluded.has(fold(one.repository)) ? EXCLUDED : place ?? whyNot(one);
      if (reason === null) owned.push(projectOf(one));
      else if (reason !== "") leftOut.push({ repository: one.repository, reason });
    }
  }
  return { projects: [...kept, ...owned], leftOut };
}
var EXCLUDED = "excluded by the list";
function whyNot({ isArchived, isFork, isEmpty: isEmpty2 }) {
  return isArchived ? "archived" : isFork ? "a fork" : isEmpty2 ? "empty" : null;
}
function placesIn(projects) {
  const places = /* @__PURE__ */ new Map();
  const hosted = projects.flatMap(
    ({ name, repositories }) => repositories.flatMap(hostedOf).map(({ repository, ref }) => ({ name, repository: fold(repository), ref }))
  );
  for (const { name, repository } of hosted) if (name !== null) places.set(repository, `part of ${name}`);
  for (const { name, repository, ref } of hosted) if (name === null && ref === null) places.set(repository, "");
  return places;
}
function hostedOf(repository) {
  return repository.kind === "hosted" ? [repository] : [];
}
function projectOf({ repository }) {
  return { name: null, repositories: [{ kind: "hosted", repository, ref: null }] };
}

// src/run/portfolio/find.ts
async function findProjects(listed, { find }, met) {
  const hosted = listed.flatMap(({ repositories }) => repositories.filter(isHosted));
  const answers = new Map((await find(hosted)).map((answer, index) => [hosted[index], answer]));
  return listed.map((project) => {
    const repositories = foundIn(project, answers);
    if (repositories instanceof UserError) return { kind: "missing", reason: repositories };
    const earlier = project.name === null ? meet(project, repositories, met) : null;
    return earlier === null ? { kind: "found", project: { name: project.name, repositories } } : { kind: "same", leftOut: { repository: titleOf(project), reason: `the same as ${earlier}` } };
  });
}
function foundIn({ repositories: [first, ...others] }, answers) {
  const one = answerFor(first, answers);
  if (one instanceof UserError) return one;
  const found = [one];
  for (const other of others) {
    const next = answerFor(other, answers);
    if (next instanceof UserError) return next;
    if (!found.some((known) => keyOf(known) === keyOf(next))) found.push(next);
  }
  return found;
}
function answerFor(listed, answers) {
  if (!isHosted(listed)) return listed;
  const found = answers.get(listed) ?? new UserError(`Nothing was found of ${listed.repository}.`);
  return found instanceof UserError ? found : { kind: "hosted", found, ref: listed.ref };
}
function meet(project, [only], met) {
  const key = keyOf(only);
  const earlier = met.get(key) ?? null;
  if (earlier === null) met.set(key, titleOf(project));
  return earlier;
}
function keyOf(repository) {
  return repository.kind === "hosted" ? `${fold(repository.found.repository)} ${repository.found.ref}` : `${repository.kind} ${nameOfOther(repository)}`;
}
function titleOfFound({ name, repositories: [only] }) {
  return withoutMailDomains(name ?? nameOfFound(only));
}
function nameOfFound(repository) {
  if (repository.kind !== "hosted") return nameOfOther(repository);
  const { found, ref } = repository;
  return ref === null ? found.repository : `${found.repository}@${found.ref}`;
}
function titleOf({ name, repositories: [only] }) {
  return withoutMailDomains(name ?? nameOfListed(only));
}
function nameOfListed(listed) {
  if (!isHosted(listed)) return nameOfOther(listed);
  return listed.ref === null ? listed.repository : `${listed.repository}@${listed.ref}`;
}
function nameOfOther(listed) {
  return listed.kind === "clone" ? listed.folder : urlOf(listed.address).replace(/^https?:\/\//, "");
}
function isHosted(listed) {
  return listed.kind === "hosted";
}

// src/run/portfolio/unmeasured.ts
function unfound(project, reason, serverUrl) {
  return row(
    titleOf(project),
    project.repositories.map((repository) => asListed(repository, serverUrl)),
    reason
  );
}
function unread(project, reason, serverUrl) {
  return row(
    titleOfFound(project),
    project.repositories.map((repository) => asFound(repository, serverUrl)),
    reason
  );
}
function row(name, repositories, reason) {
  return { name, repositories, isMeasured: false, reason: withoutMailDomains(reason.message) };
}
function asListed(listed, serverUrl) {
  const nothing = { ref: null, head: null, source: null };
  if (listed.kind !== "hosted") {
    const page = listed.kind === "elsewhere" ? urlOf(listed.address) : null;
    return { repository: withoutMailDomains(nameOfOther(listed)), ...nothing, page };
  }
  return {
    repository: withoutMailDomains(nameOfListed(listed)),
    ...nothing,
    page: pageOn(serverUrl, listed.repository)
  };
}
function asFound(repository, serverUrl) {
  if (repository.kind !== "hosted") return asListed(repository, serverUrl);
  const { repository: name, ref, head } = repository.found;
  const about = { repository: withoutMailDomains(name), ref: withoutMailDomains(ref), head, source: null };
  return { ...about, page: pageOn(serverUrl, name) };
}
function pageOn(serverUrl, repository) {
  return webAddress(serverUrl, ...repository.split("/"));
}

// src/history/many.ts
var WINDOW = 25;

// src/run/portfolio/windows.ts
function windowsOf(projects) {
  const windows = [];
  let room = 0;
  for (const project of projects) {
    const hosted = project.repositories.filter(({ kind }) => kind === "hosted").length;
    const last = windows.at(-1);
    if (last === void 0 || hosted > room && last.length > 0) {
      windows.push([project]);
      room = WINDOW - hosted;
    } else {
      last.push(project);
      room -= hosted;
    }
  }
  return windows;
}

export {
  MOST_HOLDERS,
  Misread,
  parseJson,
  fieldsOf,
  exactFieldsOf,
  nullOr,
  listOf2 as listOf,
  textThat,
  exactly,
  wordAmong,
  numberFrom,
  wholeFrom,
  yesOrNo,
  MOST_PROJECTS,
  readFactor,
  readMilliseconds,
  readTitle,
  readReason,
  readSpent,
  readPage,
  rowJson,
  readRow,
  withPseudonyms,
  withoutPatterns,
  buildProjectsReport,
  shownSettings,
  sumOfSpent,
  expandList,
  findProjects,
  titleOfFound,
  titleOf,
  nameOfOther,
  unfound,
  unread,
  pageOn,
  windowsOf,
  connectMany,
  settingsOf
};
