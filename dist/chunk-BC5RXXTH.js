import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  exactFieldsOf,
  listOf,
  nullOr,
  numberFrom,
  textThat,
  wholeFrom,
  wordAmong,
  yesOrNo
} from "./chunk-CVGQ3GGX.js";
import {
  NO_TOKEN,
  holdsToken,
  parseAddress,
  parseBoolean,
  parseRef,
  parseRepository,
  placeOfRemote,
  readAnonymize,
  readCache,
  readGate,
  readInputs,
  readMeasure,
  readReportFiles,
  readToken,
  readWait,
  urlOf
} from "./chunk-XZEKJADH.js";
import {
  composed,
  fold,
  shownName
} from "./chunk-IUKGKSD4.js";
import {
  mayHoldAddress,
  shortened,
  singleSpaced,
  visibleLine,
  withoutMailDomains
} from "./chunk-NC5RLCOC.js";

// src/settings/inputs/projects.ts
var PROJECTS_INPUTS = [
  {
    name: "token",
    default: "",
    description: "A token that can read the repositories. The one of the workflow reads its own repository and public ones; for other private ones, give that of an app or of a person."
  },
  {
    name: "repositories",
    default: "",
    description: "What is measured, one a line: `owner/name`, `owner/name@ref`, `owner/*` for all that the token can see but archived ones, forks and empty ones, `!owner/name` for one of those that is left out, the https address of a repository on any git server, or `Label: owner/a, owner/b` for one project out of several repositories. After `#` stands a comment."
  },
  {
    name: "activity-window",
    default: "1 year",
    description: "How far back a person's last commit may lie for the person to count as active, such as `18 months`, `90 days`, `52 weeks` or `P1Y6M`."
  },
  {
    name: "majority-threshold",
    default: "50",
    description: "The percentage of a project's commits that counts as the majority, more than 1 and at most 100."
  },
  {
    name: "baseline",
    default: "all",
    description: "What the Augmented Pony Factor takes the majority of. `all` means everybody's commits, `active` only those of the active people."
  },
  {
    name: "attribution",
    default: "author",
    description: "Who is credited with a commit, its `author` or its `committer`."
  },
  {
    name: "co-authors",
    default: "false",
    description: "Whether a commit is shared equally between its author and the people in its `Co-authored-by` lines."
  },
  {
    name: "merge-commits",
    default: "exclude",
    description: "Whether merge commits are counted, `exclude` or `include`."
  },
  {
    name: "exclude-bots",
    default: "true",
    description: "Whether the commits of bots are left out."
  },
  {
    name: "exclude",
    default: "",
    description: "People to leave out of every project, one pattern a line or separated by commas. A pattern is a login, an e-mail address or a name, in upper or lower case, and may contain `*`."
  },
  {
    name: "as-of",
    default: "",
    description: "The moment to measure at, as an ISO 8601 date or date-time. A date alone is its first instant, 00:00 UTC. Later commits do not exist then. Empty means now."
  },
  {
    name: "minimum-apf",
    default: "",
    description: "The lowest Augmented Pony Factor that is good enough for a project. The step fails when one is below it, or has none. Empty means no gate."
  },
  {
    name: "minimum-active-share",
    default: "",
    description: "The lowest percentage of a project's commits that must belong to active people. The step fails when one is below it. Empty means no gate."
  },
  {
    name: "previous",
    default: "",
    description: "The path of an earlier JSON report of this action. The report then says what has changed. Empty means that nothing is compared."
  },
  {
    name: "fail-on-worse",
    default: "false",
    description: "Whether the step fails when a project's risk level has risen since the `previous` report, or its Augmented Pony Factor is no longer defined."
  },
  {
    name: "cache",
    default: "true",
    description: "Whether the histories that were read are kept in the Actions cache, so that the next run reads only what is new. Never where a minimum is set, nor for a release or a tag."
  },
  {
    name: "rate-limit-wait",
    default: "10 minutes",
    description: "How long the step waits, at most, for GitHub's rate limits to be over before it gives up."
  },
  {
    name: "report-path",
    default: "",
    description: "Where the JSON report is written. Empty means a file in the runner's temporary folder."
  },
  {
    name: "html-report-path",
    default: "",
    description: "Where the report is written as one HTML page that needs no network. Empty means that no page is written."
  },
  {
    name: "badge-path",
    default: "",
    description: "Where a badge for all projects is written as SVG, with the JSON for a shields.io endpoint badge beside it. Empty means that no badge is written."
  },
  {
    name: "anonymize",
    default: "false",
    description: "Whether people's names and logins are replaced by pseudonyms wherever the run writes them. Repositories, branches and paths keep their names."
  }
];

