using FksSre.Delivery.Changes;

namespace FksSre.Delivery.Tests;

/// <summary>Changes as they would be printed, to be asserted as a whole.</summary>
internal static class ChangeTexts
{
    public static string Of(IEnumerable<Change> changes, bool details = true) =>
        string.Join(
            '\n',
            changes.SelectMany(change =>
                (IEnumerable<string>)
                    [
                        $"{(change.IsLoud ? "!! " : "")}{change.Effect} {change.Subject}: {change.Text}",
                        .. details ? change.Details.Select(detail => $"    {detail}") : [],
                    ]
            )
        );
}
