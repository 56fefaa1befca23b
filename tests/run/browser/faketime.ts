import {execFileSync} from 'node:child_process'
import {globSync} from 'node:fs'
import path from 'node:path'
import {unpackDebs} from './unpack-debs.ts'

const UNPACKED = path.resolve('node_modules/.cache/libfaketime')
/** The one for programs with several threads, which Node is. */
const LIBRARY = 'faketime/libfaketimeMT.so.1'

/**
 * The path of libfaketime, which gives a program a clock of its own: the system's, else that of Debian's package,
 * unpacked in a folder of its own. Throws when neither can be had: tests never skip.
 */
export function requireFaketime(): string {
  const found = findFaketime()
  if (found) return found
  console.log('No libfaketime on this machine: unpacking the one of Debian for the tests.')
  try {
    unpackDebs(UNPACKED, download)
  } catch (error) {
    throw new Error(NEEDED, {cause: error})
  }
  const unpacked = findFaketime()
  if (!unpacked) throw new Error(NEEDED)
  return unpacked
}

const NEEDED =
  'The tests of clocks need libfaketime, in /usr/lib/*/faketime. Install it (on Debian or Ubuntu: apt-get install libfaketime).'

function findFaketime(): string | undefined {
  const folders = ['/usr', '/usr/local', UNPACKED, `${UNPACKED}/usr`]
  return folders.flatMap((folder) => globSync([`${folder}/lib/*/${LIBRARY}`, `${folder}/lib/${LIBRARY}`]))[0]
}

function download(folder: string): void {
  // A new machine has no list of packages, and only root may ask for one.
  if (process.getuid?.() === 0) execFileSync('apt-get', ['-q', 'update'], {stdio: 'inherit'})
  const options = ['-q', '-o', 'APT::Sandbox::User=']
  execFileSync('apt-get', [...options, 'download', 'libfaketime'], {cwd: folder, stdio: 'inherit'})
}
