import { useEffect, useState, type ComponentType } from 'react';
import { useTheme2, PanelChrome } from '@grafana/ui';
import type { DataFrame, TimeRange } from '@grafana/data';
import { marksOf, type Mark } from './annotations';
import { styled } from './fields';
import type { DashboardJson, PanelJson } from './model';
import { frames } from './prometheus';
import { rangeOf, stepOf } from './time';
import { transformed } from './transformations';
import { interpolate } from './variables';
import type { Drawn } from './panels/Drawn';
import { BarGaugePanel } from './panels/BarGaugePanel';
import { GaugePanel } from './panels/GaugePanel';
import { StatPanel } from './panels/StatPanel';
import { StateTimelinePanel } from './panels/StateTimelinePanel';
import { TablePanel } from './panels/TablePanel';
import { TextPanel } from './panels/TextPanel';
import { TimeSeriesPanel } from './panels/TimeSeriesPanel';

const kinds: Record<string, ComponentType<Drawn>> = {
  bargauge: BarGaugePanel,
  gauge: GaugePanel,
  stat: StatPanel,
  'state-timeline': StateTimelinePanel,
  table: TablePanel,
  text: TextPanel,
  timeseries: TimeSeriesPanel,
};

interface Loaded {
  data: DataFrame[];
  marks: Mark[];
  range: TimeRange;
}

/** A panel: its frame at once, what is in it when Prometheus has answered. */
export function PanelView({ dashboard, panel, width, height, tick }: { dashboard: DashboardJson; panel: PanelJson; width: number; height: number; tick: number }) {
  const theme = useTheme2();
  const [loaded, setLoaded] = useState<Loaded>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let current = true;
    load(dashboard, panel, width).then(
      (found) => current && (setLoaded(found), setProblem(undefined)),
      (error) => current && setProblem(String(error.message ?? error))
    );
    return () => void (current = false);
  }, [dashboard, panel, width, tick]);

  const Kind = kinds[panel.type];
  return (
    <section data-panel={panel.id} data-type={panel.type} data-state={problem ? 'failed' : loaded ? 'drawn' : 'waiting'}>
      <PanelChrome title={panel.title} description={panel.description} width={width} height={height} statusMessage={problem}>
        {(innerWidth, innerHeight) => {
          if (problem) {
            // Not what was drawn before: that would look as if it were so now.
            return <div className="nothing">{problem}</div>;
          }
          if (!loaded || !Kind) {
            return null;
          }
          const data = panel.type === 'text' ? [] : styled(panel, loaded.data, theme);
          const nothing = panel.type !== 'text' && panel.type !== 'table' && panel.type !== 'stat' && data.every((frame) => frame.length === 0);
          return nothing ? (
            <div className="nothing">{panel.fieldConfig!.defaults.noValue}</div>
          ) : (
            <Kind panel={panel} data={data} marks={loaded.marks} range={loaded.range} width={innerWidth} height={innerHeight} theme={theme} />
          );
        }}
      </PanelChrome>
    </section>
  );
}

async function load(dashboard: DashboardJson, panel: PanelJson, width: number): Promise<Loaded> {
  const now = Date.now() / 1000;
  const from = panel.timeFrom ?? dashboard.time.from.slice('now-'.length);
  const points = panel.maxDataPoints ?? Math.max(width / 2, 50);
  const answers = await Promise.all(
    (panel.targets ?? []).map((target) => {
      const step = stepOf(from, points, target.interval);
      return frames(target, interpolate(target.expr, dashboard.templating.list, step), rangeOf(from, now, step), step, now);
    })
  );
  const range = rangeOf(from, now, 1);
  const marks = panel.type === 'timeseries' ? await marksOf(dashboard, range) : [];
  return { data: await transformed(panel, answers.flat()), marks, range };
}
