// @ts-check
// Small comforts over pages that work without them: a key for the filter, and buttons that copy.

document.addEventListener('keydown', (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  const filter = /** @type {HTMLInputElement | null} */ (document.getElementById('q'));
  if (!filter) return;
  event.preventDefault();
  filter.focus();
  filter.select();
});

for (const block of /** @type {NodeListOf<HTMLPreElement>} */ (document.querySelectorAll('pre.copy'))) {
  if (!navigator.clipboard) break;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-button';
  button.textContent = 'Copy';
  const text = block.textContent ?? '';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  });
  block.before(button);
}
