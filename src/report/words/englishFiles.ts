/** Texts of the files that a report is written to, in English. */

export const englishFiles = {
  low: 'lower limit',
  high: 'upper limit',
  unit: 'unit',
  contents: 'Contents',
  sheet: 'Sheet',
  section: 'Section',
  table: 'Table',
  note: (note: string) => `Note: ${note}`,
  workbookNote:
    'Figures are plain numbers in the unit that stands in the head of their column; the limits are those of their confidence interval.',
  attention: 'Please note',
  madeBy: (version: string) => `Queuecast ${version}`,
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  logoOf: (company: string) => `Logo of ${company}`,
  logo: 'Logo',
};
