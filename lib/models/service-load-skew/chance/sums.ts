/** The chances of the sum of two independent counts, from 0 or where their lists begin up to `last`. O(product of their lengths). */
export function sumUpTo(one: Float64Array, other: Float64Array, last: number): Float64Array {
  const sum = new Float64Array(Math.min(last + 1, one.length + other.length - 1));
  for (let at = 0; at < one.length; at += 1)
    for (let by = 0; by < other.length && at + by < sum.length; by += 1)
      sum[at + by] = (sum[at + by] as number) + (one[at] as number) * (other[by] as number);
  return sum;
}
