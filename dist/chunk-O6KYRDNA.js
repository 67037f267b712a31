import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  lessThan,
  lessThanHalf,
  majorityOf
} from "./chunk-7OPXSQYE.js";
import {
  counted,
  gradeOf,
  riskDifference,
  riskOf
} from "./chunk-OOGMKT2W.js";

// src/words/answer/risk.ts
var NOBODY = "nobody is active";
function riskTitle(risk) {
  return `${risk.charAt(0).toUpperCase()}${risk.slice(1)} risk`;
}
function riskInWords({ augmented: { active }, activeShare, risk }, rules) {
  if (!active.reached) return NOBODY;
  const grade = gradeOf(active.value);
  const own = riskOf(active.value, activeShare, rules.majorityThreshold.share);
  const worse = worseInWords(riskDifference(own, grade), rules);
  const floor = risk === own ? "" : `, but it stays ${risk}: nobody\u2019s departure is an improvement`;
  return `${counted(active.value, "person", "people")} made ${majorityOf(rules)} of what active people made, which is ${grade}${worse}${floor}`;
}
function worseInWords(levels, rules) {
  if (levels === 0) return "";
  const reason = "as active people made";
  return levels === 1 ? `, one level worse ${reason} ${lessThan(rules)} of this code` : `, two levels worse ${reason} ${lessThanHalf(rules)} of this code`;
}

export {
  NOBODY,
  riskTitle,
  riskInWords
};
