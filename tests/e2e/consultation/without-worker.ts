import {onceInProcess} from '../../../lib/process/once-in-process.ts'

/** Loaded into the site's process (`node --import`): it is as on a host where nothing runs between requests. */
const worker = {wake: () => {}, stop: async () => {}, silentForMs: () => 0, interruptedForMs: () => undefined}

onceInProcess('delivery worker', () => ({worker}))()
