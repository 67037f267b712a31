import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  require_dist
} from "./chunk-F6NJIQII.js";
import {
  __toESM
} from "./chunk-6JU4JKLU.js";

// src/dependencies/read/yaml.ts
var import_yaml = __toESM(require_dist(), 1);
var export_parseAllDocuments = import_yaml.parseAllDocuments;
export {
  export_parseAllDocuments as parseAllDocuments
};
