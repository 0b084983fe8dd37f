/** A column with more room behind what it holds: how every population grows. */
export function widened<Column extends Float64Array | Int32Array | Uint8Array>(
  column: Column,
  capacity: number,
): Column {
  const wider = new (column.constructor as new (length: number) => Column)(capacity);
  wider.set(column);
  return wider;
}
