// How an import counts before there is a Settings sheet: by what a new Settings sheet begins with, so that the preview
// and the report that is built with it agree. A test compares the two.
import type { CountSettings } from '../services';

export const NEW_WORKBOOK: CountSettings = { window: 90, shelfLife: 30, scoreThreshold: 50 };
