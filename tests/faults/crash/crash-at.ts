/**
 * Loaded into the site's process by the tests (`node --import`), never by the site: kills the process at one named
 * point of a request's life. The file in CRASH_FILE names the point; it is gone after one crash. All points are seen
 * from outside the site's code: what it says to the database, to the mail service and to the disk.
 */
import crypto from 'node:crypto'
import {subscribe} from 'node:diagnostics_channel'
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {crashInPostgres} from './crash-in-postgres.ts'
import {crashInSqlite} from './crash-in-sqlite.ts'
import {die, isArmed, makeTrouble} from './crash-now.ts'

/** Of requests to the site, before anything of it is read. */
subscribe('http.server.request.start', (message) => {
  const {request} = message as {request: {method?: string; url?: string}}
  if (request.method === 'POST' && request.url === '/api/consultation' && isArmed('P0')) die('P0')
})

/** The answers are checked, and about to be sealed. */
const {createCipheriv} = crypto
crypto.createCipheriv = ((...args: Parameters<typeof createCipheriv>) => {
  const cipher = createCipheriv(...args)
  if (!('setAAD' in cipher) || typeof cipher.setAAD !== 'function') return cipher
  const {setAAD} = cipher
  return Object.assign(cipher, {
    setAAD: (place: Buffer) => {
      if (place.includes('/payload') && isArmed('P1')) die('P1')
      return Reflect.apply(setAAD, cipher, [place])
    },
  })
}) as typeof createCipheriv

/** Of calls to the mail service. */
const isSend = (message: unknown) => {
  const {request} = message as {request: {method?: string; path?: string}}
  return request.method === 'POST' && request.path === '/emails'
}
subscribe('undici:request:create', (message) => isSend(message) && isArmed('P6') && die('P6'))
subscribe('undici:request:create', (message) => isSend(message) && makeTrouble())
subscribe('undici:request:headers', (message) => isSend(message) && isArmed('P7') && die('P7'))

/** Moved from the journal into the store, and still in the journal. */
const unlink = fs.promises.unlink
fs.promises.unlink = async (file) => {
  if (String(file).endsWith('.json') && isArmed('P12')) die('P12')
  return unlink(file)
}
syncBuiltinESMExports()

crashInSqlite()
crashInPostgres()
