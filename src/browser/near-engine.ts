/** The hash of the engine's file, which is the same for every embed. The build of the scripts puts it here. */
declare const ENGINE_HASH: string;
/** Where a browser asks that no plain text becomes the address of a script. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
declare global {
  interface Window {
    trustedTypes?: TrustedTypes;
  }
}

/**
 * Fetches the engine, and the model that it runs, when a pointer, a finger or the focus comes to the chart, or at once where the address sets a slider. What a reader moves before it is there
 * is marked, and the engine begins with it. If a file cannot be had, the sliders go: the chart stands as it does without script.
 */
export function fetchNearEngine(root: HTMLElement, main: HTMLElement): void {
  let asked = false;
  const fetch = (): void => {
    if (asked) return;
    asked = true;
    const { model, hash, engine } = main.dataset;
    const trusted = self.trustedTypes?.createPolicy('recount', { createScriptURL: (url) => url });
    // In this order: the engine runs the model.
    for (const [url, integrity] of [
      [model, hash],
      [engine, ENGINE_HASH],
    ] as const) {
      // The build prints both.
      if (!url || !integrity) return;
      const script = document.createElement('script');
      script.async = false;
      // A frame in a sandbox has no origin. To it our own file is another site's, whose hash a browser does not check without that site's leave.
      if (origin !== 'null') script.integrity = integrity;
      script.src = trusted?.createScriptURL(url) ?? url;
      script.onerror = () => root.classList.remove('js');
      main.append(script);
    }
  };
  const chart = main.querySelector('svg');
  if (chart) chart.tabIndex = 0;
  // Not over the headline: a pointer often only passes there.
  main.querySelector('figure')?.addEventListener('pointerover', fetch);
  main.addEventListener('focusin', fetch);
  main.addEventListener('input', ({ target }) => {
    (target as HTMLElement).dataset['moved'] = '';
    fetch();
  });
  const asks = new URLSearchParams(location.search);
  const rows = [...main.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row']);
  if (rows.concat(main.dataset['former']?.split(' ') ?? []).some((name) => name && asks.has(name))) fetch();
}
