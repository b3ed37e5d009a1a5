/** A number of a column, where a loop keeps `i` below its length: a check for each of ten thousand would cost more than the arithmetic. */
export const read = (column: Float64Array, i: number): number => column[i]!;
