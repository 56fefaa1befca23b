'use server'

import {cookies, headers} from 'next/headers'
import {redirect} from 'next/navigation'
import type {PostAnswer} from '@/components/consultation/form/form-errors'
import type {FormAnswer} from '@/lib/consultation/form/form-answer'
import {typedValues} from '@/lib/consultation/form/read-form'
import {whatNext} from '@/lib/consultation/reply-promise'
import {clientAddress} from '@/lib/server/http/client-address'
import {isSameOrigin} from '@/lib/server/policy/same-origin'
import {env} from '@/lib/settings/env'
import {site} from '@/lib/site'
import {paths} from '@/sanity/paths'
import {referenceCookie} from './reference-cookie'

/** For the form's script: answers with the outcome alone. Arguments of an action are whatever somebody sends. */
export async function sendConsultation(answers: unknown): Promise<FormAnswer> {
  const form = answers instanceof FormData ? answers : new FormData()
  const sent = await headers()
  // On the site's own server `lib/server/forms/guard-posts.ts` refused it before.
  if (!isSameOrigin(sent, env().SITE_URL)) return {status: 'unavailable', values: typedValues(form)}

  const client = clientAddress(sent, env().TRUSTED_PROXY_HOPS)
  const outcome = await site.receiveConsultation(form, client)
  if (outcome.status !== 'received') return outcome
  const {reference, promised} = outcome
  ;(await cookies()).set(referenceCookie(outcome))
  return {status: 'received', reference, whatNext: whatNext(promised, outcome)}
}

/** For a browser without JavaScript: answers with the form again, or with the next page. */
export async function submitConsultation(_before: unknown, answers: unknown): Promise<PostAnswer> {
  const outcome = await sendConsultation(answers)
  if (outcome.status === 'received') redirect(paths.consultationReceived)
  return outcome
}
