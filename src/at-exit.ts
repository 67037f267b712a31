const actions = new Set<() => void>()
let isListening = false

/**
 * Has something done when the process ends before whoever began it could see to it: by a signal, or in the middle of something.
 *
 * @param action takes no time and waits for nothing, as nobody waits for it
 * @returns takes it back
 */
export function atExit(action: () => void): () => void {
  if (!isListening) process.once('exit', () => actions.forEach(attempt))
  isListening = true
  actions.add(action)
  return () => actions.delete(action)
}

function attempt(action: () => void): void {
  try {
    action()
  } catch {
    // There is nobody left who could be told.
  }
}
