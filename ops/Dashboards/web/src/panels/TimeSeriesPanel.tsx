import { TimeSeries } from '@grafana/ui';
import { drawMarks } from '../annotations';
import type { Drawn } from './Drawn';

export function TimeSeriesPanel({ panel, data, marks, range, width, height, theme }: Drawn) {
  return (
    <TimeSeries frames={data} timeRange={range} timeZone="browser" width={width} height={height} legend={panel.options!.legend} options={panel.options}>
      {(builder) => {
        builder.addHook('draw', (plot) => drawMarks(plot, marks, theme));
        return null;
      }}
    </TimeSeries>
  );
}
