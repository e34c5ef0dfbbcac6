import { dateTime, type TimeRange } from '@grafana/data';

const seconds: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86400, w: 604800 };

/** Prometheus never scrapes more often here, so a shorter step shows nothing more. */
const shortest = 15;

/** "1h30m" in seconds. */
export function duration(text: string): number {
  return [...text.matchAll(/(\d+)(ms|[smhdw])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * seconds[unit], 0);
}

/** The last so many seconds until now, at steps of the clock as Grafana asks for them. */
export function rangeOf(from: string, now: number, step: number): TimeRange {
  const end = Math.floor(now / step) * step;
  const start = Math.floor((now - duration(from)) / step) * step;
  return { from: dateTime(start * 1000), to: dateTime(end * 1000), raw: { from: `now-${from}`, to: 'now' } };
}

/** Between two values: as many as are asked for, or as the picture is wide. */
export function stepOf(from: string, points: number, least: string | undefined): number {
  const wanted = Math.max(duration(from) / points, least ? duration(least) : 0, shortest);
  return Math.ceil(wanted / shortest) * shortest;
}
