using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Promises;

/// <summary>What an SLO counts from now on.</summary>
internal static class IndicatorDifferences
{
    private const string Kind = "have another indicator";

    /// <param name="before">The indicator as it was.</param>
    /// <param name="after">The indicator as it is to be.</param>
    /// <param name="renamed">A text of before with the names of after.</param>
    public static IEnumerable<SloDifference> Of(PlannedSli before, PlannedSli after, Func<string, string> renamed)
    {
        var texts = Texts(before, after)
            .Where(text => (text.Before is null ? null : renamed(text.Before)) != text.After)
            .Select(text => $"{text.What} {Figures.Quote(text.After)} instead of {Figures.Quote(text.Before)}")
            .ToList();
        if (before.Kind != after.Kind)
        {
            yield return Say($"it is a promise of {after.Kind} instead of {before.Kind}") with
            {
                Details = texts,
            };
            texts = [];
        }

        if (before.WithinSeconds != after.WithinSeconds)
        {
            yield return new(
                "have another limit of what is fast enough",
                Topic.Promises,
                (before.WithinSeconds ?? 0m) < (after.WithinSeconds ?? 0m) ? Effect.Loss : Effect.Gain,
                $"fast enough is {SloText.Milliseconds(after.WithinSeconds)} instead of {SloText.Milliseconds(before.WithinSeconds)}",
                before.Name == after.Name ? [] : [$"the indicator is called {after.Name} instead of {before.Name}"]
            );
        }
        else if (before.Name != after.Name)
        {
            yield return Say($"its indicator is called {after.Name} instead of {before.Name}");
        }

        foreach (var text in texts)
        {
            yield return Say(text);
        }
    }

    private static IEnumerable<(string What, string? Before, string? After)> Texts(PlannedSli before, PlannedSli after) =>
        [
            ("bad events are counted by", before.Bad, after.Bad),
            ("good events are counted by", before.Good, after.Good),
            ("all events are counted by", before.Total, after.Total),
            ("durations are taken from", before.Histogram, after.Histogram),
            ("it is probed by", before.Probe, after.Probe),
            ("its error ratio is", before.ErrorRatio, after.ErrorRatio),
        ];

    private static SloDifference Say(string text) => new(Kind, Topic.Promises, Effect.Change, text, []);
}
