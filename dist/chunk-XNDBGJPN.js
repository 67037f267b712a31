import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  holdersIn,
  peopleBar,
  situationOf
} from "./chunk-TMSRFURT.js";
import {
  isActive
} from "./chunk-QWMI5FQ7.js";

// src/words/pictures/bar-of-report.ts
function peopleBarIn(view) {
  const { tally, cutoff, rules } = view.report.measurement;
  const holders = new Set(holdersIn(situationOf(view)).map(({ id }) => id));
  const people = tally.contributors.map(
    (person) => ({
      name: view.name(person),
      volume: person.volume,
      place: holders.has(person.id) ? "holder" : isActive(person, cutoff) ? "active" : "left"
    })
  );
  return peopleBar(people, rules.majorityThreshold);
}

export {
  peopleBarIn
};
