import { renderTextPanelMarkdown } from '@grafana/data';
import type { Drawn } from './Drawn';

/** Whoever has no mouse scrolls it with the keys, for which it must be reached. */
export function TextPanel({ panel }: Drawn) {
  return <div className="markdown-html text" role="region" aria-label={panel.title} tabIndex={0} dangerouslySetInnerHTML={{ __html: renderTextPanelMarkdown(panel.options!.content) }} />;
}
