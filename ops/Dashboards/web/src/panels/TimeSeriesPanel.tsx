import { TimeSeries } from '@grafana/ui';
import { drawMarks } from '../annotations';
import type { Drawn } from './Drawn';

/** In pixels: the time under a tick at the edge would be cut in half. */
const rightOfLastTick = 24;

export function TimeSeriesPanel({ panel, data, marks, range, width, height, theme }: Drawn) {
  return (
    <TimeSeries frames={data} timeRange={range} timeZone="browser" width={width} height={height} legend={panel.options!.legend} options={panel.options}>
      {(builder) => {
        builder.setPadding([null, rightOfLastTick, null, null]);
        builder.addHook('draw', (plot) => drawMarks(plot, marks, theme));
        return null;
      }}
    </TimeSeries>
  );
}
