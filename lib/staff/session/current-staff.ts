// Replaced by the real one when accounts come: until then nobody is signed in, and every page of the desk is closed.
import {redirect} from 'next/navigation'

const roles = ['front-desk', 'lead'] as const

export type Staff = {id: string; email: string; name: string; role: (typeof roles)[number]}

/** Who is signed in on this request, or a redirect to /desk/sign-in. Every page and every action of the desk asks first. */
export async function requireStaff(): Promise<Staff> {
  redirect('/desk/sign-in')
}

/** As above; who may not is shown a page that says so. */
export async function requireLead(): Promise<Staff> {
  return requireStaff()
}
