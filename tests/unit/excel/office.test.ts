// What is read of Office itself, through Microsoft's client library.
import { afterEach, expect, test } from 'vitest';
import { createExcel } from '../../../host/node';
import { isOfficeDark, whenReady } from '../../../src/excel/office';

let restore: () => void = () => undefined;
afterEach(() => {
  restore();
  restore = () => undefined;
});

test.for([true, false])("Office's own theme is read: dark %s", async (dark, { expect }) => {
  restore = (await createExcel({ dark })).installGlobals();
  expect(isOfficeDark()).toBe(dark);
});

/** The theme as some Office tells it, or does not. */
function withTheme(officeTheme: unknown): boolean | null {
  const before = Reflect.get(globalThis, 'Office') as unknown;
  Reflect.set(globalThis, 'Office', { context: { officeTheme } });
  try {
    return isOfficeDark();
  } finally {
    if (before === undefined) Reflect.deleteProperty(globalThis, 'Office');
    else Reflect.set(globalThis, 'Office', before);
  }
}

test.for([
  ['#262626', true],
  ['#0a0a0a', true],
  // Dark grey, colourful, white; saturated colours by how light they look.
  ['#666666', true],
  ['#E6E6E6', false],
  ['#FFFFFF', false],
  ['#0000FF', true],
  ['#00FF00', false],
  // What a library makes of a colour that it does not know, and of none.
  ['#NaN', null],
  [undefined, null],
] as const)('the background %s is dark: %s', ([bodyBackgroundColor, dark], { expect }) => {
  // The library on Windows makes a colour of this, too: true both ways, were it believed.
  expect(withTheme({ bodyBackgroundColor, isDarkTheme: '#000000' })).toBe(dark);
});

test('where Office has no theme, or is not there, nothing is said of it', async () => {
  expect(withTheme(undefined)).toBeNull();
  expect(isOfficeDark()).toBeNull();
  expect(await whenReady()).toBeNull();
});

test('an Excel is known, with its language and whether it is new enough', async () => {
  restore = (await createExcel({ locale: 'fr-FR' })).installGlobals();
  expect(await whenReady()).toEqual({ isExcel: true, isNewEnough: true, language: 'fr-FR' });
});
