import type { FieldConfig } from '@grafana/data';

/** A dashboard as it is deployed. Only what the derivation writes; anything else is a finding (unmapped.ts). */
export interface DashboardJson {
  uid: string;
  title: string;
  description: string;
  refresh: string;
  time: { from: string; to: string };
  templating: { list: VariableJson[] };
  annotations: { list: AnnotationJson[] };
  links: LinkJson[];
  panels: PanelJson[];
}

export interface VariableJson {
  name: string;
  type: 'datasource' | 'query';
  allValue?: string;
}

export interface AnnotationJson {
  name: string;
  iconColor: string;
  target: { expr: string; interval: string };
  textFormat: string;
}

export interface LinkJson {
  title: string;
  url: string;
  targetBlank: boolean;
}

export interface TargetJson {
  refId: string;
  expr: string;
  legendFormat: string;
  format: 'table' | 'time_series';
  instant?: boolean;
  interval?: string;
}

export interface PanelJson {
  id: number;
  type: 'row' | 'timeseries' | 'stat' | 'gauge' | 'bargauge' | 'state-timeline' | 'table' | 'text';
  title: string;
  description?: string;
  gridPos: { x: number; y: number; w: number; h: number };
  timeFrom?: string;
  maxDataPoints?: number;
  options?: Record<string, any>;
  targets?: TargetJson[];
  transformations?: Array<{ id: string; options: Record<string, any> }>;
  fieldConfig?: { defaults: FieldConfig; overrides: OverrideJson[] };
}

export interface OverrideJson {
  matcher: { id: 'byName'; options: string };
  properties: Array<{ id: string; value: unknown }>;
}
