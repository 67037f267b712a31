export const OWNER = 'pony'
export const NAME = 'stable'

/** The repository on the GitHub on loopback. */
export const HOSTED = `${OWNER}/${NAME}`

/** How long GitHub takes, as it is modelled: milliseconds for each request, and for each commit that it lists. */
export const LATENCY = { perRequest: 150, perCommit: 0.2 }

/** How fast a pack comes from a git server, as it is modelled. */
export const BYTES_PER_SECOND = 30_000_000
