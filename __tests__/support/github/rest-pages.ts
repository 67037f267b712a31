import { type Answer, json } from './answer.ts'

const USUAL_SIZE = 30
const LARGEST_SIZE = 100

/** A page of a list, of the size that most lists have. */
export function listed(url: URL, items: readonly unknown[]): Answer {
  return paged(url, items, USUAL_SIZE, some => some)
}

/**
 * A page of a list, with GitHub's `Link` header.
 *
 * @param usualSize how many items are on a page where the request does not say it
 * @param bodyOf what is answered with the page's items
 */
export function paged<Item>(
  url: URL,
  items: readonly Item[],
  usualSize: number,
  bodyOf: (some: readonly Item[]) => unknown,
): Answer {
  const asked = url.searchParams.get('per_page')
  const size = asked === null ? usualSize : Math.min(LARGEST_SIZE, Number(asked))
  const page = Number(url.searchParams.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const linkTo = (relation: string, target: number) => {
    const linked = new URL(url)
    linked.searchParams.set('page', String(target))
    return `<${linked.href}>; rel="${relation}"`
  }
  const links = [
    ...(page > 1 ? [linkTo('prev', page - 1)] : []),
    ...(page < last ? [linkTo('next', page + 1), linkTo('last', last)] : []),
    ...(page > 1 ? [linkTo('first', 1)] : []),
  ]
  const some = items.slice((page - 1) * size, page * size)
  return json(200, bodyOf(some), links.length === 0 ? {} : { link: links.join(', ') })
}
