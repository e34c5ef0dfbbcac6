/** Steps that make the rows and columns of a table. The schema knows no step; these are the ones that we take. */
export type Transformation =
  | { id: 'merge'; options: {} }
  | { id: 'filterFieldsByName'; options: { include: { names: string[] } } }
  | { id: 'organize'; options: { indexByName: Record<string, number>; renameByName: Record<string, string> } }
  | { id: 'sortBy'; options: { sort: [{ field: string; desc: boolean }] } };
