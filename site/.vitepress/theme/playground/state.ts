import { type Reactive, reactive, type ShallowRef, shallowRef } from 'vue';
import type { CheckForm } from '../../../dist/playground/check.js';
import type { MakeForm } from '../../../dist/playground/make.js';
import type { PageKeys } from '../../../dist/playground/page-keys.js';

export type Pane = 'keys' | 'make' | 'check' | 'decode';

type Editable<Form> = { -readonly [Field in keyof Form]: Form[Field] };

/** Key handles know themselves by their identity, so Vue must not wrap them. */
export const keys: ShallowRef<PageKeys> = shallowRef([]);
export const pane: ShallowRef<Pane> = shallowRef('make');

export const make: Reactive<Editable<MakeForm>> = reactive({
  direction: 'request',
  method: '',
  uri: '',
  clientId: '',
  time: '',
  body: { text: '', encoding: 'text' },
  signWith: '',
  keyVersion: '',
  sealFor: '',
  keyWrap: 'RSAES-PKCS1-v1_5',
  keyBits: '256',
});

export const check: Reactive<Editable<CheckForm>> = reactive({
  direction: 'request',
  method: '',
  uri: '',
  clientId: '',
  headers: '',
  body: { text: '', encoding: 'text' },
  verifyWith: '',
  openWith: '',
  keyWrap: 'RSAES-PKCS1-v1_5',
  arrivedAt: '',
  freshness: 'checked',
});
