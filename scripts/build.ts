// `npm run build`: dist/, as Excel loads it. With `--if-stale`, as tests and sizes ask for it, only when a source is newer
// than what stands there, so that a run of everything builds once.
import { buildAddIn } from '../workbench/server/build';

await buildAddIn({ force: !process.argv.includes('--if-stale'), say: (line) => console.log(line) });
