import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  hangsOnOne
} from "./chunk-HKS3VIEB.js";
import {
  fold
} from "./chunk-IUKGKSD4.js";
import {
  counted,
  pageAddress,
  personPage
} from "./chunk-OOGMKT2W.js";

// src/words/projects/view.ts
function projectsViewOf(report, medium) {
  const measured = report.rows.filter((row) => row.isMeasured);
  const people = [...measured.flatMap(({ holders }) => holders), ...report.people];
  return { report, medium, measured, ...namesOf(people, medium, report.serverUrl) };
}
function namesOf(people, medium, serverUrl) {
  const shared = sharedNames(people);
  const name = ({ name: name2, login }) => medium.text(login !== null && shared.has(name2) ? `${name2} (${login})` : name2);
  return { name, linkedName: (person) => medium.link(name(person), personPage(serverUrl, person.login)) };
}
function linkedProject({ medium }, { name, repositories: [only, ...others] }) {
  const page = others.length === 0 ? only?.page ?? null : null;
  return medium.link(medium.text(name), page === null ? null : pageAddress(page));
}
function titleOf({ report: { rows } }) {
  return `Pony Factor of ${counted(rows.length, "project")}`;
}
function hasNobody({ figures }) {
  return figures.risk !== "unknown" && figures.activeContributors === 0;
}
function soleRows({ measured }) {
  return measured.filter(hangsOnOne);
}
function sharedNames(people) {
  const loginOf = /* @__PURE__ */ new Map();
  const shared = /* @__PURE__ */ new Set();
  for (const { name, login } of people) {
    const own = login === null ? "" : fold(login);
    const other = loginOf.get(name);
    if (other !== void 0 && other !== own) shared.add(name);
    loginOf.set(name, own);
  }
  return shared;
}

export {
  projectsViewOf,
  namesOf,
  linkedProject,
  titleOf,
  hasNobody,
  soleRows
};
