/** For whoever hears the page, speaks to it or has no mouse: what Grafana's components leave out when they are drawn outside of Grafana. */
export function keepAccessible(page: HTMLElement): void {
  const mend = () => {
    nameLegends(page);
    reachScrolled(page);
  };
  new MutationObserver(mend).observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-label', 'style'] });
}

/** Buttons of a legend are named by what a click does in Grafana ("All series selected"). Here it does nothing; they are known by what stands on them. */
function nameLegends(page: HTMLElement): void {
  page.querySelectorAll('[data-testid^="data-testid VizLegend series"] button[aria-label]').forEach((button) => button.textContent?.trim() && button.removeAttribute('aria-label'));
}

/** What is scrolled with a wheel is scrolled with the keys too, once it can be reached by them. */
function reachScrolled(page: HTMLElement): void {
  page.querySelectorAll<HTMLElement>('[data-type=bargauge] div[style*="auto"], [data-type=stat] div[style*="auto"], [data-type=table] .scrollbar-view').forEach((box) => {
    if (box.tabIndex < 0 && box.scrollHeight > box.clientHeight) {
      box.tabIndex = 0;
      // What has the focus is a part of the table for those who hear it, and a table has only rows and groups of rows.
      if (box.closest('[role=table]')) {
        box.setAttribute('role', 'rowgroup');
      }
    }
  });
}
