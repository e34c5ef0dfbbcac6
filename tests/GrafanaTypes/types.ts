import type { Dataquery } from '@grafana/grafana-foundation-sdk/prometheus';
import type { AnnotationQuery, Dashboard, DashboardLink, FieldConfig, Panel, RowPanel, VariableModel } from '@grafana/schema';
import type { Options as BarGauge } from '@grafana/schema/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen';
import type { Options as Gauge } from '@grafana/schema/dist/esm/raw/composable/gauge/panelcfg/x/GaugePanelCfg_types.gen';
import type { Options as Stat } from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type * as StateTimeline from '@grafana/schema/dist/esm/raw/composable/statetimeline/panelcfg/x/StateTimelinePanelCfg_types.gen';
import type * as Table from '@grafana/schema/dist/esm/raw/composable/table/panelcfg/x/TablePanelCfg_types.gen';
import type { Options as Text } from '@grafana/schema/dist/esm/raw/composable/text/panelcfg/x/TextPanelCfg_types.gen';
import type * as TimeSeries from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';
import type { Transformation } from './transformations';

/** As JSON has it: the values of enums are strings and numbers. */
type Json<T> = T extends string
  ? `${T}`
  : T extends number
    ? T
    : T extends (infer U)[]
      ? Json<U>[]
      : T extends object
        ? { [K in keyof T]: Json<T[K]> }
        : T;

/** Of a panel or of a value. Grafana's editor writes no more than this, though the schema asks for all that a link of a dashboard has. */
type Link = Pick<DashboardLink, 'title' | 'url' | 'targetBlank'>;

/** The schema leaves open which data source is asked. */
type Query = Omit<Dataquery, '_implementsDataqueryVariant' | 'refId'> & { refId: string };

type Values = Omit<FieldConfig, 'custom' | 'links'> & { links?: Link[] };

type Property<Fields, Prefix extends string> = {
  [K in keyof Fields & string]-?: { id: `${Prefix}${K}`; value: Fields[K] };
}[keyof Fields & string];

/** Read up to Grafana 11, and ignored by later ones. */
type Former = { id: 'custom.hidden'; value: boolean };

interface Fields<Custom> {
  defaults: Values & { custom: Partial<Custom> };
  overrides: {
    matcher: { id: 'byName'; options: string };
    properties: (Property<Values, ''> | Property<Custom, 'custom.'> | Former)[];
  }[];
}

type Open = 'type' | 'options' | 'fieldConfig' | 'targets' | 'links' | 'transformations';

type PanelOf<Type extends string, Options> = Omit<Panel, Open> & { type: Type; options: Partial<Options>; links?: Link[] };

type QueryPanel<Type extends string, Options, Custom = {}> = PanelOf<Type, Options> & { targets: Query[]; fieldConfig: Fields<Custom> };

/** What is not said of options and fields is as the panel has it by default; what is said, the panel must know. */
type AnyPanel =
  | RowPanel
  | PanelOf<'text', Text>
  | QueryPanel<'timeseries', TimeSeries.Options, TimeSeries.FieldConfig>
  | QueryPanel<'stat', Stat>
  | QueryPanel<'gauge', Gauge>
  | QueryPanel<'bargauge', BarGauge>
  | QueryPanel<'state-timeline', StateTimeline.Options, StateTimeline.FieldConfig>
  | (QueryPanel<'table', Table.Options, Table.FieldConfig> & { transformations: Transformation[] });

type Annotation = Omit<AnnotationQuery, 'target'> & { target: Query; titleFormat: string; textFormat: string };

type Variable = Omit<VariableModel, 'query'> & { query: string | { query: string; refId: string } };

/** What the schema leaves open is not open here. A dashboard from a file has no number and no version of Grafana's. */
export type Checked = Json<
  Omit<Dashboard, 'annotations' | 'id' | 'panels' | 'templating' | 'version'> & {
    annotations: { list: Annotation[] };
    panels: AnyPanel[];
    templating: { list: Variable[] };
  }
>;
