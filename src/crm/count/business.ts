/**
 * New and existing business, by the words for them in the common systems. The list of what is existing can be changed
 * in the mapping (the condition of `dealType`); a type that is on neither list is not marked, and counts like new.
 */
import type { BoundField } from '../map/bind';
import type { CsvRecord } from '../read/scanner';
import { ConditionTest } from './condition';

export type Business = 'new' | 'existing' | null;

export const EXISTING_BUSINESS: readonly string[] = [
  'Existing Business',
  'existingbusiness',
  'Existing Customer',
  'Existing Customer - Upgrade',
  'Existing Customer - Replacement',
  'Existing Customer - Downgrade',
  'Existing Client',
  'Renewal',
  'Upsell',
  'Up-sell',
  'Cross-sell',
  'Upgrade',
  'Expansion',
  'Add-on',
  'Add-On Business',
  'Bestandskunde',
  'Bestandsgeschäft',
  'Bestehendes Geschäft',
  'Activité existante',
  'Affaire existante',
  'Client existant',
  'Negocio existente',
  'Cliente existente',
  'Negócio existente',
  'Attività esistente',
  'Affare esistente',
  'Cliente esistente',
  'Bestaande klant',
  'Bestaande handel',
  '既存ビジネス',
  '既存顧客',
  'Istniejący klient',
  'Befintlig kund',
  'Befintlig verksamhet',
  'Nykyinen asiakas',
  'Stávající zákazník',
];

const NEW_BUSINESS: readonly string[] = [
  'New Business',
  'newbusiness',
  'New Customer',
  'New Client',
  'New Logo',
  'New',
  'Neugeschäft',
  'Neukunde',
  'Nouvelle activité',
  'Nouvelle affaire',
  'Nouveau client',
  'Nuevo negocio',
  'Cliente nuevo',
  'Nuevo cliente',
  'Novo negócio',
  'Novo cliente',
  'Nuova attività',
  'Nuovo cliente',
  'Nieuwe klant',
  'Nieuwe handel',
  '新規ビジネス',
  '新規顧客',
  'Nowy klient',
  'Ny kund',
  'Uusi asiakas',
  'Nový zákazník',
];

export class BusinessTest {
  private readonly existing: ConditionTest;
  private readonly fresh = new ConditionTest(NEW_BUSINESS);

  constructor(private readonly field: BoundField) {
    this.existing = field.condition ?? new ConditionTest(EXISTING_BUSINESS);
  }

  of({ bytes, start, end, doubled }: CsvRecord): Business {
    const { slot, condition, conditionSlot } = this.field;
    const holds = (test: ConditionTest, at: number) =>
      test.holds(bytes, start[at]!, end[at]!, doubled[at] === 1);
    if (holds(this.existing, condition ? conditionSlot : slot)) return 'existing';
    return holds(this.fresh, slot) ? 'new' : null;
  }
}
