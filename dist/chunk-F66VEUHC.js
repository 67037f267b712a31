import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)

// src/measure/figures/pony-factor.ts
function ponyFactor(people, majority, volume) {
  const wanted = majority.numerator * volume;
  let covered = 0n;
  for (const [index, person] of people.entries()) {
    covered += person.volume;
    if (covered * majority.denominator >= wanted) {
      return { reached: true, value: index + 1, holders: people.slice(0, index + 1) };
    }
  }
  return { reached: false, covered };
}
function factorValue(factor) {
  return factor.reached ? factor.value : null;
}

export {
  ponyFactor,
  factorValue
};
