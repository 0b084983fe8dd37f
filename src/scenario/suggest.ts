// Finds the word somebody probably meant, by counting slips of the keyboard.

/**
 * The candidates nearest to a word, nearest first, at most `limit` of them. Slips counted are a letter too many, too few,
 * wrong, or swapped with its neighbour (Damerau-Levenshtein, optimal string alignment); capitals do not count.
 * A candidate is near when the slips are at most a third of the longer word, and at least one is always forgiven
 * except in words of two letters or fewer.
 */
export function closest(word: string, candidates: readonly string[], limit = 1): string[] {
  const wanted = word.toLowerCase();
  return [...new Set(candidates)]
    .map((candidate, order) => ({ candidate, order, slips: countSlips(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, slips }) => slips <= forgiven(Math.max(wanted.length, candidate.length)))
    .sort((one, other) => one.slips - other.slips || one.order - other.order)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function forgiven(length: number): number {
  return length <= 2 ? 0 : Math.max(1, Math.floor(length / 3));
}

function countSlips(word: string, candidate: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= candidate.length; j++) {
      if (i === 0) {
        row.push(j);
        continue;
      }
      const same = word[i - 1] === candidate[j - 1];
      let slips = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && word[i - 1] === candidate[j - 2] && word[i - 2] === candidate[j - 1];
      if (swapped) slips = Math.min(slips, rows[i - 2][j - 2] + 1);
      row.push(slips);
    }
    rows.push(row);
  }
  return rows[word.length][candidate.length];
}
