import { applyFieldOverrides, getFieldDisplayName, type DataFrame, type Field, type GrafanaTheme2 } from '@grafana/data';
import type { OverrideJson, PanelJson } from './model';

/** Gives every field its configuration, that of its name included, and Grafana's way of writing its values. */
export function styled(panel: PanelJson, data: DataFrame[], theme: GrafanaTheme2): DataFrame[] {
  const configured = data.map((frame) => ({
    ...frame,
    fields: frame.fields.map((field) => configure(panel, field, frame, data)),
  }));
  return applyFieldOverrides({
    data: configured,
    fieldConfig: { defaults: {}, overrides: [] },
    replaceVariables: (text, scope) => links(text, scope),
    theme,
    timeZone: 'browser',
  });
}

function configure(panel: PanelJson, field: Field, frame: DataFrame, all: DataFrame[]): Field {
  const { defaults, overrides } = panel.fieldConfig!;
  const config: Record<string, any> = { ...structuredClone(defaults), ...field.config, custom: { ...structuredClone(defaults.custom) } };
  if (config.thresholds) {
    config.thresholds.steps[0].value = -Infinity;
  }
  const name = getFieldDisplayName(field, frame, all);
  for (const override of overrides.filter((o) => o.matcher.options === name)) {
    apply(config, override);
  }
  return { ...field, config };
}

function apply(config: Record<string, any>, override: OverrideJson): void {
  for (const { id, value } of override.properties) {
    const path = id.split('.');
    const last = path.pop()!;
    const owner = path.reduce((at, part) => (at[part] ??= {}), config);
    owner[last] = structuredClone(value);
    if (id === 'thresholds') {
      owner[last].steps[0].value = -Infinity;
    }
  }
}

/** "${__data.fields.name}" is the value of another column of the same row. */
function links(text: string, scope?: Record<string, any>): string {
  return text.replace(/\$\{__data\.fields\.(\w+)\}/g, (all, name) => {
    const context = scope?.__dataContext?.value;
    const field = context?.frame.fields.find((f: Field) => f.name === name);
    return field ? String(field.values[context.rowIndex]) : all;
  });
}
