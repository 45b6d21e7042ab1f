// The oldest Node that the build tools run on, said in a sentence before anything else can fail on it.
const OLDEST = [20, 19] as const;

/** The sentence to show, or null when `version` (such as `20.19.0`) is new enough. */
export function nodeComplaint(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const newEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  if (newEnough) return null;
  return `The workbench needs Node ${OLDEST.join('.')} or newer; this is Node ${version}. Get it from https://nodejs.org.`;
}
