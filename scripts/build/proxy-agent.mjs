// Puppeteer's list of installed browsers would bring along, for downloads that never are, a way through proxies with a
// JavaScript engine of its own.
export class ProxyAgent {
  constructor() {
    throw new Error('Nothing is downloaded.')
  }
}