// src/settings/repository-remedy.ts
var ADDRESS = /^(?:[a-z][a-z+]*:\/\/|[^/@:\s]+@[^/:\s]+:|[^/@:\s.]+\.[^/@:\s]+:)/i;
var HOST_ALONE = /^[\w-]+(?:\.[\w-]+)+\//;
var LONGEST = 80;
function shownEntry(text) {
  if (mayHoldPassword(text)) return "something that may hold a password";
  return `"${shortened(visibleLine(withoutMailDomains(text)), LONGEST)}"`;
}
function mayHoldPassword(text) {
  const isAddress = text.includes("://") && /[@?#]/.test(text);
  return isAddress || holdsToken(text) || text.split(/\s+/).some((word) => word.includes(":") && word.includes("@"));
}
function remedyFor(text, serverUrl) {
  if (ADDRESS.test(text)) return remedyForAddress(text, serverUrl);
  if (HOST_ALONE.test(text)) return remedyForAddress(`https://${text}`, serverUrl);
  if (/^(?:[./~]|[a-z]:[\\/])/i.test(text)) return "A folder is an argument of the command, and stands in no list.";
  if (text.includes("*")) {
    return "A star stands for all repositories of an owner: write owner/*, and !owner/name for each that is to be left out.";
  }
  const entries = text.split(/[\s,;]+/).filter((entry) => entry !== "");
  if (entries.length > 1 && entries.every(isRepository)) {
    return 'Write one a line, or "Label: owner/a, owner/b" where several repositories are one project.';
  }
  const { before = "", sign, after = "" } = /^(?<before>[^:#]*)(?<sign>[:#])(?<after>.*)$/.exec(text)?.groups ?? {};
  if (sign === ":" && isRepository(after)) return "After the colon of a label, write a blank.";
  if (isRepository(before)) return `For a branch, a tag or a commit, write ${before}@ and its name.`;
  return sentenceForOwner(text) ?? namedIn(text);
}
function namedIn(text) {
  const plain = text.replace(/^(?:- |["'`@])|["'`]$/g, "").replaceAll("\\", "/");
  return sentenceFor(plain.split("/").slice(0, 2).join("/"));
}
function remedyForAddress(text, serverUrl) {
  const place = placeOfRemote(text);
  if (place === null) return void 0;
  const [path = ""] = place.path.split(/[?#]/);
  if (place.host === new URL(serverUrl).hostname) {
    return sentenceForOwner(path) ?? sentenceFor(path.split("/").slice(0, 2).join("/"));
  }
  const host = /^https?:/i.test(text) && URL.canParse(text) ? new URL(text).host : place.host;
  const address = parseAddress(`https://${host}/${path}`);
  return address === null || holdsToken(address.path) ? void 0 : `Write ${urlOf(address)}.`;
}
function sentenceForOwner(text) {
  const owner = text.replace(/\/$/, "");
  return isRepository(`${owner}/name`) ? `For all repositories of ${owner}, write ${owner}/*.` : void 0;
}
function sentenceFor(name) {
  const repository = name.replace(/\.git$/, "");
  return isRepository(repository) ? `Write ${repository}.` : void 0;
}
function isRepository(text) {
  return parseRepository(text).ok && !holdsToken(text);
}

// src/settings/listed-repository.ts
var HOSTED = /^(?<name>[^@\s]*?)(?:\.git)?(?:@(?<ref>.*))?$/;
var EXPECTED = "owner/name, owner/name@ref or an https address";
function parseListedRepository(text, serverUrl) {
  if (/^https?:\/\//i.test(text)) return parseListedAddress(text, serverUrl);
  const { name = "", ref } = HOSTED.exec(text)?.groups ?? {};
  if (!parseRepository(name).ok) return refuse(remedyFor(text, serverUrl));
  if (ref === void 0) return accept(hosted(name, null));
  if (ref === "") return refuse(`For the default branch, write ${name}.`);
  if (parseRef(ref).ok && !ref.includes(",")) return accept(hosted(name, ref));
  return refuse("After the @ stands the name of a branch or tag, or the object id of a commit.");
}
function parseListedAddress(text, serverUrl) {
  const own = pageOn(serverUrl, text);
  if (own !== null) {
    const name = own.replace(/\.git$/, "");
    return parseRepository(name).ok ? accept(hosted(name, null)) : refuse(remedyFor(text, serverUrl));
  }
  const address = parseAddress(text);
  return address === null || holdsToken(address.path) ? refuse(remedyFor(text, serverUrl)) : accept({ kind: "elsewhere", address });
}
function pageOn(serverUrl, text) {
  if (!URL.canParse(text)) return null;
  const [own, { hostname, port, pathname, username, password, search, hash }] = [new URL(serverUrl), new URL(text)];
  const isOwn = port === own.port && [own.hostname, `www.${own.hostname}`].includes(hostname);
  const root = own.pathname.replace(/\/$/, "");
  if (!isOwn || !pathname.startsWith(`${root}/`) || username + password + search + hash !== "") return null;
  return pathname.slice(root.length).replace(/^\/+|(?<!\/)\/+$/g, "");
}
function hosted(repository, ref) {
  return { kind: "hosted", repository, ref };
}
function accept(value) {
  return { ok: true, value };
}
function refuse(hint) {
  return hint === void 0 ? { ok: false, expected: EXPECTED } : { ok: false, expected: EXPECTED, hint };
}

// src/settings/listed-project.ts
function keyOfRepository(listed) {
  switch (listed.kind) {
    case "hosted":
      return `${fold(listed.repository)}@${listed.ref ?? ""}`;
    case "elsewhere":
      return urlOf(listed.address).replace(/\.git$/, "");
    case "clone":
      return listed.folder;
  }
}

// src/settings/project-line.ts
var EXPECTED2 = 'owner/name, owner/name@ref, owner/*, !owner/name, an https address or "Label: owner/a, owner/b"';
function readProjectLine(line, serverUrl) {
  if (line.startsWith("!")) return readExclusion(line.slice(1).trim(), serverUrl);
  const colon = [...line.matchAll(/:(?=\s|$)/g)].at(-1)?.index;
  if (colon !== void 0) return readLabelled(line.slice(0, colon), line.slice(colon + 1), serverUrl);
  const owner = ownerIn(line);
  if (owner !== null) return { kind: "owner", owner };
  const repository = parseListedRepository(line, serverUrl);
  return repository.ok ? { kind: "project", project: { name: null, repositories: [repository.value] } } : wrong(EXPECTED2, line, repository.hint);
}
function keyOfLine(line) {
  switch (line.kind) {
    case "project":
      return line.project.name === null ? keyOfRepository(line.project.repositories[0]) : `${fold(line.project.name)}:`;
    case "owner":
      return `${fold(line.owner)}/*`;
    case "without":
      return `!${fold(line.repository)}`;
    case "wrong":
      return null;
  }
}
function readExclusion(text, serverUrl) {
  const expected = "!owner/name";
  if (ownerIn(text) !== null) return wrong(expected, `!${text}`, "To leave out a whole owner, do not list it.");
  const repository = parseListedRepository(text, serverUrl);
  if (!repository.ok) return wrong(expected, text);
  if (repository.value.kind !== "hosted") {
    return wrong(expected, text, "Only what owner/* lists can be left out, which is on the same server.");
  }
  const { repository: name, ref } = repository.value;
  return ref === null ? { kind: "without", repository: name } : wrong(expected, `!${text}`, `A repository is left out as a whole: write !${name}.`);
}
function readLabelled(label, members, serverUrl) {
  const name = singleSpaced(composed(label));
  if (name === "" || name.includes("/") || shownName(name) !== name) {
    const expected = "a label of up to 80 characters, without a slash or an e-mail address";
    return wrong(expected, label, "A label is what stands before a colon and a blank.");
  }
  const texts = members.split(",").map((member) => member.trim()).filter((member) => member !== "");
  const repositories = [];
  for (const text of texts) {
    const repository = parseListedRepository(text, serverUrl);
    if (!repository.ok) return wrong(repository.expected, text, hintForMember(text, repository.hint));
    repositories.push(repository.value);
  }
  const [first, ...others] = repositories;
  if (first === void 0) return wrong("repositories behind a label", label, `Write "${name}: owner/a, owner/b".`);
  const keys = repositories.map(keyOfRepository);
  const again = texts.find((_, index) => keys.indexOf(keys[index] ?? "") < index);
  if (again !== void 0) return wrong("every repository of a label once", again, "Leave one of them out.");
  return { kind: "project", project: { name, repositories: [first, ...others] } };
}
function ownerIn(text) {
  const owner = /^(?<owner>[^/]+)\/\*$/.exec(text)?.groups?.owner;
  return owner !== void 0 && parseRepository(`${owner}/name`).ok ? owner : null;
}
function hintForMember(text, hint) {
  return ownerIn(text) === null ? hint : "A label is one project: name each of its repositories.";
}
function wrong(expected, text, hint) {
  const reason = `expected ${expected}, got ${shownEntry(text)}.`;
  return { kind: "wrong", reason: hint === void 0 ? reason : `${reason} ${hint}` };
}

// src/settings/project-list.ts
function parseProjectList(text, serverUrl, source) {
  const lines = linesOf(text, serverUrl);
  const firstLines = new Map(lines.map(({ key, number }) => [key, number]).reverse());
  const refusals = lines.flatMap((line) => {
    const reason = reasonAgainst(line, firstLines);
    return reason === null ? [] : [`${source}, line ${line.number}: ${reason}`];
  });
  if (refusals.length > 0) return { ok: false, refusals };
  const list = listOf2(lines.map(({ says }) => says));
  if (list.projects.length + list.owners.length > 0) return { ok: true, list };
  const got = list.without.length === 0 ? "none" : "only what is left out";
  const hint = "Name one a line as owner/name, or all of an owner as owner/*.";
  return { ok: false, refusals: [`${source}: expected at least one repository, got ${got}. ${hint}`] };
}
function linesOf(text, serverUrl) {
  return text.split(/\r\n|[\n\r]/).flatMap((line, index) => {
    const written = line.replace(/(?:^|\s)#.*$/s, "").trim();
    if (written === "") return [];
    const says = readProjectLine(written, serverUrl);
    return [{ number: index + 1, shown: shownEntry(written), says, key: keyOfLine(says) ?? `line ${index + 1}` }];
  });
}
function reasonAgainst(line, firstLines) {
  const { says, key, number, shown } = line;
  if (says.kind === "wrong") return says.reason;
  const first = firstLines.get(key);
  if (first !== number) {
    return says.kind === "project" && says.project.name !== null ? `expected a label of its own, got that of line ${first} in ${shown}. Name all repositories of a project on one line.` : `expected what no other line says, got ${shown} as in line ${first}. Leave out one of the two lines.`;
  }
  if (says.kind !== "without") return null;
  const named = firstLines.get(keyOfRepository({ kind: "hosted", repository: says.repository, ref: null }));
  return named === void 0 ? null : `expected a repository that no other line names, got ${shown} beside line ${named}. Leave out one of the two lines.`;
}
function listOf2(lines) {
  return {
    projects: lines.flatMap((line) => line.kind === "project" ? [line.project] : []),
    owners: lines.flatMap((line) => line.kind === "owner" ? [line.owner] : []),
    without: lines.flatMap((line) => line.kind === "without" ? [line.repository] : [])
  };
}

// src/settings/projects-settings.ts
function parseProjectsSettings(read, serverUrl, desk = null) {
  const reader = readInputs(PROJECTS_INPUTS, read);
  const list = readProjectList(reader, read("repositories"), serverUrl, desk);
  const token = readToken(reader, desk === null ? NO_TOKEN : null);
  const measure = readMeasure(reader);
  const gate = readGate(reader);
  const compare = readCompare(reader);
  const run = {
    token,
    rateLimitWaitMs: readWait(reader),
    cache: readCache(reader),
    gate,
    anonymize: readAnonymize(reader),
    files: readPortfolioFiles(reader)
  };
  reader.end();
  return { list, measure, run, ...compare };
}
var NOTHING = { projects: [], owners: [], without: [] };
function readProjectList({ refuse: refuse2 }, text, serverUrl, desk = null) {
  const targets = desk?.targets ?? [];
  if (targets.length > 0 && text.trim() === "") return { ...NOTHING, projects: targets };
  const parsed = parseProjectList(text, serverUrl, desk?.listName ?? "repositories");
  if (parsed.ok) return { ...parsed.list, projects: [...targets, ...parsed.list.projects] };
  for (const refusal of parsed.refusals) refuse2(refusal);
  return NOTHING;
}
function readCompare({
  optionalText,
  parse,
  refuse: refuse2
}) {
  const previous = optionalText("previous");
  const failOnWorse = parse("fail-on-worse", parseBoolean, false);
  if (failOnWorse && previous === null) {
    refuse2(
      'fail-on-worse: expected false without a previous report, got "true". Name an earlier report in the input previous.'
    );
  }
  return { previous, failOnWorse };
}
function readPortfolioFiles(reader) {
  return { ...readReportFiles(reader), badge: reader.optionalText("badge-path"), picture: null };
}

// src/report/files/settings.ts
var FIELDS = [
  ...["activityWindow", "majorityThreshold", "baseline", "attribution", "coAuthors", "mergeCommits", "excludeBots"],
  ...["exclude", "minimumApf", "minimumActiveShare"]
];
var MOST_PATTERNS = 1e5;
var LONGEST_PATTERN = 1e4;
function readSettings(value, where) {
  const { get } = exactFieldsOf(value, where, FIELDS);
  const pattern = textThat((text) => !mayHoldAddress(text), LONGEST_PATTERN);
  return {
    activityWindow: get("activityWindow", textThat(isWindow, 40)),
    majorityThreshold: get("majorityThreshold", numberFrom(1, 100)),
    baseline: get("baseline", wordAmong(["all", "active"])),
    attribution: get("attribution", wordAmong(["author", "committer"])),
    coAuthors: get("coAuthors", yesOrNo),
    mergeCommits: get("mergeCommits", wordAmong(["exclude", "include"])),
    excludeBots: get("excludeBots", yesOrNo),
    exclude: get("exclude", listOf(pattern, MOST_PATTERNS)),
    minimumApf: get("minimumApf", nullOr(wholeFrom(1))),
    minimumActiveShare: get("minimumActiveShare", nullOr(numberFrom(0, 100)))
  };
}
function isWindow(text) {
  return /^P(?=\d)(?:\d{1,7}Y)?(?:\d{1,7}M)?(?:\d{1,7}W)?(?:\d{1,7}D)?$/.test(text);
}

export {
  readSettings,
  PROJECTS_INPUTS,
  shownEntry,
  parseListedRepository,
  parseProjectsSettings,
  readProjectList,
  readCompare,
  readPortfolioFiles
};
