import type {LakeAssets} from '../assets/lake-assets.ts'
import type {Endpoint} from '../http/router.ts'
import {accountEndpoints} from './account-endpoints.ts'
import {assetEndpoints} from './asset-endpoints.ts'
import {dataEndpoints} from './data-endpoints.ts'
import {exportEndpoint} from './export-endpoint.ts'
import {historyEndpoints} from './history-endpoints.ts'
import {streamEndpoints} from './stream-endpoints.ts'

/** Every address of the lake. */
export function lakeEndpoints(assets: LakeAssets): Endpoint[] {
  return [
    ...dataEndpoints,
    exportEndpoint,
    ...streamEndpoints,
    ...historyEndpoints,
    ...accountEndpoints,
    ...assetEndpoints(assets),
  ]
}
