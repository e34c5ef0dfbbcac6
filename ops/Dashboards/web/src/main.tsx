import { createTheme } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { GlobalStyles, ThemeContext } from '@grafana/ui';
import { createRoot } from 'react-dom/client';
import { Page } from './Page';
import 'uplot/dist/uPlot.min.css';
import './page.css';

async function start(): Promise<void> {
  // Where Grafana's components look for their icons.
  Object.assign(window, { __grafana_public_path__: '/public/' });
  await initPluginTranslations('dashboards');
  const theme = createTheme({ colors: { mode: new URLSearchParams(location.search).get('theme') === 'light' ? 'light' : 'dark' } });
  const uid = decodeURIComponent(location.pathname.split('/')[2]);
  const [all, dashboard] = await Promise.all(['/dashboards', `/dashboards/${uid}`].map(async (path) => (await fetch(path)).json()));
  document.title = dashboard.title;
  document.documentElement.dataset.theme = theme.isDark ? 'dark' : 'light';
  createRoot(document.getElementById('page')!).render(
    <ThemeContext.Provider value={theme}>
      <GlobalStyles />
      <Page dashboard={dashboard} all={all} />
    </ThemeContext.Provider>
  );
}

start();
