import { FieldType, toDataFrame, type DataFrame, type TimeRange } from '@grafana/data';
import type { TargetJson } from './model';

interface Series {
  metric: Record<string, string>;
  value?: [number, string];
  values?: Array<[number, string]>;
}

/** The same Prometheus that the lab runs, or the one that was named. */
async function ask(path: string, parameters: Record<string, string | number>): Promise<Series[]> {
  const body = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  const answer = await fetch(`/prometheus/api/v1/${path}`, { method: 'POST', body });
  const json = await answer.json().catch(() => ({ error: `Prometheus answered ${answer.status}` }));
  if (json.status !== 'success') {
    throw new Error(json.error);
  }
  return json.data.result;
}

export async function series(expr: string, range: TimeRange, step: number): Promise<Series[]> {
  return ask('query_range', { query: expr, start: range.from.unix(), end: range.to.unix(), step });
}

export async function frames(target: TargetJson, expr: string, range: TimeRange, step: number, now: number): Promise<DataFrame[]> {
  const found = target.instant ? await ask('query', { query: expr, time: now }) : await series(expr, range, step);
  return target.format === 'table' ? [table(target, found)] : found.map((one) => line(target, one, step, range.to.unix()));
}

/** Prometheus writes numbers as text, those that are none included. */
function number(text: string): number {
  return text === '+Inf' ? Infinity : text === '-Inf' ? -Infinity : Number(text);
}

/** A gap is a value that is missing, so that no line is drawn across it, and no state lasts longer than it was known. */
function line(target: TargetJson, one: Series, step: number, end: number): DataFrame {
  const points = one.values ?? (one.value ? [one.value] : []);
  const times: number[] = [];
  const values: Array<number | null> = [];
  for (const [at, value] of points) {
    if (times.length > 0 && at - times[times.length - 1] / 1000 > step * 1.5) {
      times.push(times[times.length - 1] + step * 1000);
      values.push(null);
    }
    times.push(at * 1000);
    values.push(number(value));
  }
  const last = times[times.length - 1];
  if (one.values && end - last / 1000 > step * 1.5) {
    times.push(last + step * 1000);
    values.push(null);
  }
  return toDataFrame({
    refId: target.refId,
    fields: [
      { name: 'Time', type: FieldType.time, values: times },
      { name: 'Value', type: FieldType.number, labels: one.metric, values, config: { displayNameFromDS: legend(target.legendFormat, one.metric) } },
    ],
  });
}

/** A row for each series, a column for each label. */
function table(target: TargetJson, found: Series[]): DataFrame {
  const labels = [...new Set(found.flatMap((one) => Object.keys(one.metric)))].sort();
  return toDataFrame({
    refId: target.refId,
    fields: [
      { name: 'Time', type: FieldType.time, values: found.map((one) => one.value![0] * 1000) },
      ...labels.map((label) => ({ name: label, type: FieldType.string, values: found.map((one) => one.metric[label] ?? '') })),
      { name: 'Value', type: FieldType.number, values: found.map((one) => number(one.value![1])) },
    ],
  });
}

export function legend(format: string, labels: Record<string, string>): string {
  return format.replace(/\{\{\s*(.+?)\s*\}\}/g, (_, label) => labels[label] ?? '');
}
