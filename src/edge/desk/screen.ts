import type { Screen } from '../../render/terminal/terminal.ts'

/** Where the command prints. */
export interface Output {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What terminals were for decades, and what one is taken for that does not know its own width. */
const COLUMNS = 80

/** How wide lines are where they go into a file or to another program. */
const COLUMNS_ELSEWHERE = 100

/** What an output can show. Colours are for terminals, and not for those that cannot or shall not show them (https://no-color.org). */
export function screenOf({ isTTY = false, columns = 0 }: Output, environment: NodeJS.ProcessEnv): Screen {
  const { NO_COLOR: noColor = '', TERM: kind } = environment
  const isKnown = Number.isSafeInteger(columns) && columns > 0
  return {
    color: isTTY && noColor === '' && kind !== 'dumb',
    columns: isKnown ? columns : isTTY ? COLUMNS : COLUMNS_ELSEWHERE,
  }
}
