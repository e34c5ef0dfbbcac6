import type { GrafanaTheme2, TimeRange } from '@grafana/data';
import type { DashboardJson } from './model';
import { legend, series } from './prometheus';
import { interpolate } from './variables';
import { duration } from './time';

/** A stretch of time in which something was the case. */
export interface Mark {
  from: number;
  to: number;
  colour: string;
  text: string;
}

/** As few as a picture can show. */
const most = 500;

export async function marksOf(dashboard: DashboardJson, range: TimeRange): Promise<Mark[]> {
  const found = await Promise.all(
    dashboard.annotations.list.map(async (annotation) => {
      const step = Math.max(duration(annotation.target.interval), Math.ceil((range.to.unix() - range.from.unix()) / most));
      const all = await series(interpolate(annotation.target.expr, dashboard.templating.list, step), range, step);
      return all.flatMap((one) => stretches(one.values ?? [], step).map((stretch) => ({ ...stretch, colour: annotation.iconColor, text: legend(annotation.textFormat, one.metric) })));
    })
  );
  return found.flat();
}

function stretches(values: Array<[number, string]>, step: number): Array<{ from: number; to: number }> {
  const found: Array<{ from: number; to: number }> = [];
  for (const [at] of values) {
    const last = found[found.length - 1];
    if (last && at * 1000 - last.to <= step * 1500) {
      last.to = at * 1000;
    } else {
      found.push({ from: at * 1000, to: at * 1000 });
    }
  }
  return found;
}

/** Dashed lines where a stretch begins and ends, as Grafana draws them. */
export function drawMarks(plot: uPlot, marks: Mark[], theme: GrafanaTheme2): void {
  const { ctx, bbox } = plot;
  ctx.save();
  for (const mark of marks) {
    const colour = theme.visualization.getColorByName(mark.colour);
    const [left, right] = [mark.from, mark.to].map((at) => Math.round(plot.valToPos(at, 'x', true)));
    if (right < bbox.left || left > bbox.left + bbox.width) {
      continue;
    }
    ctx.globalAlpha = 0.1;
    ctx.fillStyle = colour;
    ctx.fillRect(left, bbox.top, Math.max(right - left, 1), bbox.height);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = colour;
    ctx.setLineDash([5, 5]);
    ctx.beginPath();
    ctx.moveTo(left, bbox.top);
    ctx.lineTo(left, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.restore();
}
