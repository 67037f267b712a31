import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/errors.ts'
import type { Fault } from '../../support/github/faults.ts'
import { history, type TestHistory } from '../../support/history.ts'
import { type Arrangement, arrange, cleanUp, oidsIn, type Read } from './arrangement.ts'

const RUNS = 40
const TIMEOUT_MS = 300_000

/** What may happen at a request; `push` and `force push` are told by name, as they need the repository. */
type Event = Fault | 'push' | 'force push' | null

const told = history().by('ann', 420).on('side').by('bob', 60).on('main').merge('side', 'ann').by('ann', 150)

const pushed: Readonly<Record<'push' | 'force push', TestHistory>> = {
  push: told.by('carol', 130),
  'force push': told.reset(120).by('eve', 90),
}

const passing: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('time-out' as const),
    status: fc.constantFrom(502 as const, 504 as const),
    body: fc.constantFrom('html' as const, 'json' as const),
  }),
  fc.record({
    kind: fc.constant('reset' as const),
    when: fc.constantFrom('before-headers' as const, 'in-body' as const),
  }),
  fc.constantFrom<Fault>(
    { kind: 'truncated-body' },
    { kind: 'html' },
    { kind: 'hang' },
    { kind: 'something-went-wrong' },
  ),
  fc.record({
    kind: fc.constant('secondary-limit' as const),
    status: fc.constantFrom(200 as const, 403 as const, 429 as const),
    retryAfterSeconds: fc.option(fc.integer({ min: 0, max: 90 })),
  }),
  fc.record({ kind: fc.constant('resource-limits' as const), afterPages: fc.integer({ min: 0, max: 6 }) }),
)

const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: passing },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Event>(
      { kind: 'bad-credentials' },
      { kind: 'primary-limit', type: 'RATE_LIMITED' },
      { kind: 'primary-limit', type: 'RATE_LIMIT' },
      { kind: 'cursor-form', form: 'opaque' },
      { kind: 'cursor-form', form: 'offset' },
      'push',
      'force push',
    ),
  },
)

/** Some requests one by one, then one event for ever. */
const plans = fc.record({
  first: fc.array(events, { maxLength: 14 }),
  later: fc.oneof({ weight: 3, arbitrary: fc.constant<Event>(null) }, events),
  cursorForm: fc.constantFrom('offset' as const, 'opaque' as const),
  rateLimitWaitMs: fc.constantFrom(0, 120_000, 7_200_000),
  used: fc.constantFrom(0, 985, 996),
})

test(
  'whatever fails, the run ends with exactly the commits of the head that it names, or with one clear error',
  async () => {
    await fc.assert(
      fc.asyncProperty(plans, async ({ first, later, cursorForm, rateLimitWaitMs, used }) => {
        const arranged = await arrange(told, {
          cursorForm,
          rateLimitWaitMs,
          timeoutMs: 400,
          budget: { used },
          faults: ({ number }) => faultOf(first.at(number - 1) ?? later),
        })
        function faultOf(event: Event): Fault | null {
          return event === 'push' || event === 'force push'
            ? { kind: 'push', push: () => arranged.repository.push(pushed[event]) }
            : event
        }

        const outcome = await arranged.read().catch((error: unknown) => error)

        const verdict = verdictOn(outcome, arranged)
        await cleanUp()
        expect(verdict).toBe('right')
      }),
      { numRuns: RUNS },
    )
  },
  TIMEOUT_MS,
)

test(
  'up to five failures that pass cost time and nothing else',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.constant(null), passing), { maxLength: 5 }), async faults => {
        const arranged = await arrange(told, { timeoutMs: 1_000, rateLimitWaitMs: 3_600_000, faults })

        const { commits } = await arranged.read()

        const oids = commits.map(({ oid }) => oid).sort()
        const whole = oidsIn(arranged.repository)
        await cleanUp()
        expect(oids).toEqual(whole)
      }),
      { numRuns: 10 },
    )
  },
  TIMEOUT_MS,
)

function verdictOn(outcome: unknown, { repository, lines }: Arrangement): string {
  if (lines.join().includes('@')) return 'The log has an address.'
  if (outcome instanceof UserError)
    return /^[^@]+\.$/.test(outcome.message) ? 'right' : `No clear error: ${outcome.message}`
  if (outcome instanceof Error) return `A defect: ${outcome.stack}`
  const { head, commits } = outcome as Read
  const oids = commits.map(({ oid }) => oid).sort()
  return oids.join() === oidsIn(repository, String(head)).join()
    ? 'right'
    : `${oids.length} commits are not those of ${head}.`
}
