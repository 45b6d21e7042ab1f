// The plan of every formula cell, kept from one calculation to the next and made anew when the formula, or a name, table
// or sheet it mentions, is no longer the same.
import { keyColumn, keyRow } from '../model/address';
import type { Sheet, Workbook } from '../model/types';
import type { Site } from './calls';
import { Dictionary } from './dictionary';
import { Places } from './places';
import { planFormula, type Plan } from './plan';
import type { Scratch } from './scratch';
import type { Shared } from './shared';
import { StructureChanges, mentions, touches } from './structureChanges';

type Worth = 'none' | 'steady' | 'volatile';

interface Kept {
  formula: string;
  mentions: ReadonlySet<string>;
  /** Text for the engine where the formula calls none of our functions. */
  plan: Plan | string;
  worth: Worth;
  /** What it asks for together with others. */
  parts: readonly string[];
  /** The cells that are trusted to hold the place of an INDEX. */
  places: ReadonlySet<string>;
}

/** A formula that was read just now, and where its text for the engine goes. */
interface Fresh {
  kept: Kept;
  text: string;
  sheet: Sheet;
  key: number;
  texts: Map<number, string>;
}

export interface PlannedFormulas {
  sites: Site[];
  /** Formulas for the engine, by sheet and cell. */
  texts: Map<string, Map<number, string>>;
  /** Whether there is anything to calculate, and whether it may come out otherwise although nothing was changed. */
  worth: Worth;
}

const CHANGES_BY_ITSELF = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\(/i;

/** What the engine has to do for a formula: nothing where a call of ours fills the cell and asks for cells as they are. */
function worthOf(plan: Plan | string): Worth {
  if (typeof plan === 'string') return CHANGES_BY_ITSELF.test(plan) ? 'volatile' : 'steady';
  const parameters = plan.calls.flatMap((call) => call.parameters);
  const scratch = parameters.flatMap((one) => (one.kind === 'scratch' ? one.expression : []));
  const parts = [...plan.expression, ...scratch];
  if (parts.some((part) => typeof part === 'string' && CHANGES_BY_ITSELF.test(part))) return 'volatile';
  return plan.whole && scratch.length === 0 ? 'none' : 'steady';
}

export class Plans {
  private readonly kept = new Map<string, Map<number, Kept>>();
  private readonly structure = new StructureChanges();
  private readonly places = new Places();
  private version: number | undefined;

  constructor(
    private readonly scratch: Scratch,
    private readonly shared: Shared,
    private readonly functions: ReadonlySet<string>,
    /** The formula as this Excel understands it. */
    private readonly asRead: (formula: string) => string = (formula) => formula,
  ) {}

  /** Plans every formula of the workbook; `version` is its structure's. */
  planAll(workbook: Workbook, version: number): PlannedFormulas {
    if (version !== this.version) this.forgetChanged(this.structure.since(workbook));
    this.version = version;
    const planned: PlannedFormulas = { sites: [], texts: new Map(), worth: 'none' };
    const words = new Dictionary(workbook);
    const fresh: Fresh[] = [];
    for (const sheet of workbook.sheets) {
      const texts = new Map<number, string>();
      planned.texts.set(sheet.id, texts);
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === undefined) continue;
        const known = this.known(sheet, key, cell.formula);
        const kept = known ?? this.planNew(words, sheet, key, cell.formula);
        const { plan, worth } = kept;
        if (!known && typeof plan === 'string') fresh.push({ kept, text: plan, sheet, key, texts });
        if (worth === 'volatile' || planned.worth === 'none') planned.worth = worth;
        if (typeof plan === 'string') texts.set(key, plan);
        else planned.sites.push({ sheet, key, plan });
      }
    }
    this.share(fresh);
    this.forgetGone(workbook);
    return planned;
  }

  /** Whether the formula in this cell is a call of ours and nothing else, which fills the cells around it. */
  isWholeCall(sheet: Sheet, key: number): boolean {
    const plan = this.kept.get(sheet.id)?.get(key)?.plan;
    return typeof plan === 'object' && plan.whole !== undefined;
  }

  /** Whether cells turned out to hold no place of one cell, so that the formulas that trusted them must be planned again. */
  mistrust(workbook: Workbook): boolean {
    const broken = this.places.broken(workbook);
    if (broken.size > 0) this.forget((_sheet, { places }) => touches(places, broken));
    return broken.size > 0;
  }

  private known(sheet: Sheet, key: number, formula: string): Kept | undefined {
    const known = this.kept.get(sheet.id)?.get(key);
    if (known?.formula === formula) return known;
    if (known) this.giveBack(known);
    return undefined;
  }

  private share(fresh: readonly Fresh[]): void {
    this.shared.share(fresh).forEach(({ text, parts }, index) => {
      const one = fresh[index];
      if (!one || parts.length === 0) return;
      one.kept.plan = text;
      one.kept.parts = parts;
      one.texts.set(one.key, text);
    });
  }

  private planNew(words: Dictionary, sheet: Sheet, key: number, formula: string): Kept {
    const { functions } = this;
    const around = {
      words,
      sheet,
      row: keyRow(key),
      column: keyColumn(key),
      functions,
      qualify: false,
    };
    const places = new Set<string>();
    const plan = planFormula(this.asRead(formula), around, this.scratch, (reference) => {
      const place = this.places.trust(reference, sheet, (name) => words.sheet(name));
      if (place !== undefined) places.add(place);
      return place !== undefined;
    });
    const kept: Kept = {
      formula,
      mentions: mentions(formula, sheet),
      plan,
      worth: worthOf(plan),
      parts: [],
      places,
    };
    let bySheet = this.kept.get(sheet.id);
    if (!bySheet) this.kept.set(sheet.id, (bySheet = new Map()));
    bySheet.set(key, kept);
    return kept;
  }

  private giveBack({ plan, parts }: Kept): void {
    this.shared.release(parts);
    if (typeof plan === 'object') this.scratch.give(plan.slots);
  }

  private forgetChanged(changed: ReadonlySet<string>): void {
    this.forget((_sheet, kept) => touches(kept.mentions, changed));
  }

  private forgetGone(workbook: Workbook): void {
    const sheets = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
    this.forget((id, _kept, key) => sheets.get(id)?.cells.get(key)?.formula === undefined);
    for (const id of this.kept.keys()) if (!sheets.has(id)) this.kept.delete(id);
  }

  private forget(gone: (sheet: string, kept: Kept, key: number) => boolean): void {
    for (const [sheet, plans] of this.kept) {
      for (const [key, kept] of plans) {
        if (!gone(sheet, kept, key)) continue;
        this.giveBack(kept);
        plans.delete(key);
      }
    }
  }
}
