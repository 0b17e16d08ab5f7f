// Folds, searches and sorts the tables of the page. Without it every row stands there as it was written.
const isNarrow = matchMedia('(max-width: 600px)').matches;
for (const holder of document.querySelectorAll('.table')) bringToLife(holder);

function bringToLife(holder) {
  const body = holder.querySelector('tbody');
  const rows = [...body.rows];
  const open = isNarrow ? Math.min(8, Number(holder.dataset.open)) : Number(holder.dataset.open);
  const state = { words: '', isWhole: rows.length <= open };
  const status = make('span', { role: 'status' });
  const more = make('button', { type: 'button', class: 'all' });

  const show = () => {
    const found = rows.filter((row) => row.textContent.toLowerCase().includes(state.words));
    const shown = new Set(state.isWhole || state.words ? found : found.slice(0, open));
    for (const row of rows) row.hidden = !shown.has(row);
    more.hidden = shown.size === found.length;
    status.textContent = state.words ? `${found.length} of ${rows.length}` : '';
  };
  const sort = (column, direction) => {
    const keyOf = keysOf(rows, column);
    rows.sort((a, b) => direction * compare(keyOf(a), keyOf(b)) || 0);
    body.append(...rows);
    show();
  };

  more.textContent = `Show all ${rows.length}`;
  more.onclick = () => {
    state.isWhole = true;
    show();
    holder.querySelector('.scroll').focus();
  };
  if (rows.length > 1) for (const th of holder.querySelectorAll('thead th')) addSorting(th, sort);
  if (holder.dataset.search)
    holder.prepend(searchField(holder.dataset.search, status, (words) => show(Object.assign(state, { words }))));
  holder.querySelector('.scroll').after(more);
  show();
}

function addSorting(th, sort) {
  if (th.matches('.bar, .go')) return;
  const button = make('button', { type: 'button' });
  button.textContent = th.textContent;
  button.onclick = () => {
    const isFigure = th.classList.contains('n');
    const before = th.getAttribute('aria-sort') ?? (isFigure ? 'ascending' : 'descending');
    for (const other of th.parentElement.cells) other.removeAttribute('aria-sort');
    th.setAttribute('aria-sort', before === 'ascending' ? 'descending' : 'ascending');
    sort(th.cellIndex, before === 'ascending' ? -1 : 1);
  };
  th.replaceChildren(button);
}

function searchField(name, status, onWords) {
  const label = make('label', { class: 'tools' });
  const input = make('input', { type: 'search' });
  input.oninput = () => onWords(input.value.trim().toLowerCase());
  label.append(name, input, status);
  return label;
}

/** What a column is sorted by: numbers where every filled cell is one, else text. */
function keysOf(rows, column) {
  const textOf = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
  const numberOf = (row) => Number(textOf(row).replace(/,/g, '').replace(/^\+/, ''));
  const filled = rows.filter((row) => textOf(row) !== '');
  if (!filled.every((row) => Number.isFinite(numberOf(row)))) return textOf;
  return (row) => (textOf(row) === '' ? '' : numberOf(row));
}

/** Empty cells first, numbers by size, texts as a reader expects them. */
function compare(a, b) {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? -1 : 1;
  return typeof a === 'number' ? a - b : a.localeCompare(b, 'en', { numeric: true });
}

function make(tag, attributes) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
