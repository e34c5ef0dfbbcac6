import type { AnnotationQuery, Dashboard } from '@grafana/schema';

/** As JSON has it: the values of enums are strings and numbers. */
type Json<T> = T extends string ? `${T}` : T extends number ? T : T extends (infer U)[] ? Json<U>[] : T extends object ? { [K in keyof T]: Json<T[K]> } : T;

/** Of Prometheus alone, so that the common type does not have them. */
type PrometheusAnnotation = Json<AnnotationQuery> & { target: { refId: string; expr: string; interval: string }; titleFormat: string; textFormat: string };

/** What the schema leaves open is not open here: a dashboard from a file has no number of Grafana's. */
export type Checked = Omit<Json<Dashboard>, 'annotations' | 'id' | 'version'> & { annotations: { list: PrometheusAnnotation[] } };
