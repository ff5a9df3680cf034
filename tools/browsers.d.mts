export type BrowserName = 'chromium' | 'firefox';
export const browserNames: BrowserName[];
export function aboutBrowser(name: BrowserName): { variable: string; debianPackage: string };
export function findBrowser(name: BrowserName): string | null;
