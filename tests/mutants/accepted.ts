/** A fault that no test notices, and why none should. */
type Accepted = {place: string; replacement: string; reason: string}

export const accepted: Accepted[] = []
