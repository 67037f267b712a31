/**
 * The parser of YAML, as a module that can be loaded on demand: a bundler makes of an older package (CommonJS) that is imported
 * when it is needed a module without names.
 */
export { parseAllDocuments } from 'yaml'
