import { useEffect, useRef, useState, type RefObject } from 'react';
import type { DashboardJson } from './model';
import { PanelView } from './PanelView';
import { hintHeight } from './panels/TablePanel';
import { duration } from './time';
import { unmapped } from './unmapped';

const columns = 24;
const line = 30;
const gap = 8;

/** Below this Grafana puts panels under one another, and so does this page. */
const narrow = 769;

export function Page({ dashboard, all }: { dashboard: DashboardJson; all: Array<{ uid: string; title: string; folder: string }> }) {
  const [width, element] = useWidth();
  const tick = useTick(duration(dashboard.refresh));
  const findings = unmapped(dashboard);
  return (
    <main>
      <header>
        <h1>{dashboard.title}</h1>
        <p>{dashboard.description}</p>
        <nav>
          <select aria-label="Dashboard" value={dashboard.uid} onChange={(e) => location.assign(`/d/${e.target.value}${location.search}`)}>
            {all.map((one) => (
              <option key={one.uid} value={one.uid}>{`${one.folder} / ${one.title}`}</option>
            ))}
          </select>
          {dashboard.links.map((link) => (
            <a key={link.title} href={link.url.startsWith('/') ? link.url + location.search : link.url} target={link.targetBlank ? '_blank' : undefined} rel="noreferrer">{link.title}</a>
          ))}
        </nav>
      </header>
      {findings.map((finding) => (
        <p key={finding} className="finding" role="alert">Not drawn as Grafana would: {finding}</p>
      ))}
      <div ref={element}>{width > 0 && <Grid dashboard={dashboard} width={width} tick={tick} />}</div>
    </main>
  );
}

function Grid({ dashboard, width, tick }: { dashboard: DashboardJson; width: number; tick: number }) {
  const isNarrow = width < narrow;
  const lines = Math.max(...dashboard.panels.map((p) => p.gridPos.y + p.gridPos.h));
  return (
    <div className="grid" style={isNarrow ? {} : { position: 'relative', height: lines * (line + gap) }}>
      {dashboard.panels.map((panel) => {
        const { x, y, w, h } = panel.gridPos;
        const full = isNarrow ? width : Math.floor((w / columns) * width) - gap;
        const height = h * (line + gap) - gap + (isNarrow && panel.type === 'table' ? hintHeight : 0);
        const place = isNarrow ? { marginBottom: gap } : { position: 'absolute' as const, left: Math.floor((x / columns) * width), top: y * (line + gap) };
        return (
          <div key={panel.id} style={{ ...place, width: full, height: panel.type === 'row' && isNarrow ? undefined : height }}>
            {panel.type === 'row' ? <h2 data-panel={panel.id}>{panel.title}</h2> : <PanelView dashboard={dashboard} panel={panel} width={full} height={height} tick={tick} />}
          </div>
        );
      })}
    </div>
  );
}

/** Of the element itself, since a scrollbar may or may not take some of the window's. */
function useWidth(): [number, RefObject<HTMLDivElement | null>] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    // While a picture of the whole page is taken it may have no width for a moment, and nothing is to be thrown away for that.
    const observer = new ResizeObserver(([entry]) => entry.contentRect.width > 0 && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return [width, element];
}

function useTick(seconds: number): number {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((t) => t + 1), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return tick;
}
