import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** The programs that measure themselves, so that the start of Node does not count. */
export type Program = 'read-clone' | 'measure-clone' | 'read-github' | 'read-many' | 'write-report'

/**
 * Runs a program of this folder in a Node of its own, as cold as a step of a workflow is.
 *
 * @param task what {@link taskOf} gives the program
 * @returns what the program has handed over with {@link report}
 */
export async function runProgram<Task extends object, Result>(name: Program, task: Task): Promise<Result> {
  const path = fileURLToPath(new URL(`${name}.js`, import.meta.url))
  const child = spawn(process.execPath, [path, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(await text(child.stdout))
}

/** The task that a program was given. */
export function taskOf<Task extends object>(): Task {
  return JSON.parse(process.argv[2] ?? '')
}

/** Hands a program's result over. */
export function report<Result extends object>(result: Result): void {
  process.stdout.write(JSON.stringify(result))
}
