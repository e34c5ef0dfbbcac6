using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace FksSre.Ops.Terminal;

/// <summary>
/// Text from anywhere as a terminal may show it. Comments of silences, summaries of alerts and answers of servers are written by others,
/// and what
/// is no character but an order to the terminal (its colours, its title, its clipboard, the direction of writing) is shown by its number.
/// </summary>
internal static class Visible
{
    /// <summary>New lines and tabs stay.</summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0 || text.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0;
        if (!first)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var (at, c) in text.Index())
        {
            _ =
                IsOrder(c) && !(c == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
                    ? shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                    : shown.Append(c);
        }

        return shown.ToString();
    }

    /// <summary>Control characters of both sets, and those that turn the direction of writing or break lines unseen.</summary>
    private static bool IsOrder(char c) =>
        c is not ('\n' or '\t')
        && (
            char.IsControl(c)
            || c
                is '\u2028'
                    or '\u2029'
                    or '\u061c'
                    or '\u200e'
                    or '\u200f'
                    or (>= '\u202a' and <= '\u202e')
                    or (>= '\u2066' and <= '\u2069')
        );

    /// <summary>The same for tables and whatever else is drawn: orders that the drawing itself gives are kept.</summary>
    internal sealed class Drawing : IRenderHook
    {
        public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
            renderables.Select(drawn => new Shown(drawn));

        private sealed class Shown(IRenderable drawn) : IRenderable
        {
            public Measurement Measure(RenderOptions options, int maxWidth) => drawn.Measure(options, maxWidth);

            public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
                drawn
                    .Render(options, maxWidth)
                    .Select(part => part.IsControlCode || part.IsLineBreak ? part : new Segment(Of(part.Text), part.Style));
        }
    }
}
