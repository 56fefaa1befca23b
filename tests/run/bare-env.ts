/** What a process that a test starts gets of this shell's environment, so that no setting of the machine counts. */
export const bareEnv = {
  NODE_ENV: 'test' as const,
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
}
