// biome-ignore-all lint/performance/noBarrelFile: the one door of this package. Inside it, import the file itself.
export {createLake} from './core/create-lake.ts'
export type {Lake, LakeOptions} from './core/lake.ts'
export {listen} from './events/listen.ts'
export {lakeFetch} from './http/in-process.ts'
export {type LakeServer, type ServeOptions, serveLake} from './http/server.ts'
