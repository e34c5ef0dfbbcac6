import { standardTransformers, standardTransformersRegistry, transformDataFrame, type DataFrame } from '@grafana/data';
import { lastValueFrom } from 'rxjs';
import type { PanelJson } from './model';

/** Those that the derivation uses, as Grafana has them. */
const used = [standardTransformers.mergeTransformer, standardTransformers.filterFieldsByNameTransformer, standardTransformers.organizeFieldsTransformer, standardTransformers.sortByTransformer];

standardTransformersRegistry.setInit(() =>
  used.map((transformation) => ({ id: transformation.id, transformation: async () => transformation, name: transformation.name, editor: () => null, imageDark: '', imageLight: '' }) as any)
);

export const known = used.map((transformation) => transformation.id as string);

/** Values of several queries are told apart by the query, as Grafana's Prometheus does. */
export async function transformed(panel: PanelJson, data: DataFrame[]): Promise<DataFrame[]> {
  if (panel.type !== 'table') {
    return data;
  }
  const several = panel.targets!.length > 1;
  const named = data.map((frame) => ({
    ...frame,
    fields: frame.fields.map((field) => (several && field.name === 'Value' ? { ...field, name: `Value #${frame.refId}` } : field)),
  }));
  return lastValueFrom(transformDataFrame(panel.transformations ?? [], named));
}
