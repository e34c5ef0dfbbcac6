using FksSre.Delivery.Changes;

namespace FksSre.Delivery.Reports;

/// <summary>A preview for a terminal: a line a change, its details below it.</summary>
public static class PreviewText
{
    private static readonly (Effect Effect, string Heading, char Mark)[] _sections =
    [
        (Effect.Loss, "LOST, OR LATER", '-'),
        (Effect.Change, "CHANGED", '~'),
        (Effect.Gain, "WON, OR SOONER", '+'),
    ];

    /// <summary>Without a difference it is one line.</summary>
    public static IEnumerable<string> Of(EnvironmentPreview preview)
    {
        if (preview.IsQuiet)
        {
            yield return $"{preview.Environment}: nothing differs between {preview.Before} and {preview.After}.";
            yield break;
        }

        yield return preview.Findings.IsEmpty
            ? $"{preview.Environment}: {preview.Summary} from {preview.Before} to {preview.After}"
            : $"{preview.Environment}: {preview.Summary}";
        foreach (var (effect, heading, mark) in _sections)
        {
            var changes = preview.Of(effect).ToList();
            if (changes.Count == 0)
            {
                continue;
            }

            yield return "";
            yield return heading;
            foreach (var change in changes)
            {
                yield return $"  {(change.IsLoud ? '!' : mark)} {change.Subject}: {change.Text}";
                foreach (var detail in change.Details)
                {
                    yield return $"      {detail}";
                }
            }
        }

        if (!preview.Past.IsEmpty)
        {
            yield return "";
            yield return "PAGES AND TICKETS, HAD IT BEEN SO BEFORE";
            foreach (var line in preview.Past)
            {
                yield return $"  {line}";
            }
        }

        yield return "";
        yield return preview.PolicyLine;
        foreach (var finding in preview.Said)
        {
            foreach (var line in finding.ToString().Split('\n'))
            {
                yield return $"  {line}";
            }
        }
    }
}
