/**
 * Actions of others are named by the commit of a release, with its version beside it, since whoever can move a tag can change
 * what runs. Dependabot moves both in our workflows; the documents follow those.
 */

/** A step that uses another repository's action, wherever in a text it stands. */
const USES = /(?<=^ *(?:- )?uses: )(?<action>[\w.-]+\/[\w./-]+)@(?<ref>[^\s#]+)(?: # (?<version>\S+))?$/gm

/**
 * Which actions a text uses.
 *
 * @param {string} text
 * @returns {{ action: string, ref: string, version?: string, line: number }[]}
 */
export function actionsIn(text) {
  return [...text.matchAll(USES)].map(({ index, groups }) => ({
    ...groups,
    line: text.slice(0, index).split('\n').length,
  }))
}

/** Whether a reference is a commit, which nobody can move, with the version that it is. */
export const isPinned = ({ ref, version = '' }) => /^[0-9a-f]{40}$/.test(ref) && /^v\d+\.\d+\.\d+$/.test(version)

/** Which commit of each action these workflows use. */
export function pinsIn(workflows) {
  const pinned = workflows.flatMap(actionsIn).filter(isPinned)
  return new Map(pinned.map(({ action, ref, version }) => [action, `${action}@${ref} # ${version}`]))
}

/** A text in which each of these actions is named by its commit. */
export function withPins(text, pins) {
  return text.replaceAll(USES, (uses, action) => pins.get(action) ?? uses)
}
