import {existsSync} from 'node:fs'
import {documentsOfFile} from './documents-of-file.ts'

/** Reads documents from the start; of these types alone, if some are named. It may be called again. */
type Documents = (types?: readonly string[]) => AsyncIterable<unknown>

/** Of an export if a file is named, otherwise what is published in the dataset of the settings. */
export async function openDocuments(file: string | undefined): Promise<Documents> {
  if (file !== undefined) return (types) => documentsOfFile(file, types)
  // The settings are read when their file is imported, so `.env` comes first. What the shell sets wins.
  if (existsSync('.env')) process.loadEnvFile('.env')
  const {documentsOfDataset} = await import('./documents-of-dataset.ts')
  return documentsOfDataset
}
