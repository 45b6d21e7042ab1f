// Where things stand in the project, said once.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const dist = path.join(root, 'dist');
/** What `npm run dev` bundles, apart from what Excel and `npm start` get. */
export const development = {
  dist: path.join(root, 'build', 'dev', 'add-in'),
  page: path.join(root, 'build', 'dev', 'workbench'),
};
export const pageOutput = path.join(root, 'build', 'workbench');
export const officeFiles = path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
