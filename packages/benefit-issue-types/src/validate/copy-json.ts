import type { Fault } from '@apoint/primitives/errors';
import type { JsonValue } from '../json.js';
import { appendPath } from './fault-path.js';

/** The deepest nesting allowed. The body is level 1, its open objects are level 2. */
const MAXIMUM_DEPTH = 64;

/** The most values read in one body. An object graph with shared nodes could otherwise expand without end. */
const MAXIMUM_VALUES = 100_000;

/** The most faults reported for one body. A small hostile body could otherwise produce a huge list. */
const MAXIMUM_FAULTS = 1000;

const HALF = 'holds half a character (a lone surrogate); do not cut text there';

/** A copy that holds only JSON, and the faults of everything left out of it. */
export interface JsonCopy {
  readonly copy: JsonValue | undefined;
  readonly faults: Fault[];
}

interface Walk {
  readonly faults: Fault[];
  /** The objects around the current value. */
  readonly enclosing: Set<object>;
  readonly isRequest: boolean;
  valuesLeft: number;
  stopped: boolean;
}

/** One own member: its name and its descriptor. A proxy can hide the descriptor. */
type Member = readonly [name: string | symbol, descriptor: PropertyDescriptor | undefined];

/**
 * Copies a value like `JSON.stringify` followed by `JSON.parse`, but calls no code of the value (no getter, no `toJSON`). It
 * reports everything that those two would change or refuse: numbers that are not finite, BigInt, functions, symbols, class
 * instances, `undefined` in arrays, holes, cycles, more than 64 levels. It leaves out `undefined` members without a fault. It
 * keeps the order of the members; an own `__proto__` stays an ordinary member. In a request it also reports
 * numbers from 2^53 on, of which nobody can say whether they were rounded before; -0, which is written as 0; and texts and names with
 * half a character, which two stores may keep as two texts.
 *
 * Objects from another realm (an iframe, a `node:vm` context) count as class instances. A proxy may show something else to a
 * later reader; the copy has what it shows here.
 *
 * @param isRequest - whether it is to be sent.
 * @param path - the path of the value, for the faults.
 * @param depth - the level of the value itself.
 */
export function copyJson(value: unknown, isRequest: boolean, path = '', depth = 1): JsonCopy {
  const walk: Walk = {
    faults: [],
    enclosing: new Set(),
    isRequest,
    valuesLeft: MAXIMUM_VALUES,
    stopped: false,
  };
  const copy = copyValue(walk, value, path, depth);
  if (walk.stopped) walk.faults.push({ path, message: stopReason(walk) });
  return { copy, faults: walk.faults };
}

function copyValue(walk: Walk, value: unknown, path: string, depth: number): JsonValue | undefined {
  if (--walk.valuesLeft < 0) walk.stopped = true;
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return isCut(walk, value) ? report(walk, path, HALF) : value;
  if (typeof value === 'number') {
    const fault = numberFault(value, walk.isRequest);
    return fault === undefined ? value : report(walk, path, fault);
  }
  if (typeof value !== 'object')
    return report(walk, path, `is of type ${typeof value}, which JSON does not have`);
  if (walk.enclosing.has(value)) return report(walk, path, 'refers back to an object around it');
  if (depth > MAXIMUM_DEPTH) return report(walk, path, `nests deeper than ${MAXIMUM_DEPTH} levels`);
  walk.enclosing.add(value);
  const copy = copyObject(walk, value, path, depth);
  walk.enclosing.delete(value);
  return copy;
}

function numberFault(value: number, isRequest: boolean): string | undefined {
  if (!Number.isFinite(value)) return 'is not a finite number';
  if (!isRequest) return undefined;
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return 'is a number from 2^53 on, which JSON does not carry exactly; write it as text';
  return Object.is(value, -0) ? 'is -0, which JSON writes as 0' : undefined;
}

/** Whether a text of a request holds a lone surrogate. */
function isCut({ isRequest }: Walk, text: string): boolean {
  return isRequest && /\p{Surrogate}/u.test(text);
}

function copyObject(walk: Walk, object: object, path: string, depth: number): JsonValue | undefined {
  try {
    const prototype: unknown = Object.getPrototypeOf(object);
    if (!Array.isArray(object)) {
      const plain = prototype === null || prototype === Object.prototype;
      if (!plain) return report(walk, path, 'is an instance of a class, not a plain object');
      const members = readMembers(object).filter(([, descriptor]) => !holdsUndefined(descriptor));
      return Object.fromEntries(copyMembers(walk, members, path, depth));
    }
    if (prototype !== Array.prototype)
      return report(walk, path, 'is an instance of a class, not a plain array');
    const items = readItems(walk, object);
    if (!items) return report(walk, path, 'is an array with holes, or with members other than its items');
    return copyMembers(walk, items, path, depth).map(([, item]) => item);
  } catch {
    return report(walk, path, 'cannot be read');
  }
}

function readMembers(object: object): Member[] {
  return Reflect.ownKeys(object).map((name) => [name, Object.getOwnPropertyDescriptor(object, name)]);
}

/** The items of an array, or `undefined` if it has holes or other members. It never loops over the holes of a sparse array. */
function readItems(walk: Walk, array: readonly unknown[]): Member[] | undefined {
  if (array.length > walk.valuesLeft) {
    walk.valuesLeft = -1;
    walk.stopped = true;
    return [];
  }
  const items = readMembers(array).filter(([name]) => name !== 'length');
  const dense = items.length === array.length && items.every(([name], index) => name === String(index));
  return dense ? items : undefined;
}

/** JSON.stringify leaves out `undefined` members, but turns `undefined` items into null. So only the items are faults. */
function holdsUndefined(descriptor: PropertyDescriptor | undefined): boolean {
  return descriptor !== undefined && 'value' in descriptor && descriptor.value === undefined;
}

function copyMembers(
  walk: Walk,
  members: readonly Member[],
  path: string,
  depth: number,
): [string, JsonValue][] {
  const copies: [string, JsonValue][] = [];
  for (const [name, descriptor] of members) {
    if (walk.stopped) break;
    const memberPath = appendPath(path, name);
    const fault = memberFault(walk, name, descriptor);
    if (fault !== undefined) report(walk, memberPath, fault);
    else {
      const copy = copyValue(walk, descriptor?.value, memberPath, depth + 1);
      if (copy !== undefined) copies.push([String(name), copy]);
    }
  }
  return copies;
}

function memberFault(
  walk: Walk,
  name: string | symbol,
  descriptor: PropertyDescriptor | undefined,
): string | undefined {
  if (typeof name === 'symbol') return 'is named by a symbol';
  if (isCut(walk, name)) return `has a name that ${HALF}`;
  if (!descriptor || !('value' in descriptor)) return 'is computed, not stored';
  return descriptor.enumerable ? undefined : 'is not enumerable';
}

function report(walk: Walk, path: string, message: string): undefined {
  walk.faults.push({ path, message });
  if (walk.faults.length >= MAXIMUM_FAULTS) walk.stopped = true;
}

function stopReason(walk: Walk): string {
  if (walk.valuesLeft < 0) return `holds more than ${MAXIMUM_VALUES} values`;
  return `was not read to its end: the first ${MAXIMUM_FAULTS} faults are named`;
}
