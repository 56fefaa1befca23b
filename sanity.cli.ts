import {defineCliConfig} from 'sanity/cli'
import {dataset, projectId} from './sanity/env.ts'

export default defineCliConfig({
  api: {projectId, dataset},
  typegen: {
    schema: 'node_modules/.cache/schema.json',
    path: 'sanity/queries/*.ts',
    generates: 'sanity/types.generated.ts',
    overloadClientMethods: true,
  },
})
