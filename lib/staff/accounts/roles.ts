/** `front-desk` sees and works on requests; `lead` also releases, erases, exports, and manages accounts. */
export const roles = ['front-desk', 'lead'] as const

export type Role = (typeof roles)[number]

/** Somebody who may use the desk. */
export type Staff = {id: string; email: string; name: string; role: Role}
