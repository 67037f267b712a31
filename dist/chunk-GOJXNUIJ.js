import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  mayHoldSecret
} from "./chunk-XZEKJADH.js";

// src/edge/environment.ts
import { delimiter, isAbsolute } from "node:path";
var NEEDED_BY_CACHE = "ACTIONS_RUNTIME_TOKEN";
function dropRelativePrograms(environment) {
  const { PATH: path } = environment;
  if (path === void 0) return;
  const absolute = path.split(delimiter).filter((entry) => isAbsolute(entry));
  if (absolute.length === 0) delete environment.PATH;
  else environment.PATH = absolute.join(delimiter);
}
function forgetSecrets(environment) {
  for (const name of Object.keys(environment)) {
    if (name !== NEEDED_BY_CACHE && (/^INPUT_/i.test(name) || mayHoldSecret(name))) delete environment[name];
  }
}
function forgetEvent(environment) {
  const { GITHUB_EVENT_PATH: path } = environment;
  delete environment.GITHUB_EVENT_PATH;
  return path;
}

// src/sources/cache/store.ts
function nameOfKey({ family, format, member }) {
  return `${family}-${format}-${member}`;
}

export {
  nameOfKey,
  dropRelativePrograms,
  forgetSecrets,
  forgetEvent
};
