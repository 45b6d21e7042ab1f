// Property tests draw the same cases every time, so that a red run can be repeated and a green one means what it meant
// yesterday. `FC_SEED=$RANDOM npm test` tries others.
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_250_331) });
