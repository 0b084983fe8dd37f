/** Load per team: who is on duty, how busy they are, and how long tickets wait for them. */
import type { ResultDocument } from '../../planning/result.ts';
import { figureOf, NONE } from '../formats.ts';
import { find, teamsOf } from '../measures.ts';
import { type Cell, figureCell, left, right, type Table } from '../table.ts';
import { capital, type Lang, nameOf, printable, words } from '../words.ts';

export function loadTable(document: ResultDocument, lang: Lang): Table | null {
  const teams = teamsOf(document);
  if (teams.length === 0) return null;
  const text = words(lang);
  const lines = new Map(document.teams.map((team) => [team.name, team.line]));

  const rows = teams.map((team): Cell[] => {
    const cell = (measure: string) => ({ text: figureOf(find(document, measure, { team }), lang) });
    const load = find(document, 'load', { team });
    const line = lines.get(team);
    return [
      { text: printable(team) },
      { text: line ? shortLine(line, lang) : NONE },
      cell('onDuty'),
      cell('occupancy'),
      { text: figureOf(load, lang), ...(load !== null && load.estimate >= 1 ? { tone: 'poor' as const } : {}) },
      figureCell(find(document, 'wait', { team }, 'mean'), lang),
      { text: figureOf(find(document, 'wait', { team }, 'p90'), lang) },
      cell('queueLength'),
    ];
  });
  const titles = [text.onDuty, text.occupancy, text.load, text.waitMean, text.waitP90, text.queueLength];
  return {
    title: text.tables.load,
    columns: [left(capital(text.team)), left(capital(text.line)), ...titles.map((title) => right(capital(title)))],
    rows: rows.filter((row) => row.slice(2).some((cell) => cell.text !== NONE)),
    note: text.tables.loadNote,
  };
}

function shortLine(line: string, lang: Lang): string {
  return /^L\d$/.test(line) ? line : capital(nameOf(lang, 'line', line));
}
