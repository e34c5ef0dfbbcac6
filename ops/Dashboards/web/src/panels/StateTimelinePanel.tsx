import { FieldType, getFieldDisplayName, type Field } from '@grafana/data';
import { VizLegend, LegendDisplayMode } from '@grafana/ui';
import type { Drawn } from './Drawn';

const legendHeight = 32;
const axisHeight = 20;

/** Grafana's own is no component of its packages: this draws the same from the same words and colours. */
export function StateTimelinePanel({ panel, data, range, width, height, theme }: Drawn) {
  const rows = data.flatMap((frame) => frame.fields.filter((f) => f.type === FieldType.number).map((field) => ({ name: getFieldDisplayName(field, frame, data), field, times: frame.fields[0].values as number[] })));
  rows.sort((a, b) => a.name.localeCompare(b.name));
  const names = Math.min(160, width / 3);
  const [from, to] = [range.from.valueOf(), range.to.valueOf()];
  const x = (at: number) => names + (Math.max(at - from, 0) / (to - from)) * (width - names);
  const lines = height - axisHeight - (panel.options!.legend.showLegend ? legendHeight : 0);
  const line = lines / Math.max(rows.length, 1);
  const bar = line * panel.options!.rowHeight;
  const words = new Map<string, string>();
  return (
    <div>
      <svg width={width} height={lines + axisHeight} fontFamily={theme.typography.fontFamily} fontSize={12} fill={theme.colors.text.primary}>
        {rows.map((row, i) => (
          <g key={row.name} data-row={row.name}>
            <text x={names - 8} y={(i + 0.5) * line} textAnchor="end" dominantBaseline="middle">{cut(row.name, names)}</text>
            {states(row.field, row.times, to, panel.options!.mergeValues).map((state) => {
              words.set(state.text, state.colour);
              return (
                <rect key={state.from} x={x(state.from)} y={i * line + (line - bar) / 2} width={Math.max(x(state.to) - x(state.from), 1)} height={bar} fill={state.colour} fillOpacity={panel.fieldConfig!.defaults.custom.fillOpacity / 100}>
                  <title>{`${row.name}: ${state.text}`}</title>
                </rect>
              );
            })}
          </g>
        ))}
        {(width - names < 320 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]).map((part) => {
          const at = from + part * (to - from);
          return <text key={part} x={x(at)} y={lines + axisHeight - 6} textAnchor={part === 0 ? 'start' : part === 1 ? 'end' : 'middle'} fill={theme.colors.text.secondary}>{label(at, to - from)}</text>;
        })}
      </svg>
      <VizLegend placement="bottom" displayMode={LegendDisplayMode.List} items={[...words].map(([text, color]) => ({ label: text, color, yAxis: 1 }))} />
    </div>
  );
}

interface State {
  from: number;
  to: number;
  text: string;
  colour: string;
}

function states(field: Field, times: number[], end: number, merge: boolean): State[] {
  const found: State[] = [];
  times.forEach((at, i) => {
    const shown = field.display!(field.values[i]);
    const last = found[found.length - 1];
    const until = times[i + 1] ?? end;
    if (merge && last?.text === shown.text && last.to === at) {
      last.to = until;
    } else if (field.values[i] != null) {
      found.push({ from: at, to: until, text: shown.text, colour: shown.color! });
    }
  });
  return found;
}

function cut(name: string, width: number): string {
  const most = Math.floor(width / 7);
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

function label(at: number, span: number): string {
  const date = new Date(at);
  return span > 2 * 86400_000 ? date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' }) : date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
