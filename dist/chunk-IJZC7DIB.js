import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)

// src/measure/figures/pony-factor.ts
function ponyFactor(people, majority, volume) {
  const { numerator, denominator } = majority;
  const wanted = (numerator * volume + denominator - 1n) / denominator;
  let covered = 0n;
  let value = 0;
  for (const person of people) {
    covered += person.volume;
    value += 1;
    if (covered >= wanted) return { reached: true, value, holders: people.slice(0, value) };
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
