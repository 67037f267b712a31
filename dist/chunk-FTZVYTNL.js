import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  definePart,
  quarterStartsBefore,
  tellingPart,
  timelinePassage,
  trendPart
} from "./chunk-TMSRFURT.js";
import {
  ALL_ROWS
} from "./chunk-NLYRCPRT.js";
import {
  figuresJson,
  iso,
  namesOf,
  viewOf
} from "./chunk-52XVH4VE.js";
import {
  creditInWords,
  instant,
  settingsInWords
} from "./chunk-TAUD2ZNN.js";
import {
  NOBODY,
  riskInWords
} from "./chunk-O6KYRDNA.js";
import {
  plain
} from "./chunk-UOS6P5T5.js";
import {
  UNIT,
  UNITS_HEADING,
  allCommits,
  apfCells,
  apfColumns,
  apfName,
  commitsOf,
  factorCell,
  leftOutInWords,
  lossCells,
  lossColumns,
  majorityOf,
  numbers,
  otherBaseline,
  percent,
  percentBeside,
  shareCell,
  tableOf,
  unitsCounted,
  windowInWords,
  words
} from "./chunk-7OPXSQYE.js";
import {
  LOOKED_AT,
  departuresOf,
  figuresWithout
} from "./chunk-4VSPLBVL.js";
import {
  DAY_MS,
  assess,
  attributeCommits,
  beyondWindow,
  byVolume,
  creditCommits,
  doubleWindow,
  figuresOfAttribution,
  halveWindow,
  inactiveFrom,
  isActive,
  keyRingOf,
  latestName,
  measureFigures,
  rosterOf,
  volumeOf
} from "./chunk-QWMI5FQ7.js";
import {
  headlineBaseline,
  holdersOf
} from "./chunk-BF3KFVHU.js";
import {
  figuresOf,
  valuesOf
} from "./chunk-5VJLOJIL.js";
import {
  factorValue
} from "./chunk-IJZC7DIB.js";
import {
  identityAt
} from "./chunk-LYCJXP3F.js";
import {
  byCodeUnits,
  fold
} from "./chunk-IUKGKSD4.js";
import {
  aOrAn,
  count,
  counted,
  fraction,
  listed,
  ordinal,
  riskDifference,
  webAddress
} from "./chunk-OOGMKT2W.js";

