import type { Node as Tree } from '../chart/node.ts';
import { adoptStyle } from './adopt-style.ts';
import { wireCopying } from './copy.ts';
import { embedAddress, embedCode, plainChoice } from './embed-code.ts';
import type { EmbedChoice, EmbedTarget } from './embed-code.ts';
import { create } from './create.ts';
import { part } from './part.ts';

/** The dialog's own style. The build of the page scripts puts it here. */
declare const DIALOG_STYLE: string;
adoptStyle(DIALOG_STYLE);
wireCopying(document);

/** What one set of buttons chooses, its name and its texts. */
const ways: ReadonlyArray<readonly [value: EmbedChoice['way'], text: string]> = [
  ['frame', 'Plain iframe'],
  ['script', 'Iframe that sizes itself, with our script'],
  ['picture', 'Static picture'],
];
const numbers = (revision: number): ReadonlyArray<readonly [string, string]> => [
  ['live', 'Live: follows corrections'],
  ['pinned', `Pinned: revision ${revision}, never changes`],
];
const themes: ReadonlyArray<readonly [EmbedChoice['theme'], string]> = [
  ['auto', 'As the reader’s device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];
const widths: ReadonlyArray<readonly [string, string]> = [
  ['320', '320 px'],
  ['400', '400 px'],
  ['640', '640 px'],
];

const set = (name: string, legend: string, options: ReadonlyArray<readonly [string, string]>, chosen: string): Tree => [
  'fieldset',
  { name },
  ['legend', {}, legend],
  ...options.map(
    ([value, text]): Tree => [
      'label',
      {},
      ['input', { type: 'radio', name, value, checked: value === chosen ? true : null }],
      text,
    ],
  ),
];

const dialogTree = ({ title, sliders, revision, picture }: EmbedTarget): Tree => [
  'dialog',
  { class: 'offer-box', 'aria-labelledby': 'offer-title' },
  ['h2', { id: 'offer-title' }, `Embed: ${title}`],
  ['button', { type: 'button', class: 'offer-close' }, 'Close'],
  [
    'form',
    {},
    set('way', 'What', picture ? ways : ways.slice(0, 2), 'frame'),
    set('numbers', 'Numbers', numbers(revision), 'live'),
    set('theme', 'Colours', themes, 'auto'),
    ...(sliders
      ? [
          set(
            'controls',
            'Sliders',
            [
              ['1', 'With'],
              ['0', 'Without'],
            ],
            '1',
          ),
        ]
      : []),
    set('width', 'Preview', widths, '400'),
  ],
  ['label', { class: 'offer-code', for: 'offer-code' }, 'Code'],
  ['textarea', { id: 'offer-code', readonly: true, rows: 4, spellcheck: 'false' }],
  [
    'div',
    { class: 'offer-copy' },
    ['button', { type: 'button', 'data-copy': 'offer-code' }, 'Copy the code'],
    ['p', { id: 'offer-code-said', role: 'status' }],
  ],
  ['p', { class: 'offer-hint small' }],
  ['div', { class: 'offer-view', tabindex: 0, role: 'group', 'aria-label': 'Preview' }],
];

/** Opens the dialog for one chart: its code for every choice, with a preview that is the embed itself. */
export function openEmbedDialog(root: Document, target: EmbedTarget): void {
  const dialog = create(dialogTree(target)) as HTMLDialogElement;
  const find = <E extends Element>(selector: string): E => part<E>(dialog, selector);
  const form = find<HTMLFormElement>('form');
  const view = find<HTMLElement>('.offer-view');
  // The preview comes from where this page does, wherever the code will point.
  const here = new URL(target.at).pathname.replace(/\/$/, '');

  const show = (): void => {
    const given = new FormData(form);
    const choice: EmbedChoice = {
      way: given.get('way') as EmbedChoice['way'],
      pinned: given.get('numbers') === 'pinned',
      theme: given.get('theme') as EmbedChoice['theme'],
      controls: given.get('controls') !== '0',
    };
    const still = choice.way === 'picture';
    for (const name of ['numbers', 'theme', 'controls']) {
      const fields = form.querySelector<HTMLFieldSetElement>(`fieldset[name=${name}]`);
      if (fields) fields.disabled = still;
    }
    find<HTMLTextAreaElement>('#offer-code').value = embedCode(target, { ...plainChoice, ...choice });
    find('#offer-code-said').textContent = '';
    find('.offer-hint').textContent = hint(choice, target);
    view.className = `offer-view is-${still ? 'light' : choice.theme}`;
    preview(view, target, choice, here, Number(given.get('width')));
  };

  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  find('.offer-close').addEventListener('click', () => dialog.close());
  const size = (event: MessageEvent): void => {
    const frame = view.querySelector('iframe');
    if (
      frame &&
      event.source === frame.contentWindow &&
      event.origin === location.origin &&
      event.data?.sentinel === 'amp' &&
      event.data.height > 0
    )
      frame.height = event.data.height;
  };
  addEventListener('message', size);
  dialog.addEventListener('close', () => {
    removeEventListener('message', size);
    dialog.remove();
  });
  root.body.append(dialog);
  show();
  dialog.showModal();
}

function hint({ way, pinned }: EmbedChoice, { height: [high] }: EmbedTarget): string {
  if (way === 'picture')
    return 'The picture follows corrections; to keep it as it is, save it and serve it from your own site.';
  const sized =
    way === 'script'
      ? 'The script sets the height to what the chart needs at any width.'
      : `${high} px is enough for a phone; in a wide column some of it stays empty.`;
  return `${sized}${pinned ? ' A pinned chart says so when a newer revision exists.' : ''}`;
}

function preview(view: HTMLElement, target: EmbedTarget, choice: EmbedChoice, here: string, width: number): void {
  // A picture is offered only where there is one.
  if (choice.way === 'picture' && target.picture) {
    const { alt, width: w, height } = target.picture;
    view.replaceChildren(create(['img', { src: `${here}/data/${target.path}.png`, alt, width: w, height }]));
    (view.firstElementChild as HTMLElement).style.width = `${width}px`;
    return;
  }
  const src = embedAddress(target, choice, here);
  const old = view.querySelector('iframe');
  // A change of width alone must not load it again.
  if (old && old.getAttribute('src') === src) old.width = String(width);
  else
    view.replaceChildren(
      create([
        'iframe',
        { src, title: `Preview: ${target.title}`, width, height: target.height[choice.controls ? 0 : 1] },
      ]),
    );
}
