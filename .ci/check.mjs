// `npm run check`: the static checks: format and lint (biome), then types of every wing (tsc -b).
import { install, run } from './install.mjs'

install()
const lint = run('npx', ['--no-install', 'biome', 'check', '--error-on-warnings', '.'])
const types = run('npx', ['--no-install', 'tsc', '-b'])
process.exit(lint || types)
