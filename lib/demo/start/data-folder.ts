import {accessSync, constants} from 'node:fs'
import {makePrivateFolder} from '../../private-files.ts'

/** Throws what to do when the folder cannot be made or written to. */
export function makeDataFolder(folder: string): void {
  try {
    makePrivateFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    throw new Error(
      `DATA_DIR is ${folder}, which is not a folder that the site can write to (${code}). Set it to one, or leave it out for .data.`,
    )
  }
}
