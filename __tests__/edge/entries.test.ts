import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { watchForCancellation } from '../../src/edge/cancellation.ts'
import { command } from '../../src/edge/desk/command.ts'
import { Cancelled, messageOf, sentenceFor, traceOf, UserError } from '../../src/errors.ts'
import { prepareStep, runSources } from '../support/runner.ts'

const { argv, env, stdout, stderr } = process
const [writeOut, writeErr] = [stdout.write, stderr.write]
let written = ''

function capture(text: string | Uint8Array): boolean {
  written += String(text)
  return true
}

afterEach(() => {
  Object.assign(process, { argv, env, exitCode: 0 })
  stdout.write = writeOut
  stderr.write = writeErr
  written = ''
  jest.useRealTimers()
  jest.restoreAllMocks()
})

describe('what starts when a file is started', () => {
  test('index.ts is a step of a workflow', async () => {
    const { environment, remove } = await prepareStep({ with: { baseline: 'both' } })
    process.env = { ...environment }
    stdout.write = capture
    await import('../../src/index.ts')
    await remove()
    expect([process.exitCode, written]).toEqual([1, expect.stringContaining('::error::baseline: expected')])
  })

  test('cli.ts is the command', async () => {
    process.argv = ['node', 'cli.ts', '--baseline', 'both']
    stderr.write = capture
    await import('../../src/cli.ts')
    expect([process.exitCode, written]).toEqual([2, expect.stringMatching(/^baseline: expected/)])
  })

  test('whose reader may stop reading', () => {
    const exit = jest.spyOn(process, 'exit').mockReturnValue(undefined as never)
    stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    expect(exit).toHaveBeenCalledTimes(1)
  })
})

test('another fault of the output is told in one sentence', async () => {
  process.argv = ['node', 'cli.ts', '--version']
  stdout.write = capture
  stderr.write = capture
  await import('../../src/cli.ts')
  written = ''
  const exit = jest.spyOn(process, 'exit').mockReturnValue(undefined as never)
  stdout.emit('error', Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))
  expect([exit.mock.calls[0], written.split('\n')[0]]).toEqual([
    [2],
    'The output cannot be written: ENOSPC: no space left on device, write.',
  ])
})

describe.each(['SIGINT', 'SIGTERM'] as const)('a run that is cancelled by %s', name => {
  test('is told so in one sentence', () => {
    jest.useFakeTimers()
    const signal = watchForCancellation()
    process.emit(name)
    expect(signal.reason).toEqual(expect.objectContaining({ message: 'The run was cancelled.' }))
  })

  test('is ended a little later, if it goes on', () => {
    jest.useFakeTimers()
    const exit = jest.spyOn(process, 'exit').mockReturnValue(undefined as never)
    watchForCancellation()
    process.emit(name)
    jest.runAllTimers()
    expect(exit).toHaveBeenCalledWith(2)
  })

  test('is not ended by being told again', () => {
    jest.useFakeTimers()
    watchForCancellation()
    const listening = process.listenerCount(name)
    process.emit(name)
    expect(process.listenerCount(name)).toBe(listening)
  })

  test('has the status 2 from a terminal and in a workflow', async () => {
    const signal = AbortSignal.abort(new Cancelled('The run was cancelled.'))
    const terminal = { stdout: { write: capture }, stderr: { write: capture } }
    const folder = fileURLToPath(new URL('.', import.meta.url))
    expect([
      await command([folder], {}, terminal, signal),
      (await runSources({ with: { source: 'git', 'working-directory': folder } }, signal)).status,
    ]).toEqual([2, 2])
  })
})

describe('what is said of an error', () => {
  test.each([
    [
      'one that its reader can mend speaks for itself',
      new UserError('It is shut.', 'Open it.'),
      'It is shut. Open it.',
    ],
    [
      'any other is a defect of ours, to be reported',
      new TypeError('x is undefined.'),
      'Pony Factor failed by a defect of its own: x is undefined. Please report it with the log of this run.',
    ],
  ])('%s', (_rule, thrown, sentence) => {
    expect(sentenceFor(thrown, new AbortController().signal)).toBe(sentence)
  })

  test('whatever fails after the run was cancelled failed for that', () => {
    const signal = AbortSignal.abort(new Cancelled('The run was cancelled.'))
    expect(sentenceFor(new UserError('Git could not read the commits.'), signal)).toBe('The run was cancelled.')
  })

  test('whatever is thrown has a message', () => {
    expect(messageOf('plain text')).toBe('plain text')
  })

  test('it is traced by its stack and those of its causes, and by nothing else of them', () => {
    const cause = Object.assign(new TypeError('inner'), { request: { headers: { authorization: 'secret' } } })
    const trace = traceOf(new UserError('outer', '', cause))
    expect([/outer.*\n {4}at .*Caused by: TypeError: inner\n {4}at /s.test(trace), trace.includes('secret')]).toEqual([
      true,
      false,
    ])
  })

  test('it is traced to its end where causes lead in a circle, or are no errors', () => {
    const circle = new Error('a')
    circle.cause = new Error('b', { cause: circle })
    expect([traceOf(circle).match(/Caused by/g)?.length, traceOf(new Error('c', { cause: 'd' }))]).toEqual([
      1,
      expect.stringMatching(/^Error: c\n.*Caused by: d$/s),
    ])
  })
})
