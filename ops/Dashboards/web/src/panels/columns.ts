import { FieldType, formattedValueToString, getFieldDisplayName, type DataFrame, type Field } from '@grafana/data';
import { measureText } from '@grafana/ui';

/** What is around a text on both sides together, in pixels; a link has its own within that of the cell. */
const around = { title: 18, cell: 14, link: 32 };

const fontSize = 14;

export interface Columns {
  frame: DataFrame;
  /** Whether some are to the right of what can be seen. */
  scrolls: boolean;
}

/**
 * Where all columns do not fit beside one another, as many of the first as do are stretched to fill the width, and the others
 * are reached by scrolling. A column that is seen is then seen whole, and none is cut at the edge.
 */
export function columns(frame: DataFrame, width: number, narrowest: number): Columns {
  const shown = frame.fields.filter((field) => !field.config.custom?.hideFrom?.viz);
  if (shown.length * narrowest <= width) {
    return { frame, scrolls: false };
  }
  const needed = shown.map((field) => need(field, frame));
  let fitting = 0;
  let taken = 0;
  while (fitting < needed.length && taken + needed[fitting] <= width) {
    taken += needed[fitting++];
  }
  const spare = fitting === 0 ? 0 : (width - taken) / fitting;
  const widths = new Map(shown.map((field, i) => [field, needed[i] + (i < fitting ? spare : 0)]));
  const fields = frame.fields.map((field) => (widths.has(field) ? { ...field, config: { ...field.config, custom: { ...field.config.custom, width: widths.get(field) } } } : field));
  return { frame: { ...frame, fields }, scrolls: fitting < shown.length };
}

function need(field: Field, frame: DataFrame): number {
  const values = field.values.map((value) => (field.type === FieldType.string ? String(value) : formattedValueToString(field.display!(value))));
  const cell = field.config.links?.length ? around.link : around.cell;
  return Math.max(long(getFieldDisplayName(field, frame)) + around.title, ...values.map((text) => long(text) + cell));
}

function long(text: string): number {
  return Math.ceil(measureText(text, fontSize).width);
}
