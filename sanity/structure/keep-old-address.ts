import type {SanityClient} from '@sanity/client'
import {type ToastParams, useToast} from '@sanity/ui/toast'
import {type DocumentActionComponent, useClient} from 'sanity'
import {type DocumentType, isDocumentType, isPageType, pagePath} from '../document-types.ts'
import {apiVersion} from '../env.ts'

/** Long enough to write two addresses down. */
const STAYS_MS = 120_000

/** Publishing a document under another address leads its old address to the new one. */
export function withOldAddressKept(
  actions: DocumentActionComponent[],
  schemaType: string,
): DocumentActionComponent[] {
  if (!isDocumentType(schemaType) || !isPageType(schemaType)) return actions
  return actions.map((action) =>
    action.action === 'publish' ? publishWithRedirect(action, schemaType) : action,
  )
}

function publishWithRedirect(publish: DocumentActionComponent, type: DocumentType): DocumentActionComponent {
  const publishAndLead: DocumentActionComponent = (props) => {
    const client = useClient({apiVersion})
    const {push} = useToast()
    const description = publish(props)
    const from = pathOf(type, props.published)
    const to = pathOf(type, props.draft)
    if (!description?.onHandle || !from || !to || from === to) return description
    return {
      ...description,
      onHandle: async () => {
        description.onHandle?.()
        push(await leadOnAndSay(client, from, to))
      },
    }
  }
  publishAndLead.action = 'publish'
  publishAndLead.displayName = 'PublishWithRedirect'
  return publishAndLead
}

/** Staff are told either way: without the redirect, every link to the old address ends on an error page. */
export async function leadOnAndSay(client: SanityClient, from: string, to: string): Promise<ToastParams> {
  try {
    await leadOn(client, from, to)
    return {
      id: redirectId(from),
      status: 'success',
      title: 'The old address leads to the new one',
      description: `Links to ${from} arrive at ${to}.`,
    }
  } catch {
    return {
      id: redirectId(from),
      status: 'error',
      duration: STAYS_MS,
      closable: true,
      title: 'The old address leads nowhere',
      description: `The page has its new address, but ${from} could not be led to it. Under “Redirects”, write one from ${from} to ${to}, and publish it.`,
    }
  }
}

/** What a release holds is not at work yet, and may be locked. */
const redirects = '_type == "redirect" && !(_id in path("versions.**"))'

/**
 * Writes the redirect, in one transaction with what it changes for others: those that led to the old address lead to the
 * new one, and none leads away from it.
 */
export async function leadOn(client: SanityClient, from: string, to: string): Promise<void> {
  const raw = client.withConfig({perspective: 'raw'})
  const [before, away] = await Promise.all([
    raw.fetch<string[]>(`*[${redirects} && to == $from]._id`, {from}),
    raw.fetch<string[]>(`*[${redirects} && from in [$from, $to]]._id`, {from, to}),
  ])
  const transaction = raw.transaction()
  for (const id of away) transaction.delete(id)
  for (const id of before.filter((id) => !away.includes(id))) transaction.patch(id, {set: {to}})
  transaction.createOrReplace({_id: redirectId(from), _type: 'redirect', from, to})
  await transaction.commit()
}

function redirectId(from: string): string {
  return `redirect${from.replaceAll('/', '-')}`
}

function pathOf(type: DocumentType, document: object | null): string | undefined {
  if (!document || !isPageType(type) || !('slug' in document)) return undefined
  const {slug} = document
  const current =
    typeof slug === 'object' && slug !== null && 'current' in slug && typeof slug.current === 'string'
      ? slug.current
      : ''
  return current === '' ? undefined : pagePath(type, current)
}
