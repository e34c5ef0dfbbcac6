import { ThresholdsMode, type FieldConfig, type GrafanaTheme2 } from '@grafana/data';
import type { Drawn } from './Drawn';
import { valuesOf } from './values';

/** An arc of this many degrees, open at the bottom. */
const sweep = 240;

/** Grafana's own is no component of its packages: this draws the same from the same words and colours. */
export function GaugePanel(drawn: Drawn) {
  const { width, height, theme } = drawn;
  const values = valuesOf(drawn);
  const radius = Math.min(width / values.length / 2, height * 0.58) - 14;
  return (
    <svg width={width} height={height} fontFamily={theme.typography.fontFamily} textAnchor="middle">
      {values.map(({ display, field, name }, i) => {
        const [x, y] = [((i + 0.5) * width) / values.length, height * 0.58];
        const [least, most] = [field.min ?? 0, field.max ?? 1];
        const share = Number.isFinite(display.numeric) ? Math.min(Math.max((display.numeric - least) / (most - least), 0), 1) : 0;
        return (
          <g key={name}>
            <path d={arc(x, y, radius, 1)} stroke={theme.colors.background.secondary} strokeWidth={18} fill="none" />
            {drawn.panel.options!.showThresholdMarkers && markers(field, least, most, theme).map(([from, to, color]) => <path key={from} d={arc(x, y, radius + 13, to, from)} stroke={color} strokeWidth={4} fill="none" />)}
            {share > 0 && <path d={arc(x, y, radius, share)} stroke={display.color} strokeWidth={18} fill="none" />}
            <text x={x} y={y + 8} fontSize={26} fill={theme.colors.text.primary}>{`${display.text}${display.suffix ?? ''}`}</text>
          </g>
        );
      })}
    </svg>
  );
}

/** Where each threshold begins and ends, as shares of the arc. */
function markers(field: FieldConfig, least: number, most: number, theme: GrafanaTheme2): Array<[number, number, string]> {
  const steps = field.thresholds!.mode === ThresholdsMode.Absolute ? field.thresholds!.steps : [];
  const share = (value: number) => Math.min(Math.max((value - least) / (most - least), 0), 1);
  return steps.map((step, i): [number, number, string] => [share(step.value), share(steps[i + 1]?.value ?? most), theme.visualization.getColorByName(step.color)]).filter(([from, to]) => to > from);
}

function arc(x: number, y: number, radius: number, share: number, from = 0): string {
  const at = (degrees: number) => {
    const radians = (degrees * Math.PI) / 180;
    return `${x + radius * Math.cos(radians)} ${y + radius * Math.sin(radians)}`;
  };
  const start = 90 + (360 - sweep) / 2;
  return `M ${at(start + from * sweep)} A ${radius} ${radius} 0 ${(share - from) * sweep > 180 ? 1 : 0} 1 ${at(start + share * sweep)}`;
}
