/** A company's logo, read and looked at: a picture by its first bytes, and nothing in it that acts or calls elsewhere. */
import { readFileSync } from 'node:fs';
import type { Brand } from '../report/document.ts';
import type { Bilingual } from '../scenario/problems.ts';
import { InputError } from './inputError.ts';

type Logo = NonNullable<Brand['logo']>;

/** It stands in every report. */
const MOST_BYTES = 1_000_000;

/** Throws an InputError where it is no picture that may stand in a report. */
export function readLogo(path: string): Logo {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code ?? message;
    throw refused(path, { en: `no file that can be read (${reason})`, zh: `无法读取的文件（${reason}）` });
  }
  if (bytes.length > MOST_BYTES) {
    const kilobytes = Math.round(bytes.length / 1000);
    throw refused(path, {
      en: `${kilobytes} kB; at most ${MOST_BYTES / 1000} kB`,
      zh: `${kilobytes} kB，上限 ${MOST_BYTES / 1000} kB`,
    });
  }
  return { mediaType: mediaTypeOf(bytes, path), base64: bytes.toString('base64') };
}

function mediaTypeOf(bytes: Buffer, path: string): Logo['mediaType'] {
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    if (!bytes.subarray(-12).includes('IEND')) throw refused(path, half);
    return 'image/png';
  }
  if (begins(bytes, [0xff, 0xd8, 0xff])) {
    if (bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) throw refused(path, half);
    return 'image/jpeg';
  }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (!/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^[>]*>\s*)*<svg[\s>]/i.test(text)) {
    throw refused(path, { en: 'no picture', zh: '不是图片' });
  }
  if (!/<\/svg>\s*(?:<!--[\s\S]*?-->\s*)*$/i.test(text)) throw refused(path, half);
  const acting = actingIn(text);
  if (acting !== null) {
    throw refused(path, { en: `an SVG with ${acting}`, zh: `含有 ${acting} 的 SVG` }, drawnOnly);
  }
  return 'image/svg+xml';
}

/** What a drawing needs none of: scripts, pages within, entities, and addresses beyond itself. */
function actingIn(svg: string): string | null {
  const [element] = /<(?:script|foreignObject|iframe|embed|object|handler|!ENTITY)\b/i.exec(svg) ?? [];
  if (element !== undefined) return `${element}>`;
  const [handler] = /\son[a-z]+\s*=/i.exec(svg) ?? [];
  if (handler !== undefined) return handler.trim();
  for (const [reference, address] of svg.matchAll(/\b(?:href|src)\s*=\s*["']?\s*([^"'\s>]*)/gi)) {
    if (!/^(?:#|data:image\/(?:png|jpeg);base64,)/i.test(address)) return reference;
  }
  const [sheet] = /@import|url\((?!\s*(?:["']|&quot;|&apos;)?\s*#)[^)]*\)?/i.exec(svg) ?? [];
  return sheet ?? null;
}

function begins(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function refused(path: string, found: Bilingual, expected: Bilingual = anyPicture): InputError {
  return new InputError({
    en: `report.logo: found ${path}: ${found.en}; expected ${expected.en}.`,
    zh: `report.logo：现为 ${path}：${found.zh}；应为${expected.zh}。`,
  });
}

const half: Bilingual = { en: 'half a picture', zh: '不完整的图片' };
const anyPicture: Bilingual = { en: 'a whole PNG, JPEG or SVG', zh: '完整的 PNG、JPEG 或 SVG 图片' };
const drawnOnly: Bilingual = {
  en: 'a drawing alone: no scripts, no addresses outside the file',
  zh: '纯图形：不含脚本，也不引用文件以外的地址',
};
