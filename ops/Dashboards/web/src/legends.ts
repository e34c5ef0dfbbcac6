/**
 * Grafana names the buttons of a legend by what a click does in Grafana ("All series selected"), whatever stands on them. Here they
 * do nothing, and who hears the page or speaks to it knows them by what others see: their text.
 */
export function nameLegends(page: HTMLElement): void {
  const rename = () => page.querySelectorAll('[data-testid^="data-testid VizLegend series"] button[aria-label]').forEach((button) => button.textContent && button.removeAttribute('aria-label'));
  new MutationObserver(rename).observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-label'] });
}
