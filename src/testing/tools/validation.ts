/** Write content/docs/validation.md: the simulator against migrations that were measured (`node .ci/tool.mjs validation`). */
import { writeFileSync } from 'node:fs'
import { validationPage } from '../validation/page.ts'

writeFileSync('content/docs/validation.md', validationPage())
