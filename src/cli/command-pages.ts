import { CHECK_PAGE } from './check-options.ts'
import type { CommandPage } from './command-page.ts'
import { COMPLETION_PAGE } from './completion-page.ts'
import { DOCTOR_PAGE } from './doctor-command.ts'
import { LIST_PAGE } from './list-options.ts'
import { EXPORT_PAGE } from './options.ts'
import { READ_PAGE } from './read-options.ts'
import { THEMES_PAGE } from './themes-command.ts'
import { VERIFY_PAGE } from './verify-options.ts'

/** Every command, the export first. */
export const COMMAND_PAGES: readonly CommandPage[] = [
  EXPORT_PAGE,
  CHECK_PAGE,
  READ_PAGE,
  LIST_PAGE,
  VERIFY_PAGE,
  THEMES_PAGE,
  DOCTOR_PAGE,
  COMPLETION_PAGE,
]
