/** `labwright/elements`: importing it registers all elements. */
import { registerElements } from './index.ts'

await registerElements()

export * from './index.ts'
