/** A file as the browser gets it. */
export interface FileContent {
  readonly bytes: Uint8Array
  /** Media type, such as `font/woff2`. */
  readonly type: string
}

/** What the browser is given: one page and the files it may ask for. Nothing else can be reached from it. */
export interface PageSource {
  readonly html: string
  /** By the relative path that the page's URLs name: `fonts/x.woff2`. */
  readonly files: ReadonlyMap<string, FileContent>
  /** Files that are read only when the page asks for them, by the same paths. */
  readonly shelf?: ((path: string) => Promise<FileContent | undefined>) | undefined
}

/** What a print carries besides what is seen. */
export interface PrintSettings {
  /** Structure tags for readers and archives; they cost time, so a print that only measures leaves them out. */
  readonly tagged: boolean
  /** Bookmarks from the headings. */
  readonly outline: boolean
}

/** A page that has loaded, with its fonts and images. No script of it runs; only probes handed in here do. */
export interface OpenPage extends AsyncDisposable {
  /** Runs a self-contained function in the page and gives back its result, both as JSON. */
  evaluate<Argument, Result>(probe: (argument: Argument) => Result, argument: Argument): Promise<Result>
  /** Waits for the fonts and images that it shows now. */
  settle(): Promise<void>
  /** The page as PDF; paper and margins are those of its CSS. */
  print(settings: PrintSettings): Promise<Uint8Array>
  /** A part of the page as PNG, in CSS pixels from its upper left corner, with so many pixels for each of them. */
  picture(part: PagePart, scale: number): Promise<Uint8Array>
}

/** A rectangle of a page in CSS pixels, whether the viewport shows it or not. */
export interface PagePart {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A page with scripts of ours, and nothing that they could reach. */
export interface Desk extends AsyncDisposable {
  /**
   * Calls a function that the page's scripts put among its globals and gives back its result, both as JSON; undefined
   * where it takes too long or ends the page, which then is of no more use.
   *
   * @param seconds That it may take.
   */
  call(name: string, parameters: readonly unknown[], seconds: number): Promise<unknown>
}

/** The port to a browser. It may still be starting: the first `open` waits for it. */
export interface Printer {
  /** Loads a page. The viewport is in CSS pixels and matters to measuring, not to print. */
  open(source: PageSource, viewport?: Viewport): Promise<OpenPage>
  /** Makes ready what a page will be loaded into, for who knows that there will be another. */
  reserve?(): void
}

/** Size of the window that a page is shown in, in CSS pixels. */
export interface Viewport {
  readonly width: number
  readonly height: number
}
