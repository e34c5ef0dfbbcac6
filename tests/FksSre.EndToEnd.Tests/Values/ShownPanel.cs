using FksSre.Monitoring.Dashboards;
using Microsoft.Playwright;

namespace FksSre.EndToEnd.Tests.Values;

/// <summary>A panel as a person sees it.</summary>
/// <param name="Section">The heading above it; empty: none.</param>
/// <param name="Title">Its own.</param>
/// <param name="Type">In Grafana's words.</param>
/// <param name="Values">What is written in it, but for the times under curves, which are those of the browser's zone.</param>
internal sealed record ShownPanel(string Section, string Title, string Type, IReadOnlyList<ShownValue> Values)
{
    public static async Task<IReadOnlyList<ShownPanel>> OnAsync(IPage page, Dashboard dashboard)
    {
        var found = await page.EvaluateAsync<string[][]>(Script);
        var values = found.ToDictionary(panel => panel[0], panel => (Type: panel[1], Values: panel[2..]));
        var shown = new List<ShownPanel>();
        var section = "";
        foreach (var placed in dashboard.Panels)
        {
            section = placed.Title ?? section;
            if (placed.Panel is { } panel)
            {
                var (type, texts) = values[$"{placed.Id}"];
                shown.Add(new(section, panel.Title, type, [.. texts.Chunk(3).Select(text => new ShownValue(text[0], text[1], text[2]))]));
            }
        }

        return shown;
    }

    /// <summary>Before a page is opened: what is written on a canvas is kept until the canvas is cleared.</summary>
    public static Task WatchAsync(IPage page) =>
        page.AddInitScriptAsync(
            """
            (() => {
              const texts = (window.canvasTexts = new Map());
              const context = CanvasRenderingContext2D.prototype;
              const { fillText, clearRect } = context;
              context.fillText = function (text, ...rest) {
                texts.set(this.canvas, [...(texts.get(this.canvas) ?? []), text]);
                return fillText.call(this, text, ...rest);
              };
              context.clearRect = function (...rest) {
                texts.delete(this.canvas);
                return clearRect.apply(this, rest);
              };
            })()
            """
        );

    /// <summary>Of each panel its id, its type, and for each value what is beside it, the value and its colour.</summary>
    private const string Script = """
        () => {
          const words = {
            'rgb(26, 127, 55)': 'green', 'rgb(179, 89, 0)': 'orange', 'rgb(207, 34, 46)': 'red', 'rgb(110, 110, 110)': 'grey', 'rgba(0, 0, 0, 0)': '',
            'rgba(255, 255, 255, 0)': '',
          };
          const colour = text => words[text] ?? text;
          const all = (owner, selector) => [...owner.querySelectorAll(selector)];
          const behind = element => colour(getComputedStyle(element).backgroundColor);
          const kinds = {
            stat: panel => all(panel, '[style*=background] div:has(> span)').map(value =>
              [value.parentElement.previousElementSibling?.textContent ?? '', value.textContent, behind(value.closest('[style*=background]'))]),
            bargauge: panel => all(panel, '[data-testid="data-testid Bar gauge value"]').map(value => {
              const bars = value.parentElement;
              return [bars.previousElementSibling?.textContent ?? '', value.textContent, colour(getComputedStyle(bars.lastElementChild).borderRightColor)];
            }),
            gauge: panel => all(panel, 'svg g:has(> text)').map(arc => {
              const drawn = all(arc, 'path[stroke-width="18"]');
              return ['', arc.querySelector('text').textContent, colour(getComputedStyle(drawn[drawn.length - 1]).stroke)];
            }),
            table: panel => {
              const titles = all(panel, '[role=columnheader]').map(title => title.innerText.trim());
              return all(panel, '[role=row]').filter(row => row.querySelector('[role=cell]')).flatMap(row =>
                all(row, '[role=cell]').map((cell, i) => [titles[i], cell.innerText.trim(), behind(cell)]));
            },
            'state-timeline': panel => all(panel, 'g[data-row]').flatMap(row =>
              all(row, 'rect').slice(-1).map(state => [row.dataset.row, state.querySelector('title').textContent.split(': ').pop(), colour(getComputedStyle(state).fill)])),
            timeseries: panel => [
              ...all(panel, '[data-testid*=VizLegend] button').map(name => ['legend', name.innerText.trim(), '']),
              ...all(panel, 'canvas').flatMap(canvas => window.canvasTexts.get(canvas) ?? []).filter(text => !/^\d+[:\/]\d+$/.test(text)).map(text => ['axis', text, '']),
            ],
            text: panel => all(panel, 'td').map(cell => ['', cell.innerText.trim(), '']),
          };
          return all(document, 'section[data-panel]').map(panel => [
            panel.dataset.panel,
            panel.dataset.type,
            ...all(panel, '.nothing').flatMap(text => ['', text.innerText, '']),
            ...kinds[panel.dataset.type](panel).flat(),
          ]);
        }
        """;
}

/// <summary>A value as a person sees it.</summary>
/// <param name="Name">The title of its column, or its name; empty: none.</param>
/// <param name="Text">With its unit.</param>
/// <param name="Colour">In a word; empty: none.</param>
internal sealed record ShownValue(string Name, string Text, string Colour)
{
    public override string ToString() => $"{(Name.Length == 0 ? "" : Name + ": ")}{Text}{(Colour.Length == 0 ? "" : ", " + Colour)}";
}
