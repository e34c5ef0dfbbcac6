import type { VariableJson } from './model';

/** All values of every variable are shown; there is one data source. */
export function interpolate(text: string, variables: VariableJson[], step: number): string {
  const known: Record<string, string> = { __rate_interval: `${Math.max(4 * 15, step + 15)}s`, __interval: `${step}s` };
  for (const variable of variables) {
    known[variable.name] = variable.allValue ?? '';
  }
  return text.replace(/\$(\w+)|\$\{(\w+)\}|\[\[(\w+)\]\]/g, (all, a, b, c) => known[a ?? b ?? c] ?? all);
}
