#!/usr/bin/env node
import { join } from 'node:path'
import { Program } from './system/program.ts'

// Put in by the build, which also makes `main.js` and all that it loads.
const program = new Program(process.env.EP_EXPORT_BUILD ?? '')
const { main } = program.load(join(__dirname, 'main.js')) as typeof import('./cli/main.ts')
void main(process.argv.slice(2), program)
