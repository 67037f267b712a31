import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  require_dist
} from "./chunk-I3HJORSH.js";
import "./chunk-6JU4JKLU.js";
export default require_dist();
