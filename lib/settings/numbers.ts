import {z} from 'zod'

export function port() {
  return z.coerce.number('must be a port number').int('must be a port number').min(1).max(65_535)
}

/** A whole number from 1 to `most`. */
export function count(most: number) {
  const rule = `must be a whole number from 1 to ${most}`
  return z.coerce.number(rule).int(rule).min(1, rule).max(most, rule)
}
