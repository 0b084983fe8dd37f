/** Texts of the files that a report is written to, in Chinese. */
import type { englishFiles } from './englishFiles.ts';

export const chineseFiles: typeof englishFiles = {
  low: '下限',
  high: '上限',
  unit: '单位',
  contents: '目录',
  sheet: '工作表',
  section: '章节',
  table: '表格',
  note: (note) => `注：${note}`,
  workbookNote: '数值均为纯数字，单位见列标题；上限和下限为置信区间的端点。',
  attention: '请注意',
  madeBy: (version) => `Queuecast ${version}`,
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  logoOf: (company) => `${company}的标志`,
  logo: '标志',
};
