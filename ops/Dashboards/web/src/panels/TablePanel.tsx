import { FieldType, type DataFrame } from '@grafana/data';
import { Table } from '@grafana/ui';
import type { Drawn } from './Drawn';

/** Narrower columns would cut their titles; on a narrow page the table scrolls instead. */
const narrowest = 90;

export function TablePanel({ panel, data, width, height, range }: Drawn) {
  const options = panel.options as any;
  const frame = data[0];
  if (!frame || frame.length === 0) {
    return <div className="nothing">{panel.fieldConfig!.defaults.noValue}</div>;
  }
  return (
    <Table
      data={filled(frame)}
      width={width}
      height={height}
      columnMinWidth={narrowest}
      noHeader={!options.showHeader}
      cellHeight={options.cellHeight}
      timeRange={range}
      fieldConfig={panel.fieldConfig as any}
    />
  );
}

/** A cell that a query gave nothing for has no value, which its field says in words. */
function filled(frame: DataFrame): DataFrame {
  return { ...frame, fields: frame.fields.map((field) => (field.type === FieldType.number ? { ...field, values: Array.from({ length: frame.length }, (_, i) => field.values[i] ?? null) } : field)) };
}
