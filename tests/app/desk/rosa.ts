import {sendCode, signInWithCode} from '@/app/(desk)/desk/sign-in/actions'
import {site} from '@/lib/site'
import {invite} from '@/lib/staff/accounts/accounts'
import {formOf, ledBy, openDesk} from './visit'

export const ROSA = 'rosa@clinic.example'

/** What a page is asked with. */
export const query = (fields: Record<string, string> = {}) => ({
  params: Promise.resolve({}),
  searchParams: Promise.resolve(fields),
})

/** A site with one account, and how she signs in by mail. */
export async function withRosa(role: 'front-desk' | 'lead' = 'front-desk', settings = {}) {
  const desk = await openDesk(settings)
  const {db} = await site.staff()
  await invite(db, {email: ROSA, name: 'Rosa Iliev', role}, Date.now())
  const mailedCode = async () => /\d{4} \d{4}/.exec((await desk.emails())[0]?.subject ?? '')?.[0] ?? ''
  const signIn = async (to = '/desk') => {
    await ledBy(sendCode(formOf({email: ROSA, to})))
    return ledBy(signInWithCode(formOf({code: await mailedCode(), to})))
  }
  return {...desk, db, mailedCode, signIn}
}
