/** The user's own module for the order of work: found beside the scenario, imported wherever simulations run. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OrderKey } from '../desk/desk.ts';
import type { ScenarioDocument } from '../scenario/document.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { InputError } from './inputError.ts';
import { fileNamed } from './resources.ts';

/** Its absolute path; null when the scenario names none. */
export function orderModulePath(scenario: Scenario, document: ScenarioDocument, path: string): string | null {
  const { orderModule } = scenario.routing;
  if (orderModule === undefined) return null;
  return resolve(fileNamed(orderModule, document.positionOf(['routing', 'orderModule']), path));
}

/** Its default export, or the one named `order`: (desk, ticket) => number, smaller is served earlier. */
export async function importOrder(path: string | null): Promise<OrderKey | null> {
  if (path === null) return null;
  if (!existsSync(path)) {
    throw new InputError({
      en: `routing.orderModule: there is no file ${path}.`,
      zh: `routing.orderModule：没有文件 ${path}。`,
    });
  }
  const module = (await import(pathToFileURL(path).href)) as { default?: unknown; order?: unknown };
  const order = module.default ?? module.order;
  if (typeof order === 'function') return order as OrderKey;
  throw new InputError({
    en: `routing.orderModule: ${path} has no function as its default export; expected (desk, ticket) => number.`,
    zh: `routing.orderModule：${path} 的默认导出不是函数；应为 (desk, ticket) => number。`,
  });
}
