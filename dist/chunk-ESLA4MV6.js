import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  capitalized,
  reasonInWords,
  spelled,
  spelledOf
} from "./chunk-NAIIYEMM.js";
import {
  namesOf
} from "./chunk-CE6W4OZ6.js";
import {
  areKnownAgain
} from "./chunk-HKS3VIEB.js";
import {
  plain
} from "./chunk-UOS6P5T5.js";
import {
  codesListed,
  numbers,
  percent,
  tableOf,
  windowInWords,
  words
} from "./chunk-7OPXSQYE.js";
import {
  count,
  counted,
  fraction,
  listed,
  oneOf,
  pageAddress
} from "./chunk-OOGMKT2W.js";

// src/report/dependencies/counts.ts
function countDependencies({
  rows,
  unknown,
  change: change2
}) {
  const withFact = (fact) => rows.filter(({ facts }) => facts.includes(fact)).length;
  return {
    repositories: rows.length,
    measured: rows.filter(({ row }) => row.isMeasured).length,
    nobody: withFact("nobody"),
    alone: withFact("alone"),
    archived: withFact("archived"),
    unknown: unknown.length,
    added: change2?.added.length ?? 0
  };
}

// src/words/dependencies/phrases.ts
function windowOf({ report }) {
  return windowInWords(report.settings.rules.activityWindow, spelledOf);
}
function factInWords(fact, view) {
  const said = {
    archived: "is archived",
    nobody: `had no commit by a person in ${windowOf(view)}`,
    alone: `had one person active in ${windowOf(view)}`,
    unknown: "comes from a repository that was not found",
    unmeasured: "was not measured"
  };
  return said[fact];
}
function verdictInWords(row, view) {
  const activity = activityInWords(row, view);
  return row.verdict === "archived" ? `archived, ${activity}` : activity;
}
function activityInWords({ row }, view) {
  if (!row.isMeasured) return `not measured: ${reasonInWords(row.reason.replace(/\.$/, ""), view.medium)}`;
  const { activeContributors, augmented } = row.figures;
  if (activeContributors === 0) return `no commit by a person in ${windowOf(view)}`;
  if (activeContributors === 1) return "one person active";
  const few = augmented.active;
  return few === 1 || few === 2 ? `${spelled(few)} of ${count(activeContributors)} active people made half of it or more` : "several people";
}
function packagesInWords(names, { code }) {
  const [first, ...others] = names;
  if (first === void 0) return "";
  return others.length === 0 ? code(first) : `${code(first)}, 1 of ${count(names.length)} packages you use from it`;
}
function fundingLink(address, { text, link }, words2) {
  if (!URL.canParse(address)) return null;
  const { protocol, href, host, pathname, username, password } = new URL(address);
  if (protocol !== "https:" || username !== "" || password !== "") return null;
  return link(
    words2 ?? text(`${host}${pathname.replace(/\/$/, "")}`),
    href.replace(/["'()*<>[\\\]`{|}]/g, percentEncoded)
  );
}
function percentEncoded(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

// src/words/dependencies/headline.ts
function answerOn(view) {
  const { report } = view;
  const { repositories, measured } = countDependencies(report);
  if (repositories === 0) return nothingFound(view);
  const clauses = clausesOf(view);
  if (measured === 0) return `${notMeasured(repositories, repositories, true)}${archivedBesides(clauses)}.`;
  const answer = clauses.length === 0 ? nothingStandsOut(view) : inOneSentence(clauses, repositories, report);
  return measured === repositories ? answer : `${answer} ${notMeasured(repositories - measured, repositories, false)}.`;
}
function nothingFound({ report: { packages, settings }, medium }) {
  if (packages === 1) return "The repository of the one package you use was not found.";
  if (packages > 1) return `The repository of none of the ${count(packages)} packages you use was found.`;
  const depth = settings.depth === "direct" ? "itself asks for" : "depends on";
  return `This checkout ${depth} no package in what was looked at (${listed(settings.scopes.map(medium.text))}).`;
}
function clausesOf(view) {
  const { archived, nobody } = countDependencies(view.report);
  const window = windowOf(view);
  const clauses = [
    { number: archived, one: "is archived", many: "are archived" },
    {
      number: nobody,
      one: `had no commit by a person in ${window}`,
      many: `had no commit by a person in ${window}`,
      none: `had a commit by a person in ${window}`
    },
    { number: view.report.soleHolders.projects, one: "hangs on one person", many: "hang on one person" }
  ];
  return clauses.filter(({ number }) => number > 0);
}
function inOneSentence(clauses, repositories, { soleHolders, rows }) {
  const said = clauses.map(
    (clause, index) => index === 0 ? opening(clause, repositories) : further(clause, repositories)
  );
  const isKnown = areKnownAgain(rows.map(({ row }) => row));
  const half = halfBy(soleHolders, isKnown);
  return half === "" ? `${listed(said)}.` : `${said.join(", ")}; ${half}.`;
}
function opening({ number, one, many, none }, repositories) {
  if (repositories === 1) return `The one repository you use ${one}`;
  if (number === repositories && none !== void 0)
    return `None of the ${count(repositories)} repositories you use ${none}`;
  if (number === repositories)
    return `${repositories === 2 ? "Both" : `All ${count(repositories)}`} repositories you use ${many}`;
  return `${count(number)} of the ${count(repositories)} repositories you use ${number === 1 ? one : many}`;
}
function further({ number, one, many, none }, repositories) {
  if (repositories === 1) return one;
  if (number === repositories) return none === void 0 ? `all ${many}` : `none ${none}`;
  return `${count(number)} ${number === 1 ? one : many}`;
}
function halfBy({ projects, people: people2, halfBy: halfBy2 }, isKnown) {
  if (projects < 2) return "";
  if (people2 === 1) return "it is the same person in all of them";
  if (people2 === projects) return isKnown ? "it is another person in each of them" : "";
  return `${spelledOf(halfBy2, "person holds", "people hold")} half of those ${count(projects)}`;
}
function nothingStandsOut(view) {
  const { repositories, measured } = countDependencies(view.report);
  if (repositories === 1) return "The one repository you use hangs on more than one person.";
  const those = measured === repositories ? `${count(measured)} repositories you use` : `${count(measured)} measured repositories`;
  if (measured === 1) return "The one measured repository hangs on more than one person.";
  return `Each of the ${those} hangs on more than one person, and none is archived.`;
}
function notMeasured(number, repositories, isAnswer) {
  if (!isAnswer) return `${capitalized(spelledOf(number, "repository was", "repositories were"))} not measured`;
  return repositories === 1 ? "The one repository you use was not measured" : `None of the ${count(repositories)} repositories you use was measured`;
}
function archivedBesides([first]) {
  return first === void 0 ? "" : `; ${count(first.number)} ${first.number === 1 ? first.one : first.many}`;
}

// src/words/dependencies/unknown.ts
function unknownInWords({ report: { packages, unknown }, medium }) {
  if (packages === 0) return "";
  if (unknown.length === 0) {
    return packages === 1 ? "The repository of the one package is known." : `The repository of each of the ${count(packages)} packages is known.`;
  }
  const names = codesListed(unknown, medium);
  if (unknown.length === packages) return `${packages === 1 ? "That is" : "Those are"} ${names}.`;
  const share = percent(fraction(BigInt(unknown.length), BigInt(packages)));
  return `The repository of ${count(unknown.length)} of the ${count(packages)} packages (${share}) is not known: ${names}.`;
}
var MOST_NAMES = 200;
function unknownPackages({ report, medium }) {
  const { packages, unknown, settings } = report;
  if (unknown.length === 0) return null;
  const remedy = settings.resolve === "registry" ? "" : ` With ${medium.code("resolve: registry")} the public registries are asked, too.`;
  const names = unknown.slice(0, MOST_NAMES).map(medium.code);
  const others = unknown.length - names.length;
  return {
    title: "Packages whose repository is not known",
    lead: `${count(unknown.length)} of the ${counted(packages, "package")}: who is behind them is not known, either.${remedy}`,
    tables: [],
    notes: [`${names.join(", ")}${others === 0 ? "" : `, and ${count(others)} more in the JSON report`}.`]
  };
}

// src/words/dependencies/answer.ts
function answerInWords(view) {
  return [view.medium.strong(answerOn(view)), unknownInWords(view)].filter((text) => text !== "").join(" ");
}

// src/words/dependencies/view.ts
function linkedRepository({ medium }, { row }) {
  const page = row.repositories[0]?.page ?? null;
  return medium.link(medium.code(row.name), page === null ? null : pageAddress(page));
}
function linkedHolders({ report, medium }) {
  const holders = report.rows.flatMap(({ row }) => row.isMeasured ? row.holders : []);
  return namesOf([...holders, ...report.people], medium, report.serverUrl).linkedName;
}
function linkedPeople({ report, medium }) {
  return namesOf(report.people, medium, report.serverUrl).linkedName;
}

// src/words/dependencies/table.ts
var COLUMNS = [
  words("Repository"),
  words("Packages"),
  words("What is known"),
  numbers("Active people"),
  words("Last commit")
];
function exposure(view) {
  const { rows } = view.report;
  return rows.length === 0 ? null : {
    title: "What you depend on",
    lead: `${count(rows.length)} ${rows.length === 1 ? "repository" : "repositories, those with the fewest people first"}.`,
    tables: [exposureTable(rows, view)],
    notes: []
  };
}
function exposureTable(rows, view) {
  const isNoted = rows.some((row) => notesOn(row, view).length > 0);
  return tableOf(isNoted ? [...COLUMNS, words("Good to know")] : COLUMNS, rows, (row) => [
    ...cellsOf(row, view),
    ...isNoted ? [notesOn(row, view).join(", ")] : []
  ]);
}
function cellsOf(dependency, view) {
  const { row, packages } = dependency;
  const { medium } = view;
  return [
    linkedRepository(view, dependency),
    packagesInWords(
      packages.map(({ name }) => name),
      medium
    ),
    verdictInWords(dependency, view),
    row.isMeasured ? count(row.figures.activeContributors) : "",
    lastCommitCell(dependency, view)
  ];
}
function lastCommitCell({ row }, { medium }) {
  if (!row.isMeasured) return "";
  return row.lastCommit === null ? "none" : medium.day(row.lastCommit);
}
function notesOn(row, view) {
  const funding = (row.state?.funding ?? []).flatMap((address) => fundingLink(address, view.medium, "funding") ?? []);
  return [...whatItIs(row, view), ...funding.slice(0, 1)];
}
function whatItIs({ state, isAdded }, { medium }) {
  return [
    ...isAdded ? ["new here"] : [],
    ...state?.isFork === true ? ["a fork"] : [],
    ...state?.mirrorOf == null ? [] : [`a mirror of ${medium.text(state.mirrorOf)}`]
  ];
}

// src/words/dependencies/change.ts
function change(view) {
  const { change: change2, rows } = view.report;
  if (change2 === null) return null;
  const [first, ...others] = change2.added;
  if (first === void 0) return null;
  const added = rows.filter(({ isAdded }) => isAdded).map((row2) => ({ ...row2, isAdded: false }));
  const [row] = added;
  const isOne = others.length === 0;
  return {
    title: "What this pull request adds",
    lead: isOne ? `${addsOne(first, row, view)}${morePeople(change2, added)}` : `${addsSeveral(change2, view)}${morePeople(change2, added)}`,
    tables: isOne || added.length === 0 ? [] : [exposureTable(added, view)],
    notes: removedNote(change2, view)
  };
}
function addsOne({ packages }, row, view) {
  const { medium } = view;
  if (row === void 0)
    return `This pull request adds ${codesListed(packages, medium)}, which ${factInWords("unknown", view)}.`;
  const found = [...stateOf(row, view), ...lastCommitOf(row, view)].join("; ");
  return `This pull request adds ${linkedRepository(view, row)} (${packagesOf(packages, medium)}): ${found}.`;
}
function packagesOf(packages, { code }) {
  return packages.length === 1 ? packages.map(code).join() : counted(packages.length, "package");
}
function stateOf(dependency, view) {
  const { row, verdict } = dependency;
  if (!row.isMeasured || row.figures.activeContributors === 0) return [verdictInWords(dependency, view)];
  const active = `${counted(row.figures.activeContributors, "person", "people")} active in ${windowOf(view)}`;
  return [...verdict === "archived" ? ["archived"] : [], active];
}
function lastCommitOf({ row }, { medium }) {
  return row.isMeasured && row.lastCommit !== null ? [`last commit ${medium.day(row.lastCommit)}`] : [];
}
function addsSeveral({ added }, { medium }) {
  const repositories = added.filter(({ repository }) => repository !== null).length;
  const packages = added.filter(({ repository }) => repository === null).flatMap(({ packages: packages2 }) => packages2);
  const parts = [
    ...repositories === 0 ? [] : [counted(repositories, "repository", "repositories")],
    ...packages.length === 0 ? [] : [`${counted(packages.length, "package")} whose repository was not found (${codesListed(packages, medium)})`]
  ];
  return `This pull request adds ${listed(parts)}.`;
}
function morePeople({ added, morePeople: { people: people2, isAtLeast } }, rows) {
  const them = added.length === 1 ? "it" : "them";
  if (people2 === 0) {
    const isSomebody = rows.some(({ row }) => row.isMeasured && row.holders.length > 0);
    return isSomebody && !isAtLeast ? ` With ${them} you depend on no new person: who is behind ${them} is behind other repositories you use, too.` : "";
  }
  const number = `${isAtLeast ? "at least " : ""}${spelled(people2)} more ${people2 === 1 ? "person" : "people"}`;
  return ` With ${them} you depend on ${number}.`;
}
function removedNote({ removed }, { medium }) {
  if (removed.length === 0) return [];
  const which = removed.length === 1 ? "One repository is" : `${count(removed.length)} repositories are`;
  return [`${which} no longer used: ${codesListed(removed, medium)}.`];
}

// src/words/dependencies/gate.ts
function dependenciesGateSentence(report) {
  const { gate, change: change2 } = report;
  return gate !== "failed" || change2 === null ? null : failure(change2, { report, medium: plain });
}
function gateOnAdded(view) {
  const { gate, change: change2 } = view.report;
  const { strong } = view.medium;
  if (gate === "off" || change2 === null) return null;
  const waived = waivedInWords(change2, view);
  return gate === "failed" ? [`\u274C ${strong("The gate failed.")} ${failure(change2, view)}`, ...waived].join(" ") : [`\u2705 ${strong("The gate passed.")} ${success(change2, view)}`, ...waived].join(" ");
}
function failure({ failed, expired }, view) {
  const clauses = failed.map(
    ({ added, facts }) => `${addedInWords(added, view)} ${listed(facts.map((fact) => factInWords(fact, view)))}`
  );
  const { code } = view.medium;
  return [
    `This project wants a word before this is added (${code("fail-on-added")}): ${firstOf(clauses, "more").join("; ")}.`,
    ...firstOf(
      expired.map((waiver) => `The waiver for ${waiverInWords(waiver, view)} held until ${waiver.until}.`),
      "waivers have ended."
    ),
    `To add it, put a waiver with a reason and an end into ${code(view.report.settings.waivers)} on the base branch.`
  ].join(" ");
}
var TOLD = 5;
function firstOf(texts, others) {
  return texts.length <= TOLD + 1 ? texts : [...texts.slice(0, TOLD), `${count(texts.length - TOLD)} ${others}`];
}
function addedInWords({ repository, packages }, { medium }) {
  const names = codesListed(packages, medium);
  return repository === null ? names : `${medium.code(repository)} (${names})`;
}
function success({ added, waived }, { report: { settings }, medium }) {
  if (added.length === 0) return "This pull request adds no repository.";
  const words2 = oneOf(settings.failsOn.map((fact) => medium.code(fact)));
  return waived.length === 0 ? `Nothing that is added falls under ${words2}.` : `Nothing that is added falls under ${words2}, but for what is waived.`;
}
function waivedInWords({ waived }, view) {
  const told = waived.map(
    (waiver) => `Waived until ${waiver.until}: ${waiverInWords(waiver, view)}, \u201C${view.medium.text(waiver.reason)}\u201D`
  );
  return firstOf(told, "other waivers hold.");
}
function waiverInWords({ subject, rule }, { medium }) {
  return rule === null ? medium.code(subject) : `${medium.code(subject)} (${rule})`;
}
function unusedWaivers({ change: change2, settings }) {
  if (change2 === null || change2.unused.length === 0) return null;
  const names = change2.unused.map(({ subject, until }) => `${plain.code(subject)} (until ${until})`);
  return `Nothing that this pull request adds needs these waivers in ${plain.code(settings.waivers)}: ${listed(firstOf(names, "others"))}.`;
}

// src/words/dependencies/method.ts
var ASKED = {
  graph: "Where no file names the repository of a package, the installed package and GitHub\u2019s dependency graph are asked.",
  registry: "Where no file names the repository of a package, the installed package, GitHub\u2019s dependency graph and the public registries are asked.",
  none: "Where no file names the repository of a package, nobody is asked."
};
var KINDLY = "A repository in which nobody commits may be finished, and whoever works alone on one has done all of this for its users.";
function method(view) {
  const { settings, spent } = view.report;
  const depth = settings.depth === "direct" ? "the checkout itself asks for" : "the checkout or its packages ask for";
  return {
    title: "How this was measured",
    lead: `Packages that ${depth} (${listed([...settings.scopes])}), and who had commits in ${windowOf(view)} in the repositories from which they come.`,
    tables: [],
    notes: [
      ASKED[settings.resolve],
      "A repository is measured as a whole, whichever of its packages you use; of a fork, that is also the history of what it was forked from. A repository hangs on one person where one made half of the commits of those who are active, or more; bots are not counted.",
      `What is said here is about repositories, and judges nobody\u2019s work. ${KINDLY}`,
      `This took ${counted(spent.points, "point")} and ${counted(spent.requests, "request")} of GitHub\u2019s API, and ${megabytes(spent.bytes)} from git servers.`
    ]
  };
}
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

// src/words/dependencies/people.ts
function people(view) {
  const { people: people2 } = view.report;
  const linkedName = linkedPeople(view);
  return people2.length === 0 ? null : {
    title: "People behind more than one",
    lead: `${capitalized(spelledOf(people2.length, "person is", "people are"))} among the few behind more than one of these repositories.`,
    tables: [
      tableOf([words("Who"), numbers("Repositories"), words("Which")], people2, (person) => [
        linkedName(person),
        count(person.projects.length),
        codesListed(person.projects, view.medium)
      ])
    ],
    notes: []
  };
}

// src/words/dependencies/remedies.ts
var MOST_ROWS = 10;
var ASK = "ask there what would help";
var MOST_LINKS = 3;
function remedies(view) {
  const rows = view.report.rows.filter(hangsOnFew).slice(0, MOST_ROWS);
  return rows.length === 0 ? null : {
    title: "What you can do",
    lead: "Whoever uses these and takes no part in them hopes that others will.",
    tables: [
      tableOf([words("Repository"), words("What you can do")], rows, (row) => [
        linkedRepository(view, row),
        remedyFor(row, view)
      ])
    ],
    notes: []
  };
}
function hangsOnFew({ verdict, row }) {
  if (verdict === "few") return row.isMeasured && row.figures.augmented.active === 1;
  return verdict === "archived" || verdict === "nobody" || verdict === "alone";
}
function remedyFor({ state, verdict }, { medium }) {
  if (verdict === "archived") return "see whether it names a successor; it takes no more changes";
  const links = (state?.funding ?? []).flatMap((address) => fundingLink(address, medium) ?? []).slice(0, MOST_LINKS);
  if (links.length > 0) return `ask there what would help, or fund it at ${oneOf(links)}`;
  return state === null ? ASK : `${ASK}; no link for funding was found`;
}

export {
  countDependencies,
  windowOf,
  verdictInWords,
  packagesInWords,
  fundingLink,
  answerOn,
  halfBy,
  unknownInWords,
  unknownPackages,
  answerInWords,
  linkedRepository,
  linkedHolders,
  exposure,
  whatItIs,
  change,
  dependenciesGateSentence,
  gateOnAdded,
  unusedWaivers,
  KINDLY,
  method,
  people,
  remedies
};
