/** Loaded into the site's process (`node --import`): it is as on a host where nothing runs between requests. */
const worker = {wake: () => {}, stop: async () => {}, silentForMs: () => 0}

Object.assign(globalThis, {consultationWorker: worker})
