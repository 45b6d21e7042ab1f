// The one public address: where the add-in's files are served from. Manifest, function metadata and help pages all
// take it from here. A release sets LIFECYCLE_FUNNEL_URL; without it everything points at the developer's own machine.
export const PUBLIC_URL = (process.env.LIFECYCLE_FUNNEL_URL ?? 'https://localhost:3000').replace(/\/+$/, '');
