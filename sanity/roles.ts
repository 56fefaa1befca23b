import type {CurrentUser} from 'sanity'

/** Sanity's own role with all rights. In the demo everybody has it. */
export function isAdministrator(user: Pick<CurrentUser, 'roles'> | null | undefined): boolean {
  return user?.roles.some(({name}) => name === 'administrator') ?? false
}
