import { Cancelled, UserError } from '../../../errors.ts'
import { classify } from '../../../github/answers/classify.ts'
import type { Ask, GitHub } from '../../../github/client.ts'
import { Refused, type Task } from '../../../github/failure.ts'
import { Flights } from '../../graphql/pages/flights.ts'
import { accountsQuestion, type Look, type Place, type Seen, type Sights } from './query.ts'

/** Commits in one query at most. Each is one object without a list, so that a query costs one point. */
const WIDTH = 100
/** How many of them are as much as a page of history at the most; so they get smaller with it when GitHub is tired. */
const WIDTH_OF_A_PAGE = 25

/**
 * Looks at commits of several repositories, on the lanes of the run. Where a query fails, it asks for half as much, until it is known
 * which repository it was that failed: the others go on.
 *
 * @param take is told what was seen
 * @returns why it could not be seen, of each repository of which that is so
 * @throws Cancelled when the run is over
 */
export async function lookAt(
  github: GitHub,
  task: Task,
  looks: readonly Look[],
  take: (seen: Seen) => void,
): Promise<ReadonlyMap<Place, UserError>> {
  let queue = [...looks]
  const failed = new Map<Place, UserError>()
  /** Repositories that were in a query together whose failure may be that of any of them. */
  const doubted = new Set<Place>()
  const stop = new AbortController()
  const judge = (thrown: unknown) => classify(thrown, task)
  const reservation = github.reserve(task)
  const flights = new Flights<void>()

  /** Takes so many commits off the queue; where there is a doubt about their repository, of that one alone. */
  function takeNext(most: number): readonly Look[] {
    const [first] = queue
    if (first === undefined) return []
    const isAlone = doubted.has(first.place)
    const end = queue.findIndex(({ place }) => (isAlone ? place !== first.place : doubted.has(place)))
    return queue.splice(0, Math.min(most, end === -1 ? most : end))
  }

  async function fly(): Promise<void> {
    let own = takeNext(WIDTH)
    const places = placesOf(own)
    const asked = { ...(places.length === 1 ? (places[0]?.task ?? task) : task), signal: stop.signal }
    let isAgain = false

    /** Asks for as much as the pace allows, and for half as much after each failure; what is left goes to others. */
    const send = (ask: Ask, pages: number): Promise<Sights> => {
      const most = Math.min(pages * WIDTH_OF_A_PAGE, isAgain ? Math.ceil(own.length / 2) : own.length)
      queue.unshift(...own.slice(most))
      own = own.slice(0, most)
      if (isAgain && places.length > 1 && placesOf(own).length === 1) throw new Narrowed()
      isAgain = true
      return ask(accountsQuestion(asked, own))
    }

    try {
      const sights = await github.retrying(asked, ask =>
        github.lanes.pass({ send: ({ pages }) => send(ask, pages), judge, signal: stop.signal }),
      )
      for (const seen of sights.seen) take(seen)
      for (const [place, error] of sights.refused) giveUp([place], error)
    } catch (thrown) {
      if (thrown instanceof Narrowed) doubt(own)
      else if (thrown instanceof UserError && !(thrown instanceof Cancelled)) blame(own, thrown)
      else throw thrown
    }
  }

  /** Has each of the repositories asked for alone from now on. */
  function doubt(own: readonly Look[]): void {
    for (const place of placesOf(own)) doubted.add(place)
    queue.unshift(...own)
  }

  /** Decides whose failure it was; where that is not known, they are asked again, each alone. */
  function blame(own: readonly Look[], error: UserError): void {
    const places = placesOf(own)
    if (isOfAll(error)) giveUp([...places, ...placesOf(queue)], error)
    else if (places.length === 1) giveUp(places, error)
    else doubt(own)
  }

  function giveUp(places: readonly Place[], error: UserError): void {
    for (const place of places) if (!failed.has(place)) failed.set(place, error)
    queue = queue.filter(({ place }) => !failed.has(place))
  }

  /** Whether nobody else would be told either. */
  function isOfAll(error: UserError): boolean {
    if (error instanceof Refused) return error.reason === 'credentials'
    const { kind } = judge(error.cause)
    return kind !== 'overload' && kind !== 'unclear'
  }

  function hold(): void {
    try {
      reservation.hold(Math.ceil(queue.length / WIDTH))
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown
      giveUp(placesOf(queue), thrown)
    }
  }

  try {
    while (queue.length + flights.size > 0) {
      hold()
      while (queue.length > 0 && flights.size < github.lanes.width) flights.add(fly())
      if (flights.size > 0) await flights.next()
    }
    return failed
  } finally {
    stop.abort()
    reservation.release()
  }
}

/** Of several repositories only one is left in a query, so that its failures are that one's. */
class Narrowed extends Error {
  override readonly name = 'Narrowed'
}

function placesOf(looks: readonly Look[]): readonly Place[] {
  return [...new Set(looks.map(({ place }) => place))]
}
