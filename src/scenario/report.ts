/** The words for reports: whose name and colours they bear, and which customers get one of their own (F31). */
import { z } from 'zod';
import { plans } from './words.ts';
import { type Form, Misread, notA, plainText, written } from './written.ts';

const colourForm: Form = {
  what: { en: 'a colour in quotes', zh: '加引号的颜色' },
  examples: ['#1f6feb'],
  json: { type: 'string', pattern: '^\\s*#[0-9A-Fa-f]{6}\\s*$' },
};

/** '#1F6FEB' → '#1f6feb'. */
const colour = written<string, string>(colourForm, (value) => {
  // Written without quotes, six plain digits are a number; with #, a comment.
  const text = Number.isInteger(value) ? String(value) : value;
  if (typeof text !== 'string') return notA(colourForm, value);
  const form = { en: 'a colour is written as # and six digits', zh: '颜色写作 # 加六位数' };
  const parts = /^(#?)([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(plainText(text));
  if (parts === null) return new Misread(form);
  const [, sign, digits] = parts;
  const full = `#${digits.length === 6 ? digits : digits.replace(/./g, '$&$&')}`.toLowerCase();
  if (sign === '#' && digits.length === 6) return full;
  return new Misread(form, `'${full}'`);
});

export const report = z.strictObject({
  company: z.string().trim().min(1).optional().describe('the name at the head of every report'),
  logo: z.string().min(1).optional().describe('a picture beside the scenario file: PNG, JPEG or SVG'),
  accent: colour.optional().describe('the colour of headings and lines'),
  entitled: z
    .array(z.enum(plans))
    .optional()
    .describe(
      'plans whose accounts get a report of their own; without it, accounts with an account manager or an add-on',
    ),
});
