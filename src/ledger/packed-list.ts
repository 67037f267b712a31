type Cells = Uint16Array | Uint32Array | Float64Array

/** The least and the greatest of some numbers. */
export interface Bounds {
  readonly least: number
  readonly greatest: number
}

const BITS = 12
const BLOCK_SIZE = 2 ** BITS

/**
 * A list of numbers that only grows. They lie in blocks, so that nothing is ever moved and little room is left empty; the cells
 * of a block are only as wide as the widest number in it needs.
 */
export class PackedList {
  readonly #blocks: Cells[] = []
  /** Those of full blocks, as soon as somebody has asked for them. */
  readonly #bounds: Bounds[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** The number at a place below the length; 0 anywhere else. */
  at(place: number): number {
    return this.#blocks[place >>> BITS]?.[place & (BLOCK_SIZE - 1)] ?? 0
  }

  /** All numbers, in order, a block at a time; every list is cut at the same places. */
  blocks(): readonly ArrayLike<number>[] {
    return this.#blocks.map((cells, number) => cells.subarray(0, this.#length - number * BLOCK_SIZE))
  }

  /** Between what the numbers of each block lie: whoever looks for some of them passes over the other blocks. */
  bounds(): readonly Bounds[] {
    return this.blocks().map((cells, number) => {
      const bounds = this.#bounds[number] ?? boundsOf(cells)
      if (cells.length === BLOCK_SIZE) this.#bounds[number] = bounds
      return bounds
    })
  }

  push(value: number): void {
    const number = this.#length >>> BITS
    const index = this.#length & (BLOCK_SIZE - 1)
    let cells = this.#blocks[number] ?? new Uint16Array(BLOCK_SIZE)
    cells[index] = value
    // What does not fit reads as another number. Anything fits the widest cells.
    while (cells[index] !== value && !(cells instanceof Float64Array)) {
      cells = cells instanceof Uint16Array ? Uint32Array.from(cells) : Float64Array.from(cells)
      cells[index] = value
    }
    this.#blocks[number] = cells
    this.#length += 1
  }

  /** Another list of the same numbers. */
  copy(): PackedList {
    const copy = new PackedList()
    for (const cells of this.#blocks) copy.#blocks.push(cells.slice())
    copy.#length = this.#length
    return copy
  }
}

function boundsOf(numbers: ArrayLike<number>): Bounds {
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0
    if (number < least) least = number
    if (number > greatest) greatest = number
  }
  return { least, greatest }
}
