import {execFileSync} from 'node:child_process'
import {existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * Unpacks Debian packages into a folder of their own, all or nothing. Needs no root, since nothing is installed.
 * `download` runs apt-get in the folder that it is given, and leaves the packages there.
 */
export function unpackDebs(target: string, download: (folder: string) => void): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clinic-debs-'))
  // Beside the target, because only there it can be put in place at once.
  const copy = `${target}.${process.pid}`
  try {
    download(folder)
    mkdirSync(copy, {recursive: true})
    for (const deb of globSync(`${folder}/*.deb`)) execFileSync('dpkg', ['-x', deb, copy])
    // Another test may have been faster.
    if (!existsSync(target)) renameSync(copy, target)
  } finally {
    rmSync(copy, {recursive: true, force: true})
    rmSync(folder, {recursive: true})
  }
}
