// All probes, in the order in which they are run.
import { addresses } from './addresses';
import { calculation } from './calculation';
import { cells } from './cells';
import { names } from './names';
import { ornaments } from './ornaments';
import { parts } from './parts';
import type { Probe } from './probe';
import { reading } from './reading';
import { requests } from './requests';
import { rules } from './rules';
import { tables } from './tables';
import { turns } from './turns';
import { validation } from './validation';

const declared = {
  ...requests,
  ...addresses,
  ...cells,
  ...names,
  ...tables,
  ...turns,
  ...rules,
  ...validation,
  ...ornaments,
  ...calculation,
  ...parts,
  ...reading,
};

export type ProbeId = keyof typeof declared;

export const probes = Object.entries(declared) as readonly (readonly [ProbeId, Probe])[];
