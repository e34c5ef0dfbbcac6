import type { DashboardJson, PanelJson } from './model';
import { known as transformations } from './transformations';

/**
 * Everything in a dashboard that this page draws or may leave out. What is not here would be lost in silence, and a picture
 * that differs from Grafana's is worth nothing; so it is a finding.
 */
const dashboard = ['uid', 'title', 'description', 'tags', 'editable', 'schemaVersion', 'graphTooltip', 'timezone', 'refresh', 'time', 'timepicker', 'templating', 'annotations', 'links', 'panels'];
const panel = ['id', 'type', 'title', 'description', 'gridPos', 'datasource', 'targets', 'fieldConfig', 'options', 'timeFrom', 'maxDataPoints', 'transformations', 'collapsed', 'panels'];
const target = ['refId', 'expr', 'legendFormat', 'format', 'instant', 'range', 'interval'];
const defaults = ['unit', 'noValue', 'decimals', 'min', 'max', 'thresholds', 'mappings', 'color', 'custom'];
const overrides = ['unit', 'noValue', 'decimals', 'min', 'max', 'thresholds', 'mappings', 'color', 'links', 'custom.lineStyle', 'custom.cellOptions', 'custom.width', 'custom.hidden', 'custom.hideFrom'];

const reduced = ['reduceOptions', 'orientation'];
const options: Record<string, string[]> = {
  timeseries: ['legend', 'tooltip'],
  stat: [...reduced, 'textMode', 'colorMode', 'graphMode', 'justifyMode', 'text'],
  gauge: [...reduced, 'showThresholdLabels', 'showThresholdMarkers'],
  bargauge: [...reduced, 'displayMode', 'valueMode', 'showUnfilled', 'namePlacement', 'text', 'sizing', 'minVizHeight', 'maxVizHeight'],
  'state-timeline': ['legend', 'tooltip', 'mergeValues', 'showValue', 'alignValue', 'rowHeight'],
  table: ['showHeader', 'cellHeight'],
  text: ['mode', 'content'],
  row: [],
};
const custom: Record<string, string[]> = {
  timeseries: ['drawStyle', 'lineWidth', 'fillOpacity', 'showPoints', 'pointSize', 'axisSoftMax', 'spanNulls', 'thresholdsStyle'],
  'state-timeline': ['lineWidth', 'fillOpacity'],
  table: ['align', 'cellOptions'],
};

export function unmapped(json: DashboardJson): string[] {
  return [...others(json, dashboard, json.title), ...json.panels.flatMap(ofPanel)];
}

function ofPanel(one: PanelJson): string[] {
  const where = one.title;
  if (!(one.type in options)) {
    return [`${where}: panels of type ${one.type}`];
  }
  return [
    ...others(one, panel, where),
    ...others(one.options ?? {}, options[one.type], `${where}: option`),
    ...(one.targets ?? []).flatMap((t) => others(t, target, `${where}: query`)),
    ...others(one.fieldConfig?.defaults ?? {}, defaults, `${where}: field`),
    ...others(one.fieldConfig?.defaults.custom ?? {}, custom[one.type] ?? [], `${where}: field`),
    ...(one.fieldConfig?.overrides ?? []).flatMap((o) => o.properties.filter((p) => !overrides.includes(p.id)).map((p) => `${where}: override ${p.id}`)),
    ...(one.transformations ?? []).filter((t) => !transformations.includes(t.id)).map((t) => `${where}: transformation ${t.id}`),
  ];
}

function others(json: object, known: string[], where: string): string[] {
  return Object.keys(json).filter((key) => !known.includes(key)).map((key) => `${where} ${key}`);
}
