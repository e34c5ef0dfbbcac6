import { FieldType, type DataFrame } from '@grafana/data';
import { Table } from '@grafana/ui';
import { columns } from './columns';
import type { Drawn } from './Drawn';

/** Narrower columns would cut their titles. */
const narrowest = 90;

/** Of the line that says where the other columns are. On a narrow page a table is that much higher, so that no row is lost to it. */
export const hintHeight = 20;

export function TablePanel({ panel, data, width, height, range }: Drawn) {
  const options = panel.options as any;
  const frame = data[0];
  if (!frame || frame.length === 0) {
    return <div className="nothing">{panel.fieldConfig!.defaults.noValue}</div>;
  }
  const shown = columns(filled(frame), width, narrowest);
  return (
    <>
      <Table
        data={shown.frame}
        width={width}
        height={height - (shown.scrolls ? hintHeight : 0)}
        columnMinWidth={shown.scrolls ? 0 : narrowest}
        noHeader={!options.showHeader}
        cellHeight={options.cellHeight}
        timeRange={range}
        fieldConfig={panel.fieldConfig as any}
      />
      {shown.scrolls && <div className="more">more to the right →</div>}
    </>
  );
}

/** A cell that a query gave nothing for has no value, which its field says in words. */
function filled(frame: DataFrame): DataFrame {
  return { ...frame, fields: frame.fields.map((field) => (field.type === FieldType.number ? { ...field, values: Array.from({ length: frame.length }, (_, i) => field.values[i] ?? null) } : field)) };
}
