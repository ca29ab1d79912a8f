import { sharedMemory } from './shared-memory.ts'

/** A proxy at a port where nothing listens: port 1 was for a service that nobody has run for decades. */
export const NOWHERE = 'http://127.0.0.1:1'

/** Chrome starts nothing of its own: no updates, no telemetry, no extensions, no first-run pages. */
const QUIET = [
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
]

/** No request leaves, even one that neither the sanitiser nor the interception of the page caught. */
const UNREACHABLE = [
  `--proxy-server=${NOWHERE}`,
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
]

/** The same pixels and glyphs on every machine. */
const SAME = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--lang=en-US',
]

/** Fewer processes and no files: each costs a start, and the machines of CI have two cores. */
const FAST = [
  '--incognito',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--enable-features=NetworkServiceInProcess2',
  '--disable-features=AcceptCHFrame,DialMediaRouteProvider,MediaRouter,OptimizationHints,PaintHolding,Translate',
]

/** No page is drawn as on a screen, which nobody looks at, unless a picture of it is taken. */
const UNSEEN = '--enable-begin-frame-control'

/**
 * The command line of Chrome. Protocol messages go over pipes 3 and 4, where no other process can send any.
 *
 * @param pictures Whether pictures of pages will be taken.
 */
export function chromeFlags(profile: string, sandbox: boolean, pictures: boolean): readonly string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(sandbox ? [] : ['--no-sandbox']),
    ...(sharedMemory().enough ? [] : ['--disable-dev-shm-usage']),
    ...QUIET,
    ...UNREACHABLE,
    ...SAME,
    ...FAST,
    ...(pictures ? [] : [UNSEEN]),
    'about:blank',
  ]
}
