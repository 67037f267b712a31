import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  DisjointSets,
  byOwnName
} from "./chunk-LYCJXP3F.js";
import {
  byCodeUnits
} from "./chunk-IUKGKSD4.js";

// src/report/projects/same-people.ts
function samePeople(rows) {
  const holdings = rows.flatMap((row) => row.isMeasured ? row.holders.map((holder) => ({ row, holder })) : []);
  const sets = new DisjointSets(holdings.length);
  const firstWith = /* @__PURE__ */ new Map();
  for (const [index, { holder }] of holdings.entries()) {
    for (const account of holder.accounts) {
      const first = firstWith.get(account);
      if (first === void 0) firstWith.set(account, index);
      else sets.unite(first, index);
    }
  }
  const people = /* @__PURE__ */ new Map();
  for (const [index, holding] of holdings.entries()) {
    const person = people.get(sets.rootOf(index));
    if (person === void 0) people.set(sets.rootOf(index), [holding]);
    else person.push(holding);
  }
  return [...people.values()];
}

// src/report/projects/people.ts
function joinPeople(rows) {
  return samePeople(rows).map((person) => ({ ...shownAs(person), projects: projectsOf(person) })).filter(({ projects }) => projects.length > 1).sort(
    (left, right) => right.projects.length - left.projects.length || byOwnName(left, right) || byCodeUnits(left.projects.join("\n"), right.projects.join("\n"))
  );
}
function projectsOf(person) {
  return [...new Set(person.map(({ row }) => row.name))];
}
function shownAs([first, ...others]) {
  const { holder } = others.reduce((latest, next) => bySight(next, latest) < 0 ? next : latest, first);
  return { name: holder.name, login: holder.login };
}
function bySight(left, right) {
  return right.holder.lastActivity - left.holder.lastActivity || byCodeUnits(left.row.name, right.row.name) || byOwnName(left.holder, right.holder);
}
function soleHolders(rows) {
  const held = heldAlone(rows);
  const projects = held.reduce((sum, some) => sum + some, 0);
  return { projects, people: held.length, halfBy: fewestWithHalf(held, projects) };
}
function heldAlone(rows) {
  return samePeople(rows).map((person) => person.filter(isSole).length).filter((projects) => projects > 0).sort((left, right) => right - left);
}
function isSole({ row, holder }) {
  return hangsOnOne(row) && row.holders[0] === holder;
}
function areKnownAgain(rows) {
  return rows.every((row) => !row.isMeasured || !hangsOnOne(row) || (row.holders[0]?.accounts.length ?? 0) > 0);
}
function hangsOnOne({ figures }) {
  return figures.augmented.active === 1;
}
function fewestWithHalf(held, projects) {
  let covered = 0;
  for (const [index, some] of held.entries()) {
    covered += some;
    if (covered * 2 >= projects) return index + 1;
  }
  return 0;
}

export {
  samePeople,
  joinPeople,
  soleHolders,
  heldAlone,
  areKnownAgain,
  hangsOnOne
};
