#!/usr/bin/env node
import {existsSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {createLakeAssets, type LakeAssets} from '../assets/lake-assets.ts'
import {createLake} from '../core/create-lake.ts'
import {LakeError} from '../core/errors.ts'
import type {Lake} from '../core/lake.ts'
import {exportDataset} from '../datasets/export-dataset.ts'
import {importDataset} from '../datasets/import-dataset.ts'

const usage = `Exports the content of the embedded Content Lake in DATA_DIR, or imports content into it.

  content-lake-dataset export <folder> [--no-drafts] [--types article,faq] [--allow-failing-assets]
  content-lake-dataset import <folder> [--replace | --missing] [--allow-failing-assets]

The folder has the shape of Sanity's dataset export (data.ndjson, assets.json, images, files).
  From the cloud:  npx sanity dataset export production export.tar.gz && tar xzf export.tar.gz
  To the cloud:    tar czf export.tar.gz <folder> && npx sanity dataset import export.tar.gz production
An export may be made while the site runs. For an import, stop it first.
Pictures and files that are not there, or that the lake cannot keep, are named. --allow-failing-assets goes on without them.
`

async function main(): Promise<string> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      'no-drafts': {type: 'boolean'},
      types: {type: 'string'},
      replace: {type: 'boolean'},
      missing: {type: 'boolean'},
      'allow-failing-assets': {type: 'boolean'},
    },
  })
  const [command, folder, ...others] = positionals
  if (!folder || others.length > 0 || (values.replace && values.missing)) throw new Error(usage)

  if (command === 'export') {
    return withLake(true, async (lake, assets) => {
      const types = values.types?.split(',')
      const count = await exportDataset(lake, assets, {folder, drafts: !values['no-drafts'], types})
      const done = `Exported ${count.documents} documents and ${count.assets} assets to ${folder}.`
      const named = count.missing.map((asset) => `Left out: ${asset}`)
      if (named.length === 0 || values['allow-failing-assets']) return [...named, done].join('\n')
      const hint =
        'The assets above are not in it. Put them back in the Studio, or add --allow-failing-assets.'
      throw new Error([...named, done, hint].join('\n'))
    })
  }
  if (command === 'import') {
    return withLake(false, async (lake, assets) => {
      const operation = values.replace ? 'createOrReplace' : values.missing ? 'createIfNotExists' : 'create'
      const allowFailingAssets = values['allow-failing-assets']
      const count = await importDataset(lake, assets, {folder, operation, allowFailingAssets})
      const done = `Imported ${count.documents} documents and ${count.assets} assets from ${folder}.`
      return [...count.warnings.map((warning) => `Left out: ${warning}`), done].join('\n')
    })
  }
  throw new Error(usage)
}

async function withLake(
  readOnly: boolean,
  use: (lake: Lake, assets: LakeAssets) => Promise<string>,
): Promise<string> {
  // The copied example leaves settings empty, which means the same as leaving them out.
  const {DATA_DIR, LAKE_PORT, NEXT_PUBLIC_SANITY_DATASET: dataset} = process.env
  const dir = path.join(DATA_DIR || '.data', 'lake')
  const lake = createLake({dir, readOnly, ...(dataset && {dataset})})
  try {
    return await use(lake, createLakeAssets(lake, {baseUrl: `http://127.0.0.1:${LAKE_PORT || 3001}`}))
  } finally {
    await lake.close()
  }
}

// As `npm start` does: the data may lie where `.env` says. What the shell sets wins.
if (existsSync('.env')) process.loadEnvFile('.env')
try {
  process.stdout.write(`${await main()}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  if (error instanceof LakeError && error.message.includes('already exists')) {
    process.stderr.write('Nothing was imported. Add --replace, or --missing to keep what is there.\n')
  }
  process.exitCode = 1
}
