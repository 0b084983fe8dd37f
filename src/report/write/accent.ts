/** A company's colour, moved towards black or white until it can be read on its ground. */

/** WCAG 2.2, success criterion 1.4.3: text of ordinary size. */
const READABLE = 4.5;
const STEPS = 50;

/**
 * @param colour '#1f6feb' or '#16e'; what is no colour gives null
 * @returns the colour itself where its contrast with the ground suffices, else the nearest darker (on a light ground) or
 *   lighter one (on a dark ground)
 */
export function readableOn(colour: string, ground: string): string | null {
  const from = channels(colour);
  const under = channels(ground);
  if (from === null || under === null) return null;
  const towards = luminance(under) > 0.18 ? 0 : 255;
  for (let step = 0; step <= STEPS; step++) {
    const mixed = from.map((channel) => Math.round(channel + ((towards - channel) * step) / STEPS));
    if (contrast(mixed, under) >= READABLE) return hex(mixed);
  }
  return hex([towards, towards, towards]);
}

/** Contrast of two colours, 1 to 21, as WCAG defines it. */
export function contrastOf(one: string, other: string): number {
  return contrast(channels(one) ?? [0, 0, 0], channels(other) ?? [0, 0, 0]);
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of sRGB. */
function luminance(channels: readonly number[]): number {
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  const digits = short === null ? long?.slice(1) : short.slice(1).map((digit) => digit + digit);
  return digits === undefined ? null : digits.map((pair) => Number.parseInt(pair, 16));
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
