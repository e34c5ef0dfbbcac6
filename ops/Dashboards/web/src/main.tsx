import { createTheme } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { GlobalStyles, ThemeContext } from '@grafana/ui';
import { createRoot } from 'react-dom/client';
import { keepAccessible } from './access';
import { Page } from './Page';
import 'uplot/dist/uPlot.min.css';
import './page.css';

interface Listed {
  uid: string;
  title: string;
  folder: string;
}

async function start(): Promise<void> {
  // Where Grafana's components look for their icons.
  Object.assign(window, { __grafana_public_path__: '/public/' });
  await initPluginTranslations('dashboards');
  const theme = createTheme({
    colors: { mode: new URLSearchParams(location.search).get('theme') === 'light' ? 'light' : 'dark' },
    // Its font for code is in none of its packages, so it is not asked for.
    typography: { fontFamilyMonospace: 'monospace' },
  });
  keepAccessible(document.getElementById('page')!);
  // As it stands in the address: what is escaped there stays so.
  const uid = location.pathname.split('/')[2];
  const [all, dashboard] = await Promise.all([json('/dashboards') as Promise<Listed[]>, json(`/dashboards/${uid}`)]);
  document.title = dashboard?.title ?? 'No such dashboard';
  document.documentElement.dataset.theme = theme.isDark ? 'dark' : 'light';
  createRoot(document.getElementById('page')!).render(
    <ThemeContext.Provider value={theme}>
      <GlobalStyles />
      {dashboard ? <Page dashboard={dashboard} all={all} /> : <Missing uid={uid} all={all} />}
    </ThemeContext.Provider>
  );
}

async function json(path: string): Promise<any> {
  const answer = await fetch(path);
  return answer.ok ? answer.json() : undefined;
}

function Missing({ uid, all }: { uid: string; all: Listed[] }) {
  return (
    <main>
      <p className="finding" role="alert">{`There is no dashboard ${uid}. There are:`}</p>
      <ul>{all.map((one) => <li key={one.uid}><a href={`/d/${one.uid}${location.search}`}>{`${one.folder} / ${one.title}`}</a></li>)}</ul>
    </main>
  );
}

start();
