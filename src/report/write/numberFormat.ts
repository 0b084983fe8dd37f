/** How a spreadsheet shows a number of some unit. */

/** As Excel's format codes; the currency stands in the column's head. */
export function numberFormat(value: number, unit: string | null): string {
  if (unit === 'share') return Math.min(Math.abs(value), Math.abs(1 - value)) < 0.005 ? '0.00%' : '0.0%';
  if (unit === 'points') return '0.00';
  return Math.abs(value) >= 100 || Number.isInteger(value) ? '#,##0' : '#,##0.00';
}
