import type { DataFrame, GrafanaTheme2, TimeRange } from '@grafana/data';
import type { Mark } from '../annotations';
import type { PanelJson } from '../model';

/** What every kind of panel is given to draw. */
export interface Drawn {
  panel: PanelJson;
  data: DataFrame[];
  marks: Mark[];
  range: TimeRange;
  width: number;
  height: number;
  theme: GrafanaTheme2;
}
