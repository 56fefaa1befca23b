/**
 * A process of its own that receives forms, one for each line that it reads, and prints what became of them. The lines
 * `fill` and `free` fill its disk and make room again, `replay` moves the journal, `list` prints references. Arguments: the data folder and the key ring.
 */
import {rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {createInterface} from 'node:readline'
import {receiveConsultation} from '../../../../lib/consultation/receive-consultation.ts'
import {openJournal} from '../../../../lib/outbox/journal/journal.ts'
import {readKeyRing} from '../../../../lib/outbox/seal/key-ring.ts'
import {openRequestStore, type RequestStore} from '../../../../lib/outbox/store/request-store.ts'
import {openAt} from '../../outbox/open-at.ts'
import {receivingParts} from '../../outbox/parts.ts'

const [folder = '', ring = '', place = path.join(folder, 'requests.sqlite')] = process.argv.slice(2)
const keys = readKeyRing(ring)
const journal = openJournal(path.join(folder, 'journal'))
const filler = path.join(folder, 'filler')
let opened: Promise<RequestStore> | undefined

/** As the site opens it: on first use, and again after a failure. */
async function store(): Promise<RequestStore> {
  opened ??= Promise.resolve()
    .then(() => openRequestStore(openAt(place)))
    .catch((error: unknown) => {
      opened = undefined
      throw error
    })
  return opened
}

function fill(): void {
  for (const size of [1_000_000, 10_000, 100]) {
    try {
      while (true) writeFileSync(filler, Buffer.alloc(size), {flag: 'a'})
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  }
}

async function receive(name: string): Promise<void> {
  const form = new FormData()
  form.append('name', name)
  form.append('contactBy', 'email')
  form.append('email', `${name.replace(' ', '.')}@clinic.example`)
  const outcome = await receiveConsultation(form, receivingParts(store, keys, {journal: () => journal}))
  process.stdout.write(`> ${outcome.status} ${outcome.status === 'received' ? outcome.reference : ''}\n`)
}

process.stdout.write('> ready\n')
for await (const line of createInterface(process.stdin)) {
  if (line === 'fill') fill()
  else if (line === 'free') rmSync(filler)
  else if (line === 'replay') await journal.replay(await store())
  else if (line === 'list') {
    const requests = await (await store()).list(1_000)
    process.stdout.write(`> ${requests.map(({reference}) => reference).join(' ')}\n`)
  } else await receive(line)
  if (['fill', 'free', 'replay'].includes(line)) process.stdout.write('> done\n')
}
