using System.Globalization;
using Microsoft.Playwright;

namespace FksSre.EndToEnd.Tests;

/// <summary>A piece of text on a page and how well it stands out from what is behind it.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Contrast">Of the luminances of both, by WCAG 2: 1 to 21.</param>
/// <param name="Least">What WCAG 2 asks for text of this size: 4.5, or 3 where it is large.</param>
/// <param name="Colours">Of the text and of what is behind it, as they are seen: what can be seen through is mixed with what it stands
/// on.</param>
internal sealed record DrawnText(string Text, double Contrast, double Least, string Colours)
{
    public bool IsLegible => Contrast >= Least;

    /// <summary>All that can be seen, in HTML and in SVG. Axes of charts are painted on a canvas and have no text.</summary>
    public static async Task<IReadOnlyList<DrawnText>> OnAsync(IPage page)
    {
        var found = await page.EvaluateAsync<string[][]>(Script);
        return [.. found.Select(text => new DrawnText(text[0], Number(text[1]), Number(text[2]), text[3]))];
    }

    public override string ToString() => FormattableString.Invariant($"{Text}: {Colours} is {Contrast:0.00}, less than {Least}");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private const string Script = """
        () => {
          const colour = text => {
            if (!/^rgba?\(/.test(text)) throw new Error(`${text} is no colour that can be measured`);
            const parts = text.match(/[\d.]+/g).map(Number);
            return [parts[0], parts[1], parts[2], parts[3] ?? 1];
          };
          const mixed = (top, share, below) => [0, 1, 2].map(i => top[i] * share + below[i] * (1 - share));
          const luminance = rgb => {
            const [r, g, b] = rgb.map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const contrast = (one, other) => {
            const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
            return (light + 0.05) / (dark + 0.05);
          };
          // What an element paints is seen through as a whole where it is transparent, so the ancestors are gone through from the outside in.
          const seen = (ancestors, behind, ink) => {
            const [element, ...inner] = ancestors;
            const style = getComputedStyle(element);
            const ground = colour(style.backgroundColor);
            const own = mixed(ground, ground[3], behind);
            const [text, paper] = inner.length ? seen(inner, own, ink) : [mixed(ink, ink[3], own), own];
            const opacity = Number(style.opacity);
            return [mixed(text, opacity, behind), mixed(paper, opacity, behind)];
          };
          const texts = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node; (node = walker.nextNode()); ) {
            const element = node.parentElement;
            const text = node.textContent.trim();
            if (!text || element.closest('script, style, title, option') || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            if ([...range.getClientRects()].every(box => box.width * box.height === 0)) continue;
            texts.push([text, element]);
          }
          document.querySelectorAll('select').forEach(select => texts.push([select.selectedOptions[0].text, select]));
          return texts.map(([text, element]) => {
            const ancestors = [];
            for (let one = element; one; one = one.parentElement) ancestors.unshift(one);
            const style = getComputedStyle(element);
            const ink = colour(element instanceof SVGElement ? style.fill : style.color);
            const [top, below] = seen(ancestors, [255, 255, 255], ink);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            const written = rgb => `rgb(${rgb.map(Math.round).join(', ')})`;
            return [text, String(contrast(top, below)), String(isLarge ? 3 : 4.5), `${written(top)} on ${written(below)}, ${size} px`];
          });
        }
        """;
}
