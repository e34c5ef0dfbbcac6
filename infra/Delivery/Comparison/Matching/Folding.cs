using FksSre.Delivery.Changes;

namespace FksSre.Delivery.Comparison.Matching;

/// <summary>Says once what many things have in common, so that a reader sees the one reason rather than a hundred lines.</summary>
internal static class Folding
{
    /// <summary>From so many lines on they are one.</summary>
    public const int Most = 5;

    /// <summary>One line for all of one topic and effect where there are more than <see cref="Most"/>; else all as they are.</summary>
    /// <param name="changes">Lines about the same kind of change.</param>
    /// <param name="subject">Of the one line.</param>
    /// <param name="text">Of the one line, by the number of those that it stands for.</param>
    public static IEnumerable<Change> Of(IEnumerable<Change> changes, string subject, Func<int, string> text) =>
        changes
            .GroupBy(change => (change.Topic, change.Effect, change.IsLoud))
            .SelectMany(
                IEnumerable<Change> (same) =>
                    same.Count() <= Most
                        ? same
                        :
                        [
                            new Change(same.Key.Topic, same.Key.Effect, subject, text(same.Count()))
                            {
                                Details =
                                [
                                    .. same.OrderBy(change => change.Subject, StringComparer.Ordinal)
                                        .ThenBy(change => change.Text, StringComparer.Ordinal)
                                        .Select(change => $"{change.Subject}: {change.Text}"),
                                ],
                                IsLoud = same.Key.IsLoud,
                            },
                        ]
            );
}
