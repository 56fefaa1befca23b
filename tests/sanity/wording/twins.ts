/** A sentence that is wrong, and a near twin that is right. Words between braces carry a citation mark. */
export type Pair = readonly [wrong: string, right: string]

/** By the rule that the first of each pair breaks. The second breaks none. */
export type Twins = Record<string, Pair[]>
