import { gunzipSync, gzipSync } from 'node:zlib'

/** The parts of a kept file: a line in clear text, and what is packed behind it. */
export interface Unpacked {
  readonly header: string
  readonly body: string
}

/** Takes a kept file apart. */
export function unpack(file: Uint8Array): Unpacked {
  const end = file.indexOf(0x0a)
  return {
    header: Buffer.from(file.subarray(0, end)).toString(),
    body: gunzipSync(file.subarray(end + 1)).toString(),
  }
}

/** Puts a file together, whatever stands in it. */
export function pack({ header, body }: Unpacked): Uint8Array {
  return Buffer.concat([Buffer.from(`${header}\n`), gzipSync(body)])
}
