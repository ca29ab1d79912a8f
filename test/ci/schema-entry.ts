import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/action-parser'

/** What GitHub's own tools say against an action or a workflow. */
export function check(name: string, content: string): readonly string[] {
  const parse = name === 'action.yml' ? parseAction : parseWorkflow
  const { context } = parse({ name, content }, new NoOperationTraceWriter())
  return context.errors.getErrors().map(({ message }) => message)
}
