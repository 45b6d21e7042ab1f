// Where things stand in the project, said once.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const dist = path.join(root, 'dist');
export const pageOutput = path.join(root, 'build', 'workbench');
export const officeFiles = path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
