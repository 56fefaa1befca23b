import {createStudioConfig} from './sanity/studio/studio-config.ts'

/** The Sanity CLI reads this file. The page at /studio makes its own, once it knows where the lake is. */
export default createStudioConfig({lakeUrl: null})
