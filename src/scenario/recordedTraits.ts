/** What the cells of a recorded file mean: its own spellings, by the scenario's `values` or as the words themselves. */
import { type Bilingual, eitherOf } from './problems.ts';
import { closest } from './suggest.ts';
import { channels, complexities, plans, severities } from './words.ts';

export const traits = ['severity', 'plan', 'channel', 'region', 'skill', 'complexity'] as const;
export type Trait = (typeof traits)[number];

/** The file does not say: the trait is drawn. */
export const NONE = -1;
/** The word that says so in the scenario's `values`. */
const DRAWN = 'drawn';

export interface TraitColumn {
  readonly trait: Trait;
  readonly column: number;
  readonly names: readonly string[];
  readonly codes: ReadonlyMap<string, number>;
  /** One code for each row read so far. */
  readonly values: number[];
}

export interface Spellings {
  readonly codes: ReadonlyMap<string, number>;
  readonly mistakes: {
    spelling: string;
    message: Bilingual;
    found: string;
    expected: Bilingual;
    suggestion?: string;
  }[];
}

/** The words that a trait may have; regions and skills are the scenario's own. */
export function namesOf(
  trait: Trait,
  own: { regions: readonly string[]; skills: readonly string[] },
): readonly string[] {
  const { regions, skills } = own;
  return {
    severity: severities,
    plan: plans,
    channel: channels,
    region: regions,
    skill: skills,
    complexity: complexities,
  }[trait];
}

/** What each spelling means: the scenario's own mapping first, then the words themselves; an empty cell says nothing. */
export function readSpellings(
  trait: Trait,
  names: readonly string[],
  mapped: Readonly<Record<string, string>>,
): Spellings {
  const codes = new Map<string, number>(names.map((name, code) => [spellingKey(name), code]));
  codes.set('', NONE);
  const mistakes: Spellings['mistakes'] = [];
  for (const [spelling, name] of Object.entries(mapped)) {
    const code = names.indexOf(name);
    if (code < 0 && name !== DRAWN) {
      const message = { en: `there is no ${trait} of this name`, zh: `没有这个${chineseTraits[trait]}` };
      const expected = eitherOf([...names, DRAWN]);
      mistakes.push({ spelling, message, found: name, expected, suggestion: closest(name, names)[0] });
    }
    codes.set(spellingKey(spelling), code);
  }
  return { codes, mistakes };
}

/** Capitals and blanks around a word make no difference. */
export function spellingKey(text: string): string {
  return text.trim().toLowerCase();
}

export const chineseTraits: Record<Trait, string> = {
  severity: '严重程度',
  plan: '版本',
  channel: '渠道',
  region: '地区',
  skill: '技能',
  complexity: '复杂度',
};
