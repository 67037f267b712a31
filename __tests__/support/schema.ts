import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/**
 * One of our schemas, and what tells where some JSON does not keep to it: nowhere where it does.
 *
 * @param name of a file in schema/
 */
export function readSchema(name: string) {
  const schema = JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8'))
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  const faultsOf = (json: unknown): readonly string[] => {
    validate(json)
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
  return { schema, faultsOf }
}

/** The fields of a schema that say nothing of themselves, by their place in it. */
export function undescribedIn(node: unknown, path = ''): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const fields =
    'properties' in node && typeof node.properties === 'object' ? Object.entries(node.properties ?? {}) : []
  const missing = fields.filter(([, field]) => typeof field.description !== 'string').map(([name]) => `${path}/${name}`)
  return [...missing, ...Object.entries(node).flatMap(([name, child]) => undescribedIn(child, `${path}/${name}`))]
}
