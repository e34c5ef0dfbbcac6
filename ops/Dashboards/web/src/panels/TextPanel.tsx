import { renderTextPanelMarkdown } from '@grafana/data';
import type { Drawn } from './Drawn';

export function TextPanel({ panel }: Drawn) {
  return <div className="markdown-html text" dangerouslySetInnerHTML={{ __html: renderTextPanelMarkdown(panel.options!.content) }} />;
}
