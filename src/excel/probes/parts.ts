// Where records and what is remembered lie: custom XML parts, and settings of the document. Adding a part empties Excel's
// undo list.
import { converse } from '../conversation';
import { CHECK, CHECK_NAMESPACE, equals, type Probe } from './probe';

const xml = (content: string): string => `<check xmlns="${CHECK_NAMESPACE}">${content}</check>`;
/** A piece of a record and what stands around it. */
const LARGE = 510_000;

/** Adds a part, works with it in conversations of its own by its id, and takes it away again. */
async function withPart<T>(content: string, work: (id: string) => Promise<T>): Promise<T> {
  const id = await converse(async (context) => {
    const part = context.workbook.customXmlParts.add(xml(content));
    part.load('id');
    await context.sync();
    return part.id;
  });
  const result = await work(id);
  await converse(async (context) => {
    context.workbook.customXmlParts.getItem(id).delete();
    await context.sync();
  });
  return result;
}

function readPart(id: string): Promise<string> {
  return converse(async (context) => {
    const read = context.workbook.customXmlParts.getItem(id).getXml();
    await context.sync();
    return read.value;
  });
}

/** Excel may write a head before the root. */
const contentOf = (text: string): string => /<check[^>]*>([^<]*)<\/check>/.exec(text)?.[1] ?? '';

export const parts = {
  'parts.large': () =>
    withPart('x'.repeat(LARGE), async (id) => equals(contentOf(await readPart(id)).length, LARGE)),

  'parts.namespace': () =>
    withPart('1', async (id) => {
      const found = await converse(async (context) => {
        const own = context.workbook.customXmlParts.getByNamespace(CHECK_NAMESPACE);
        const other = context.workbook.customXmlParts.getByNamespace(`${CHECK_NAMESPACE}0`);
        own.load('items/id');
        other.load('items/id');
        await context.sync();
        return [own.items.map((part) => part.id === id), other.items.length];
      });
      return equals(found, [[true], 0]);
    }),

  'parts.setXml': () =>
    withPart('before', async (id) => {
      await converse(async (context) => {
        context.workbook.customXmlParts.getItem(id).setXml(xml('after'));
        await context.sync();
      });
      return equals(contentOf(await readPart(id)), 'after');
    }),

  'parts.setting': async ({ context }) => {
    context.workbook.settings.add(CHECK, 'kept');
    await context.sync();
    const seen = await converse(async (own) => {
      const setting = own.workbook.settings.getItemOrNullObject(CHECK);
      setting.load('value');
      await own.sync();
      return setting.isNullObject ? null : (setting.value as unknown);
    });
    context.workbook.settings.getItem(CHECK).delete();
    await context.sync();
    return equals(seen, 'kept');
  },
} satisfies Record<string, Probe>;
