import { getFieldDisplayValues, type FieldDisplay } from '@grafana/data';
import type { Drawn } from './Drawn';

/** One value for each series, as the panel's options reduce it. */
export function valuesOf({ panel, data, theme }: Drawn): FieldDisplay[] {
  return getFieldDisplayValues({
    data,
    reduceOptions: panel.options!.reduceOptions,
    fieldConfig: { defaults: panel.fieldConfig!.defaults, overrides: [] },
    replaceVariables: (text) => text,
    theme,
    timeZone: 'browser',
  });
}
