import {onceInProcess} from '../process/once-in-process.ts'

/** Whether `serve.ts` runs in this process. Where it does not, as on a serverless host, `instrumentation.ts` boots. */
export const ownServer = onceInProcess('own server', () => ({isRunning: false}))