// src/words/answer/gate-sentence.ts
function gateSentence(report) {
  const misses = missesOf(viewOf(report, plain));
  if (misses.length === 0) return null;
  const reasons = new Set(misses.map(({ because }) => because));
  return reasons.size === 1 ? sentence(
    misses.map(({ fact }) => fact),
    ` (${[...reasons].join()})`
  ) : sentence(misses.map(({ fact, because }) => `${fact} (${because})`));
}
function gateInWords(view) {
  const { gate } = view.report.verdict;
  const { strong } = view.medium;
  if (gate === "off") return null;
  return gate === "failed" ? `\u274C ${strong("The gate failed.")} ${sentence(missesOf(view).map(({ fact }) => fact))}` : `\u2705 ${strong("The gate passed.")} ${sentence(minimumsInWords(view.report))}`;
}
function sentence(clauses, end = "") {
  const joined = clauses.join(", and ");
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}${end}.`;
}
function minimumsInWords({ measurement, gateRules }) {
  const { figures, rules } = measurement;
  const { minimumApf, minimumActiveShare } = gateRules;
  const apf = factorValue(figures.augmented[rules.baseline]);
  const share = figures.activeShare;
  return [
    ...minimumApf === null || apf === null ? [] : [`the Augmented Pony Factor is ${count(apf)} (minimum ${count(minimumApf)})`],
    ...minimumActiveShare === null || share === null ? [] : [
      `the active share is ${percentBeside(share, minimumActiveShare, rules.majorityThreshold)} (minimum ${minimumActiveShare.text} %)`
    ]
  ];
}
function missesOf(view) {
  const { verdict, gateRules } = view.report;
  const { minimumApf, minimumActiveShare } = gateRules;
  if (verdict.gate !== "failed") return [];
  return [
    ...minimumApf !== null && verdict.misses.includes("apf") ? [apfMiss(view, minimumApf, verdict.misses.includes("active-share"))] : [],
    ...minimumActiveShare !== null && verdict.misses.includes("active-share") ? [activeShareMiss(view, minimumActiveShare)] : []
  ];
}
function apfMiss(view, minimumApf, isShareSaid) {
  const { measurement } = view.report;
  const { rules, figures } = measurement;
  const minimum = `the minimum of ${count(minimumApf)}`;
  const apf = figures.augmented[rules.baseline];
  if (!apf.reached) {
    return {
      fact: `there is no Augmented Pony Factor to reach ${minimum}${isShareSaid ? "" : heldByActive(measurement)}`,
      because: activeNames(view)
    };
  }
  const whole = rules.baseline === "all" ? "this code" : "what active people made";
  return {
    fact: `the Augmented Pony Factor is ${count(apf.value)}, below ${minimum}`,
    because: `${namesOf(view, apf.holders)} alone made ${majorityOf(rules)} of ${whole}`
  };
}
function heldByActive({ figures, rules }) {
  return figures.activeShare === null || figures.activeContributors === 0 ? "" : `, since active people made ${percentBeside(figures.activeShare, rules.majorityThreshold)} of this code`;
}
function activeShareMiss(view, minimumActiveShare) {
  const { figures, rules } = view.report.measurement;
  const share = figures.activeShare;
  const minimum = `the minimum of ${minimumActiveShare.text} %`;
  const fact = share === null ? `there is no active share to reach ${minimum}` : `the active share is ${percentBeside(share, minimumActiveShare, rules.majorityThreshold)}, below ${minimum}`;
  return { fact, because: activeNames(view) };
}
function activeNames(view) {
  const { tally, figures, cutoff } = view.report.measurement;
  if (tally.commits === 0) return `no ${UNIT.one} was counted`;
  if (figures.activeContributors === 0) return `nobody has committed since ${view.medium.day(cutoff)}`;
  return `active: ${namesOf(
    view,
    tally.contributors.filter((contributor) => isActive(contributor, cutoff))
  )}`;
}

// src/people/automation.ts
var TELLING = new Set(
  `
  automation automated autofix automerge automerger autoroll autoroller autoupdate autoupdater
  bot bots robot robots buildbot cibot commitbot deploybot formatbot gitbot githubbot gitlabbot lintbot mergebot
  publishbot releasebot syncbot testbot updatebot versionbot
  cicd circleci cronjob svc serviceaccount
  chatgpt codex copilot dependabot greenkeeper openai renovate renovatebot
  `.trim().split(/\s+/)
);
var TELLING_TOGETHER = new RegExp(
  `(?:^| )(?:${[
    "auto (?:backport|build|bump|commit|deploy|format|merge|publish|release|roll|roller|sync|update)",
    "(?:build|ci|deploy|jenkins|machine|service) (?:account|agent|ci|job|machine|release|server|service|user)",
    "(?:commit|merge) queue",
    "(?:forgejo|gitea|github|gitlab) actions?",
    "(?:azure|bitbucket) pipelines",
    "bump version|gerrit code review|release please|semantic release|version bump",
    "claude (?:code|fable|haiku|opus|sonnet)|gemini (?:cli|code|flash|pro)|gpt \\d+"
  ].join("|")})(?: |$)`
);
var TELLING_ALONE = /* @__PURE__ */ new Set(["build", "builder", "builds", "ci", "deploy", "deployer", "jenkins", "runner"]);
var PARTICLES = /* @__PURE__ */ new Set(["d", "da", "de", "del", "den", "der", "du", "la", "le", "ten", "ter", "van", "von"]);
function looksAutomated(name, email, logins) {
  const words2 = wordsOf(name.replace(/@\S*/g, ""));
  const local = localPartOf(email);
  const firstNames = withoutSurname(words2, local);
  if (tells(firstNames) || TELLING_ALONE.has(words2.join(" ")) || / agent$/.test(words2.join(" "))) return true;
  if (/(?<![\p{L}\p{M}\p{N}])(?:CI|ci)(?![\p{L}\p{M}\p{N}])/u.test(name)) return true;
  const unsaid = (text) => wordsOf(text).filter((word) => !words2.includes(word));
  return [local.replace(/^.*\./, ""), ...logins].some(
    (text) => tells(unsaid(text)) || isCompoundOfCi(text) && !words2.includes("ci")
  ) || TELLING_ALONE.has(local) && !words2.includes(local);
}
function tells(words2) {
  return words2.some((word) => TELLING.has(word)) || TELLING_TOGETHER.test(words2.join(" "));
}
function isCompoundOfCi(text) {
  return /(?:^ci[-_+]|[-_+]ci$|[-_+]ci[-_+])/.test(text);
}
function withoutSurname(words2, local) {
  const [last, before, first] = [words2.at(-1), words2.at(-2), words2[0]];
  if (last !== "bot" || before === void 0 || first === void 0) return words2;
  const initial = first.slice(0, 1);
  const isSurname = PARTICLES.has(before) || [`${first}.bot`, `${initial}.bot`, `${initial}bot`].includes(local);
  return isSurname ? words2.slice(0, -1) : words2;
}
function localPartOf(email) {
  return fold(email).replace(/@[^@]*$/, "").replace(/^\d+\+/, "");
}
function wordsOf(text) {
  return fold(text).split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
}

// src/measure/around/doubts/doubt.ts
var DOUBT_KINDS = [
  "same-name",
  "automation",
  "shared-address",
  "replayed",
  "stale",
  "future",
  "mailmap"
];
function asShown(contributor) {
  return { name: contributor.name, login: contributor.login, contributor };
}

// src/measure/around/doubts/automation.ts
function automation(ledger, { rules, moment, tally }) {
  const suspects = suspectsAmong(ledger, tally.contributors);
  if (suspects.size === 0) return null;
  const identities = ledger.identities.map((identity, index) => ({
    ...identity,
    isBot: rules.excludeBots && identity.isBot || suspects.has(index)
  }));
  const attribution = attributeCommits({ ...ledger, identities }, { ...rules, excludeBots: true }, moment.until);
  const leftOut = [...attribution.credits.leftOut].filter(([first]) => suspects.has(first)).sort(([, left], [, right]) => right.commits - left.commits);
  if (leftOut.length === 0) return null;
  return {
    about: leftOut.flatMap(([first], index) => {
      const contributor = suspects.get(first);
      return contributor === void 0 ? [] : [nameOf(first, contributor, suspects, ledger, index + 1)];
    }),
    commits: leftOut.reduce((sum, [, { commits }]) => sum + commits, 0),
    figures: figuresOfAttribution(attribution, rules, moment).figures
  };
}
function suspectsAmong({ identities }, contributors) {
  return new Map(
    contributors.flatMap(
      (contributor) => contributor.members.filter((index) => {
        const identity = identityAt(identities, index);
        return !identity.isBot && looksAutomated(identity.name, identity.email, identity.logins);
      }).map((index) => [index, contributor])
    )
  );
}
function nameOf(index, contributor, suspects, { identities, register }, number) {
  const { shownName } = identityAt(identities, index);
  const isWhole = contributor.members.every((member) => suspects.has(member));
  if (isWhole || shownName === "") return asShown(contributor);
  return { name: register.otherName(contributor, shownName, number), login: null, contributor };
}

// src/measure/around/doubts/dates.ts
var REPLAYED_PART = 10;
var QUIET_DAYS = 30;
var QUIET_PART = 12;
function replayed(ledger, { rules, moment, tally }, { roster }) {
  const { log } = ledger;
  const late = log.countAuthored({ until: moment.until }, beyondWindow(rules.activityWindow));
  const { commits } = creditCommits(roster, late);
  if (commits === 0 || commits * REPLAYED_PART < tally.commits) return null;
  const attribution = attributeCommits(ledger, rules, moment.until, {
    authored: log.countAuthored({ until: moment.until })
  });
  return { about: [], commits, figures: figuresOfAttribution(attribution, rules, moment).figures };
}
function stale(ledger, { rules, moment, cutoff }, { roster }) {
  const newest = roster.lastSeen.reduce((latest, at) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  const age = moment.asOf - newest;
  const isStale = age * QUIET_PART > moment.asOf - cutoff && age > QUIET_DAYS * DAY_MS;
  if (!isStale || !Number.isFinite(newest)) return null;
  const { figures } = measureFigures(ledger, rules, { asOf: newest, until: moment.until });
  return { about: [], commits: 0, figures, newest };
}
function future(ledger, { rules, moment, tally }, { roster }) {
  const tomorrow = moment.asOf + DAY_MS;
  if (Number.isFinite(moment.until)) return null;
  const late = ledger.log.count({ from: tomorrow + 1 });
  if (!late.some(() => true)) return null;
  const credits = creditCommits(roster, late);
  const about = tally.contributors.map((contributor) => ({ contributor, volume: volumeOf(contributor, credits) })).filter(({ volume }) => volume > 0n).sort(byVolume).map(({ contributor }) => asShown(contributor));
  const { figures } = measureFigures(ledger, rules, { asOf: moment.asOf, until: tomorrow });
  return { about, commits: credits.commits, figures };
}

// src/measure/around/doubts/same-name.ts
function sameName(ledger, { rules, moment, tally }) {
  const found = ledger.register.namesakesAmong(tally.contributors);
  if (found.length === 0) return null;
  const proofs = /* @__PURE__ */ new Map();
  for (const [number, namesakes] of found.entries()) {
    for (const index of namesakes.flatMap(({ members }) => members)) {
      proofs.set(index, { kind: "name", text: `same name:${number}` });
    }
  }
  const identities = ledger.identities.map((identity, index) => {
    const proof = proofs.get(index);
    return proof === void 0 ? identity : { ...identity, keys: [...identity.keys, proof] };
  });
  const sharing = new Set(found.flat().map(({ id }) => id));
  const about = tally.contributors.filter(({ id }) => sharing.has(id));
  const volume = about.reduce((sum, person) => sum + person.volume, 0n);
  return {
    about: about.map(asShown),
    commits: Number(volume / tally.unit),
    figures: measureFigures({ ...ledger, identities }, rules, moment).figures
  };
}

// src/measure/around/doubts/shared-address.ts
function sharedAddress(ledger, { rules, moment, tally }, { roster, credits }) {
  const parties = tally.contributors.flatMap((contributor) => partiesOf(contributor, ledger.identities, credits));
  if (parties.length === 0) return null;
  const proofs = /* @__PURE__ */ new Map();
  for (const [number, { address, members }] of parties.entries()) {
    for (const index of members) proofs.set(index, { kind: "name", text: `party ${number} of ${address}` });
  }
  const identities = ledger.identities.map((identity, index) => {
    const proof = proofs.get(index);
    return proof === void 0 ? identity : apart(identity, proof);
  });
  const credited = parties.filter(({ volume }) => volume > 0n).map((party) => ({ ...party, name: latestName(party.members, roster) || party.contributor.name })).sort((left, right) => byVolume(left, right) || byCodeUnits(left.name, right.name));
  return {
    about: credited.map(({ name, contributor }, index) => ({
      name: ledger.register.otherName(contributor, name, index + 1),
      login: null,
      contributor
    })),
    commits: Number(credited.reduce((sum, { volume }) => sum + volume, 0n) / tally.unit),
    figures: measureFigures({ ...ledger, identities }, rules, moment).figures
  };
}
function apart(identity, proof) {
  const keys = identity.keys.filter(({ kind }) => kind !== "e-mail");
  return { ...identity, keys: [...keys, proof], accounts: [], sharedAccounts: identity.accounts };
}
function partiesOf(contributor, identities, { volume }) {
  if (contributor.members.length < 2) return [];
  const byAddress = /* @__PURE__ */ new Map();
  for (const index of contributor.members) {
    const { name, keys, accounts } = identityAt(identities, index);
    const address = keys.find(({ kind }) => kind === "e-mail")?.text;
    if (address === void 0 || name.trim() === "" || accounts.some(({ isLinked }) => !isLinked)) continue;
    const members = byAddress.get(address);
    if (members === void 0) byAddress.set(address, [index]);
    else members.push(index);
  }
  return [...byAddress].flatMap(([address, members]) => {
    const parties = partsByWords(members, identities).map((part) => ({
      address,
      contributor,
      members: part,
      volume: part.reduce((sum, index) => sum + volume(index), 0n)
    }));
    return parties.filter((party) => party.volume > 0n).length > 1 ? parties : [];
  });
}
var WORD = /[\p{L}\p{M}\p{N}]+/gu;
function partsByWords(members, identities) {
  const parts = /* @__PURE__ */ new Map();
  for (const index of members) {
    const words2 = [...new Set(fold(identityAt(identities, index).name).match(WORD) ?? [""])];
    const met = [...new Set(words2.map((word) => parts.get(word)).filter((part) => part !== void 0))];
    const [largest = [], ...others] = met.sort((left, right) => right.length - left.length);
    for (const other of others) {
      for (const moved of other) {
        largest.push(moved);
        for (const word of fold(identityAt(identities, moved).name).match(WORD) ?? [""]) parts.set(word, largest);
      }
    }
    largest.push(index);
    for (const word of words2) parts.set(word, largest);
  }
  return [...new Set(parts.values())];
}

// src/measure/around/doubts/doubts.ts
var SEARCHES = {
  "same-name": sameName,
  automation,
  "shared-address": sharedAddress,
  replayed,
  stale,
  future,
  mailmap
};
function doubtsOf(ledger, measurement) {
  const attribution = attributeCommits(ledger, measurement.rules, measurement.moment.until);
  const found = DOUBT_KINDS.flatMap((kind) => {
    const finding = SEARCHES[kind](ledger, measurement, attribution);
    return finding === null ? [] : [{ kind, ...finding }];
  });
  const weight = (doubt) => doubt.figures === null ? 2 : changesVerdict(doubt, measurement) ? 0 : 1;
  return found.sort((left, right) => weight(left) - weight(right));
}
function changesVerdict({ figures }, measurement) {
  if (figures === null) return false;
  const now = valuesOf(measurement.figures);
  return figures.risk !== now.risk || figures.augmented.all !== now.augmented.all || figures.augmented.active !== now.augmented.active;
}
function mailmap({ idleMailmapLines }) {
  return idleMailmapLines.length === 0 ? null : { about: [], commits: 0, figures: null, idleLines: idleMailmapLines };
}

// src/words/parts/doubts.ts
var MOST_LINES = 10;
var WORDINGS = {
  "same-name": {
    says: ({ about }, view) => about.length === 2 ? `${namesOf(view, about)} may be one person` : `${namesOf(view, about)} share names, and may be fewer people`,
    consequence: () => "then",
    remedy: ({ medium }) => `A line in ${medium.code(".mailmap")} unites those who are one person.`
  },
  automation: {
    says: ({ about }, view) => `${namesOf(view, about)} ${about.length === 1 ? "looks" : "look"} like automation and ${about.length === 1 ? "is" : "are"} counted`,
    consequence: ({ about }) => `without ${about.length === 1 ? "it" : "them"}`,
    remedy: ({ medium }) => `The input ${medium.code("exclude")} leaves out what no person made.`
  },
  "shared-address": {
    says: ({ about }, view) => `${namesOf(view, about)} commit with ${about.length === 2 ? "one address" : "shared addresses"}, and may be ${about.length === 2 ? "two" : "several"} people`,
    consequence: () => "then",
    remedy: ({ medium }) => `Lines in ${medium.code(".mailmap")} that name them part who shares an address.`
  },
  replayed: {
    says: ({ commits }, { report: { measurement } }) => `${counted(commits, `${UNIT.one} was`, `${UNIT.many} were`)} committed more than ${windowInWords(measurement.rules.activityWindow)} after ${commits === 1 ? "it was" : "they were"} authored, as an import or a rebase does`,
    consequence: () => "by the dates of the authors",
    remedy: () => "People whose old work was brought in lately look active; ask whether they are."
  },
  stale: {
    says: ({ newest = 0 }, { medium }) => `The newest ${UNIT.one} is of ${medium.day(newest)}, so what came later may be missing here`,
    consequence: () => "as of that day",
    remedy: ({ report, medium }) => report.subject.source === "git" ? `Run ${medium.code("git fetch")} in the clone, or say with ${medium.code("as-of")} when to measure.` : `If the project rests, nothing is wrong; ${medium.code("as-of")} says when to measure.`
  },
  future: {
    says: ({ about, commits }, view) => `${unitsCounted(commits)}${about.length === 0 ? "" : ` of ${namesOf(view, about)}`} ${commits === 1 ? "is" : "are"} dated after this run`,
    consequence: ({ commits }) => `without ${commits === 1 ? "it" : "them"}`,
    remedy: ({ medium }) => `A wrong clock does that. With ${medium.code("as-of")}, later ${UNIT.many} do not exist.`
  },
  mailmap: {
    says: ({ idleLines = [] }, { medium }) => {
      const lines = idleLines.slice(0, MOST_LINES).map(count);
      const more = idleLines.length - lines.length;
      const places = listed([...lines, ...more > 0 ? [`${count(more)} more`] : []]);
      return `${counted(idleLines.length, "line", "lines")} of ${medium.code(".mailmap")} ${idleLines.length === 1 ? "matches" : "match"} nobody: ${idleLines.length === 1 ? "line" : "lines"} ${places}`;
    },
    consequence: () => "",
    remedy: () => "A name or an address in them may be misspelled."
  }
};
function doubtsInWords(view) {
  const { measurement } = view.report;
  return doubtsPart.in(view.report).filter((doubt) => changesVerdict(doubt, measurement)).map((doubt) => sentenceFor(doubt, view));
}
var MOST_DOUBTED = 10;
var NO_FIGURES = {
  ponyFactor: null,
  augmentedPonyFactor: { all: null, active: null },
  activeShare: null,
  activeContributors: null,
  risk: null
};
var doubtsPart = definePart({
  field: "doubts",
  compute: ({ ledger, measurement }) => doubtsOf(ledger, measurement),
  none: [],
  json: (doubts) => doubts.map(({ kind, about, commits, figures }) => ({
    kind,
    about: about.slice(0, MOST_DOUBTED).map(({ name }) => name),
    commits,
    ...figures === null ? NO_FIGURES : figuresJson(figures)
  })),
  words: tell,
  places: {
    summary: { as: "folded" },
    comment: { as: "folded" },
    terminal: { lead: true, rows: ALL_ROWS },
    page: { as: "folded" }
  }
});
function tell(doubts, view) {
  const { measurement } = view.report;
  if (doubts.length === 0) return null;
  const { rules, figures } = measurement;
  const rows = [
    { what: "as measured", figures: valuesOf(figures) },
    ...doubts.map((doubt) => ({ what: WORDINGS[doubt.kind].says(doubt, view), figures: doubt.figures }))
  ];
  const telling = doubts.filter((doubt) => changesVerdict(doubt, measurement)).length;
  return {
    title: "Doubts",
    lead: telling === 0 ? `${counted(doubts.length, "thing", "things")} could be wrong here, and would change neither the risk nor an APF.` : `${counted(doubts.length, "thing", "things")} could be wrong here; ${count(telling)} would change the risk or an APF.`,
    tables: [
      tableOf(
        [words("If this is put right"), numbers("PF"), ...apfColumns(rules)],
        rows,
        (row) => row.figures === null ? [row.what, ...Array(5).fill("")] : [row.what, factorCell(row.figures.ponyFactor), ...apfCells(row.figures, rules, view.medium)]
      )
    ],
    notes: [...new Set(doubts.map(({ kind }) => WORDINGS[kind].remedy(view)))]
  };
}
function sentenceFor(doubt, view) {
  const { says, consequence } = WORDINGS[doubt.kind];
  return `${says(doubt, view)}: ${consequence(doubt)} ${verdictOf(doubt, view)}.`;
}
function verdictOf({ figures }, { report: { measurement } }) {
  if (figures === null) return "";
  const { rules } = measurement;
  const now = valuesOf(measurement.figures);
  const changed = [rules.baseline, otherBaseline(rules.baseline)].filter((baseline) => figures.augmented[baseline] !== now.augmented[baseline]).map((baseline) => {
    const value = figures.augmented[baseline];
    return value === null ? `no ${apfName(baseline, rules)}` : `${apfName(baseline, rules)} ${count(value)}`;
  });
  return [...changed.slice(0, 1), figures.risk].join(", ");
}

// src/measure/around/timeline.ts
var QUARTERS = 40;
var ROWS = 10;
function timelineOf({ log, identities }, { rules, moment, tally }) {
  const quarters = quarterStartsBefore(moment.asOf + 1, QUARTERS);
  const roster = rosterOf(identities, log.count({ until: moment.until }), rules);
  const people = tally.contributors.slice(0, ROWS);
  const ends = [...quarters, nextQuarter(moment.asOf)].map((start) => start - 1);
  const spans = ends.map((end, index) => ({
    from: quarters[index - 1] ?? Number.NEGATIVE_INFINITY,
    until: Math.min(end, moment.until)
  }));
  const columns = spans.map((span) => columnOf(people, creditCommits(roster, log.count(span))));
  const rows = [...people, ...tally.contributors.length > ROWS ? [null] : []];
  return {
    quarters,
    rows: rows.map((who, row) => {
      const [earlier = 0, ...commits] = columns.map((column) => column[row] ?? 0);
      return { who, earlier, commits };
    })
  };
}
function columnOf(people, credits) {
  const volumes = people.map((person) => volumeOf(person, credits));
  const rest = volumes.reduce((left, volume) => left - volume, credits.total);
  return [...volumes, rest].map((volume) => Number(volume / credits.unit));
}
function nextQuarter(instant2) {
  const start = /* @__PURE__ */ new Date(0);
  const date = new Date(instant2);
  start.setUTCFullYear(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 3, 1);
  return start.getTime();
}

// src/words/parts/timeline.ts
var EVERYBODY_ELSE = "everybody else";
var SHOWN_QUARTERS = 12;
var timelinePart = definePart({
  field: "timeline",
  compute: ({ ledger, measurement }) => timelineOf(ledger, measurement),
  none: { quarters: [], rows: [] },
  json: ({ rows }) => rows.map(({ who, commits }) => ({ name: who?.name ?? EVERYBODY_ELSE, login: who?.login ?? null, commits })),
  words: (timeline, view) => timelinePassage(namedTimeline(timeline, view), { ...view.medium, quarters: SHOWN_QUARTERS }),
  places: {
    summary: { as: "open", head: "title and lead", rows: ALL_ROWS, isWhole: true, order: -1 },
    terminal: { lead: true, rows: ALL_ROWS, order: -1 }
  }
});
function peopleTimelineIn(view) {
  return namedTimeline(timelinePart.in(view.report), view);
}
function namedTimeline({ quarters, rows }, view) {
  const { measurement } = view.report;
  return {
    quarters,
    cutoff: measurement.cutoff,
    people: rows.map(({ who, earlier, commits }) => ({
      name: who === null ? EVERYBODY_ELSE : view.name(who),
      standing: who === null ? { kind: "everybody else" } : standingOf(who, measurement),
      earlier,
      commits
    }))
  };
}
function standingOf(person, { cutoff, rules }) {
  return isActive(person, cutoff) ? { kind: "active", until: inactiveFrom(person.lastActivity, rules.activityWindow) } : { kind: "left", after: person.lastActivity };
}

// src/report/report.ts
function callName({ login, name }) {
  return login ?? name;
}

// src/words/departures.ts
var WHY_IT_RISES = {
  all: "it takes more of those who stay to make up the same majority",
  active: "less is left, and those who stay share it more evenly"
};
function stillHasSomebody(now, then, rules) {
  const before = shareCell(now.activeShare, rules).replace(/ %$/, "");
  return `${before} \u2192 ${shareCell(then.activeShare, rules)} of this code still has somebody`;
}
function noGoodNews(now, departures, rules) {
  return [rules.baseline, otherBaseline(rules.baseline)].filter((baseline) => departures.some(({ figures }) => rises(now, figures, baseline))).map(
    (baseline) => `Where the ${apfName(baseline, rules)} rises here, that is no good news: ${WHY_IT_RISES[baseline]}.`
  );
}
function rises(now, then, baseline) {
  return (then.augmented[baseline] ?? 0) > (now.augmented[baseline] ?? Number.POSITIVE_INFINITY);
}

// src/words/parts/what-if.ts
var whatIfPart = definePart({
  field: "whatIf",
  compute: ({ measurement, group }) => departuresOf(measurement, group),
  none: [],
  json: (departures) => departures.map(({ without, figures }) => ({ without: without.map(callName), ...figuresJson(figures) })),
  words: tell2,
  places: {
    summary: { as: "folded" },
    comment: { as: "folded" },
    terminal: { lead: true, rows: ALL_ROWS },
    page: { as: "folded" }
  }
});
function tell2(whatIf, view) {
  const { measurement } = view.report;
  const [first] = whatIf;
  if (first === void 0) return null;
  const { figures, rules } = measurement;
  return {
    title: "What if",
    lead: askedInWords(view) || (firstBlow(whatIf, view) ?? noBlow(first, view)),
    tables: [departuresTable(whatIf, view)],
    notes: [
      `To leave means not to be active any more: the ${UNIT.many} stay, and so does the Pony Factor.`,
      ...noGoodNews(valuesOf(figures), whatIf, rules)
    ]
  };
}
function departuresTable(whatIf, view) {
  const { measurement } = view.report;
  const { figures, rules } = measurement;
  const rows = [
    { who: "nobody (now)", figures: valuesOf(figures) },
    ...whatIf.map(({ without, isAsked, figures: then }) => ({
      who: `${namesOf(view, without)}${isAsked ? " (asked for)" : ""}`,
      figures: then
    }))
  ];
  return tableOf([words("Without"), ...lossColumns(rules)], rows, (row) => [
    row.who,
    ...lossCells(row.figures, rules, view.medium)
  ]);
}
function askedInWords(view) {
  const asked = whatIfPart.in(view.report).find(({ isAsked }) => isAsked);
  if (asked === void 0) return "";
  const { figures, rules } = view.report.measurement;
  const consequences = consequencesOf(asked.figures, view.report);
  const said = [stillHasSomebody(valuesOf(figures), asked.figures, rules), `the risk stays ${figures.risk}`];
  return `Without ${namesOf(view, asked.without)}, ${(consequences.length > 0 ? consequences : said).join(", and ")}.`;
}
function firstBlow(whatIf, view) {
  const blow = whatIf.map(({ without, figures }) => ({ without, consequences: consequencesOf(figures, view.report) })).find(({ consequences }) => consequences.length > 0);
  return blow === void 0 ? null : `Without ${namesOf(view, blow.without)}, ${blow.consequences.join(", and ")}.`;
}
function noBlow({ without, figures }, view) {
  const { measurement } = view.report;
  const verdict = measurement.figures.risk === "critical" ? "The risk is critical already." : "None of these departures raises the risk.";
  return `Without ${namesOf(view, without)}, ${stillHasSomebody(valuesOf(measurement.figures), figures, measurement.rules)}. ${verdict}`;
}
function consequencesOf(then, { measurement: { figures: now, rules } }) {
  if (then.activeContributors === 0) return ["nobody would be left"];
  const losesMajority = now.augmented.all.reached && then.augmented.all === null;
  const isWorse = riskDifference(then.risk, now.risk) > 0;
  if (!losesMajority && !isWorse) return [];
  return [
    stillHasSomebody(valuesOf(now), then, rules),
    ...isWorse ? [`the risk rises from ${now.risk} to ${then.risk}`] : []
  ];
}

// src/measure/around/forecast.ts
function forecastOf(measurement) {
  return holdersOf(measurement).slice(0, LOOKED_AT).map((who) => ({
    who,
    inactiveFrom: inactiveFrom(who.lastActivity, measurement.rules.activityWindow),
    figures: figuresWithout(measurement, [who])
  })).sort((left, right) => left.inactiveFrom - right.inactiveFrom);
}

// src/words/parts/forecast.ts
var forecastPart = definePart({
  field: "forecast",
  compute: ({ measurement }) => forecastOf(measurement),
  none: [],
  json: (prospects) => prospects.map(({ who, inactiveFrom: inactiveFrom2, figures }) => ({
    who: callName(who),
    lastActivity: iso(who.lastActivity),
    inactiveFrom: iso(inactiveFrom2).slice(0, -"T00:00:00.000Z".length),
    ...figuresJson(figures)
  })),
  words: tell3,
  places: {
    summary: { as: "folded" },
    comment: { as: "folded" },
    terminal: { lead: true, rows: 0 },
    // What if somebody leaves can be tried on the page, above.
    page: { as: "folded", order: -1 }
  }
});
function tell3(forecast, view) {
  const { measurement } = view.report;
  const [first] = forecast;
  if (first === void 0) return null;
  const { rules, figures: now } = measurement;
  return {
    title: "Forecast",
    lead: nextChange(first, forecast, view),
    tables: [
      tableOf(
        [words("Who"), numbers(`Last ${UNIT.one}`), numbers("Left from"), ...lossColumns(rules)],
        forecast,
        ({ who, inactiveFrom: inactiveFrom2, figures }) => [
          view.linkedName(who),
          view.medium.day(who.lastActivity),
          view.medium.day(inactiveFrom2),
          ...lossCells(figures, rules, view.medium)
        ]
      )
    ],
    notes: [
      `Each row is about one person who makes no new ${UNIT.one}, everybody else as they are now.`,
      ...noGoodNews(valuesOf(now), forecast, rules)
    ]
  };
}
function nextChange(first, forecast, view) {
  const { measurement } = view.report;
  const baselines = [measurement.rules.baseline, otherBaseline(measurement.rules.baseline)];
  const [next = { prospect: first, change: "no APF changes" }] = forecast.flatMap(
    (prospect) => baselines.flatMap((baseline) => {
      const change2 = changeInWords(measurement, prospect, baseline);
      return change2 === null ? [] : [{ prospect, change: change2 }];
    })
  );
  const { who, inactiveFrom: inactiveFrom2, figures } = next.prospect;
  const lost = stillHasSomebody(valuesOf(measurement.figures), figures, measurement.rules);
  return `Without new ${UNIT.many} from ${view.name(who)}, ${lost} from ${view.medium.day(inactiveFrom2)} on, and ${next.change}.`;
}
function changeInWords({ figures, rules }, prospect, baseline) {
  const now = factorValue(figures.augmented[baseline]);
  const then = prospect.figures.augmented[baseline];
  if (now === null || now === then) return null;
  const name = apfName(baseline, rules);
  if (then === null) return `there is no ${name} any more`;
  const change2 = `from ${count(now)} to ${count(then)}`;
  return then < now ? `the ${name} falls ${change2}` : `the ${name} rises ${change2}, which is no good news`;
}

// src/words/whole.ts
function wholeOf(baseline, { tally, cutoff }) {
  const people = tally.contributors.filter((contributor) => baseline === "all" || isActive(contributor, cutoff));
  const volume = people.reduce((sum, contributor) => sum + contributor.volume, 0n);
  return { volume, commits: `${commitsOf(volume, tally)} ${volume === tally.unit ? UNIT.one : UNIT.many}` };
}

// src/words/parts/holders.ts
var holdersPart = tellingPart(tell4, {
  summary: { as: "open", head: "title and lead", rows: 10 },
  comment: { as: "folded" },
  terminal: { lead: true, rows: 10 }
});
function tell4(view) {
  const { measurement } = view.report;
  const { tally, rules } = measurement;
  const holders = accumulate(holdersOf(measurement));
  const last = holders.at(-1);
  if (last === void 0) return null;
  const baseline = headlineBaseline(measurement);
  const whole = wholeOf(baseline, measurement);
  const partOf = (volume, all) => percentBeside(fraction(volume, all), rules.majorityThreshold);
  const ofTheActive = baseline === "all" ? [] : [numbers("Of the active part")];
  return {
    title: `Who made ${majorityOf(rules)} of ${baseline === "all" ? "this code" : "what active people made"}`,
    lead: `${counted(holders.length, "person", "people")} made ${partOf(last.together, tally.volume)} of ${allCommits(tally)}${baseline === "all" ? "" : `, and ${partOf(last.together, whole.volume)} of the ${whole.commits} by active people`}.`,
    tables: [
      tableOf(
        [
          words("Who"),
          numbers(UNITS_HEADING),
          numbers("Share"),
          numbers("Together"),
          ...ofTheActive,
          numbers(`Last ${UNIT.one}`)
        ],
        holders,
        ({ holder, together }) => [
          view.linkedName(holder),
          commitsOf(holder.volume, tally),
          percent(fraction(holder.volume, tally.volume)),
          partOf(together, tally.volume),
          ...ofTheActive.map(() => partOf(together, whole.volume)),
          view.medium.day(holder.lastActivity)
        ]
      )
    ],
    notes: tieNote(last.holder, view)
  };
}
function accumulate(holders) {
  let together = 0n;
  return holders.map((holder) => {
    together += holder.volume;
    return { holder, together };
  });
}
function tieNote(last, view) {
  const { measurement } = view.report;
  const holders = new Set(holdersOf(measurement).map(({ id }) => id));
  const tied = measurement.tally.contributors.filter(
    (person) => person.volume === last.volume && isActive(person, measurement.cutoff) && !holders.has(person.id)
  );
  return tied.length === 0 ? [] : [
    `${namesOf(view, tied)} made as many ${UNIT.many} as ${view.name(last)}. Where ${UNIT.many} are equal, the order of names decides who is listed.`
  ];
}

// src/words/parts/left.ts
var leftPart = tellingPart(tell5, {
  summary: { as: "open", head: "title and lead", rows: 5 },
  comment: { as: "folded" },
  terminal: { lead: true, rows: 5 }
});
function tell5(view) {
  const { tally, cutoff } = view.report.measurement;
  const gone = tally.contributors.filter((contributor) => !isActive(contributor, cutoff));
  const volume = gone.reduce((sum, contributor) => sum + contributor.volume, 0n);
  if (tally.contributors.length === 0) return null;
  return {
    title: "Who has left",
    lead: gone.length === 0 ? `Nobody: everybody has committed since ${view.medium.day(cutoff)}.` : `${count(gone.length)} of ${counted(tally.contributors.length, "person", "people")}, who made ${percent(fraction(volume, tally.volume))} of all ${UNIT.many} and none since ${view.medium.day(cutoff)}.`,
    tables: [
      tableOf([words("Who"), numbers(UNITS_HEADING), numbers("Share"), numbers(`Last ${UNIT.one}`)], gone, (person) => [
        view.linkedName(person),
        commitsOf(person.volume, tally),
        percent(fraction(person.volume, tally.volume)),
        view.medium.day(person.lastActivity)
      ])
    ],
    notes: []
  };
}

// src/words/parts/method.ts
var methodPart = tellingPart(tell6, {
  summary: { as: "folded", isWhole: true },
  comment: { as: "folded", isWhole: true },
  terminal: { lead: false, rows: ALL_ROWS },
  page: { as: "folded" }
});
var SOURCES = {
  graphql: "GitHub\u2019s GraphQL API",
  fetch: "the git server, by git",
  git: "a clone, by git"
};
function tell6(view) {
  const { measurement, subject } = view.report;
  const { tally, rules, moment, cutoff } = measurement;
  const given = { rules, gate: view.report.gateRules, asOf: Number.isFinite(moment.until) ? moment.asOf : null };
  const rows = [
    ["History", `${whereInWords(view)}, read from ${SOURCES[subject.source]}`],
    ["As of", instant(moment.asOf)],
    [
      "Active",
      `${rules.coAuthors ? "authored, co-authored" : "authored"} or committed a ${UNIT.one} on or after ${instant(cutoff)} (${windowInWords(rules.activityWindow)})`
    ],
    [
      "Counted",
      `${unitsCounted(tally.commits)} by ${counted(tally.contributors.length, "person", "people")}, ${creditInWords(rules)}`
    ],
    ["Left out", leftOutInWords(tally.excluded) ?? "nothing"],
    [
      "Pony Factor",
      `the smallest number of people whose ${UNIT.many} together are at least ${rules.majorityThreshold.text} % of those ${wholeOf("all", measurement).commits}`
    ],
    ["APF", apfInWords(measurement)],
    ["Settings", settingsInWords(given, view.medium)]
  ];
  return {
    title: "How this was measured",
    lead: "the rule, the window, the source and the settings.",
    tables: [tableOf([words("What"), words("How")], rows, (row) => row)],
    notes: [
      "The Pony Factor was described by Daniel Gruno in 2015. At 50 % it is what CHAOSS calls the Contributor Absence Factor."
    ]
  };
}
function whereInWords({ report: { subject }, medium }) {
  const { repository, ref, head, source, serverUrl } = subject;
  const place = `${medium.code(ref)} of ${medium.code(repository)}`;
  if (head === null) return place;
  const address = source !== "git" ? webAddress(serverUrl, ...repository.split("/"), "commit", head) : null;
  return `${place} at ${medium.link(medium.code(head.slice(0, 10)), address)}`;
}
function apfInWords(measurement) {
  const { baseline, majorityThreshold } = measurement.rules;
  const { commits } = wholeOf(baseline, measurement);
  const whole = baseline === "all" ? `those ${UNIT.many} too` : `the ${commits} by active people`;
  return `the smallest number of active people whose ${UNIT.many} together are at least ${majorityThreshold.text} % of ${whole}`;
}

// src/words/parts/numbers.ts
var NO_COMMIT = `there is no ${UNIT.one}`;
var numbersPart = tellingPart(tell7, {
  summary: { as: "folded", isWhole: true },
  comment: { as: "folded", isWhole: true },
  terminal: { lead: false, rows: ALL_ROWS },
  page: { as: "notes" }
});
function tell7(view) {
  const { report } = view;
  const { rules } = report.measurement;
  const rows = [
    augmentedRow("Augmented Pony Factor (APF)", rules.baseline, report),
    augmentedRow(apfName(otherBaseline(rules.baseline), rules), otherBaseline(rules.baseline), report),
    ponyFactorRow(report),
    activeShareRow(report),
    riskRow(view)
  ];
  return {
    title: "What the numbers say",
    lead: "each of them, and where the risk comes from.",
    tables: [tableOf([words("Number"), numbers("Value"), words("What it says")], rows, (row) => row)],
    notes: [whatWasCounted(view), ...whyTheyDiffer(view)]
  };
}
function augmentedRow(name, baseline, { measurement }) {
  const { rules, figures, tally } = measurement;
  const factor = figures.augmented[baseline];
  const majority = `${majorityOf(rules)} of ${baseline === "all" ? allCommits(tally) : `their ${wholeOf("active", measurement).commits}`}`;
  if (tally.commits === 0) return [name, factorCell(factorValue(factor)), NO_COMMIT];
  if (figures.activeContributors === 0) return [name, factorCell(factorValue(factor)), NOBODY];
  return [
    name,
    factorCell(factorValue(factor)),
    factor.reached ? `of the active people made ${majority}` : `the active people did not make ${majority}`
  ];
}
function ponyFactorRow({ measurement }) {
  const { ponyFactor } = measurement.figures;
  const meaning = ponyFactor.reached ? `${ponyFactor.value === 1 ? "person" : "people"} made ${majorityOf(measurement.rules)} of ${allCommits(measurement.tally)}, active or not` : NO_COMMIT;
  return ["Pony Factor (PF)", factorCell(factorValue(ponyFactor)), meaning];
}
function activeShareRow({ measurement: { figures, tally, rules } }) {
  const who = `${count(figures.activeContributors)} of ${counted(tally.contributors.length, "person", "people")}`;
  const meaning = tally.commits === 0 ? NO_COMMIT : `of all ${UNIT.many} were made by active people: ${who}`;
  return ["Active share", shareCell(figures.activeShare, rules), meaning];
}
function riskRow({ report, medium }) {
  const { figures, tally, rules } = report.measurement;
  return ["Risk", medium.risk(figures.risk), tally.commits === 0 ? NO_COMMIT : riskInWords(figures, rules)];
}
function whatWasCounted({ report: { measurement }, medium }) {
  const leftOut = leftOutInWords(measurement.tally.excluded);
  return `Active means a ${UNIT.one} since ${medium.day(measurement.cutoff)}; everybody else has left. Left out: ${leftOut ?? "nothing"}.`;
}
function whyTheyDiffer(view) {
  const { figures, cutoff, rules } = view.report.measurement;
  const { ponyFactor } = figures;
  const { all, active } = figures.augmented;
  if (!ponyFactor.reached || !all.reached || !active.reached) return [];
  const gone = ponyFactor.holders.filter((holder) => !isActive(holder, cutoff));
  const [everyone, theirs] = [apfName("all", rules), apfName("active", rules)];
  const aboveAll = `The ${everyone} (${count(all.value)}) is higher than the Pony Factor (${count(ponyFactor.value)}) because ${namesOf(view, gone)} ${gone.length === 1 ? "has" : "have"} left: it takes more of the others to make up the same majority. So an APF that rises is not always good news.`;
  const belowAll = `The ${theirs} (${count(active.value)}) is lower than the ${everyone} (${count(all.value)}) because it asks for the majority of fewer ${UNIT.many}.`;
  return [...all.value > ponyFactor.value ? [aboveAll] : [], ...active.value < all.value ? [belowAll] : []];
}

// src/words/parts/folders.ts
function foldersOf(files, most) {
  const deepest = Math.max(0, ...files.map(({ path }) => path.split("/").length));
  for (let depth = deepest; depth > 1; depth--) {
    const places = foldersAt(files, depth);
    if (places.length <= most) return places;
  }
  return foldersAt(files, 1);
}
function foldersAt(files, depth) {
  const places = /* @__PURE__ */ new Map();
  for (const file of files) {
    const parts = file.path.split("/");
    const path = parts.length <= depth ? file.path : `${parts.slice(0, depth).join("/")}/`;
    const key = JSON.stringify([path, file.knowledge, file.who.map(({ id }) => id)]);
    const place = places.get(key);
    if (place === void 0) {
      places.set(key, { path: file.path, files: [file] });
    } else {
      place.path = path;
      place.files.push(file);
    }
  }
  return [...places.values()];
}

// src/words/parts/files-table.ts
var MOST_PLACES = 10;
var ORDER = { orphaned: 0, single: 1, shared: 2, new: 3 };
function filesTable(files, view) {
  const sorted = files.toSorted(
    (left, right) => ORDER[left.knowledge] - ORDER[right.knowledge] || left.who.length - right.who.length || byCodeUnits(left.path, right.path)
  );
  const { medium } = view;
  const table = tableOf(
    [words("File"), words("Known to")],
    byPath(foldersOf(sorted, MOST_PLACES)),
    ([path, places]) => {
      const number = places.reduce((sum, { files: files2 }) => sum + files2.length, 0);
      return [
        number === 1 ? medium.code(path) : `${medium.code(path)} (${counted(number, "file", "files")})`,
        listed(
          places.map(({ files: files2 }) => `${knownTo(files2, view)}${places.length === 1 ? "" : ` (${count(files2.length)})`}`)
        )
      ];
    }
  );
  return { ...table, caption: "Who knows which of these files" };
}
function byPath(places) {
  const paths = new Set(places.map(({ path }) => path));
  return [...paths].map((path) => [path, places.filter((place) => place.path === path)]);
}
function knownTo(files, { linkedName }) {
  const [{ who = [], knowledge } = { knowledge: "new" }] = files;
  const isWhole = files.every((file) => file.isWhole);
  if (knowledge === "new") return isWhole ? "nobody yet" : "nobody known";
  const names = who.length === 0 ? "nobody active" : namesOf({ name: linkedName }, who);
  if (!isWhole) return `lately ${names}`;
  if (files.some(({ activeContributors }) => activeContributors > who.length)) return `mostly ${names}`;
  return who.length === 1 ? `only ${names}` : names;
}

// src/words/parts/pull-request.ts
var pullRequestPart = definePart({
  field: "pullRequest",
  compute: ({ pullRequest }) => pullRequest,
  none: null,
  json: (pullRequest) => pullRequest === null ? null : pullRequestJson(pullRequest),
  words: tell8,
  places: {
    comment: { as: "open", head: "lead", rows: 0 }
  }
});
function pullRequestJson({ number, files, moreFiles, reviewers, moreCommits, after }) {
  return {
    number,
    files: files.map(({ path, knowledge, contributors, activeContributors, who }) => ({
      path,
      knowledge,
      contributors,
      activeContributors,
      who: who.map(callName)
    })),
    moreFiles,
    reviewers: reviewers.map(({ login }) => login),
    moreCommits,
    after: figuresJson(after)
  };
}
function tell8(pullRequest, view) {
  if (pullRequest === null) return null;
  const { files } = pullRequest;
  const isCalm = files.every(({ knowledge }) => knowledge === "new" || knowledge === "shared");
  return {
    title: "This pull request",
    lead: isCalm ? nothingStandsOut(pullRequest) : whoKnows(pullRequest, view.medium),
    tables: files.some(({ knowledge }) => knowledge !== "new") ? [filesTable(files, view)] : [],
    notes: [
      ...isCalm ? [] : reviewersNote(pullRequest, view),
      ...newcomerNote(pullRequest, view),
      ...afterNote(pullRequest, view)
    ]
  };
}
function nothingStandsOut({ files, moreFiles, moreCommits, before, after }) {
  const known = files.filter(({ knowledge }) => knowledge === "shared").length;
  if (files.length === 0) return "This pull request changes no files.";
  const which = moreFiles === 0 ? "every file that it changes" : `the first ${count(files.length)} files that it changes`;
  if (known === 0) {
    const those2 = moreFiles === 0 ? "the files" : `the first ${count(files.length)} files`;
    const has = files.every(({ isWhole }) => isWhole) ? "has" : "is known to have";
    return `Nobody who is counted ${has} worked on ${those2} of this pull request before.`;
  }
  const fresh = files.length - known;
  const others = fresh === 0 ? "" : `, apart from ${counted(fresh, "new one", "new ones")}`;
  const found = `several active people know ${which}${others}.`;
  const isCalm = before.risk === after.risk && moreCommits === 0;
  return isCalm ? `Nothing stands out in this pull request: ${found}` : `Of this pull request, ${found}`;
}
function whoKnows({ files, moreFiles }, medium) {
  const found = [
    those(files, "orphaned", "nobody active knows", "nobody active has worked on lately"),
    those(files, "single", "hardly more than one person knows", "hardly more than one person has worked on lately")
  ].filter(({ files: some }) => some.length > 0);
  const lookedAt = moreFiles === 0 ? "" : `, of which the first ${count(files.length)} were looked at`;
  const number = files.length + moreFiles;
  const changes = `${medium.strong("This pull request")} changes ${number === 1 ? "one file" : `${count(number)} files`}${lookedAt}`;
  const [only] = found;
  if (only !== void 0 && only.files.length === number) return `${changes} that ${only.who}${placesOf(only, medium)}.`;
  return `${changes}: ${listed(found.map((some) => `${count(some.files.length)} that ${some.who}${placesOf(some, medium)}`))}.`;
}
function those(files, knowledge, who, lately) {
  const some = files.filter((file) => file.knowledge === knowledge);
  return { files: some, who: some.every(({ isWhole }) => isWhole) ? who : lately };
}
var MOST_PLACES2 = 2;
function placesOf({ files }, { code }) {
  const places = [...new Set(foldersOf(files, MOST_PLACES2).map(({ path }) => path))];
  return places.length > MOST_PLACES2 ? "" : ` (${places.map((path) => code(path)).join(", ")})`;
}
function reviewersNote({ reviewers }, view) {
  const { medium, report } = view;
  if (reviewers.length === 0) return [];
  const known = reviewers.map(({ login, files }, index) => {
    const person = report.measurement.tally.contributors.find((contributor) => contributor.login === login);
    const link = view.linkedName(person ?? { name: login, login });
    return `${link} (${index === 0 ? `knows ${count(files)} of these files` : count(files)})`;
  });
  return [`${medium.strong("Who could review:")} ${listed(known)}.`];
}
function newcomerNote({ files, newToAuthor }, { medium }) {
  const [least] = files.filter(({ path: path2 }) => newToAuthor.includes(path2)).sort((left, right) => left.activeContributors - right.activeContributors);
  if (least === void 0) return [];
  const path = medium.code(least.path);
  const gain = least.activeContributors === 0 ? `with this, somebody active has worked on ${path}` : `this makes ${aOrAn(ordinal(least.activeContributors + 1))} active person who has worked on ${path}`;
  const others = newToAuthor.length - 1;
  const more = others === 0 ? "" : `, and ${counted(others, "other file becomes", "other files become")} known to one person more`;
  return [`${medium.strong("Good to see:")} ${gain}${more}.`];
}
function afterNote(pullRequest, { report, medium }) {
  const { before, after, branch, readCommits, moreCommits } = pullRequest;
  const { rules } = report.measurement;
  const other = otherBaseline(rules.baseline);
  const changes = [
    change(apfName(rules.baseline, rules), before, after, ({ augmented }) => factorCell(augmented[rules.baseline])),
    change(apfName(other, rules), before, after, ({ augmented }) => factorCell(augmented[other])),
    change("active share", before, after, ({ activeShare }) => shareCell(activeShare, rules)),
    change("active people", before, after, ({ activeContributors }) => count(activeContributors))
  ].flat();
  const where = branch === null ? "" : ` into ${medium.code(branch)}`;
  const said = [...riskChange(before, after), ...changes.length === 0 ? [] : [changes.join(", ")]];
  if (moreCommits > 0) {
    const some = `the first ${count(readCommits)} of its at least ${count(readCommits + moreCommits)} ${UNIT.many}`;
    const found = said.length === 0 ? "they change nothing" : said.join("; ");
    return [`${medium.strong(`After the merge${where},`)} as far as ${some} tell: ${found}.`];
  }
  return said.length === 0 ? [] : [`${medium.strong(`After the merge${where}:`)} ${said.join("; ")}.`];
}
function riskChange({ risk: now }, { risk: then }) {
  if (now === then) return [];
  if (now === "unknown" || then === "unknown") return [`the risk is ${then}`];
  return [`the risk ${riskDifference(then, now) > 0 ? "rises" : "falls"} from ${now} to ${then}`];
}
function change(name, before, after, show) {
  const [then, now] = [show(after), show(before)];
  return then === now ? [] : [`${name} ${now} \u2192 ${then}`];
}

// src/measure/around/sensitivity.ts
var THRESHOLDS = [40, 60, 80];
function sensitivityOf(ledger, measurement) {
  const { rules, moment, tally } = measurement;
  const recounted = (change2, changed) => ({
    change: change2,
    figures: measureFigures(ledger, { ...rules, ...changed }, moment).figures
  });
  const reassessed = (change2, changed) => ({
    change: change2,
    figures: valuesOf(assess(tally, { ...rules, ...changed }, moment).figures)
  });
  const windows = [halveWindow(rules.activityWindow, moment.asOf), doubleWindow(rules.activityWindow)];
  const attribution = rules.attribution === "author" ? "committer" : "author";
  const mergeCommits = rules.mergeCommits === "exclude" ? "include" : "exclude";
  return [
    ...windows.filter((activityWindow) => activityWindow !== null).map((activityWindow) => reassessed({ activityWindow }, { activityWindow })),
    ...THRESHOLDS.map((percent2) => ({ percent: percent2, share: fraction(BigInt(percent2), 100n) })).filter(({ percent: percent2 }) => percent2 !== Number(rules.majorityThreshold.text)).map(
      ({ percent: percent2, share }) => reassessed({ majorityThreshold: percent2 }, { majorityThreshold: { share, text: String(percent2) } })
    ),
    ...rules.coAuthors ? [] : [recounted({ attribution }, { attribution })],
    ...ledger.knowsMerges ? [recounted({ mergeCommits }, { mergeCommits })] : [],
    recounted({ excludeBots: !rules.excludeBots }, { excludeBots: !rules.excludeBots })
  ];
}

// src/words/parts/sensitivity.ts
var sensitivityPart = definePart({
  field: "sensitivity",
  compute: ({ ledger, measurement }) => sensitivityOf(ledger, measurement),
  none: [],
  json: (variations) => variations.map(({ change: change2, figures }) => ({ change: changeJson(change2), ...figuresJson(figures) })),
  words: tell9,
  places: {
    summary: { as: "folded" },
    terminal: { lead: true, rows: ALL_ROWS },
    page: { as: "folded" }
  }
});
function changeJson(change2) {
  return "activityWindow" in change2 ? { activityWindow: change2.activityWindow.toString() } : change2;
}
function tell9(sensitivity, view) {
  const { measurement } = view.report;
  const { rules, figures, tally } = measurement;
  if (tally.commits === 0) return null;
  const rows = [
    { choice: "as measured", figures: valuesOf(figures) },
    ...sensitivity.map(({ change: change2, figures: then }) => ({ choice: changeInWords2(change2), figures: then }))
  ];
  return {
    title: "Sensitivity",
    lead: range(sensitivity, view),
    tables: [
      tableOf([words("One choice changed"), numbers("PF"), ...apfColumns(rules)], rows, (row) => [
        row.choice,
        factorCell(row.figures.ponyFactor),
        ...apfCells(row.figures, rules, view.medium)
      ])
    ],
    notes: []
  };
}
function changeInWords2(change2) {
  if ("activityWindow" in change2) return `a window of ${windowInWords(change2.activityWindow)}`;
  if ("majorityThreshold" in change2) return `${change2.majorityThreshold} % as the majority`;
  if ("attribution" in change2) return `credit to the ${change2.attribution}`;
  if ("mergeCommits" in change2) return `merge commits ${change2.mergeCommits === "include" ? "counted" : "left out"}`;
  return `bots ${change2.excludeBots ? "left out" : "counted"}`;
}
function range(sensitivity, { report: { measurement } }) {
  const name = apfName("active", measurement.rules);
  const values = [valuesOf(measurement.figures), ...sensitivity.map(({ figures }) => figures)].map(
    ({ augmented }) => augmented.active ?? 0
  );
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (most === 0) return `There is no ${name} by any of these choices.`;
  if (least === most) return `The ${name} is ${count(most)} by each of these choices.`;
  return least === 0 ? `The ${name} is ${count(most)} at most, and by some of these choices there is none.` : `The ${name} is between ${count(least)} and ${count(most)}, depending on these choices.`;
}

// src/people/audit.ts
var REASONS = ["mailmap", "login", "e-mail", "noreply"];
function unionReasons(members, identities) {
  const people = members.map((index) => identityAt(identities, index));
  const { keysOf } = keyRingOf(people);
  const byKey = /* @__PURE__ */ new Map();
  for (const identity of people) {
    for (const { kind, text } of keysOf(identity)) {
      const entry = byKey.get(text);
      if (entry === void 0) byKey.set(text, { kind, sharing: [identity] });
      else entry.sharing.push(identity);
    }
  }
  const reasons = /* @__PURE__ */ new Set();
  for (const { kind, sharing } of byKey.values()) {
    if (sharing.length > 1) for (const reason of reasonsFor(kind, sharing)) reasons.add(reason);
  }
  return REASONS.filter((reason) => reasons.has(reason));
}
function reasonsFor(kind, sharing) {
  if (kind === "account") {
    const linked = sharing.filter(({ accounts }) => accounts.some(({ isLinked }) => isLinked));
    return linked.length === sharing.length ? ["login"] : linked.length > 1 ? ["login", "noreply"] : ["noreply"];
  }
  const addresses = new Set(sharing.map(({ recorded }) => fold(recorded.email)));
  if (kind === "proper name") return addresses.size > 1 ? ["mailmap"] : [];
  if (kind === "name" || addresses.size === 1) return ["e-mail"];
  return addresses.size === sharing.length ? ["mailmap"] : ["mailmap", "e-mail"];
}
function countIdentities(members, identities) {
  return new Set(
    members.map((index) => {
      const { name, email } = identityAt(identities, index).recorded;
      return JSON.stringify([name, email]);
    })
  ).size;
}
function lookAlikesAmong(people, identities) {
  const bearers = /* @__PURE__ */ new Map();
  for (const person of people) {
    const names = /* @__PURE__ */ new Map();
    for (const { name, shownName } of person.members.map((index) => identityAt(identities, index))) {
      const folded = fold(name.replace(/\s+/gu, ""));
      if (shownName !== "" && !names.has(folded)) names.set(folded, shownName);
    }
    for (const [folded, name] of names) {
      const entry = bearers.get(folded);
      if (entry === void 0) bearers.set(folded, { name, people: [person] });
      else entry.people.push(person);
    }
  }
  return [...bearers.values()].filter(({ people: sharing }) => sharing.length > 1).sort((left, right) => right.people.length - left.people.length || byCodeUnits(left.name, right.name));
}

// src/measure/around/look-alikes.ts
var MOST_COMPUTED = 20;
function rankedLookAlikes({ identities, register }, measurement) {
  const holders = new Set(holdersOf(measurement).map(({ id }) => id));
  return lookAlikesAmong(measurement.tally.contributors, identities).map((group) => ({ ...group, volume: group.people.reduce((sum, { volume }) => sum + volume, 0n) })).sort((left, right) => byVolume(left, right) || byCodeUnits(left.name, right.name)).map((group, index) => {
    const isTelling = index < MOST_COMPUTED && changesVerdict({ figures: figuresUnited(group, measurement) }, measurement);
    return { group, weight: isTelling ? 0 : group.people.some((person) => holders.has(person.id)) ? 1 : 2 };
  }).sort((left, right) => left.weight - right.weight).map(({ group: { name, people } }, index) => ({ name: register.shown(name, `Name ${index + 1}`), people }));
}
function figuresUnited({ people }, { tally, rules, cutoff }) {
  const one = {
    volume: people.reduce((sum, { volume }) => sum + volume, 0n),
    lastActivity: Math.max(...people.map(({ lastActivity }) => lastActivity))
  };
  const united = new Set(people.map(({ id }) => id));
  const others = tally.contributors.filter((person) => !united.has(person.id));
  const contributors = [...others, one].sort(byVolume);
  const figures = figuresOf(
    { contributors, volume: tally.volume },
    rules.majorityThreshold.share,
    (holder) => isActive(holder, cutoff)
  );
  return valuesOf(figures);
}

// src/measure/around/who-is-who.ts
function identityAuditOf(ledger, measurement) {
  const { tally } = measurement;
  const { identities } = ledger;
  return {
    united: tally.contributors.filter(({ members }) => members.length > 1).map((contributor) => ({
      contributor,
      identities: countIdentities(contributor.members, identities),
      by: unionReasons(contributor.members, identities)
    })).filter(({ identities: count2 }) => count2 > 1),
    leftOut: tally.leftOut,
    lookAlikes: rankedLookAlikes(ledger, measurement)
  };
}

// src/words/parts/who-is-who.ts
var REASONS2 = {
  mailmap: "mailmap",
  login: "GitHub account",
  "e-mail": "e-mail address",
  noreply: "noreply address"
};
var whoIsWhoPart = definePart({
  field: "identities",
  compute: ({ ledger, measurement }) => identityAuditOf(ledger, measurement),
  none: { united: [], leftOut: [], lookAlikes: [] },
  json: ({ united, leftOut, lookAlikes }) => ({
    united: united.map(({ contributor, identities, by }) => ({ contributor: callName(contributor), identities, by })),
    leftOut: leftOut.map(({ person, reason, commits }) => ({ name: person.name, reason, commits })),
    lookAlikes: lookAlikes.map(({ name, people }) => [name, people.length])
  }),
  words: tell10,
  places: {
    summary: { as: "folded" },
    terminal: { lead: true, rows: 5 },
    page: { as: "folded" }
  }
});
function tell10(audit, view) {
  const { united, leftOut, lookAlikes } = audit;
  const { code } = view.medium;
  const findings = [
    ...united.length === 0 ? [] : [`${counted(united.length, "person was", "people were")} known under several identities`],
    ...leftOut.length === 0 ? [] : [`${counted(leftOut.length, "account was", "accounts were")} left out`],
    ...lookAlikes.length === 0 ? [] : [`${counted(lookAlikes.length, "name is", "names are")} shared by people who were not united`]
  ];
  if (findings.length === 0) return null;
  return {
    title: "Who is who",
    lead: `${listed(findings)}.`,
    tables: [unitedTable(audit, view), leftOutTable(audit, view), lookAlikesTable(audit, view)].filter(
      ({ size }) => size > 0
    ),
    notes: lookAlikes.length === 0 ? [] : [
      `If people who share a name are one person, a line in ${code(".mailmap")} says so. A run in a terminal prints lines to choose from.`
    ]
  };
}
function unitedTable({ united }, view) {
  return tableOf(
    [words("Taken for one person"), numbers("Identities"), words("Because of the same")],
    united,
    ({ contributor, identities, by }) => [
      view.linkedName(contributor),
      count(identities),
      listed(by.map((reason) => REASONS2[reason]))
    ]
  );
}
function leftOutTable({ leftOut }, view) {
  return tableOf([words("Left out"), words("Why"), numbers(UNITS_HEADING)], leftOut, ({ person, reason, commits }) => [
    view.name(person),
    reason === "bot" ? "a bot" : "excluded by the settings",
    count(commits)
  ]);
}
function lookAlikesTable({ lookAlikes }, { medium, report }) {
  return tableOf(
    [words("The same name, not united"), numbers("People"), numbers("Commits together")],
    lookAlikes,
    ({ name, people }) => [
      medium.text(name),
      count(people.length),
      commitsOf(
        people.reduce((sum, { volume }) => sum + volume, 0n),
        report.measurement.tally
      )
    ]
  );
}

// src/words/parts/list.ts
var PARTS = [
  holdersPart,
  leftPart,
  numbersPart,
  whatIfPart,
  forecastPart,
  trendPart,
  sensitivityPart,
  doubtsPart,
  timelinePart,
  whoIsWhoPart,
  pullRequestPart,
  methodPart
];
function partsIn(form) {
  return PARTS.flatMap((part) => {
    const place = part.places[form];
    return place === void 0 ? [] : [{ part, place }];
  }).sort((left, right) => (left.place.order ?? 0) - (right.place.order ?? 0));
}

export {
  gateSentence,
  gateInWords,
  doubtsInWords,
  stillHasSomebody,
  rises,
  pullRequestPart,
  peopleTimelineIn,
  whatIfPart,
  askedInWords,
  rankedLookAlikes,
  PARTS,
  partsIn
};
