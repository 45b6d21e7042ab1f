// As much of a page as the client library needs to load in Node: a location, script elements that run files of the
// package, storage. It has no document tree: a pane is tested in Chromium, not here.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script, createContext, type Context } from 'node:vm';

const ORIGIN = 'https://localhost/';
const packageFolder = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
const compiled = new Map<string, Script>();

/** A file of the library, compiled once for every host in this process (the Excel part is three megabytes). */
function libraryScript(name: string): Script {
  let script = compiled.get(name);
  if (!script) {
    const path = join(packageFolder, 'dist', name);
    script = new Script(readFileSync(path, 'utf8'), { filename: path });
    compiled.set(name, script);
  }
  return script;
}

interface ScriptElement {
  src: string;
  tagName: string;
  onload?: (() => void) | null;
  onerror?: ((reason: unknown) => void) | null;
  onreadystatechange?: (() => void) | null;
  [attribute: string]: unknown;
}

function memoryStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

function createElement(tagName: string): ScriptElement {
  const element: ScriptElement = { src: '', tagName: tagName.toUpperCase(), style: {}, children: [] };
  element['setAttribute'] = (name: string, value: string) => {
    element[name] = value;
  };
  element['getAttribute'] = (name: string) => element[name] ?? null;
  element['appendChild'] = (child: unknown) => child;
  return element;
}

/** The file of the package a script address points to, or nothing. */
function libraryFile(src: string): string | undefined {
  return src.startsWith(ORIGIN) ? src.slice(ORIGIN.length).split('?')[0] : undefined;
}

function pageDocument(run: (element: ScriptElement) => void) {
  const scripts: ScriptElement[] = [];
  const append = (element: ScriptElement) => {
    if (element.tagName === 'SCRIPT' && element.src) {
      scripts.push(element);
      run(element);
    }
    return element;
  };
  const head = { appendChild: append, insertBefore: append };
  return {
    scripts,
    readyState: 'complete',
    cookie: '',
    title: '',
    activeElement: null,
    head,
    documentElement: head,
    body: { ...head, addEventListener: () => undefined },
    createElement,
    createTextNode: (text: string) => ({ text }),
    getElementById: () => null,
    getElementsByTagName: (name: string) => {
      if (name.toLowerCase() === 'script') return scripts;
      return name.toLowerCase() === 'head' ? [head] : [];
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    hasFocus: () => true,
  };
}

const FROM_NODE = {
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  queueMicrotask,
  performance,
  URL,
  URLSearchParams,
  TextEncoder,
  TextDecoder,
  AbortController,
  atob,
  btoa,
};

export interface Page {
  readonly context: Context;
  /** Runs a file of the client library, as a script element would. */
  runLibrary(name: string): void;
  /** Runs other script text (our functions.js). */
  run(text: string, filename: string): void;
}

/** A page with `external` and the bridge in place and nothing loaded yet. */
export function createPage(external: Record<string, unknown>, bridge: object): Page {
  const report = (element: ScriptElement) => {
    const file = libraryFile(element.src);
    setTimeout(() => {
      try {
        if (file === undefined) throw new Error(`no such script: ${element.src}`);
        libraryScript(file).runInContext(context);
        element['readyState'] = 'complete';
        element.onload?.();
      } catch (error) {
        if (!element.onerror) throw error;
        element.onerror(error);
      }
    }, 0);
  };
  const document = pageDocument(report);
  const location = new URL(`${ORIGIN}taskpane.html`);
  const page: Record<string, unknown> = {
    ...FROM_NODE,
    console,
    document,
    external,
    location,
    _richApiNativeBridge: bridge,
    name: '',
    innerWidth: 320,
    innerHeight: 800,
    navigator: { userAgent: 'Node', language: 'en-US', platform: 'Win32', cookieEnabled: true },
    history: { pushState: () => undefined, replaceState: () => undefined },
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => true,
  };
  const context = createContext(page);
  for (const alias of ['window', 'self', 'top', 'parent']) page[alias] = page;
  document.scripts.push(Object.assign(createElement('script'), { src: `${ORIGIN}office.js` }));
  return {
    context,
    runLibrary: (name) => libraryScript(name).runInContext(context),
    run: (text, filename) => new Script(text, { filename }).runInContext(context),
  };
}
