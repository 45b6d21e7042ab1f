// The one file that is changed on its way to the browser. Excel puts its own host behind office.js; here a bridge to the
// workbench stands in its place, and office.js itself comes from the installed package instead of Microsoft's servers.
const CDN = /https:\/\/appsforoffice\.microsoft\.com\/lib\/1(?:\.1)?\/hosted\//g;

export const OFFICE_PREFIX = '/office/';
export const BRIDGE_ADDRESS = '/workbench/bridge.js';

/** `html` with the bridge script before office.js, and office.js served from here. */
export function withBridge(html: string): string {
  const local = html.replace(CDN, OFFICE_PREFIX);
  const script = local.search(/<script\b[^>]*\boffice(?:\.debug)?\.js/i);
  if (script < 0) throw new Error('The pane does not load office.js, so there is nothing to connect it to.');
  return `${local.slice(0, script)}<script src="${BRIDGE_ADDRESS}"></script>${local.slice(script)}`;
}
