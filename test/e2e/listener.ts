import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on loopback that counts who comes, whatever they ask for. */
export interface Listener extends AsyncDisposable {
  /** Host and port. */
  readonly address: string
  /** Connections, and the addresses that were asked for. */
  readonly heard: readonly string[]
}

export async function listen(): Promise<Listener> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.end('heard')
  })
  server.on('connection', () => heard.push('a connection'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    heard,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
